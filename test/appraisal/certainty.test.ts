import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  certaintyOf,
  COIN_LIMITS,
  compareGrades,
  MIN_VOLUME_USD_PER_DAY,
  RENT_LIMITS,
} from '../../src/appraisal/certainty.ts';
import type { Ingredient } from '../../src/appraisal/certainty.ts';
import type { SourceNature } from '../../src/catalog/schema.ts';
import type { FigureKind } from '../../src/catalog/figure.ts';

const now = new Date('2026-11-28T06:00:00Z');

function told(date: string, kind: FigureKind = 'listed') {
  return { kind, source: 'tracker', date };
}

/** Every source of these is named for what it is. */
const natureOf = (source: string): SourceNature | undefined => NATURES.find((nature) => nature === source);

const NATURES: readonly SourceNature[] = [
  'official-api',
  'official-page',
  'recorded-answer',
  'third-party-list',
  'article',
  'owner-report',
  'maker-claim',
];

const rent = (date: string, kind?: FigureKind): Ingredient => ({
  what: 'rent',
  gpuId: 'rtx-4090',
  figure: told(date, kind),
});
const busy = (date: string): Ingredient => ({ what: 'busy-share', figure: told(date, 'measured') });
const price = (date: string, kind?: FigureKind): Ingredient => ({ what: 'coin-price', figure: told(date, kind) });
const network = (date: string): Ingredient => ({ what: 'network-hashrate', figure: told(date, 'measured') });
const volume = (usdPerDay: number): Ingredient => ({
  what: 'coin-volume',
  figure: { ...told('2026-10-04'), value: usdPerDay },
});
const speed = (
  date: string,
  { isMakers = false, algorithmChangedOn }: { isMakers?: boolean; algorithmChangedOn?: string } = {},
) =>
  ({
    what: 'card-hashrate',
    gpuId: 'rtx-4090',
    figure: told(date, isMakers ? 'claimed' : 'measured'),
    isMakers,
    algorithmChangedOn,
  }) satisfies Ingredient;

/** Grade and doubt of the weakest. */
function verdictOn(...ingredients: readonly Ingredient[]) {
  const { grade, weakest } = certaintyOf(ingredients, now, natureOf);
  return weakest === undefined ? [grade] : [grade, weakest.ingredient.what, weakest.doubt];
}

describe('a figure’s age', () => {
  test('a coin is firm for 2 days, dated for 14, then on paper', () => {
    // 28 − 26 = 2 days; 28 − 25 = 3; 28 − 14 = 14; 28 − 13 = 15.
    expect(verdictOn(price('2026-11-26'))).toEqual(['firm']);
    expect(verdictOn(price('2026-11-25'))).toEqual(['dated', 'coin-price', { kind: 'old', ageDays: 3, limitDays: 2 }]);
    expect(verdictOn(network('2026-11-14'))).toEqual([
      'dated',
      'network-hashrate',
      { kind: 'old', ageDays: 14, limitDays: 2 },
    ]);
    expect(verdictOn(network('2026-11-13'))).toEqual([
      'on-paper',
      'network-hashrate',
      { kind: 'old', ageDays: 15, limitDays: 14 },
    ]);
  });

  test('a rent or a busy share is firm for 14 days, dated for 60, then on paper', () => {
    // 29 September is 60 days before 28 November: 1 + 31 + 28.
    expect(verdictOn(rent('2026-11-14'), busy('2026-11-14'))).toEqual(['firm']);
    expect(verdictOn(rent('2026-09-29'))).toEqual(['dated', 'rent', { kind: 'old', ageDays: 60, limitDays: 14 }]);
    expect(verdictOn(rent('2026-09-28'))).toEqual(['on-paper', 'rent', { kind: 'old', ageDays: 61, limitDays: 60 }]);
    expect(verdictOn(busy('2026-08-02'))).toEqual([
      'on-paper',
      'busy-share',
      { kind: 'old', ageDays: 118, limitDays: 60 },
    ]);
  });

  test('a bare year is an unknown day, in January too', () => {
    expect(verdictOn(rent('2026'))).toEqual(['on-paper', 'rent', { kind: 'day-unknown' }]);
    expect(certaintyOf([rent('2027')], new Date('2027-01-03T00:00:00Z'), natureOf).grade).toBe('on-paper');
  });

  test('a month counts from its first day', () => {
    expect(verdictOn(rent('2026-11'))).toEqual(['dated', 'rent', { kind: 'old', ageDays: 27, limitDays: 14 }]);
  });

  test('what is dated after now was dated by a wrong clock', () => {
    expect(certaintyOf([price('2026-12-28')], now, natureOf).grade).toBe('on-paper');
  });

  test('a fee holds until it is changed', () => {
    expect(verdictOn({ what: 'pool-fee', figure: told('2026') })).toEqual(['firm']);
  });
});

describe('who says so', () => {
  test('a claim and an estimate of ours are on paper, however new', () => {
    expect(verdictOn(rent('2026-11-28', 'claimed'))).toEqual(['on-paper', 'rent', { kind: 'claimed' }]);
    expect(verdictOn(price('2026-11-28', 'estimated'))).toEqual(['on-paper', 'coin-price', { kind: 'estimated' }]);
    expect(verdictOn({ what: 'platform-fee', figure: told('2026-11-28', 'claimed') })).toEqual([
      'on-paper',
      'platform-fee',
      { kind: 'claimed' },
    ]);
  });

  test('a maker’s hashrate is dated at best', () => {
    expect(verdictOn(speed('2026-11-27', { isMakers: true }))).toEqual([
      'dated',
      'card-hashrate',
      { kind: 'makers-figure' },
    ]);
    expect(verdictOn(speed('2026-09-01'))).toEqual(['firm']);
  });

  test('a hashrate from before a change of the algorithm, or perhaps from before it, is on paper', () => {
    const algorithmChangedOn = '2026-08-06';
    expect(verdictOn(speed('2026-08-05', { algorithmChangedOn }))).toEqual([
      'on-paper',
      'card-hashrate',
      { kind: 'before-change', changedOn: algorithmChangedOn },
    ]);
    expect(verdictOn(speed('2026', { algorithmChangedOn }))).toEqual([
      'on-paper',
      'card-hashrate',
      { kind: 'day-unknown' },
    ]);
    expect(verdictOn(speed('2026-08-06', { algorithmChangedOn }))).toEqual(['firm']);
  });

  test('a busy share that nobody has counted is on paper', () => {
    expect(verdictOn(rent('2026-11-28'), { what: 'busy-share', figure: undefined })).toEqual([
      'on-paper',
      'busy-share',
      { kind: 'share-unknown' },
    ]);
  });
});

const from = (ingredient: Ingredient, nature: SourceNature): Ingredient =>
  ({ ...ingredient, figure: { ...ingredient.figure, source: nature } }) as Ingredient;

const gradeFrom = (ingredient: Ingredient, nature: SourceNature) => verdictOn(from(ingredient, nature));

describe('what its source is', () => {
  test.each(['official-api', 'official-page', 'recorded-answer'] as const)('may be firm: %s', (nature) => {
    expect(gradeFrom(rent('2026-11-28'), nature)).toEqual(['firm']);
    expect(gradeFrom(price('2026-11-28'), nature)).toEqual(['firm']);
    expect(gradeFrom(speed('2026-11-28'), nature)).toEqual(['firm']);
  });

  test.each([
    ['third-party-list', 'dated'],
    ['owner-report', 'dated'],
    ['article', 'on-paper'],
    ['maker-claim', 'on-paper'],
  ] as const)('%s of a price is %s at best', (nature, grade) => {
    const doubt = { kind: 'second-hand', nature };
    expect(gradeFrom(rent('2026-11-28'), nature)).toEqual([grade, 'rent', doubt]);
    expect(gradeFrom(price('2026-11-28'), nature)).toEqual([grade, 'coin-price', doubt]);
    expect(gradeFrom(busy('2026-11-28'), nature)).toEqual([grade, 'busy-share', doubt]);
  });

  test('what a maker or an owner says of a card’s speed is dated', () => {
    expect(gradeFrom(speed('2026-11-28'), 'maker-claim')).toEqual([
      'dated',
      'card-hashrate',
      { kind: 'makers-figure' },
    ]);
    expect(gradeFrom(speed('2026-11-28'), 'owner-report')[0]).toBe('dated');
  });

  test('does not make an old figure newer', () => {
    expect(gradeFrom(rent('2026-08-01'), 'third-party-list')[0]).toBe('on-paper');
    expect(gradeFrom(rent('2026-10-20'), 'third-party-list').slice(0, 1)).toEqual(['dated']);
  });
});

describe('what belongs together', () => {
  test('a price more than 2 days from its network is on paper, though each alone is dated', () => {
    // Quantus on 3 October against its network of 17 September: 16 days, and seven times too much.
    const at = new Date('2026-10-04T12:00:00Z');
    expect(certaintyOf([price('2026-10-03'), network('2026-09-17')], at, natureOf).weakest?.doubt).toEqual({
      kind: 'days-apart',
      from: 'network-hashrate',
      days: 16,
    });
    expect(certaintyOf([price('2026-10-03'), network('2026-09-30')], at, natureOf).grade).toBe('on-paper');
    expect(certaintyOf([price('2026-10-03'), network('2026-10-01')], at, natureOf).grade).toBe('dated');
  });

  test('a coin that hardly anybody buys is on paper at any price', () => {
    // ZANO traded 9,000 USD in a day of October, less than its miners earned in three.
    expect(verdictOn(price('2026-11-28'), volume(9_000))).toEqual([
      'on-paper',
      'coin-volume',
      { kind: 'thin-market', volumeUsdPerDay: 9_000 },
    ]);
    expect(verdictOn(price('2026-11-28'), volume(MIN_VOLUME_USD_PER_DAY))).toEqual(['firm']);
  });
});

describe('laws', () => {
  const day = fc
    .date({ min: new Date('2025-01-01'), max: now, noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10));
  const kind = fc.constantFrom<FigureKind>('measured', 'listed', 'claimed', 'estimated');
  const ingredient = fc.oneof(
    fc.tuple(day, kind).map(([date, of]) => rent(date, of)),
    fc.tuple(day, kind).map(([date, of]) => price(date, of)),
    day.map(network),
    day.map(busy),
    fc.boolean().chain((isMakers) => day.map((date) => speed(date, { isMakers }))),
    fc.integer({ min: 0, max: 1_000_000 }).map(volume),
  );

  test('an estimate is never surer than any of its ingredients', () => {
    fc.assert(
      fc.property(fc.array(ingredient), (all) => {
        const { grade } = certaintyOf(all, now, natureOf);
        for (const one of all)
          expect(compareGrades(grade, certaintyOf([one], now, natureOf).grade)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('nothing grows surer with time', () => {
    fc.assert(
      fc.property(fc.array(ingredient), fc.integer({ min: 0, max: 1_000 }), (all, days) => {
        const later = new Date(now.getTime() + days * 86_400_000);
        expect(
          compareGrades(certaintyOf(all, later, natureOf).grade, certaintyOf(all, now, natureOf).grade),
        ).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('the weakest is of the grade of the whole, and each ingredient is named at most once', () => {
    fc.assert(
      fc.property(fc.array(ingredient), (all) => {
        const { grade, weakest, weaknesses } = certaintyOf(all, now, natureOf);
        expect(weakest?.grade ?? 'firm').toBe(grade);
        expect(new Set(weaknesses.map((weakness) => weakness.ingredient)).size).toBe(weaknesses.length);
      }),
    );
  });

  test('rents last longer than coins at either grade', () => {
    expect(RENT_LIMITS.firmDays).toBeGreaterThan(COIN_LIMITS.firmDays);
    expect(RENT_LIMITS.datedDays).toBeGreaterThan(COIN_LIMITS.datedDays);
  });
});
