import type { Earner, Finder, UnsupportedDevice } from '../../catalog/finder.ts';
import type { RigPart } from '../../appraisal/rig.ts';
import { DAYS_PER } from '../../engine/calendar.ts';
import { clockTimes } from './claim-clock.ts';
import { leftOutNumbers, unknownEarners } from './claim-left-out.ts';
import { claimAmounts } from './claim-amounts.ts';
import type { ClaimedAmount } from './claimed-amount.ts';
import { cardsInText } from '../rig/cards-in-text.ts';
import type { NamedCards } from '../rig/cards-in-text.ts';
import type { Span } from '../rig/card-mentions.ts';
import { earnersAt } from './earners-in-text.ts';
import { plainClaim } from './claim-text.ts';
import { timeIn } from './claim-time.ts';
import type { SaidTime } from './claim-time.ts';

type ClaimMeasure = 'gross' | 'net';

/** What a boast says. What it leaves open is undefined or empty: whoever answers asks for it. */
export interface ReadClaim {
  readonly parts: readonly RigPart[];
  /** Cards of which nothing says how many. */
  readonly uncounted: NamedCards['uncounted'];
  readonly unclear: NamedCards['unclear'];
  readonly cardsLeftOut: NamedCards['leftOut'];
  readonly device: UnsupportedDevice | undefined;
  readonly earners: readonly Earner[];
  readonly amounts: readonly ClaimedAmount[];
  /** "Each": the amount is one card’s. */
  readonly isPerCard: boolean;
  /** "It paid for itself in four months": in so many days. */
  readonly paidBackInDays: number | undefined;
  readonly measure: ClaimMeasure | undefined;
  readonly isPowerFree: boolean;
  /** A price of power as it was typed: "0.10/kWh". */
  readonly rateText: string | undefined;
  /** "At 88 % utilisation", 0–1. */
  readonly busyShare: number | undefined;
  /** Of which time it is said; undefined where it names none. */
  readonly time: SaidTime | undefined;
  /** What changes nothing about the amount, and could: a time of the day, a number of nobody knows what. As typed. */
  readonly leftOut: readonly string[];
  /** Names where an earner stands, of none that is known here. */
  readonly unknownEarners: readonly string[];
}

const RATE =
  /(?:[a-z]{0,3}\p{Sc}\s?)?(?<!\d)\d+(?:[.,]\d+)?\s?(?:\p{Sc}|¢|ct|cents?|[cp](?![\p{L}])|[a-z]{3}(?=\s?(?:\/|per|a)))?\s?(?:\/|per|a|pro|je)\s?kwh/iu;
const NET =
  /(?<![.\w])(?:net|netto|nets|profits?|after (?:power|electric\w*|energy|fees|costs|expenses|the bill)|clear(?:s|ing|ed)?|in (?:my|your|the) pocket|take[- ]?home|pure|left over)\b|чист/iu;
const GROSS = /\b(?:gross|brutto|revenue|turnover|before (?:power|electric\w*|energy|costs|expenses|fees))\b/iu;
const FREE_POWER =
  /\b(?:free|no|without|zero|solar|stolen|don'?t pay (?:for|any)|not paying (?:for|any))\s(?:[\p{L}-]+\s){0,2}?(?:electric\w*|power|energy|strom)\b|\b(?:power|electric\w*|energy|strom)(?:\s(?:bill|cost|costs|price))?(?:\s(?:is|was|are|costs|at)|'s|:)?\s(?:me\s)?(?:free|included|zero|nothing|solar|0\b(?![.,]\d))|\bsolar\b|\b(?:landlord|parents?|work|school|uni(?:versity)?|office|boss|dorm) pays?\b|\bkostenloser strom\b/iu;
const PER_CARD = /\b(?:each|apiece|a ?piece|per (?:card|gpu|unit)|a card|pro karte|\/\s?(?:card|gpu)(?!-?\s?h))\b/iu;
const PAID_BACK =
  /\b(?:paid|pays?|paying)\s(?:\w+\s){0,3}?(?:itself|themselves|(?:it|them|card|rig|gpu)?\s?(?:off|back))|\broi\b|\bbr(?:eak|oke)[- ]?even\b|\b(?:made|earned|got|get) (?:my |the |its |their )?(?:money|cost|price|investment) back\b|\bamorti[sz]/iu;
const BUSY =
  /(\d{1,3}(?:[.,]\d+)?)\s?%\s?(?:[\p{L}-]+\s){0,2}?(?:util\w*|busy|rented|occup\w*|booked|uptime|auslast\w*|ausgelastet)|(?:util\w*|busy|rented|occup\w*|booked|uptime)\s(?:[\p{L}-]+\s){0,3}?(\d{1,3}(?:[.,]\d+)?)\s?%/iu;

/**
 * Reads a boast in any wording: "4090 makes $800 a month on io.net", "been pulling 25 bucks a day w/ two 3090s, free
 * power". Never throws; what cannot be read is left out, and what can be read in two ways is told as such.
 */
export function readClaim(typed: string, finder: Finder): ReadClaim {
  const text = plainClaim(typed);
  const rate = RATE.exec(text);
  const busy = BUSY.exec(text);
  const time = timeIn(text);
  // “Last month” is how long it took as well.
  const other = [spanOf(rate), spanOf(busy), time?.ago === undefined ? time : undefined].filter(
    (span) => span !== undefined,
  );
  const { clocks, blanked, amounts, periods } = amountsBesideClocks(text, other, finder);
  const isPayback = PAID_BACK.test(text);
  const stretch = periods.find(({ isStretch }) => isStretch);
  const kept = isPayback && stretch !== undefined ? amounts.filter(({ days }) => days !== stretch.days) : amounts;
  const taken: readonly Span[] = [...amounts, ...periods, ...other, ...clocks];
  const cards = cardsInText(blanked, taken, finder);
  const { earners, spans: earnerSpans } = earnersAt(text, cards.spans, finder);
  const understood = [...taken, ...cards.spans, ...earnerSpans];
  const untimed = isPayback || !amounts.some(({ days }) => days !== undefined) ? [] : amounts.filter(isUntimed);
  const leftOut = [...clocks, ...untimed, ...leftOutNumbers(text, understood)].toSorted(
    (one, another) => one.start - another.start,
  );
  const share = Number((busy?.[1] ?? busy?.[2] ?? '').replace(',', '.')) / 100;
  return {
    parts: cards.parts,
    uncounted: cards.uncounted,
    unclear: cards.unclear,
    cardsLeftOut: cards.leftOut,
    device: cards.parts.length + cards.uncounted.length + cards.unclear.length > 0 ? undefined : cards.device,
    earners,
    amounts: isPayback || time === undefined ? kept : kept.map((amount) => inTime(amount, time)),
    isPerCard: PER_CARD.test(text),
    paidBackInDays: isPayback ? stretch?.days : undefined,
    measure: GROSS.test(text) ? 'gross' : NET.test(text) ? 'net' : undefined,
    isPowerFree: FREE_POWER.test(text),
    rateText: rate?.[0],
    busyShare: busy === null || !(share > 0 && share <= 1) ? undefined : share,
    time,
    leftOut: leftOut.map(({ start, end }) => text.slice(start, end).trim()),
    unknownEarners: unknownEarners(text, understood),
  };
}

/** "$8 at 8 pm" is eight dollars, and "4090 8 pm" eight a month: there nothing else comes in. */
function amountsBesideClocks(text: string, other: readonly Span[], finder: Finder) {
  const { sure, either } = clockTimes(blank(text, other));
  const blanked = blank(text, [...other, ...sure]);
  const first = claimAmounts(blanked, finder);
  const isOther = ({ start, end }: ClaimedAmount): boolean =>
    either.every((clock) => clock.end <= start || end <= clock.start);
  if (either.length === 0 || !first.amounts.some(isOther)) return { ...first, blanked, clocks: sure };
  const without = blank(blanked, either);
  return { ...claimAmounts(without, finder), blanked: without, clocks: [...sure, ...either] };
}

function isUntimed({ days }: ClaimedAmount): boolean {
  return days === undefined;
}

/** "$400 in September" is of a month, where nothing else says in how long. */
function inTime(amount: ClaimedAmount, { month, day, ago }: SaidTime): ClaimedAmount {
  if (amount.days !== undefined || ago !== undefined) return amount;
  return {
    ...amount,
    days: day !== undefined ? DAYS_PER.day : DAYS_PER[month === undefined ? 'year' : 'month'],
  };
}

function spanOf(match: RegExpExecArray | null): Span | undefined {
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}

function blank(text: string, spans: readonly Span[]): string {
  return spans.reduce((kept, { start, end }) => kept.slice(0, start) + ' '.repeat(end - start) + kept.slice(end), text);
}
