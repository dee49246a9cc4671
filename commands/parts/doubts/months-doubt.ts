import { DAYS_PER } from '../../../src/engine/calendar.ts';
import type { Suggestion } from '../../../src/errors.ts';
import { en } from '../../../src/words/en/en.ts';
import type { Doubt } from './doubt.ts';

const say = en.refusedNumbers;

const MONTHS_PER_YEAR = 12;
/** As many months are sooner years. */
const MOST_YEARS = 3;

/** An option in months, typed in years or in days. */
export function monthsDoubt(
  option: 'life' | 'horizon',
  typed: number | undefined,
  mostMonths: number,
): Doubt | undefined {
  if (typed === undefined || (typed > MOST_YEARS && typed <= mostMonths)) return undefined;
  const reading = (label: string, months: number): Suggestion[] =>
    months >= 1 && months <= mostMonths ? [{ label, options: { [option]: months } }] : [];
  if (typed <= MOST_YEARS) {
    const months = typed * MONTHS_PER_YEAR;
    return {
      option,
      sentence: say.months(option, String(typed)),
      readings: reading(say.yearsButton(typed, String(months)), months),
      asTyped: say.monthsButton(typed),
    };
  }
  const days = Math.round(typed / DAYS_PER.month);
  return {
    option,
    sentence: say.tooManyMonths(option, String(typed), String(mostMonths)),
    readings: [
      ...reading(say.daysButton(String(typed), days), days),
      ...[10, 100].flatMap((by) => (typed % by === 0 ? reading(say.monthsButton(typed / by), typed / by) : [])),
    ],
    asTyped: undefined,
  };
}
