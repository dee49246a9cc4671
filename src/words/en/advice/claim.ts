import { allOf, anyOf, counted } from '../values/grammar.ts';
import type { PeriodName } from '../values/money.ts';
import { money } from '../values/money.ts';

type ClaimVerdictName = 'plausible' | 'needs-luck' | 'was-true' | 'not-possible' | 'unknown';

const VERDICTS: Record<ClaimVerdictName, string> = {
  plausible: 'Plausible',
  'needs-luck': 'Needs luck',
  'was-true': 'Was true once, not possible today',
  'not-possible': 'Not possible today',
  unknown: 'Nobody can check it today',
};

const THAT_TIME: Record<'met' | 'not-met' | 'not-recorded' | 'to-come', string> = {
  met: 'that fits.',
  'not-met': 'not true then.',
  'not-recorded': 'nothing is recorded of then, so it is held against today.',
  'to-come': 'nobody knows a time to come, so it is held against today.',
};

/** An amount, or a range of it. */
interface Span {
  readonly low: string;
  readonly high: string;
}

const span = ({ low, high }: Span): string => (low === high ? low : `${low} to ${high}`);

export const claim = {
  title: (rig: string, amount: Span, period: string, place: string | undefined): string =>
    `Claim: ${rig}, ${span(amount)} ${period}${place === undefined ? '' : ` on ${place}`}`,
  titlePaidBack: (rig: string, period: string, place: string | undefined): string =>
    `Claim: ${rig} paid back ${period}${place === undefined ? '' : ` on ${place}`}`,
  periods: { hour: 'an hour', day: 'a day', week: 'a week', month: 'a month', year: 'a year' },
  inDays: (days: number): string => `in ${counted(Math.round(days), 'day', 'days')}`,

  verdict: (verdict: ClaimVerdictName): string => `**${VERDICTS[verdict]}.**`,
  takes: (full: Span, shares: readonly { readonly share: string; readonly rate: Span }[]): string =>
    `It takes ${span(full)} per card-hour rented all the time${shares.length === 0 ? '' : `, ${allOf(shares.map(({ share, rate }) => `${span(rate)} at ${share} busy`))}`}.`,
  perHour: (rate: Span, share: string, amount: Span): string =>
    `That is ${span(rate)} per card-hour; at ${share} busy ${span(amount)} a day before power.`,
  takesMined: (amount: Span): string => `It takes ${span(amount)} a day before power.`,
  paysThere: (place: string, rate: string, low: string, high: string, busy: string): string =>
    `**${place}** pays about ${rate} per card-hour (${low} to ${high}), ${busy} busy.`,
  rentersList: (price: Span, cited: string): string => `Its renters pay ${span(price)}, ${cited}.`,
  minesNothing: (coin: string): string =>
    `**${coin}** brings next to nothing: it is for other machines than graphics cards.`,
  minesThere: (coin: string, amount: string, low: string, high: string): string =>
    `**${coin}** brings about ${amount} a day before power (${low} to ${high}).`,
  paysMost: 'Of all places whose pay is known this one pays most.',
  trueDays: (days: number, of: number, coin: string, last: string): string =>
    `So much came in on ${days} of ${counted(of, 'recorded day', 'recorded days')} of ${coin}, the last ${last}.`,
  neverTrue: (of: number, coin: string, from: string, to: string): string =>
    `So much came in on none of ${counted(of, 'recorded day', 'recorded days')} of ${coin}, ${from} to ${to}.`,
  trueOnce: (when: string, amount: string, cited: string, since: string): string =>
    `In ${when} it was: ${amount} a day before power, ${cited}.${since === '' ? '' : ` ${since}`}`,
  trueRent: (
    when: string,
    place: string,
    rate: string,
    most: { amount: string; share: string },
    cited: string,
  ): string =>
    `On ${when} ${place} paid hosts ${rate} per card-hour (${cited}): ${most.amount} a day if ${most.share} busy.`,
  saidOf: (kind: 'met' | 'not-met' | 'not-recorded' | 'to-come', when: string): string =>
    `**Said of ${when}:** ${THAT_TIME[kind]}`,
  rows: {
    heading: (currency: string, period: PeriodName): string => `${currency} ${money.per(period)}`,
    claimed: 'claimed',
    likely: 'likely',
    best: 'best',
  },
  readAsNet: 'Read as what is left after power.',
  readAsGross: 'Read as what you are paid, before power.',
  rentersPay: (place: string, rate: Span, fee: string): string =>
    `If it is what renters of ${place} pay, ${fee} of it is the platform’s: you would get ${span(rate)} per card-hour.`,
  freePower: 'Free power is no profit by itself: the card wears, and what it could earn elsewhere still counts.',
  disagree: (claims: readonly string[]): string => `**Articles disagree about this card:** ${anyOf(claims)}.`,
  aMonth: (amount: Span): string => `${span(amount)} a month`,
  price: (amount: string, cited: string): string => `With the card at ${amount}, ${cited}.`,
  priceTyped: (amount: string): string => `With the card at ${amount}, as typed.`,
  inAll: (place: string, amount: string, cards: string, cited: string): string =>
    `In all, ${place} pays about ${amount} a month per card ${cards}, ${cited}.`,
  noFigure: (place: string, why: string): string => `**${place}:** ${why}.`,
  leftOut: (words: readonly string[]): string => `Left out: ${allOf(words.map((word) => `“${word}”`))}.`,
  unknownPlaces: (names: readonly string[]): string =>
    `${allOf(names.map((name) => `“${name}”`))} ${names.length === 1 ? 'is no place' : 'are no places'} whose pay is known here: left out.`,
  buttons: { why: 'Why? Sources', estimate: 'What it earns', compare: 'Compare all', share: 'Share' },

  whyTitle: (title: string): string => `Why: ${title}`,
  sections: {
    read: 'How it was read',
    sum: 'The sum',
    market: 'Rests on',
    published: 'What others have published',
    sure: 'How sure it is',
  },
  readAs: {
    cards: (rig: string): string => `Cards: ${rig}`,
    amount: (amount: Span, period: string): string => `Amount: ${span(amount)} ${period}, of the whole rig`,
    place: (place: string | undefined): string =>
      place === undefined ? 'Place: none named, so held against what pays most' : `Place: ${place}`,
    power: (isFree: boolean): string => (isFree ? 'Power: free, as it says' : 'Power: yours'),
  },
  sum: {
    perMonth: (amount: string, cards: number): string =>
      `${amount} a month for ${counted(cards, 'card', 'cards')} over 730 hours`,
    rate: (rate: string, share: string): string => `= ${rate} per card-hour at ${share} busy`,
    left: (pay: string, power: string, left: string): string => `${pay} a day − power ${power} = ${left}`,
  },
  publishedAmount: (amount: Span, period: string): string => `${span(amount)} ${period}`,
  publishedLine: (amount: string, measure: 'gross' | 'net', cited: string, remarks: string): string =>
    `**${amount}** ${measure === 'net' ? 'after' : 'before'} power, ${cited}${remarks === '' ? '' : `: ${remarks}`}`,
  nothingPublished: 'Nothing that we have read.',
  device: {
    title: 'Claim: an Apple computer',
    answer: '**Not a graphics card: no network here rents it out.**',
    titleOf: (place: string): string => `Claim: ${place}`,
    notGpu: '**It pays nothing for a graphics card.**',
    published: (amount: string, cited: string, remarks: string): string =>
      `${amount}, ${cited}${remarks === '' ? '' : `: ${remarks}`}`,
    taken: (place: string, reason: string): string => `**${place}:** ${reason}`,
  },

  ask: {
    example: (amount: string): string => `\`4090 makes ${amount} a month on io.net\``,
    perDay: (amount: string): string => `\`${amount} a day\``,
    nothing: (example: string): string =>
      `That says neither which card nor how much comes in. Type both, such as ${example}.`,
    freePower: (example: string): string =>
      `Free power is no profit by itself: the card wears, its heat has to go somewhere, the power supply ages, and what the card could earn elsewhere (its switch price) still counts. Which card, and how much in what time? Type it like ${example}.`,
    card: (example: string): string => `Which card brings that? Add it in \`gpu:\`, or type it like ${example}.`,
    amount: (example: string): string => `How much does it bring, and in what time? Add it, such as ${example}.`,
    period: (amount: string, leftOut: readonly string[]): string =>
      `${amount} in what time? Add it, such as \`a month\`.${leftOut.length === 0 ? '' : ` ${claim.leftOut(leftOut)}`}`,
    penceOrPer: (amount: string, readings: readonly string[]): string => `“${amount}” may be ${anyOf(readings)}.`,
    pence: (number: string, period: string): string => `${number} pence ${period}`,
    pounds: (number: string, period: string): string => `${number} GBP ${period}`,
    which: 'That names several amounts. Which one is it about?',
    count: (card: string): string => `How many ${card} bring that? Add the rig in \`gpu:\`, such as \`2x ${card}\`.`,
    clear: (written: string, cards: readonly string[]): string =>
      `“${written}” fits several cards: add the one in \`gpu:\`, such as ${anyOf(cards.map((card) => `\`${card}\``))}.`,
    place: (places: readonly string[]): string => `That names several places: ${allOf(places)}. Which one pays it?`,
    otherCoin: (coin: string, example: string): string =>
      `What is that in money? Rigwise does not know the price of “${coin}”: type ordinary money, such as ${example}.`,
    coinPrice: (coin: string, example: string): string =>
      `No price of ${coin} is known today: type what it is in money, such as ${example}.`,
    exchange: (currency: string): string =>
      `There is no exchange rate for ${currency} here. Type the amount in another currency, such as USD or EUR.`,
    currency: (codes: readonly string[]): string => `Which money is that? Type ${anyOf(codes)}.`,
    price: (card: string): string =>
      `What did the ${card} cost? Add it, such as \`$1,600\`: no price of it is known here.`,
    tooMuch: (example: string): string =>
      `That is more than any rig brings. Type the amount again, such as ${example}.`,
  },
};
