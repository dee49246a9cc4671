import type { Earning } from '../../appraisal/appraisal.ts';
import type { HostGrounds } from '../../appraisal/rig-power.ts';
import { formatPercent } from '../values/numbers.ts';
import { formatHours, formatWatts } from '../values/quantities.ts';
import { cited } from '../values/provenance.ts';
import type { Citing } from '../values/provenance.ts';

/** What the rig draws at the wall, and how that was arrived at. */
export function powerLine(earning: Earning, hoursPerDay: number, citing: Citing): string {
  if (earning.kind === 'gap-mining') {
    return [earning.rented, earning.mined].map((part) => powerLine(part, hoursPerDay, citing)).join('\n');
  }
  const { locale, words } = citing;
  const say = words.power.draw;
  const power = earning.kind === 'renting' ? earning.renting.power : earning.power;
  const busy = formatWatts(power.loadW, locale);
  const draw = earning.kind === 'renting' ? say.renting(busy, formatWatts(power.idleW, locale)) : say.mining(busy);
  const whole = hoursPerDay === 24 ? draw : say.hours(draw, formatHours(hoursPerDay, citing));
  return say.because(whole, powerGroundsText(earning, citing));
}

function powerGroundsText({ kind, powerGrounds: grounds }: Earning, citing: Citing): string {
  const { locale, words } = citing;
  const say = words.power.grounds;
  // Mining never waits.
  const isIdleShown = kind === 'renting';
  switch (grounds.kind) {
    case 'typed':
      return isIdleShown && !grounds.isIdleTyped ? say.typedLoad : say.typed;
    case 'board-power': {
      const estimated = say.estimated(
        grounds.loads.map(({ loadW, printed }) => {
          const watts = formatWatts(loadW, locale);
          return printed === undefined || printed.as === 'rest' ? watts : say.printed[printed.as](watts);
        }),
        hostText(grounds.hostGrounds, citing),
        formatPercent(grounds.psuEfficiency, locale),
      );
      return isIdleShown && grounds.isIdleTyped ? say.waitingTyped(estimated) : estimated;
    }
  }
}

function hostText(grounds: HostGrounds, citing: Citing): string {
  const say = citing.words.power.grounds;
  switch (grounds.kind) {
    case 'runs-anyway':
      return say.runsAnyway;
    case 'set':
      return say.set(formatWatts(grounds.wattsEach, citing.locale), grounds.machines);
    case 'usual':
      return say.together(
        grounds.around.map(({ kind, count, watts }) =>
          watts === undefined
            ? say.itself
            : say.around(
                kind,
                count,
                formatWatts(watts.value, citing.locale),
                watts.kind === 'estimated' ? '' : cited(watts, citing),
              ),
        ),
      );
  }
}
