import { allOf, plural } from '../values/grammar.ts';

type GradeName = 'firm' | 'dated' | 'on-paper';

/** What an estimate is made of, as its doubts name it. */
type IngredientName =
  | 'whole'
  | 'rent'
  | 'busy-share'
  | 'platform-fee'
  | 'pool-fee'
  | 'coin-price'
  | 'network-hashrate'
  | 'block-reward'
  | 'coin-volume'
  | 'card-hashrate';

const NAMES: Record<IngredientName, string> = {
  whole: 'the whole',
  rent: 'the price',
  'busy-share': 'the busy share',
  'platform-fee': 'the fee',
  'pool-fee': 'the pool’s fee',
  'coin-price': 'the coin’s price',
  'network-hashrate': 'the network’s size',
  'block-reward': 'the block reward',
  'coin-volume': 'its trade',
  'card-hashrate': 'the card’s speed',
};

type SecondHand = 'third-party-list' | 'owner-report' | 'maker-claim' | 'article';

const SECOND_HAND: Record<SecondHand, string> = {
  'third-party-list': 'from a list that others keep',
  'owner-report': 'what one owner saw',
  'maker-claim': 'the word of somebody who sells',
  article: 'only from an article',
};

const GRADES: Record<GradeName, string> = { firm: 'Firm', dated: 'Dated', 'on-paper': 'On paper' };

export const certainty = {
  grade: (grade: GradeName): string => GRADES[grade],
  /** How sure an answer is, and why: `Only on paper: the price is 14 weeks old.` */
  sentence(grade: GradeName, doubts: readonly string[]): string {
    switch (grade) {
      case 'firm':
        return 'Sure: every figure in it is new, and measured or listed.';
      case 'dated':
        return `Fairly sure: ${allOf(doubts)}.`;
      case 'on-paper':
        return `Only on paper: ${allOf(doubts)}.`;
    }
  },
  asTyped: 'As sure as what was typed.',
  old: (names: readonly IngredientName[], age: string): string =>
    `${allOf(names.map((name) => NAMES[name]))} ${plural(names.length, 'is', 'are')} ${age}`,
  ofDate: (name: IngredientName, date: string): string => `${NAMES[name]} is of ${date}, nobody knows which day`,
  claimed: (name: IngredientName): string => `${NAMES[name]} is only claimed`,
  estimated: (name: IngredientName): string => `${NAMES[name]} is our estimate`,
  makersFigure: (name: IngredientName): string => `${NAMES[name]} is what its miner’s maker says`,
  secondHand: (name: IngredientName, nature: SecondHand): string => `${NAMES[name]} is ${SECOND_HAND[nature]}`,
  beforeChange: (name: IngredientName, date: string): string =>
    `${NAMES[name]} is from before the algorithm changed on ${date}`,
  daysApart: (name: IngredientName, other: IngredientName, days: string): string =>
    `${NAMES[name]} and ${NAMES[other]} are ${days} apart`,
  unknownShare: (name: IngredientName): string => `nobody publishes ${NAMES[name]}`,
  thinMarket: (volume: string): string => `only ${volume} of it is traded a day`,
  /** `most` is what is on record, a day. */
  beyondRecord: (of: 'such-rigs' | 'any-cards', most: string): string =>
    of === 'such-rigs'
      ? `it is more than twice the most that such cards are known to have earned (${most} a day)`
      : `it is more than any card is known to have earned (${most} a day)`,
  /** What would make it surer. */
  raise: {
    confirmed: 'another source that says as much',
    newer: (name: IngredientName, days: string): string => `a newer figure for ${NAMES[name]}, of the last ${days}`,
    dayKnown: (name: IngredientName): string => `a figure for ${NAMES[name]} whose day is known`,
    listed: (name: IngredientName): string => `${NAMES[name]} as a market lists it or somebody measured it`,
    counted: (name: IngredientName): string => `somebody who counts ${NAMES[name]}`,
    measured: (name: IngredientName): string => `${NAMES[name]} measured by somebody who does not sell it`,
    firstHand: (name: IngredientName): string => `${NAMES[name]} from whom it is about`,
    oneTime: (name: IngredientName, other: IngredientName): string => `${NAMES[name]} and ${NAMES[other]} of one day`,
    moreTrade: (volume: string): string => `more trade, of at least ${volume} a day`,
  },
};
