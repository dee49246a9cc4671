import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crossCheck } from '../../catalog/cross-checks.ts';
import { CatalogError } from '../../catalog/load.ts';
import { readData } from '../../catalog/read-data.ts';
import { marketFileSchema } from '../../catalog/files/market-file.ts';
import type { MarketFile } from '../../catalog/schema.ts';
import { bundleText } from './next-bundle.ts';

const FILE = 'market.json';

/**
 * Puts a bundle in the place of a data directory's own, whole or not at all.
 * @throws {CatalogError} when the catalogue with this bundle would have a fault; then nothing is written
 */
export async function writeBundle(directory: string, bundle: MarketFile): Promise<void> {
  const { files, known, faults } = readData(directory);
  const path = `data/${FILE}`;
  const parsed = marketFileSchema.safeParse(bundle);
  const ownFaults = parsed.success
    ? crossCheck({ ...files, market: { path, value: parsed.data } }, known)
    : parsed.error.issues.map((issue) => [path, issue.path.join('.'), issue.message].join(': '));
  if (!parsed.success || faults.length + ownFaults.length > 0) throw new CatalogError([...faults, ...ownFaults]);

  const beside = join(directory, `.${FILE}.${process.pid}`);
  try {
    await writeFile(beside, bundleText(parsed.data), { flush: true });
    await rename(beside, join(directory, FILE));
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
