import type { Gpu } from '../catalog/schema.ts';
import { daysUntilFirstMoney } from '../engine/first-money.ts';
import { netOverMonths } from '../engine/kept-card.ts';
import type { Earning, MiningAppraisal, OneWay } from './appraisal.ts';
import { earnerOf, rentedPart } from './appraisal.ts';
import { appraise } from './appraise.ts';
import type { Assumptions } from './assumptions.ts';
import type { PayingHours } from '../engine/paying-hours.ts';
import { saleOf, saleOfCard } from './card-sale.ts';
import type { Sale } from './card-sale.ts';
import { hoursThatPay } from './hours-that-pay.ts';
import { choose, claimedAbove, paysOnPaper } from './choice.ts';
import type { Choice } from './choice.ts';
import { present } from '../present.ts';
import { withGaps } from './gaps.ts';
import { bestMining, rank } from './rank.ts';
import type { Known, Ranking } from './rank.ts';
import { cardCount } from './rig.ts';
import type { RigPart } from './rig.ts';

/** Who somebody with such a rig probably is; it is said, not asked. */
export type Profile = 'home' | 'operator' | 'datacentre';

/** What one model of a mixed rig leaves, and what it would bring used. */
export interface CardWorth {
  readonly gpu: Gpu;
  readonly count: number;
  /** Undefined where no pay is known of it. */
  readonly netUsdPerDay: number | undefined;
  /** Of one card; undefined where no offer of it is known. */
  readonly sale: Sale | undefined;
}

/** One way run in the hours of the tariff that pay. */
interface HoursOnly {
  /** As if it ran all day. */
  readonly allDay: Earning;
  readonly hours: PayingHours;
  /** Worked out in these hours alone; undefined where they are no one window that is alike every day. */
  readonly inThem: Earning | undefined;
}

export interface Plan {
  readonly profile: Profile;
  readonly ranking: Ranking;
  readonly choice: Choice;
  /** Best renting first, also with its gaps mined; at most two. */
  readonly rentOut: readonly Earning[];
  readonly mine: MiningAppraisal | undefined;
  /** Of what does not mind being off part of the day; undefined where all hours pay alike. */
  readonly hoursOnly: HoursOnly | undefined;
  readonly sale: Sale | undefined;
  /** Of a rig of several models, least net per resale dollar first. */
  readonly cards: readonly CardWorth[];
}

/** How much less each month brings than the one before; our assumption, as open networks and coins have it in most months. */
export const PLAN_DECAY = 0.03;
/** So many cards are run as a business. */
const OPERATOR_CARDS = 10;
const MOST_RENTING = 2;

/** All ways to go on with a rig, at one price of power. */
export function planFor(rig: readonly RigPart[], known: Known, assumptions: Assumptions): Plan {
  const plain: Ranking<OneWay> = rank(rig, known, assumptions);
  const ranking = withGaps(plain, known);
  const mine = bestMining(plain);
  return {
    profile: profileOf(rig),
    ranking,
    choice: choose(ranking.open),
    rentOut: foremost(ranking.open.filter((earning) => rentedPart(earning) !== undefined)).slice(0, MOST_RENTING),
    mine,
    hoursOnly: hoursOnlyOf(rig, present(mine, ...plain.open.filter(fitsPartTime)), known, assumptions),
    sale: saleOf(rig, known.catalog.resalePrices),
    cards: cardsOf(rig, known, assumptions),
  };
}

function fitsPartTime(earning: OneWay): boolean {
  return earning.kind === 'renting' && earning.network.requirements.partTimeFit?.value === 'fits';
}

/** The one that is left with most in the hours that pay. */
function hoursOnlyOf(
  rig: readonly RigPart[],
  ways: readonly OneWay[],
  known: Known,
  assumptions: Assumptions,
): HoursOnly | undefined {
  const [best] = ways
    .flatMap((allDay) => {
      const hours = hoursThatPay(allDay, assumptions);
      return hours === undefined ? [] : [{ allDay, hours }];
    })
    .toSorted((one, other) => other.hours.netCashUsdPerDay - one.hours.netCashUsdPerDay);
  if (best === undefined) return undefined;
  const [day, ...otherDays] = best.hours.days;
  const [window, ...otherWindows] = day?.windows ?? [];
  if (window === undefined || otherDays.length + otherWindows.length > 0) return { ...best, inThem: undefined };
  const online = { fromHour: window.fromHour, hoursPerDay: best.hours.hoursPerDay };
  const inThem = appraise(rig, earnerOf(best.allDay), known, { ...assumptions, online });
  return { ...best, inThem: inThem.kind === 'refused' || inThem.kind === 'unknown' ? undefined : inThem };
}

/** First what may be called best, then what would be more on paper, then the rest but what is only claimed. */
function foremost(open: readonly Earning[]): readonly Earning[] {
  const claimed = new Set(claimedAbove(open, undefined));
  const choice = choose(open);
  const named =
    choice.kind === 'none'
      ? []
      : choice.kind === 'only-on-paper'
        ? [choice.top]
        : choice.kind === 'best'
          ? present(choice.best, choice.onPaper)
          : present(paysOnPaper(choice), choice.leastLoss, choice.onPaper);
  return [...new Set([...named, ...open.filter((earning) => !claimed.has(earning))])];
}

export function profileOf(rig: readonly RigPart[]): Profile {
  if (rig.every(({ gpu }) => gpu.segment === 'datacentre')) return 'datacentre';
  return cardCount(rig) >= OPERATOR_CARDS ? 'operator' : 'home';
}

/** Days until the first money of an earning leaves its platform, at what is left of it; undefined where nothing is known or left. */
export function firstMoneyDays(earning: Earning): number | undefined {
  const payout = rentedPart(earning)?.network.payout;
  if (payout === undefined || (payout.minimumUsd === undefined && payout.waitDays === undefined)) return undefined;
  return daysUntilFirstMoney(
    { minimumUsd: payout.minimumUsd?.value, waitDays: payout.waitDays?.value },
    earning.estimate.flows.typical.netCashUsdPerDay,
  );
}

/** What keeping the rig leaves over so many months, with its revenue shrinking; low and high by the range of today. */
export function keptUsd(
  { estimate: { flows } }: Earning,
  months: number,
): { readonly low: number; readonly high: number } {
  const ends = [flows.low, flows.typical, flows.high].map((flow) => netOverMonths(flow, months, PLAN_DECAY));
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

function cardsOf(rig: readonly RigPart[], known: Known, assumptions: Assumptions): readonly CardWorth[] {
  if (rig.length < 2) return [];
  return rig
    .map(({ gpu, count }): CardWorth => {
      const { open } = rank([{ gpu, count: 1 }], known, { ...assumptions, wallLoadWPerCard: undefined });
      const choice = choose(open);
      const best = choice.kind === 'best' ? choice.best : open[0];
      return {
        gpu,
        count,
        netUsdPerDay: best?.estimate.flows.typical.netCashUsdPerDay,
        sale: saleOfCard(gpu, known.catalog.resalePrices),
      };
    })
    .toSorted((one, other) => perResaleDollar(one) - perResaleDollar(other));
}

/**
 * Net of a day per dollar that the card would bring used; a card of unknown price goes by its net alone, last of equals,
 * and one of unknown net behind all, for nobody knows that it is worth less.
 */
function perResaleDollar({ netUsdPerDay, sale }: CardWorth): number {
  if (netUsdPerDay === undefined) return Number.POSITIVE_INFINITY;
  if (netUsdPerDay <= 0) return netUsdPerDay;
  return sale === undefined ? Number.POSITIVE_INFINITY : netUsdPerDay / ((sale.lowUsd + sale.highUsd) / 2);
}
