import { allOf, anyOf, counted, firstUpper, plural } from './values/grammar.ts';
import { money } from './values/money.ts';
import type { About, PeriodName } from './values/money.ts';

type GradeName = 'firm' | 'dated' | 'on-paper';

const MARKS: Record<GradeName, string> = { firm: '', dated: '~', 'on-paper': '?' };
const MEANINGS = { dated: '`~` days or weeks old', 'on-paper': '`?` only on paper' } as const;

const AFTER = { owned: 'after power', bought: 'after power and wear' } as const;

/** Of what nothing pays: all that is known; all, and none of it sure; all but what is only claimed or hard to believe. */
type NothingPays = 'known' | 'on-paper' | 'confirmed';
const NOTHING: Record<NothingPays, string> = {
  known: 'Nothing we know a price for',
  'on-paper': 'On paper nothing',
  confirmed: 'Nothing confirmed',
};
const HOW_MANY: Record<NothingPays, string> = {
  known: 'We know it of',
  'on-paper': 'We know a price, none of them sure, for',
  confirmed: 'We know a price for',
};

export const compare = {
  title: (rig: string): string => `Where the ${rig} earns most`,
  best: (places: readonly string[], about: About, period: PeriodName, isBought: boolean): string =>
    `**${places.length === 1 ? 'Best' : 'Best, with no winner'}: ${anyOf(places)}, ${money.about(about)} ${money.per(period)}** ${AFTER[isBought ? 'bought' : 'owned']}.`,
  /** Behind what is best in the same period. */
  onPaperMore: (places: readonly string[], about: About, doubt: string): string =>
    `On paper more: ${anyOf(places)}, ${money.about(about)}, but ${doubt}.`,
  onlyOnPaper: (
    places: readonly string[],
    about: About,
    period: PeriodName,
    doubt: string,
    isBought: boolean,
  ): string =>
    `**On paper ${anyOf(places)}, ${money.about(about)} ${money.per(period)}** ${AFTER[isBought ? 'bought' : 'owned']}: ${doubt}.`,
  /** What nobody knows the pay of may well pay. */
  nothingPays: (scope: NothingPays, known: number, all: number, rate: string, isBought: boolean): string =>
    `**${NOTHING[scope]} pays ${isBought ? `its price back, with power at ${rate}.` : `at ${rate}: off is better.`}** ${HOW_MANY[scope]} ${known} of ${counted(all, 'place', 'places')}.`,
  leastLoss: (place: string, about: About, period: PeriodName): string =>
    `${place} comes nearest and would lose ${money.about(about)} ${money.per(period)}.`,
  nothingKnown: '**Nothing that is open to it has a known price today.**',

  /** `place` is undefined where no more than one is named before it. */
  knowFirst: (caveat: string, place: string | undefined): string =>
    `**Know first:** ${place === undefined ? '' : `${place}: `}${caveat}`,
  hardToSell: (coins: readonly string[]): string =>
    coins.length === 0 ? '' : `**Hard to sell**, over 1% of a day’s trade: ${coins.join(', ')}.`,

  heading: (currency: string, period: PeriodName): string => `${currency} ${money.per(period)}`,
  likely: 'likely',
  lowHigh: 'low…high',
  age: 'age',
  payback: 'back',
  months: (months: number): string => `${Math.max(1, Math.round(months))}mo`,
  never: 'never',
  rent: 'RENT IT OUT',
  mine: 'MINE',
  mark: (grade: GradeName): string => MARKS[grade],
  legend: (grades: readonly GradeName[]): string =>
    (['dated', 'on-paper'] as const)
      .filter((grade) => grades.includes(grade))
      .map((grade) => MEANINGS[grade])
      .join(' · '),
  days: (days: number): string => `${days}d`,
  weeks: (weeks: number): string => `${weeks}w`,
  ofYear: (year: string): string => year,
  typed: 'typed',

  onlyClaimed: (places: readonly string[], more: number): string =>
    `**More, but only claimed:** ${[...places, ...(more === 0 ? [] : [`and ${more} more`])].join(', ')}.`,
  /** What no card has earned before. */
  hardToBelieve: (places: readonly string[]): string =>
    `**Hard to believe:** more than such cards are known to have earned, at ${allOf(places)}.`,
  payLess: (places: readonly string[], more: number): string =>
    `**Pay less:** ${[...places, ...(more === 0 ? [] : [`and ${more} more`])].join(', ')}.`,
  lose: (places: readonly string[], more: number): string =>
    `**Lose money:** ${[...places, ...(more === 0 ? [] : [`and ${more} more`])].join(', ')}.`,
  wantMore: (places: readonly string[], more: number): string =>
    `**Want more of your PC:** ${[...places, ...(more === 0 ? [] : [`${more} more`])].join(', ')}.`,
  rest: (unknown: number, closed: number): string =>
    [
      ...(unknown === 0 ? [] : [`${unknown} more ${plural(unknown, 'has', 'have')} no known pay`]),
      ...(closed === 0 ? [] : [`${closed} can’t be started`]),
    ].join(' · '),
  footer: (isBought: boolean): string =>
    isBought ? 'After fees, power and wear of the card.' : 'After fees and power, before wear of the card.',

  beside: {
    title: (rigs: readonly string[]): string => anyOf(rigs),
    titleOfMany: (rigs: number): string => `Which of ${counted(rigs, 'rig', 'rigs')} earns most`,
    at: (rig: string, place: string): string => `the ${rig} on ${place}`,
    mining: (rig: string, coin: string): string => `the ${rig} mining ${coin}`,
    best: (
      winners: readonly string[],
      about: About,
      period: PeriodName,
      isBought: boolean,
      isSure: boolean,
    ): string => {
      const best = winners.length === 1 ? 'best' : 'best, with no winner';
      return `**${isSure ? firstUpper(best) : `On paper ${best}`}: ${anyOf(winners)}, ${money.about(about)} ${money.per(period)}** ${AFTER[isBought ? 'bought' : 'owned']}.`;
    },
    leastLoss: (place: string, about: About, period: PeriodName): string =>
      `**None of them pays:** ${place} would lose ${money.about(about)} ${money.per(period)}.`,
    nothing: '**Nothing that is open to them has a known price today.**',
    ofEach: (rig: string, place: string, amount: string, isSure: boolean): string =>
      `**${rig}** ${place} ${amount}${isSure ? '' : ', on paper'}`,
    justRig: (rig: string): string => `**${rig}**`,
    justNone: (rig: string): string => `**${rig}** no known pay`,
    ofNone: (rig: string): string => `**${rig}** nothing open to it has a known price`,
    better: (text: string, place: string, amount: string, shortfall: string): string =>
      `${text}; ${place} ${amount}, but it ${shortfall}`,
    numbered: (number: number): string => `#${number}`,
    numberedRig: (number: number, line: string): string => `#${number} ${line}`,
    notTaken: '`-` not taken there as it is, or not known.',
    loseAll: (places: readonly string[], more: number): string =>
      `**Lose money with each:** ${[...places, ...(more === 0 ? [] : [`and ${more} more`])].join(', ')}.`,
    pick: 'One of them in full…',
  },

  details: 'Details of a place…',
  detail: (likely: string, period: PeriodName): string => `${likely} ${money.per(period)}`,
  sources: 'Sources',
  others: (count: number): string => `The ${counted(count, 'other', 'others')}`,
  sourcesTitle: (rig: string): string => `Sources: where the ${rig} earns most`,
  othersTitle: (rig: string): string => `The others for the ${rig}`,
  restsOn: 'Rests on',
  renting: (place: string, price: string, cited: string, busy: string): string =>
    `**${place}** ${price} a card-hour to the host, ${cited} · ${busy}`,
  mining: (coin: string, price: string, cited: string): string => `**${coin}** ${price}, ${cited}`,
  withGaps: (place: string): string => `${place} + gaps`,
  busyTyped: (share: string): string => `${share} busy, as you typed it`,
  busyUnknown: (share: string): string => `busy share unknown, taken as ${share}`,
  busy: (share: string, cited: string): string => `${share} busy, ${cited}`,
  electricity: 'Electricity',
  fallShort: 'Takes its cards, but wants more of the PC or its line',
  unknown: 'Something is not known',
  closed: 'You can’t start there with it',
  nothing: 'There are no others.',
  rangeOf: (place: string, likely: string, low: string, high: string, period: PeriodName): string =>
    `**${place}** ${likely} ${money.per(period)} (${low} to ${high})`,
  reason: (reason: string, places: readonly string[]): string => `**${reason}:** ${places.join(', ')}`,
};
