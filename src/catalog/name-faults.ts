import { sourceNamesSchema } from './files/gpu-file.ts';
import type { DataFile, DataFiles } from './read-data.ts';

/** Names that lead to two cards, or to two networks or coins, and spellings of a source that two cards have. */
export function nameFaults(files: DataFiles): readonly string[] {
  return [
    ...ambiguousNames(files.gpus, ({ id, name, aliases }) => [id, name, ...aliases]),
    ...ambiguousNames(earners(files), (names) => names),
    ...ambiguousSourceSpellings(files),
  ];
}

/** Names are compared as people type them: case, spaces and punctuation do not count. */
function comparable(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Each name of a file that one before has too, by its spelling. */
export function ambiguousNames<Value>(
  files: readonly DataFile<Value>[],
  namesOf: (value: Value) => readonly string[],
  spelling: (name: string) => string = comparable,
): readonly string[] {
  const faults: string[] = [];
  const owners = new Map<string, string>();
  for (const { path, value } of files) {
    for (const name of namesOf(value)) {
      const owner = owners.get(spelling(name));
      if (owner !== undefined && owner !== path) faults.push(`${path}: the name "${name}" already leads to ${owner}`);
      else owners.set(spelling(name), path);
    }
  }
  return faults;
}

function earners({ networks, coins }: DataFiles): readonly DataFile<readonly string[]>[] {
  return [
    ...networks.map(({ path, value: { id, name, aliases } }) => ({ path, value: [id, name, ...aliases] })),
    ...coins.map(({ path, value: { id, name, symbol, aliases } }) => ({ path, value: [id, name, symbol, ...aliases] })),
  ];
}

function ambiguousSourceSpellings({ gpus }: DataFiles): readonly string[] {
  return Object.keys(sourceNamesSchema.shape).flatMap((market) =>
    ambiguousNames(
      gpus,
      ({ sourceNames }) => sourceNames[market as keyof typeof sourceNames] ?? [],
      (name) => name,
    ),
  );
}
