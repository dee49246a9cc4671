import type { Earning } from '../appraisal/appraisal.ts';
import type { Grade, IngredientName, Weakness } from '../appraisal/certainty.ts';
import { formatAge } from './age.ts';
import { formatDate, formatMoney } from './format.ts';
import type { Citing } from './provenance.ts';

/** Before a row’s name; a row that is firm has none. */
export const GRADE_MARKS: Readonly<Record<Grade, string>> = { firm: ' ', dated: '~', 'on-paper': '?' };

/** What the marks mean, of those that are shown. */
export function gradeLegend(grades: readonly Grade[]): string | undefined {
  const shown = [
    ...(grades.includes('dated') ? ['`~` dated, some days or weeks old'] : []),
    ...(grades.includes('on-paper') ? ['`?` only on paper'] : []),
  ];
  return shown.length === 0 ? undefined : `${shown.join(' · ')}`;
}

const NAMES: Readonly<Record<IngredientName, string>> = {
  rent: 'its rent',
  'busy-share': 'its busy share',
  'platform-fee': 'its fee',
  'pool-fee': 'its pool’s fee',
  'coin-price': 'its price',
  'network-hashrate': 'its network’s hashrate',
  'block-reward': 'its block reward',
  'coin-volume': 'its trade',
  'card-hashrate': 'the card’s hashrate',
};

/** Which ingredient is weakest, and why: `its rent is 10 weeks old`; undefined where all is firm. */
export function weakestWords({ certainty: { weakest } }: Earning, citing: Citing): string | undefined {
  return weakest === undefined ? undefined : weaknessWords(weakest, citing);
}

function weaknessWords({ ingredient: { what, figure }, doubt }: Weakness, { now, locale }: Citing): string {
  const name = NAMES[what];
  switch (doubt.kind) {
    case 'old':
      return `${name} is ${figure === undefined ? 'old' : formatAge(figure.date, now)}`;
    case 'day-unknown':
      return `the day of ${name} is unknown`;
    case 'claimed':
      return `${name} is only claimed`;
    case 'estimated':
      return `${name} is our estimate`;
    case 'makers-figure':
      return `${name} is what the miner’s maker says`;
    case 'before-change':
      return `${name} is from before the algorithm changed on ${formatDate(doubt.changedOn, locale)}`;
    case 'days-apart':
      return `${name} and ${NAMES[doubt.from]} are ${doubt.days} days apart`;
    case 'share-unknown':
      return 'nobody publishes how busy its cards are';
    case 'thin-market':
      return `only ${formatMoney(doubt.volumeUsdPerDay, { currency: 'USD', unitsPerUsd: 1, locale })} of it is traded in a day`;
  }
}
