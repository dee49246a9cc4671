import { expect, test } from 'vitest';
import { checkJson, checkReport } from '../../../src/market/check/report.ts';
import type { SourceCheck } from '../../../src/market/check/source-check.ts';

const REACHED: SourceCheck = {
  id: 'vast-market',
  title: '500.farm’s statistics of Vast.ai',
  elapsedMs: 1_234,
  figures: { 'rental-price': 3, utilisation: 1 },
  outOfBounds: 0,
  misdated: 0,
  tooOld: 0,
  oldest: '2026-10-09T12:00:00.000Z',
  dropped: {},
  notInCatalogue: [],
  againstShipped: [],
};

const compared = { shippedSource: 'tracker', shippedDate: '2026-08-21', isHeldBack: false };

test('tells of a source what came, what was wrong with it and how it differs', () => {
  const report = checkReport([
    {
      ...REACHED,
      outOfBounds: 1,
      misdated: 2,
      tooOld: 3,
      dropped: { 'no-value': 2, repeated: 1 },
      notInCatalogue: ['RTX 9090', 'RTX 9080'],
      againstShipped: [
        {
          quantity: 'rental-price',
          inBoth: 3,
          heldBack: 0,
          medianRatio: 0.081_81,
          largest: [
            {
              name: 'Vast.ai RTX 4090 (ask)',
              unit: 'USD/h',
              shipped: 0.37,
              live: 0.41,
              ratio: 0.41 / 0.37 - 1,
              ...compared,
            },
            { name: 'Vast.ai T4 (ask)', unit: 'USD/h', shipped: 0.1, live: 0.091_819, ratio: -0.081_81, ...compared },
            { name: 'Vast.ai L4 (ask)', unit: 'USD/h', shipped: 0.2, live: 0.2, ratio: 0, ...compared },
          ],
          added: [],
          gone: ['Vast.ai B200 (ask)'],
        },
        { quantity: 'utilisation', inBoth: 0, heldBack: 0, largest: [], added: ['Vast.ai RTX 4090'], gone: [] },
      ],
    },
  ]);

  expect(report).toBe(
    [
      'vast-market: 500.farm’s statistics of Vast.ai',
      '  reached in 1.2 s',
      '  figures: rental-price 3, utilisation 1',
      '  bounds: 1 out of bounds, 2 dated wrongly, 3 too old to answer from, the oldest of 2026-10-09',
      '  dropped: no-value 2, repeated 1',
      '  not in the catalogue: RTX 9090, RTX 9080',
      '  rental-price: 3 shipped too; they differ by 8.2 % in the middle, +10.8 % at most', // 0.41 / 0.37 = 1.108
      '    Vast.ai RTX 4090 (ask)  0.37 USD/h → 0.41 USD/h     +10.8 %  2026-08-21 tracker',
      '    Vast.ai T4 (ask)        0.1 USD/h → 0.091819 USD/h   -8.2 %  2026-08-21 tracker',
      '    gone (1): Vast.ai B200 (ask)',
      '  utilisation: nothing shipped to compare with',
      '    new (1): Vast.ai RTX 4090',
      '',
      '1 of 1 source gave 4 figures.',
      '',
    ].join('\n'),
  );
});

test('a failure is not to be overlooked', () => {
  const failed = { ...REACHED, figures: {}, failure: 'it answered HTTP 503', fallbackFor: 'vast-offers' };

  expect(checkReport([failed, { ...REACHED, id: 'salad' }])).toBe(
    [
      'vast-market: 500.farm’s statistics of Vast.ai, stands in for vast-offers',
      '  FAILED after 1.2 s: it answered HTTP 503',
      '',
      'salad: 500.farm’s statistics of Vast.ai',
      '  reached in 1.2 s',
      '  figures: rental-price 3, utilisation 1',
      '  bounds: all plausible',
      '',
      '1 of 2 sources gave 4 figures. Failed: vast-market.',
      '',
    ].join('\n'),
  );
});

test('says what was written, and what to do with it', () => {
  expect(checkReport([REACHED], { added: 1, replaced: 2 })).toMatch(
    /^data\/market\.json is written: 1 row added, 2 replaced\. Look at it with "git diff data"/m,
  );
  expect(checkReport([REACHED], { added: 0, replaced: 0 })).toMatch(/^Nothing is written: /m);
  expect(checkReport([REACHED])).not.toContain('written');
});

test.each([
  { unit: 'share', shipped: 0.69, live: 0.5, words: '69 % → 50 %' },
  { unit: 'H/s', shipped: 5.013_65e19, live: 3.4e14, words: '50.136 EH/s → 340 TH/s' }, // 50.1365, of five digits
  { unit: 'H/s', shipped: 999, live: 1e6, words: '999 H/s → 1 MH/s' },
  { unit: 'coins', shipped: 1_250, live: 625, words: '1250 coins → 625 coins' },
  { unit: 'USD', shipped: 0.002_313_03, live: 1e-9, words: '0.002313 USD → 1e-9 USD' },
  { unit: 'EUR/kWh', shipped: 0.38, live: 0.4, words: '0.38 EUR/kWh → 0.4 EUR/kWh' },
] as const)('$words', ({ unit, shipped, live, words }) => {
  const largest = [{ name: 'It', unit, shipped, live, ratio: live / shipped - 1, ...compared }];

  expect(checkReport([{ ...REACHED, againstShipped: [{ ...DIFFERENT, largest }] }])).toContain(words);
});

test.each([
  { ratio: 0, words: 'all alike', reason: 'the same' },
  { ratio: 0.000_4, words: 'all alike', reason: 'less than is told' },
  { ratio: -0.000_6, words: '-0.1 % at most', reason: 'a little' },
  { ratio: 99, words: '+9900 % at most', reason: 'another unit' },
  { ratio: Infinity, words: 'from 0 at most', reason: 'there is no ratio to nothing' },
])('$reason: $words', ({ ratio, words }) => {
  const largest = [{ name: 'It', unit: 'share', shipped: 0, live: 1, ratio, ...compared } as const];

  expect(checkReport([{ ...REACHED, againstShipped: [{ ...DIFFERENT, largest }] }])).toContain(words);
});

test('a figure that moved too far to be believed at once is marked and counted', () => {
  const far = { name: 'Pearl', unit: 'USD', shipped: 1, live: 10, ratio: 9, ...compared, isHeldBack: true } as const;
  const report = checkReport([{ ...REACHED, againstShipped: [{ ...DIFFERENT, heldBack: 1, largest: [far] }] }]);
  expect(report).toContain('+900 % !');
  expect(report).toContain('!: 1 figure moved too far to be believed at once: ask again in ten minutes');
});

test('no line is longer than 100 columns, and no name is broken', () => {
  const names = Array.from({ length: 40 }, (_, index) => `Network of the long name RTX ${index} (ask, on-demand)`);
  const longest = 'x'.repeat(80);
  const largest = names.map((name) => ({
    name: `${name} ${longest}`,
    unit: 'USD/h' as const,
    shipped: 0.123_456,
    live: 12.3456,
    ratio: 99,
    shippedSource: longest,
    shippedDate: '2026-08-21',
    isHeldBack: true,
  }));
  const report = checkReport(
    [
      {
        ...REACHED,
        id: longest,
        title: `${longest} ${longest}`,
        failure: longest.repeat(3),
        notInCatalogue: [longest, longest.repeat(2), ...names],
        againstShipped: [{ ...DIFFERENT, largest, added: names, gone: names }],
      },
    ],
    { added: 1, replaced: 1 },
  );
  const lines = report.split('\n');

  expect(lines.filter((line) => line.length > 100)).toEqual([]);
  expect(lines.filter((line) => line.includes('Network of') && !line.includes('→'))).not.toEqual([]);
  expect(lines.filter((line) => /^ *on-demand\)/.test(line))).toEqual([]);
  expect(report).toContain('and 28 more'); // 40 names, 12 shown
  expect(report).not.toContain('\u00A0');
});

test('as data it is the same', () => {
  expect(JSON.parse(checkJson([REACHED], { added: 1, replaced: 2 }))).toEqual({
    sources: [REACHED],
    written: { added: 1, replaced: 2 },
  });
  expect(JSON.parse(checkJson([REACHED]))).toEqual({ sources: [REACHED] });
});

const DIFFERENT = {
  quantity: 'rental-price',
  inBoth: 1,
  heldBack: 0,
  medianRatio: 0.5,
  largest: [],
  added: [],
  gone: [],
};
