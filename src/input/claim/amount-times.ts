import type { Finder } from '../../catalog/finder.ts';
import type { ClaimAmounts, ClaimedAmount } from './claimed-amount.ts';
import type { NamedPeriod } from './claim-periods.ts';

/** Amounts that have no time of their own with the one that is theirs all the same, and the times that belong to none. */
export function withTheirTimes(
  text: string,
  amounts: readonly ClaimedAmount[],
  periods: readonly NamedPeriod[],
  finder: Finder,
): ClaimAmounts {
  const told = withPeriodsInFront(text, amounts, finder);
  return withSharedPeriod(
    told,
    periods.filter((period) => told.every(({ start, end }) => period.end <= start || end <= period.start)),
  );
}

const BETWEEN_TIME_AND_MONEY =
  /^(?:[\s,:=~+]|(?:about|around|it|i|makes?|earns?|gets?|gives?|pays?|brings?|is)(?!\p{L}))*$/iu;

const MAY_BE_ANOTHER_CARD = /\d{3}/u;

/**
 * "4090 per day $10": what has the number of the only card comes in nowhere, the money behind it comes in that time. Beside
 * another card "480 a month" is what comes in.
 */
function withPeriodsInFront(text: string, amounts: readonly ClaimedAmount[], finder: Finder): readonly ClaimedAmount[] {
  const isCardBefore = (card: ClaimedAmount, { money, days, start, end }: ClaimedAmount): boolean =>
    card.money.kind === 'unsaid' &&
    money.kind !== 'unsaid' &&
    days === undefined &&
    BETWEEN_TIME_AND_MONEY.test(text.slice(card.end, start)) &&
    !MAY_BE_ANOTHER_CARD.test(text.slice(0, card.start) + text.slice(end)) &&
    ['found', 'ambiguous'].includes(finder.gpu(String(card.low)).kind);
  return amounts.flatMap((amount, place): readonly ClaimedAmount[] => {
    const [before, behind] = [amounts[place - 1], amounts[place + 1]];
    if (behind !== undefined && isCardBefore(amount, behind)) return [];
    return [before !== undefined && isCardBefore(before, amount) ? { ...amount, days: before.days } : amount];
  });
}

/** "Each month I get $800": the one time that belongs to no other amount is this one’s. */
function withSharedPeriod(amounts: readonly ClaimedAmount[], free: readonly NamedPeriod[]): ClaimAmounts {
  const often = free.filter(({ isStretch }) => !isStretch);
  const candidates = often.length > 0 ? often : free;
  const [only] = candidates;
  const isOne = new Set(candidates.map(({ days }) => days)).size === 1;
  return {
    periods: free,
    amounts: amounts.map((amount) =>
      amount.days === undefined && only !== undefined && isOne ? { ...amount, days: only.days } : amount,
    ),
  };
}
