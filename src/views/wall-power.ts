import type { Earning } from '../appraisal/appraisal.ts';
import { formatHours, formatPercent, formatWatts } from './format.ts';
import type { Citing } from './provenance.ts';

/** What the rig draws at the wall, and how that was arrived at. */
export function powerLine(earning: Earning, hoursPerDay: number, { locale }: Citing): string {
  const power = earning.kind === 'renting' ? earning.renting.power : earning.power;
  const busy = `${formatWatts(power.loadW, locale)} at the wall ${earning.kind === 'renting' ? 'under load' : 'while mining'}`;
  const waiting = earning.kind === 'renting' ? `, ${formatWatts(power.idleW, locale)} waiting` : '';
  const hours = hoursPerDay === 24 ? '' : `, ${formatHours(hoursPerDay, locale)} a day`;
  return `${busy}${waiting}${hours}: ${powerGroundsText(earning, locale)}`;
}

function powerGroundsText({ kind, powerGrounds: grounds }: Earning, locale: string): string {
  // Mining never waits.
  const isIdleShown = kind === 'renting';
  switch (grounds.kind) {
    case 'typed':
      return isIdleShown && !grounds.isIdleTyped
        ? 'the first as you typed it, the second our estimate'
        : 'as you typed it';
    case 'board-power': {
      const boards = grounds.loads.map(({ load }) => formatWatts(load.value, locale)).join(' / ');
      return `our estimate, ${boards} per card and ${formatWatts(grounds.hostW, locale)} for the PC at ${formatPercent(grounds.psuEfficiency, locale)} efficiency (\`watts:\` sets yours)${isIdleShown && grounds.isIdleTyped ? '; waiting as you typed it' : ''}`;
    }
  }
}
