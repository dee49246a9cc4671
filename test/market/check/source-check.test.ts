import { expect, test } from 'vitest';
import { ProviderError } from '../../../src/errors.ts';
import { checkOf, keptFigures } from '../../../src/market/check/source-check.ts';
import type { Asking } from '../../../src/market/check/source-check.ts';
import { ofQuantity } from '../../../src/catalog/quantities.ts';
import type { Seen } from '../../../src/catalog/quantities.ts';
import type { SourceAnswer } from '../../../src/market/source.ts';
import { coinPrice, rent } from '../../support/live-figures.ts';
import { CATALOG } from '../../support/played-source.ts';

const NOW = new Date('2026-10-10T12:05:00.000Z');
const ABOUT = { catalog: CATALOG, now: NOW };

function asked(observations: readonly Seen[], answer: Partial<SourceAnswer> = {}): Asking {
  const outcome = { kind: 'read', answer: { observations, dropped: {}, unmatched: [], ...answer } } as const;
  return { source: { id: 'vast-market' }, elapsedMs: 1_234.5, outcome };
}

function failing(id: string, fallbackFor?: string): Asking {
  const error = new ProviderError(id, 'timeout');
  return { source: { id, ...(fallbackFor && { fallbackFor }) }, elapsedMs: 1, outcome: { kind: 'failed', error } };
}

test('counts what came by quantity, and what is wrong with it by reason', () => {
  const check = checkOf(
    asked(
      [
        rent(0.4),
        rent(0.5, { gpuId: 'rtx-5090', observedAt: '2026-10-09T12:00:00.000Z' }),
        coinPrice(1.1, { observedAt: '2026-01-01T00:00:00.000Z' }), // older than a price is used
        coinPrice(1e9), // above all that a coin's price can be
        coinPrice(1.2, { observedAt: '2026-10-11T00:00:00.000Z' }), // tomorrow
        coinPrice(1.3, { observedAt: 'yesterday' }),
        coinPrice(1.4, { observedAt: '1970-01-21T00:00:00.000Z' }), // s taken for ms
      ],
      { dropped: { implausible: 2, 'no-value': 3 }, unmatched: ['RTX 9090'] },
    ),
    ABOUT,
  );

  expect(check).toMatchObject({
    id: 'vast-market',
    title: CATALOG.source('vast-market').title,
    elapsedMs: 1_235,
    figures: { 'rental-price': 2, 'coin-price': 1 },
    outOfBounds: 3, // 2 that the source itself dropped and 1 that it let through
    misdated: 3,
    tooOld: 1,
    oldest: '2026-01-01T00:00:00.000Z',
    dropped: { 'no-value': 3 },
    notInCatalogue: ['RTX 9090'],
  });
  expect(check).not.toHaveProperty('failure');
  expect(check.againstShipped.map(({ quantity }) => quantity)).toEqual(['rental-price', 'coin-price']);
});

test.each([
  { asking: failing('vast-market'), failure: 'it did not answer in time', reason: 'it failed' },
  { asking: asked([]), failure: 'nothing plausible came', reason: 'it answered with nothing' },
  { asking: asked([coinPrice(1e9)]), failure: 'nothing plausible came', reason: 'it answered with nonsense' },
])('$reason: $failure', ({ asking, failure }) => {
  expect(checkOf(asking, ABOUT)).toMatchObject({ failure, figures: {}, againstShipped: [] });
});

test('only the five largest differences are told one by one', () => {
  const coins = ['pearl', 'quantus', 'ethereum-classic', 'ravencoin', 'kaspa'];
  const cards = ofQuantity(CATALOG.bundle, 'rental-price').filter(({ networkId }) => networkId === 'runpod-community');
  const rents = cards.map(({ networkId, gpuId, basis, tier, usdPerGpuHour }) =>
    rent(usdPerGpuHour * 2, { networkId, gpuId, basis, ...(tier && { tier }) }),
  );
  const check = checkOf(asked([...rents, ...coins.map((coinId) => coinPrice(2, { coinId }))]), ABOUT);

  expect(cards.length).toBeGreaterThan(5);
  expect(check.againstShipped.map(({ inBoth, largest }) => [inBoth, largest.length])).toEqual([
    [rents.length, 5],
    [5, 5],
  ]);
});

test('a figure that is far from what ships is marked', () => {
  const shipped = ofQuantity(CATALOG.bundle, 'coin-price').find(({ coinId }) => coinId === 'pearl')?.value ?? 0;
  const check = checkOf(asked([coinPrice(shipped * 10)]), ABOUT);
  expect(check.againstShipped).toMatchObject([{ heldBack: 1, largest: [{ isHeldBack: true }] }]);
  expect(checkOf(asked([coinPrice(shipped)]), ABOUT).againstShipped).toMatchObject([{ heldBack: 0 }]);
});

test('a foreign name cannot move the cursor, ring the bell or turn the text around', () => {
  const names = ['RTX\u001b[2J 9090', '\u0007bell', 'tx\u202Eet', 'two\r\nlines'];

  expect(checkOf(asked([rent(1)], { unmatched: names }), ABOUT).notInCatalogue).toEqual([
    'RTX [2J 9090',
    'bell',
    'tx et',
    'two lines',
  ]);
});

function prices(askings: readonly Asking[]) {
  return keptFigures(askings, NOW).map((figure) => (figure.quantity === 'coin-price' ? figure.value : undefined));
}

test('a stand-in is only kept where the one that it stands in for gave nothing', () => {
  const standIn: Asking = { ...asked([coinPrice(1.1)]), source: { id: 'defillama', fallbackFor: 'coingecko' } };
  const main: Asking = { ...asked([coinPrice(1)]), source: { id: 'coingecko' } };
  expect(prices([main, standIn])).toEqual([1]);
  expect(prices([failing('coingecko'), standIn])).toEqual([1.1]);
  expect(prices([standIn])).toEqual([1.1]);
  expect(prices([asked([coinPrice(1e9), coinPrice(3)])])).toEqual([3]);
});
