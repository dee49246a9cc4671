import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { loadCatalog } from '../../../src/catalog/load.ts';
import type { MarketFile } from '../../../src/catalog/schema.ts';
import { bundleText, nextBundle } from '../../../src/market/check/next-bundle.ts';
import { writeBundle } from '../../../src/market/check/write-bundle.ts';
import { temporaryDirectory } from '../../support/databases.ts';
import { coinPrice } from '../../support/live-figures.ts';
import { CATALOG } from '../../support/played-source.ts';
import { marketFileOf, shippedObservations } from '../../../src/catalog/shipped.ts';

const GOOD = marketFileOf(nextBundle(CATALOG.bundle, [coinPrice(1.1, { source: 'coingecko' })]).bundle);

/** Of the whole data directory, so that nothing but the bundle can be at fault. */
function dataCopy() {
  const directory = temporaryDirectory();
  onTestFinished(() => directory[Symbol.dispose]());
  const path = join(directory.path, 'data');
  cpSync(fileURLToPath(new URL('../../../data', import.meta.url)), path, { recursive: true });
  const text = () => readFileSync(join(path, 'market.json'), 'utf8');
  const files = readdirSync(path);
  return { path, text, filesLeft: () => readdirSync(path).filter((file) => !files.includes(file)) };
}

test('what is written is the catalogue’s next bundle', async () => {
  const data = dataCopy();
  await writeBundle(data.path, GOOD);

  expect(data.text()).toBe(bundleText(GOOD));
  expect(loadCatalog(data.path).bundle).toEqual(shippedObservations(GOOD));
  expect(data.filesLeft()).toEqual([]);
});

const withPrice = (row: object): MarketFile =>
  ({ ...GOOD, coinPrices: [{ ...GOOD.coinPrices[0], ...row }] }) as MarketFile;

test.each([
  { bundle: withPrice({ usd: -1 }), fault: /market\.json: coinPrices\.0\.usd: /, reason: 'no such price' },
  { bundle: withPrice({ observedAt: 'now' }), fault: /coinPrices\.0: .*"observedAt"/, reason: 'no such field' },
  {
    bundle: withPrice({ coin: 'gone' }),
    fault: /coinPrices\.0\.coin: no "gone" in data\/coins/,
    reason: 'no such coin',
  },
  { bundle: withPrice({ source: 'gone' }), fault: /no source "gone" in data\/sources/, reason: 'no such source' },
])('$reason: nothing is written', async ({ bundle, fault }) => {
  const data = dataCopy();
  const before = data.text();

  await expect(writeBundle(data.path, bundle)).rejects.toThrow(fault);
  expect(data.text()).toBe(before);
  expect(data.filesLeft()).toEqual([]);
});

test('a fault elsewhere in the catalogue is told too, and nothing is written', async () => {
  const data = dataCopy();
  const before = data.text();
  writeFileSync(join(data.path, 'claims.json'), '{');

  await expect(writeBundle(data.path, GOOD)).rejects.toThrow('data/claims.json: not JSON');
  expect(data.text()).toBe(before);
});
