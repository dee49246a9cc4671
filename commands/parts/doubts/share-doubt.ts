import type { Suggestion } from '../../../src/errors.ts';
import { DIGIT_SLIPS, likelyReadings } from '../../../src/input/numbers/likely-readings.ts';
import { en } from '../../../src/words/en/en.ts';
import type { Doubt } from './doubt.ts';

const say = en.refusedNumbers;

const PERCENT = 100;

/** An option in per cent, typed as a share of one: "0.7" for 70, and "1" for all of it. */
export function shareDoubt(
  option: 'utilisation' | 'resale' | 'decay' | 'volatility',
  typed: number | undefined,
  mostShare: number,
): Doubt | undefined {
  if (typed === undefined || typed <= 0 || typed > mostShare) return undefined;
  const percent = Number((typed * PERCENT).toPrecision(3));
  return {
    option,
    sentence: say.share(option, String(typed), String(percent)),
    readings: [percentReading(option, percent)],
    asTyped: say.percentButton(String(typed)),
  };
}

/** More than all of the time, or less than none of it: nothing can be reckoned with it. */
export function utilisationDoubt(typed: number | undefined): Doubt | undefined {
  if (typed === undefined || (typed >= 0 && typed <= PERCENT)) return undefined;
  const likely = typed < 0 ? percentagesFrom(-typed) : [...digitsFewer(typed), PERCENT];
  return {
    option: 'utilisation',
    sentence: say.noUtilisation(String(typed)),
    readings: [...new Set(likely)].map((percent) => percentReading('utilisation', percent)),
    asTyped: undefined,
  };
}

/** Less is sooner a slip of another kind. */
const LEAST_PERCENT = 2;

function digitsFewer(typed: number): readonly number[] {
  return likelyReadings(typed, { low: LEAST_PERCENT, high: PERCENT }, DIGIT_SLIPS).map(({ value }) => value);
}

function percentagesFrom(typed: number): readonly number[] {
  return typed <= PERCENT ? [typed] : digitsFewer(typed);
}

/** Of a power supply: less than the least is no efficiency, and nothing can be reckoned with it. */
export function efficiencyDoubt(typed: number | undefined, leastPercent: number): Doubt | undefined {
  if (typed === undefined || typed >= leastPercent) return undefined;
  const percent = Number((typed * PERCENT).toPrecision(3));
  return {
    option: 'psu-efficiency',
    sentence: say.efficiency(String(typed), String(leastPercent)),
    readings: percent >= leastPercent && percent <= PERCENT ? [percentReading('psu-efficiency', percent)] : [],
    asTyped: undefined,
  };
}

/** More per cent of the price than a card brings: an amount of money. */
export function resaleDoubt(
  resale: number | undefined,
  price: number | undefined,
  { mostPercent, mostTaken }: { readonly mostPercent: number; readonly mostTaken: number },
): Doubt | undefined {
  if (resale === undefined || resale <= mostPercent) return undefined;
  const percent = price === undefined || price === 0 ? undefined : Number(((resale / price) * PERCENT).toPrecision(3));
  const isLikely = percent !== undefined && percent <= PERCENT;
  return {
    option: 'resale',
    sentence: say.resaleAsMoney(String(resale)),
    readings: isLikely
      ? [{ label: say.ofPriceButton(String(resale), String(price), String(percent)), options: { resale: percent } }]
      : digitsFewer(resale).map((each) => percentReading('resale', each)),
    asTyped: resale <= mostTaken ? say.percentButton(String(resale)) : undefined,
  };
}

function percentReading(option: string, percent: number): Suggestion {
  return { label: say.percentButton(String(percent)), options: { [option]: percent } };
}
