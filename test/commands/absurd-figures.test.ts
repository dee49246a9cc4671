import { expect, test } from 'vitest';
import type { Market } from '../../src/market/market.ts';
import type { Seen } from '../../src/catalog/quantities.ts';
import { coinPrice, networkHashrate, rent } from '../support/live-figures.ts';
import { liveMarket } from '../support/live-market.ts';
import { openDiscord, realCatalog, textOf } from '../support/real-discord.ts';
import { MEANT } from '../support/meant.ts';

const OWN = 'it is more than twice the most that such cards are known to have earned';
const DOUBTED = '**Hard to believe:** more than such cards are known to have earned, at Vast.ai.';
const ANY = 'it is more than any card is known to have earned';

/** What ships, and what a source says on the day of the questions. */
function marketWith(...seen: readonly Seen[]): Market {
  return liveMarket(realCatalog.bundle, ...seen);
}

const ask = { gpu: '4090', rate: '$0.12' };

test('/roi doubts a price at which the card would earn more than ever', async () => {
  const market = marketWith(rent(4, { basis: 'host' }));
  const answer = textOf(await openDiscord({ market }).run('roi', { ...ask, network: 'vast' }));
  expect(answer).toContain('**On paper about ');
  expect(answer).toContain(`Only on paper: ${OWN} (`);
});

test('/roi doubts what no card ever earned', async () => {
  const market = marketWith(rent(40, { basis: 'host' }));
  const answer = textOf(await openDiscord({ market }).run('roi', { ...ask, network: 'vast' }));
  expect(answer).toContain(`Only on paper: ${ANY} (`);
});

test('/roi doubts a coin that two sources call fifty times as dear', async () => {
  const [listed] = liveMarket(realCatalog.bundle).coinPricesUsd('pearl');
  const [network] = liveMarket(realCatalog.bundle).networkHashratesHs('pearl');
  const value = 50 * (listed?.value ?? NaN);
  const market = marketWith(
    coinPrice(value),
    coinPrice(value, { source: 'second' }),
    networkHashrate(network?.value ?? NaN),
  );
  const answer = textOf(await openDiscord({ market }).run('roi', { ...ask, network: 'pearl' }));
  expect(answer).toMatch(/Only on paper: it is more than (?:twice the most that such cards are|any card is) known to/);
});

test('/roi doubts a rent that was typed', async () => {
  const answer = textOf(
    await openDiscord().run('roi', { ...ask, network: 'vast', rent: 4, utilisation: 100, ...MEANT }),
  );
  expect(answer).toContain(`Only on paper: ${OWN} (`);
});

test('/compare never calls it best, and says why', async () => {
  const market = marketWith(rent(4, { basis: 'host' }));
  const answer = textOf(await openDiscord({ market }).run('compare', { ...ask }));
  expect(answer).not.toMatch(/^\*\*(?:Best|On paper)[^\n]*Vast\.ai/m);
  expect(answer).toContain(DOUBTED);
});

test('/roi without a place does not start from it', async () => {
  const market = marketWith(rent(4, { basis: 'host' }));
  const answer = textOf(await openDiscord({ market }).run('roi', { ...ask }));
  expect(answer).not.toContain(OWN);
  expect(answer).not.toContain(ANY);
});

test('so does a comparison of several cards', async () => {
  const market = marketWith(rent(4, { basis: 'host' }));
  const answer = textOf(await openDiscord({ market }).run('compare', { ...ask, with: '3090' }));
  expect(answer).toContain(DOUBTED);
});
