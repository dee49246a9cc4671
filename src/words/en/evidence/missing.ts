import { allOf } from '../values/grammar.ts';

type Gap = 'price' | 'fee' | 'power' | 'hashrate' | 'coin-price' | 'network-hashrate' | 'block-reward';

const GAPS: Record<Gap, string> = {
  price: 'no price',
  fee: 'no fee to take off what renters pay',
  power: 'no power figure',
  hashrate: 'no hashrate',
  'coin-price': 'no coin price',
  'network-hashrate': 'no network hashrate',
  'block-reward': 'no block reward',
};

const RENT = 'Type `rent:` with what you are paid per GPU-hour.';
const HINTS: Partial<Record<Gap, string>> = {
  price: RENT,
  fee: RENT,
  power: 'Type `watts:` with what the card draws at the wall.',
};

/** What is not known, in a few words, and what a person can type to fill the gap. */
export const missing = {
  gap: (gap: Gap, ofCards: readonly string[], tooOld: string | undefined): string =>
    [
      GAPS[gap],
      ...(ofCards.length === 0 ? [] : [`for the ${allOf(ofCards)}`]),
      ...(tooOld === undefined ? [] : [`(the last one, of ${tooOld}, is too old to use)`]),
    ].join(' '),
  all: allOf,
  hint: (gap: Gap): string | undefined => HINTS[gap],
};
