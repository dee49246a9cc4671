import { fileURLToPath } from 'node:url';
import { createFinder, type Finder } from '../../src/catalog/finder.ts';
import { readData } from '../../src/catalog/read-data.ts';
import type { Coin, Gpu, Network } from '../../src/catalog/schema.ts';

const { files } = readData(fileURLToPath(new URL('../../data', import.meta.url)));

/** The cards that ship, as the finder needs them: it never looks at hashrates. */
export const realGpus: readonly Gpu[] = files.gpus.map(({ value }) => ({ ...value, hashrates: [] }));
export const realNetworks: readonly Network[] = files.networks.map(({ value }) => value);
const realCoins: readonly Coin[] = files.coins.map(({ value }) => value);

export const realFinder: Finder = createFinder({
  gpus: realGpus,
  networks: realNetworks,
  coins: realCoins,
  countries: files.countries?.value ?? [],
  usStates: files.usStates?.value ?? [],
});

/** What the finder makes of a text, in one line: "= rtx-4090", "? a | b", "~ nearest", "! asic". */
export function gpuReading(text: string): string {
  const match = realFinder.gpu(text);
  switch (match.kind) {
    case 'found':
      return `= ${match.gpu.id}`;
    case 'ambiguous':
      return `? ${match.candidates
        .map(({ id }) => id)
        .toSorted()
        .join(' | ')}`;
    case 'unsupported':
      return `! ${match.device}`;
    case 'unknown':
      return `~ ${match
        .nearest()
        .map(({ id }) => id)
        .join(' | ')}`.trim();
  }
}
