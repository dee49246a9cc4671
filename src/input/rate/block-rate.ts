import { DAYS_PER } from '../../engine/calendar.ts';
import { exact } from '../../engine/exact.ts';
import type { Period, PriceBlock, PriceBlocks } from '../../appraisal/typed-rate.ts';
import type { Amount } from './amount.ts';
import type { RateParts } from './amounts.ts';
import type { ConsumptionStep } from './consumption-step.ts';
import type { RateProblem } from './rate-problem.ts';
import type { TokenOf } from './rate-token.ts';

interface PricedStep {
  readonly step: ConsumptionStep;
  readonly price: number;
}

/**
 * "0-15 kWh a day 22c, else 30c": prices that change with the energy that was used already.
 * @param prices Those of the text's amounts that are prices, in its order, per kWh.
 */
export function readBlocks(
  plain: string,
  said: RateParts['rest'],
  amounts: readonly Amount[],
  prices: readonly number[],
): { readonly kind: 'blocks'; readonly reading: PriceBlocks } | RateProblem {
  const rest = countedFromNothing(said);
  const steps = rest.filter((token): token is TokenOf<'step'> => token.kind === 'step');
  const isAboutTimes = rest.some(
    ({ kind, ...token }) => kind === 'hours' || kind === 'days' || ('part' in token && token.part !== 'otherwise'),
  );
  const paired = isAboutTimes ? undefined : pairs(rest, amounts, prices);
  const blocks = paired && blocksOf(paired.steps, paired.elsePrice);
  if (blocks === undefined) return { kind: 'unread-blocks' };
  const periods = new Set([
    ...steps.flatMap(({ step }) => step.period ?? []),
    ...rest.flatMap((token) => (token.kind === 'period' ? [token.period] : [])),
  ]);
  const [period] = periods;
  if (periods.size > 1) return { kind: 'unread-blocks' };
  if (period === undefined) {
    return { kind: 'blocks-of-what', offers: ['a day', 'a month'].map((each) => withPeriod(plain, steps, each)) };
  }
  return { kind: 'blocks', reading: inDaysOrMonths(blocks, period) };
}

/** "first 200 kWh, next 100 kWh" is up to 200 and up to 300. */
function countedFromNothing(rest: RateParts['rest']): RateParts['rest'] {
  let before = 0;
  return rest.map((token) => {
    if (token.kind !== 'step') return token;
    const { upToKwh, isFurther } = token.step;
    const step = isFurther === true ? { ...token.step, fromKwh: before, upToKwh: before + (upToKwh ?? 0) } : token.step;
    before = step.upToKwh ?? before;
    return { ...token, step };
  });
}

function isStep(one: ConsumptionStep | Amount | undefined): one is ConsumptionStep {
  return one !== undefined && 'fromKwh' in one;
}

function pairs(
  rest: RateParts['rest'],
  amounts: readonly Amount[],
  prices: readonly number[],
): { readonly steps: readonly PricedStep[]; readonly elsePrice: number | undefined } | undefined {
  const order = rest.flatMap((token): readonly (ConsumptionStep | Amount)[] =>
    token.kind === 'step'
      ? [token.step]
      : token.kind === 'amount' && amounts.includes(token.amount)
        ? [token.amount]
        : [],
  );
  const inOrder = isStep(order[0]) ? order : order.toReversed();
  const priceOf = (amount: Amount): number => prices[amounts.indexOf(amount)] ?? Number.NaN;
  const steps: PricedStep[] = [];
  let elsePrice: number | undefined;
  for (let place = 0; place < inOrder.length; place += 1) {
    const [one, next] = [inOrder[place], inOrder[place + 1]];
    if (isStep(one)) {
      if (next === undefined || isStep(next)) return undefined;
      steps.push({ step: one, price: priceOf(next) });
      place += 1;
    } else if (one !== undefined) {
      if (elsePrice !== undefined) return undefined;
      elsePrice = priceOf(one);
    }
  }
  return { steps, elsePrice };
}

/** Undefined where the steps leave a gap, overlap or have no end. */
function blocksOf(steps: readonly PricedStep[], elsePrice: number | undefined): readonly PriceBlock[] | undefined {
  const ascending = steps.toSorted((one, other) => startOf(one.step) - startOf(other.step));
  let sinceKwh = 0;
  for (const { step } of ascending) {
    const fromKwh = step.fromKwh ?? sinceKwh;
    // "0-100, 101-200": the kilowatt-hour between them is nobody's.
    if (fromKwh - sinceKwh > 1 || fromKwh < sinceKwh || (step.upToKwh ?? Infinity) <= sinceKwh) return undefined;
    sinceKwh = step.upToKwh ?? Number.POSITIVE_INFINITY;
  }
  const blocks = ascending.map(({ step: { upToKwh }, price: pricePerKwh }): PriceBlock => ({ upToKwh, pricePerKwh }));
  const isOpen = blocks.at(-1)?.upToKwh === undefined;
  if (isOpen === (elsePrice !== undefined)) return undefined;
  return elsePrice === undefined ? blocks : [...blocks, { upToKwh: undefined, pricePerKwh: elsePrice }];
}

function startOf({ fromKwh, upToKwh }: ConsumptionStep): number {
  return fromKwh ?? (upToKwh === undefined ? 0 : upToKwh - 1e-6);
}

function inDaysOrMonths(blocks: readonly PriceBlock[], period: Period): PriceBlocks {
  if (period === 'day' || period === 'month') return { blocks, per: period };
  const months = DAYS_PER.month / DAYS_PER[period];
  return {
    blocks: blocks.map((block) => ({
      ...block,
      upToKwh: block.upToKwh === undefined ? undefined : exact(block.upToKwh * months),
    })),
    per: 'month',
  };
}

function withPeriod(plain: string, steps: readonly TokenOf<'step'>[], each: string): string {
  return steps
    .toReversed()
    .reduce((text, { end }) => `${text.slice(0, end).trimEnd()} ${each} ${text.slice(end)}`, plain)
    .replaceAll(/\s+/gu, ' ');
}
