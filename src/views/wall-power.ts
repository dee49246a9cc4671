import type { Earning } from '../appraisal/appraisal.ts';
import type { HostGrounds } from '../appraisal/rig-power.ts';
import { formatHours, formatPercent, formatWatts } from './format.ts';
import { cited } from './provenance.ts';
import type { Citing } from './provenance.ts';

/** What the rig draws at the wall, and how that was arrived at. */
export function powerLine(earning: Earning, hoursPerDay: number, citing: Citing): string {
  const { locale } = citing;
  if (earning.kind === 'gap-mining') {
    return [earning.rented, earning.mined].map((part) => powerLine(part, hoursPerDay, citing)).join('\n');
  }
  const power = earning.kind === 'renting' ? earning.renting.power : earning.power;
  const busy = `${formatWatts(power.loadW, locale)} at the wall ${earning.kind === 'renting' ? 'under load' : 'while mining'}`;
  const waiting = earning.kind === 'renting' ? `, ${formatWatts(power.idleW, locale)} waiting` : '';
  const hours = hoursPerDay === 24 ? '' : `, ${formatHours(hoursPerDay, locale)} a day`;
  return `${busy}${waiting}${hours}: ${powerGroundsText(earning, citing)}`;
}

function powerGroundsText({ kind, powerGrounds: grounds }: Earning, citing: Citing): string {
  const say = citing.words.power.grounds;
  // Mining never waits.
  const isIdleShown = kind === 'renting';
  switch (grounds.kind) {
    case 'typed':
      return isIdleShown && !grounds.isIdleTyped ? say.typedLoad : say.typed;
    case 'board-power': {
      const boards = grounds.loads.map(({ load }) => formatWatts(load.value, citing.locale)).join(' / ');
      const estimated = say.estimated(
        boards,
        hostText(grounds.hostGrounds, citing),
        formatPercent(grounds.psuEfficiency, citing.locale),
      );
      return `${estimated}${isIdleShown && grounds.isIdleTyped ? say.waitingTyped : ''}`;
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
      return grounds.around
        .map(({ kind, count, watts }) =>
          watts === undefined
            ? say.itself
            : say.around(
                kind,
                count,
                formatWatts(watts.value, citing.locale),
                watts.kind === 'estimated' ? '' : cited(watts, citing),
              ),
        )
        .join(' + ');
  }
}
