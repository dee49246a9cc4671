import type { Earning } from '../appraisal/appraisal.ts';
import { formatHours, formatPercent, formatWatts } from './format.ts';
import type { Citing } from './provenance.ts';

/** What the rig draws at the wall, and how that was arrived at. */
export function powerLine(earning: Earning, hoursPerDay: number, { locale }: Citing): string {
  const power = earning.kind === 'renting' ? earning.renting.power : earning.power;
  const busy = `${formatWatts(power.loadW, locale)} at the wall ${earning.kind === 'renting' ? 'under load' : 'while mining'}`;
  const waiting = earning.kind === 'renting' ? `, ${formatWatts(power.idleW, locale)} waiting` : '';
  const hours = hoursPerDay === 24 ? '' : `, ${formatHours(hoursPerDay, locale)} a day`;
  return `${busy}${waiting}${hours}: ${powerBasisText(earning, locale)}`;
}

function powerBasisText({ kind, powerBasis: basis }: Earning, locale: string): string {
  // Mining never waits.
  const isIdleShown = kind === 'renting';
  switch (basis.kind) {
    case 'typed':
      return isIdleShown && !basis.isIdleTyped
        ? 'the first as you typed it, the second our estimate'
        : 'as you typed it';
    case 'board-power': {
      const boards = basis.loads.map(({ load }) => formatWatts(load.value, locale)).join(' / ');
      return `our estimate, ${boards} per card and ${formatWatts(basis.hostW, locale)} for the PC at ${formatPercent(basis.psuEfficiency, locale)} efficiency (\`watts:\` sets yours)${isIdleShown && basis.isIdleTyped ? '; waiting as you typed it' : ''}`;
    }
  }
}
