import type { Figure, Provenance } from '../catalog/figure.ts';
import type { SourceNature } from '../catalog/schema.ts';
import { daysSinceEpoch } from '../durations.ts';
import type { BeyondRecord } from './earning-records.ts';
import { dayOf, isDayKnown } from '../market/figures/figure-date.ts';
import { MAX_DAYS_APART } from '../market/valuation/coin-conditions.ts';

/**
 * How sure an estimate is. `firm`: every ingredient was measured or listed, and is new. `dated`: the same, but some days
 * or weeks old. `on-paper`: whatever is older, claimed, estimated by us, of an unknown day or of another time than its
 * partner, or would have to be sold where hardly anybody buys. What is only on paper is never called best.
 */
export type Grade = 'firm' | 'dated' | 'on-paper';

/** From surest to least sure. */
const GRADES: readonly Grade[] = ['firm', 'dated', 'on-paper'];

interface AgeLimits {
  /** Up to so many days a figure describes today. */
  readonly firmDays: number;
  /** Up to so many it describes the market of today, if not its price. */
  readonly datedDays: number;
}

/** A small coin moves by a tenth in a day, and within two weeks by half: Quantus did so twice in September 2026. */
export const COIN_LIMITS: AgeLimits = { firmDays: 2, datedDays: 14 };
/** Rents and demand follow the coins with weeks’ delay: from 11 August to 21 September 2026 the RTX 4090’s rose by 41 %. */
export const RENT_LIMITS: AgeLimits = { firmDays: 14, datedDays: 60 };

/**
 * A coin of which less is traded in a day is on paper. A rig of a dozen RTX 4090 earns about 100 USD a day; where that is
 * more than 1 % of all trade, the price is moved by whoever sells.
 */
export const MIN_VOLUME_USD_PER_DAY = 10_000;

/**
 * The best that a figure can be whose source is somebody it is not about. What others collect or one owner saw may be wrong
 * in ways that whom it is about would have noticed; of pay and prices whoever sells can say anything, and so can an article.
 */
const BEST_SECOND_HAND = {
  'third-party-list': 'dated',
  'owner-report': 'dated',
  'maker-claim': 'on-paper',
  article: 'on-paper',
} as const satisfies Partial<Record<SourceNature, Grade>>;
type SecondHand = keyof typeof BEST_SECOND_HAND;
/** Of a card’s speed: whoever makes the miner has at least measured it. */
const BEST_OF_MAKERS_SPEED = 'dated';

/** What the source of a key is; undefined of a key that leads to none. */
export type NatureOf = (source: string) => SourceNature | undefined;

/** What an estimate is made of, and the whole where it is more than is on record. What a person typed is no ingredient: nothing about it is uncertain. */
export type Ingredient =
  | { readonly what: 'whole'; readonly figure: undefined; readonly beyond: BeyondRecord }
  | { readonly what: 'rent'; readonly gpuId: string; readonly figure: Provenance }
  /** Undefined where nobody has counted how busy the network’s cards are, or so few of them that the share is chance. */
  | { readonly what: 'busy-share'; readonly figure: Provenance | undefined }
  | {
      readonly what: 'platform-fee' | 'pool-fee' | 'coin-price' | 'network-hashrate' | 'block-reward';
      readonly figure: Provenance;
    }
  /** How much of the coin is traded in 24 hours. */
  | { readonly what: 'coin-volume'; readonly figure: Figure<number> }
  | {
      readonly what: 'card-hashrate';
      readonly gpuId: string;
      readonly figure: Provenance;
      /** Whether whoever makes the miner says so. */
      readonly isMakers: boolean;
      /** The day of the last change of the algorithm that cost or gave speed. */
      readonly algorithmChangedOn: string | undefined;
    };

/** Why an ingredient is less than firm. */
export type Doubt =
  /** `limitDays` is the age up to which it would have been a grade better. */
  | { readonly kind: 'old'; readonly ageDays: number; readonly limitDays: number }
  | { readonly kind: 'day-unknown' }
  | { readonly kind: 'claimed' }
  | { readonly kind: 'estimated' }
  | { readonly kind: 'makers-figure' }
  /** From somebody whom it is not about. */
  | { readonly kind: 'second-hand'; readonly nature: SecondHand }
  | { readonly kind: 'before-change'; readonly changedOn: string }
  | { readonly kind: 'days-apart'; readonly from: IngredientName; readonly days: number }
  | { readonly kind: 'share-unknown' }
  | ({ readonly kind: 'beyond-record' } & BeyondRecord)
  | { readonly kind: 'thin-market'; readonly volumeUsdPerDay: number };

export type IngredientName = Ingredient['what'];

/** An ingredient that is less than firm, and why; of several reasons the one that weighs most. */
interface Weakness {
  readonly ingredient: Ingredient;
  readonly grade: Exclude<Grade, 'firm'>;
  readonly doubt: Doubt;
}

/** An estimate is as sure as its weakest ingredient. */
export interface Certainty {
  readonly grade: Grade;
  /** The first of `weaknesses`; undefined where all is firm. */
  readonly weakest: Weakness | undefined;
  /** Least sure first, then in the order of the ingredients. */
  readonly weaknesses: readonly Weakness[];
}

/** The grade of what is made of these, the same rule for rents and coins. */
export function certaintyOf(ingredients: readonly Ingredient[], now: Date, natureOf: NatureOf): Certainty {
  const weaknesses = ingredients
    .flatMap((ingredient) => {
      const found = [...ownWeaknesses(ingredient, now, natureOf), ...apart(ingredient, ingredients)];
      const [worst] = found.toSorted(byGrade);
      return worst === undefined ? [] : [worst];
    })
    .toSorted(byGrade);
  const [weakest] = weaknesses;
  return { grade: weakest?.grade ?? 'firm', weakest, weaknesses };
}

/** Below 0 where the first is surer. */
export function compareGrades(one: Grade, other: Grade): number {
  return GRADES.indexOf(one) - GRADES.indexOf(other);
}

function byGrade(one: Weakness, other: Weakness): number {
  return compareGrades(other.grade, one.grade);
}

function ownWeaknesses(ingredient: Ingredient, now: Date, natureOf: NatureOf): readonly Weakness[] {
  if (ingredient.what === 'whole') {
    return [{ ingredient, grade: 'on-paper', doubt: { kind: 'beyond-record', ...ingredient.beyond } }];
  }
  const { figure } = ingredient;
  if (figure === undefined) return [{ ingredient, grade: 'on-paper', doubt: { kind: 'share-unknown' } }];
  return [
    ...specialWeaknesses(ingredient),
    ...kindWeaknesses(ingredient, figure),
    ...ageWeaknesses(ingredient, figure, now),
    ...natureWeaknesses(ingredient, natureOf(figure.source)),
  ];
}

function specialWeaknesses(ingredient: Ingredient): readonly Weakness[] {
  if (ingredient.what === 'coin-volume' && ingredient.figure.value < MIN_VOLUME_USD_PER_DAY) {
    return [
      { ingredient, grade: 'on-paper', doubt: { kind: 'thin-market', volumeUsdPerDay: ingredient.figure.value } },
    ];
  }
  if (ingredient.what !== 'card-hashrate' || ingredient.algorithmChangedOn === undefined) return [];
  const { figure, algorithmChangedOn: changedOn } = ingredient;
  if (!isDayKnown(figure)) return [{ ingredient, grade: 'on-paper', doubt: { kind: 'day-unknown' } }];
  return dayOf(figure.date) < dayOf(changedOn)
    ? [{ ingredient, grade: 'on-paper', doubt: { kind: 'before-change', changedOn } }]
    : [];
}

function kindWeaknesses(ingredient: Ingredient, { kind }: Provenance): readonly Weakness[] {
  if (kind === 'estimated') return [{ ingredient, grade: 'on-paper', doubt: { kind: 'estimated' } }];
  // A miner’s speed its maker has at least measured; of what it earns anybody can say anything.
  if (ingredient.what === 'card-hashrate' && ingredient.isMakers) {
    return [{ ingredient, grade: BEST_OF_MAKERS_SPEED, doubt: { kind: 'makers-figure' } }];
  }
  return kind === 'claimed' ? [{ ingredient, grade: 'on-paper', doubt: { kind: 'claimed' } }] : [];
}

function natureWeaknesses(ingredient: Ingredient, nature: SourceNature | undefined): readonly Weakness[] {
  if (nature === undefined || !isSecondHand(nature)) return [];
  return ingredient.what === 'card-hashrate' && nature === 'maker-claim'
    ? [{ ingredient, grade: BEST_OF_MAKERS_SPEED, doubt: { kind: 'makers-figure' } }]
    : [{ ingredient, grade: BEST_SECOND_HAND[nature], doubt: { kind: 'second-hand', nature } }];
}

function isSecondHand(nature: SourceNature): nature is SecondHand {
  return nature in BEST_SECOND_HAND;
}

function ageWeaknesses(ingredient: Ingredient, figure: Provenance, now: Date): readonly Weakness[] {
  const limits = limitsOf(ingredient.what);
  if (limits === undefined) return [];
  if (!isDayKnown(figure)) return [{ ingredient, grade: 'on-paper', doubt: { kind: 'day-unknown' } }];
  const { firmDays, datedDays } = limits;
  const ageDays = ageInDays(figure, now);
  if (ageDays <= firmDays) return [];
  return ageDays <= datedDays
    ? [{ ingredient, grade: 'dated', doubt: { kind: 'old', ageDays, limitDays: firmDays } }]
    : [{ ingredient, grade: 'on-paper', doubt: { kind: 'old', ageDays, limitDays: datedDays } }];
}

function limitsOf(what: IngredientName): AgeLimits | undefined {
  switch (what) {
    case 'rent':
    case 'busy-share':
      return RENT_LIMITS;
    case 'coin-price':
    case 'network-hashrate':
    case 'block-reward':
      return COIN_LIMITS;
    // How much is traded has the same order of magnitude for months, and no more is asked of it. A fee, and a card’s
    // speed under one algorithm, hold until somebody changes them.
    case 'coin-volume':
    case 'card-hashrate':
    case 'platform-fee':
    case 'pool-fee':
    case 'whole':
      return undefined;
    default:
      return what satisfies never;
  }
}

/** A price stands with the network of its own days: miners follow it, so with another’s it is worth nothing. */
function apart(ingredient: Ingredient, all: readonly Ingredient[]): readonly Weakness[] {
  if (ingredient.what !== 'coin-price') return [];
  return all.flatMap(({ what, figure }): readonly Weakness[] => {
    if (what !== 'network-hashrate' || figure === undefined) return [];
    const days = Math.abs(dayOf(ingredient.figure.date) - dayOf(figure.date));
    return days <= MAX_DAYS_APART
      ? []
      : [{ ingredient, grade: 'on-paper', doubt: { kind: 'days-apart', from: what, days } }];
  });
}

/** Whole UTC days. What is dated after now was dated by a wrong clock, and is as far away as it says. */
function ageInDays({ date }: Pick<Provenance, 'date'>, now: Date): number {
  return Math.abs(daysSinceEpoch(now) - dayOf(date));
}
