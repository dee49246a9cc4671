import { allOf, anyOf, counted, firstUpper } from './values/grammar.ts';
import { money } from './values/money.ts';
import type { About, PeriodName } from './values/money.ts';

type TimeName = 'quiet' | 'likely' | 'busy' | 'worst' | 'best';

const WHEN: Record<TimeName, string> = {
  quiet: 'when quiet ',
  likely: '',
  busy: 'when busy ',
  worst: 'at worst ',
  best: 'at best ',
};

interface Amount {
  readonly about: About;
  readonly period: PeriodName;
  /** Low and high; undefined where they are printed alike. */
  readonly range: { readonly low: string; readonly high: string } | undefined;
  /** Less than which low and high differ; undefined where they have a range or are the same. */
  readonly within: string | undefined;
  readonly isOnPaper: boolean;
  readonly time: TimeName;
}

interface Purchase {
  readonly about: About;
  readonly price: string;
  readonly months: number;
  readonly isOnPaper: boolean;
}

function inRange({ range, within }: Amount): string {
  if (range !== undefined) return ` (${money.range(range.low, range.high)})`;
  return within === undefined ? '' : ` (give or take less than ${within})`;
}

const DAYS_PER_YEAR = 365.25;

/** Nobody can tell years ahead to the day. */
function longTime(days: number): string {
  return days < 1_000
    ? counted(Math.round(days), 'day', 'days')
    : `about ${counted(Math.round(days / DAYS_PER_YEAR), 'year', 'years')}`;
}

const overMonths = (months: number): string => counted(months, 'month', 'months');

export const roi = {
  renting: (rig: string, place: string): string => `${rig} on ${place}`,
  mining: (rig: string, coin: string): string => `${rig} mining ${coin}`,
  /** In a title, before what is earned with it. */
  boughtFor: (rig: string, price: string): string => `${rig} for ${price}`,
  /** A saved rig is called what its owner calls it. */
  named: (name: string, title: string): string => `${name}: ${title}`,

  earns: (amount: Amount): string => {
    const about = `${money.about(amount.about)} ${money.per(amount.period)} after power`;
    const when = WHEN[amount.time];
    if (amount.isOnPaper) return `**On paper ${when}${about}**${inRange(amount)}.`;
    return `**${firstUpper(`${when}${about}`)}**${inRange(amount)}.`;
  },
  loses: (amount: Amount): string =>
    `**${firstUpper(`${amount.isOnPaper ? 'on paper ' : ''}${WHEN[amount.time]}you`)} would lose ${money.about(amount.about)} ${money.per(amount.period)}** after power${inRange(amount)}.`,
  neither: '**You would neither earn nor lose** after power.',

  buyingLoses: ({ about, price, months, isOnPaper }: Purchase): string =>
    `**You would ${isOnPaper ? 'on paper ' : ''}lose ${money.about(about)} of your ${price}** in ${overMonths(months)}`,
  /** More than it cost is gone: the power costs more than it brings. */
  buyingLosesAll: ({ about, price, months, isOnPaper }: Purchase): string =>
    `**You would ${isOnPaper ? 'on paper ' : ''}lose your ${price} and more, ${money.about(about)} in all**, in ${overMonths(months)}`,
  buyingGains: ({ about, price, months, isOnPaper }: Purchase): string =>
    `**${isOnPaper ? 'On paper you' : 'You'} would be ${money.about(about)} up on your ${price}** in ${overMonths(months)}`,
  buyingEven: (price: string, months: number): string =>
    `**You would get your ${price} back and no more** in ${overMonths(months)}`,
  resaleAt: (value: string): string => `with resale at ${value}`,
  noResale: 'with nothing from resale',
  return: (ratio: string, low: string, high: string): string =>
    low === high ? `(ROI ${ratio}).` : `(ROI ${ratio}; ${low} to ${high}).`,
  pace: (about: About, period: PeriodName, days: number): string =>
    days < 1
      ? `It earns ${money.about(about)} ${money.per(period)} after power and is paid back within a day.`
      : `It earns ${money.about(about)} ${money.per(period)} after power and is paid back in ${longTime(days)}.`,
  /** `rest` is undefined where nothing would be left to come. */
  sinceBought: (days: number, needed: string, rest: string | undefined): string =>
    `**Bought ${counted(days, 'day', 'days')} ago:** paid back if it left ${needed} a day so far, which is not known here; at today’s pace ${rest === undefined ? 'it would be' : `${rest} would be still to come`}.`,
  noPace: (about: About, period: PeriodName): string =>
    `It loses ${money.about(about)} ${money.per(period)} after power, so it never pays itself back.`,
  paceShort: (days: number): string => `It is paid back in ${longTime(Math.max(1, days))}.`,
  noPaceShort: 'It never pays itself back.',
  noPaceNothing: 'Nothing is left after power, so it never pays itself back.',
  toBreakEven: (months: number, ways: readonly string[]): string =>
    `**To break even** in ${overMonths(months)}: ${anyOf(ways)}.`,
  neverBreaksEven: '**Nothing makes it break even:** no resale up to its price and no price of power.',
  neverBreaksEvenShort: '**Nothing makes it break even.**',
  resaleOf: (share: string): string => `resale at ${share} of its price or more`,
  powerBelow: (rate: string): string => `power below ${rate}`,
  paidAtLeast: (price: string): string => `pay of ${price} per rented card-hour or more`,

  rows: {
    heading: (currency: string, period: PeriodName): string => `${currency} ${money.per(period)}`,
    low: 'low',
    likely: 'likely',
    high: 'high',
    quiet: 'quiet',
    busy: 'busy',
    worst: 'worst',
    best: 'best',
    paid: 'You are paid',
    coins: 'Coins',
    power: 'Power',
    left: 'Left over',
    wear: 'Card wears',
    profit: 'Profit',
  },
  /** A sentence on what can turn the answer round. */
  knowFirst: (caveat: string): string => `**Know first:** ${caveat}`,
  hardToSell: (share: string, volume: string): string =>
    `**Hard to sell:** a day’s coins are ${share} of all that is traded in one, ${volume}. Selling them lowers the price.`,
  busierIsWorse: 'Each rented hour costs more power than it pays: the busier, the worse.',

  bestOf: (places: number): string =>
    places === 1
      ? 'The only place that takes it and whose pay is known.'
      : `Best of ${counted(places, 'place', 'places')} that take it and whose pay is known.`,
  noneTakesItAsItIs: 'No place that takes the rig as it is has a known pay: this one would pay best.',
  /** `of` is undefined where they are only on paper, and so the best of nothing. */
  aboutTheSame: (places: readonly string[], of: number | undefined): string =>
    of === undefined
      ? `**About the same:** ${allOf(places)}.`
      : `**About the same:** ${allOf(places)}, the best of ${counted(of, 'place', 'places')} whose pay is known.`,
  better: (place: string, amount: string, shortfall: string): string => `**${place}** ${amount}, but it ${shortfall}.`,
  miningPaysMore: (coin: string, amount: string, doubt: string): string =>
    `**Mining pays more now:** ${coin} ${amount}${doubt === '' ? '' : `, but ${doubt}`}.`,
  stopsPaying: (limits: readonly string[]): string => `**Stops paying** ${anyOf(limits)}.`,
  above: (rate: string): string => `above ${rate}`,
  busyBelow: (share: string): string => `when busy less than ${share} of the time`,
  paidBelow: (price: string): string => `when paid less than ${price} per card-hour`,
  wouldPay: (limits: readonly string[]): string => `**Would pay** ${anyOf(limits)}.`,
  below: (rate: string): string => `with power below ${rate}`,
  busyFrom: (share: string): string => `when busy ${share} of the time`,
  neverPays: '**At no price of power** would it pay.',
  tooLong: 'Too much was typed for the buttons to hold: `/me rate` and `/rig save` make it shorter.',
  yourPower: (rate: string, draw: string): string => `**Your power:** ${rate}; ${draw}.`,
  toStart: (wants: readonly string[]): string =>
    `**To start:** ${wants.join('; ')}${wants.at(-1)?.endsWith('…') ? '' : '.'}`,
  footer: {
    price: (cited: string): string => `Price: ${cited}`,
    busy: (share: string, cited: string): string => `busy ${share}: ${cited}`,
    busyTyped: (share: string): string => `busy ${share}: as typed`,
    priceTyped: 'Price: as typed',
    busyUnknown: 'busy share: not known',
    fee: (share: string, cited: string): string => `fee ${share}: ${cited}`,
    coinPrice: (cited: string): string => `Coin price: ${cited}`,
    network: (cited: string): string => `network: ${cited}`,
    speed: (cited: string): string => `speed: ${cited}`,
    noAdvice: 'Not financial advice.',
  },
  times: {
    option: 'Which time the first line tells of (default: likely)',
    choices: { quiet: 'When quiet', likely: 'As is likely', busy: 'When busy' },
    /** Where low and high are no times, but other prices at the same share. */
    ends: { worst: 'At worst', likely: 'As is likely', best: 'At best' },
    pick: 'Quiet, likely or busy…',
    pickEnd: 'Worst, likely or best…',
    leaves: (amount: string, period: PeriodName): string => `${amount} ${money.per(period)}`,
  },
  periods: { day: 'Day', month: 'Month', year: 'Year' },
  buttons: {
    why: 'Why? Sources',
    compare: 'Compare all',
    about: (place: string): string => `About ${place}`,
    share: 'Share',
    keep: 'Save as my rig',
    instead: (cards: string): string => `Take ${cards}`,
  },
  why: {
    title: (what: string): string => `Why: ${what}`,
    sum: 'The sum, likely case, for a day',
    sure: 'How sure it is',
    restsOn: 'Rests on',
    limits: 'Where it tips',
    money: 'Payback',
    cards: 'Card by card',
    power: 'Electricity',
    start: (place: string): string => `To start on ${place}`,
    raise: (ways: readonly string[]): string => `Would be surer with ${allOf(ways)}.`,
    weakness: (grade: string, doubt: string): string => `**${grade}:** ${doubt}`,
    grades: '_Firm_: all new. _Dated_: some days or weeks old. _On paper_: older, claimed or estimated.',
    rented: ({
      price,
      cards,
      hours,
      busy,
      gross,
    }: Record<'price' | 'hours' | 'busy' | 'gross', string> & { readonly cards: number }): string =>
      `${price} per card-hour × ${counted(cards, 'card', 'cards')} × ${hours} × ${busy} busy = **${gross}**`,
    grossOf: (gross: string): string => `Before any fee: **${gross}**`,
    mined: (coins: string, gross: string): string => `${coins} = **${gross}**`,
    feeTaken: (share: string, amount: string, left: string): string =>
      `− ${share} fee, ${amount} = **${left}** you are paid`,
    noFee: (left: string): string => `No fee is taken off: **${left}** you are paid`,
    energy: (kwh: string, rate: string, cost: string): string => `− power, ${kwh} kWh × ${rate} = ${cost}`,
    leftOver: (amount: string): string => `= **${amount}** left over`,
    wear: (amount: string, profit: string): string => `− the card wears ${amount} = **${profit}** profit`,
    shareOf: (rig: string, net: string, perKwh: string): string =>
      `**${rig}** leaves ${net}, ${perKwh} per kWh it draws`,
    fee: (share: string, cited: string): string => `**Fee** ${share}: ${cited}`,
    noFeeTaken: '**Fee** none taken off: the price is the host’s income',
    disputedFee: (low: string, high: string, cited: string): string =>
      `**Fee** ${low} or ${high}, for its own sources contradict each other; low and high have both: ${cited}`,
    traded: (volume: string, cited: string, share: string): string =>
      `**Traded** ${volume} in 24 hours: ${cited}. A day’s coins of this rig are ${share} of it.`,
    worst: (card: string): string => `The ${card} earns least for its power. The PC’s own power is in none of these.`,
    switchPoint: (price: string, paid: string, busy: string, coin: string): string =>
      `**Switch price** ${price} per card-hour at ${busy} busy; you are paid ${paid}. Paid less, mining ${coin} is worth more.`,
    switchAlways: (busy: string, coin: string): string =>
      `At ${busy} busy, renting beats mining ${coin} at any pay above nothing.`,
    switchNever: (coin: string): string => `Nothing is rented, so no rent beats mining ${coin}.`,
    rateLimit: (rate: string): string => `Breaks even with power at ${rate}.`,
    noRate: 'At no price of power does it break even, or it draws none.',
    busyLimit: (share: string): string => `Breaks even when busy ${share} of its hours.`,
    noBusy: 'No share of busy hours makes it break even.',
    payLimit: (price: string): string => `Breaks even when paid ${price} per card-hour.`,
    paidBack: (likely: string, low: string, high: string): string =>
      `Paid back in ${likely} (low ${low}, high ${high}).`,
    never: 'never',
    days: (days: number): string => (days < 1 ? 'less than a day' : longTime(days)),
    rows: {
      renters: 'Renters pay',
      coins: 'Mined coins',
      networkFee: 'Network fee',
      poolFee: 'Pool fee',
      revenue: 'Revenue',
      electricity: 'Electricity',
      netCash: 'Net cash',
      depreciation: 'Depreciation',
      netProfit: 'Net profit',
    },
    ownsAlready: 'You own it already: `price:` shows payback, wear and ROI.',
  },
};
