import { DIGIT_SLIPS, isBelieved, likelyReadings } from '../../../src/input/numbers/likely-readings.ts';
import type { Believed } from '../../../src/input/numbers/likely-readings.ts';
import { en } from '../../../src/words/en/en.ts';
import type { Doubt } from './doubt.ts';

const say = en.refusedNumbers;

/** An amount beside what the whole thing is about, in the same money. */
export function amountDoubt(
  option: 'loss' | 'cost',
  typed: number | undefined,
  believed: Believed,
  currency: string,
): Doubt | undefined {
  if (typed === undefined || isBelieved(typed, believed)) return undefined;
  return {
    option,
    sentence: say.amount(option, String(typed), currency),
    readings: likelyReadings(typed, believed, DIGIT_SLIPS).map(({ value }) => ({
      label: say.priceButton(String(value), currency),
      options: { [option]: value },
    })),
    asTyped: say.priceButton(String(typed), currency),
  };
}
