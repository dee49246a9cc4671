import type { Finder } from '../../catalog/finder.ts';
import type { Span } from '../rig/card-mentions.ts';
import type { ClaimAmounts, ClaimedAmount } from './claimed-amount.ts';
import { isJoint, OTHER_UNIT } from './claim-numbers.ts';
import type { NamedPeriod } from './claim-periods.ts';

/** What may stand between a time and the number behind it. */
const UP_TO_NUMBER =
  /^(?:[\s,:=~+]|(?:about|around|it|i|makes?|earns?|gets?|gives?|pays?|brings?|is)(?!\p{L}))*(?:[a-z]{0,3}\p{Sc}\s?|[A-Z]{3}\s)?(?=\d)/iu;
const MODEL = /^\d{3,5}$/u;
const BEFORE_MODEL = /^\s?[x×]?\s?(?:(?:rtx|gtx|rx)\s?)?\d{3}/iu;

/**
 * Where each amount stands behind its time, as in "4090 per day $10" and "Daily: 0.50 USD Monthly: 15 USD": the time of each
 * number, by where it begins. Undefined where it may be otherwise: where a time has nothing behind it, or another number than
 * those of one card is about.
 */
export function timesInFront(
  text: string,
  periods: readonly NamedPeriod[],
  numbers: readonly Span[],
  finder: Finder,
): ReadonlyMap<number, NamedPeriod> | undefined {
  const led = new Map<number, NamedPeriod>();
  for (const period of periods) {
    const between = UP_TO_NUMBER.exec(text.slice(period.end));
    if (between === null || period.isStretch) return undefined;
    led.set(period.end + between[0].length, period);
  }
  const written = ({ start, end }: Span): string => text.slice(start, end);
  const others = numbers.filter(
    (number, place) =>
      !led.has(number.start) && !isWithinAny(number, periods) && !endsRange(numbers[place - 1], number),
  );
  const models = others.filter((number) => MODEL.test(written(number)) && isCard(written(number), finder));
  const isClear =
    models.length < 2 && others.every((number) => models.includes(number) || saysNoMoney(text.slice(number.end)));

  function endsRange(first: Span | undefined, next: Span): boolean {
    if (first === undefined || !led.has(first.start)) return false;
    return isJoint(text.slice(first.end, next.start), written(first), written(next));
  }

  return isClear && led.size > 0 ? led : undefined;
}

function isWithinAny(inner: Span, spans: readonly Span[]): boolean {
  return spans.some(({ start, end }) => start <= inner.start && inner.end <= end);
}

/** Watts, gigabytes and the like, or how many of a card. */
function saysNoMoney(behind: string): boolean {
  return OTHER_UNIT.test(behind) || BEFORE_MODEL.test(behind);
}

function isCard(model: string, finder: Finder): boolean {
  const { kind } = finder.gpu(model);
  return kind === 'found' || kind === 'ambiguous';
}

/** "Each month I get $800": the one time that belongs to no other amount is this one’s. */
export function withSharedPeriod(amounts: readonly ClaimedAmount[], periods: readonly NamedPeriod[]): ClaimAmounts {
  const free = periods.filter((period) =>
    amounts.every(({ start, end }) => period.end <= start || end <= period.start),
  );
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
