import { fileURLToPath } from 'node:url';
import type * as z from 'zod';
import { deepFrozen } from '../deep-frozen.ts';
import { coinDaysOf } from './coin-history.ts';
import { createCatalog } from './catalog.ts';
import type { Catalog } from './catalog.ts';
import type { DataTexts } from './data-texts.ts';
import { crossCheck } from './cross-checks.ts';
import { readData } from './read-data.ts';
import { HASHRATE_UNITS } from './files/hashing.ts';
import type { gpuFileSchema } from './files/gpu-file.ts';
import type { Gpu } from './schema.ts';
import { shippedObservations } from './shipped.ts';
import { coinOrder, gpuOrder, networkOrder } from './show-order.ts';

/** Every fault of every file of a data directory, one line each. */
export class CatalogError extends Error {
  override readonly name = 'CatalogError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`The catalogue has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${faults.join('\n')}`);
    this.faults = faults;
  }
}

/**
 * Reads the whole data directory and hands it out frozen, hashrates in H/s, in the words of a language that has its own:
 * views show what the catalogue says, and need not know of it.
 * @throws {CatalogError} naming every fault of every file at once.
 */
export function loadCatalog(directory: URL | string, texts?: DataTexts): Catalog {
  const { files, known, faults } = readData(directory instanceof URL ? fileURLToPath(directory) : directory, texts);
  const allFaults = [...faults, ...crossCheck(files, known)];
  const { countries, usStates, defaultElectricity, claims, market, resale } = files;
  if (allFaults.length > 0 || !countries || !usStates || !defaultElectricity || !claims || !market || !resale) {
    throw new CatalogError(allFaults);
  }

  return createCatalog(
    deepFrozen({
      gpus: files.gpus.map(({ value }) => toGpu(value)).toSorted(gpuOrder),
      networks: files.networks.map(({ value }) => value).toSorted(networkOrder),
      coins: files.coins.map(({ value }) => value).toSorted(coinOrder),
      countries: countries.value,
      usStates: usStates.value,
      defaultElectricity: defaultElectricity.value,
      claims: claims.value,
      resalePrices: resale.value,
      bundle: shippedObservations(market.value),
      histories: new Map(files.histories.map(({ value }) => [value.id, deepFrozen(coinDaysOf(value))])),
      sources: new Map(files.sources.flatMap(({ value }) => Object.entries(deepFrozen(value)))),
    }),
  );
}

function toGpu(file: z.infer<typeof gpuFileSchema>): Gpu {
  return {
    ...file,
    hashrates: file.hashrates.map(({ hashrate, unit, ...rest }) => ({
      ...rest,
      hashrateHs: hashrate * HASHRATE_UNITS[unit],
    })),
  };
}
