import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type * as z from 'zod';
import { coinHistoryFileSchema } from './coin-history.ts';
import type { CoinHistoryFile } from './coin-history.ts';
import { translated } from './data-texts.ts';
import type { DataTexts } from './data-texts.ts';
import { claimsFileSchema } from './files/claims-file.ts';
import { coinFileSchema } from './files/coin-file.ts';
import { defaultElectricityFileSchema, electricityFileSchema } from './files/electricity-file.ts';
import { gpuFileSchema } from './files/gpu-file.ts';
import { marketFileSchema } from './files/market-file.ts';
import { networkFileSchema } from './files/network-file.ts';
import { resaleFileSchema } from './files/resale-file.ts';
import { sourcesFileSchema } from './files/source-file.ts';

/** One parsed file; `path` is how faults name it, such as `data/gpus/rtx-4090.json`. */
export interface DataFile<Value> {
  readonly path: string;
  readonly value: Value;
}

/** Every file that could be parsed. */
export interface DataFiles {
  readonly gpus: readonly DataFile<z.infer<typeof gpuFileSchema>>[];
  readonly networks: readonly DataFile<z.infer<typeof networkFileSchema>>[];
  readonly coins: readonly DataFile<z.infer<typeof coinFileSchema>>[];
  readonly histories: readonly DataFile<CoinHistoryFile>[];
  readonly sources: readonly DataFile<z.infer<typeof sourcesFileSchema>>[];
  readonly countries: DataFile<z.infer<typeof electricityFileSchema>> | undefined;
  readonly usStates: DataFile<z.infer<typeof electricityFileSchema>> | undefined;
  readonly defaultElectricity: DataFile<z.infer<typeof defaultElectricityFileSchema>> | undefined;
  readonly claims: DataFile<z.infer<typeof claimsFileSchema>> | undefined;
  readonly resale: DataFile<z.infer<typeof resaleFileSchema>> | undefined;
  readonly market: DataFile<z.infer<typeof marketFileSchema>> | undefined;
}

/**
 * What may be referred to: taken from file names and top-level keys, so that a file with a fault of its own does not
 * make every reference to it a fault as well.
 */
export interface KnownIds {
  readonly gpus: ReadonlySet<string>;
  readonly networks: ReadonlySet<string>;
  readonly coins: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

export interface ReadData {
  readonly files: DataFiles;
  readonly known: KnownIds;
  /** One line each: file, field, what is wrong. */
  readonly faults: readonly string[];
}

/** Reads and parses a whole data directory, in English where `texts` has no other; nothing it finds there makes it throw. */
export function readData(directory: string, texts?: DataTexts): ReadData {
  const faults: string[] = [];
  const pathOf = (file: string) => `${basename(directory)}/${file}`;

  function readJson(file: string): unknown {
    try {
      const json = withoutSchemaLine(JSON.parse(readFileSync(join(directory, file), 'utf8')));
      return texts === undefined ? json : translated(file, json, texts);
    } catch (error) {
      faults.push(`${pathOf(file)}: ${error instanceof SyntaxError ? `not JSON: ${error.message}` : 'cannot be read'}`);
      return undefined;
    }
  }

  function parse<Schema extends z.ZodType>(
    file: string,
    json: unknown,
    schema: Schema,
  ): DataFile<z.infer<Schema>> | undefined {
    if (json === undefined) return undefined;
    const path = pathOf(file);
    // Zod would write code for each of its objects, to be quicker with the thousandth of them than we have here.
    const result = schema.safeParse(json, { jitless: true });
    if (result.success) return { path, value: result.data };
    for (const issue of result.error.issues) faults.push([path, ...fieldOf(issue), issue.message].join(': '));
    return undefined;
  }

  function jsonNamesIn(folder: string): readonly string[] {
    const names: string[] = [];
    try {
      for (const name of readdirSync(join(directory, folder)).toSorted()) {
        if (name.startsWith('.')) continue;
        if (name.endsWith('.json')) names.push(basename(name, '.json'));
        else faults.push(`${pathOf(`${folder}/${name}`)}: only .json files belong here`);
      }
    } catch {
      faults.push(`${pathOf(folder)}: cannot be read`);
    }
    return names;
  }

  function readFile<Schema extends z.ZodType>(file: string, schema: Schema) {
    return parse(file, readJson(file), schema);
  }

  function readEntries<Schema extends z.ZodType<{ id: string }>>(folder: string, schema: Schema) {
    const names = jsonNamesIn(folder);
    const files = names.flatMap((name) => {
      const file = readFile(`${folder}/${name}.json`, schema);
      if (file === undefined) return [];
      if (file.value.id !== name) faults.push(`${file.path}: id: "${file.value.id}" is not the file's name`);
      return [file];
    });
    return { files, ids: new Set(names) };
  }

  function readSources() {
    const keys = new Set<string>();
    const files = jsonNamesIn('sources').flatMap((name) => {
      const file = `sources/${name}.json`;
      const json = readJson(file);
      for (const key of topLevelKeys(json)) {
        if (keys.has(key)) faults.push(`${pathOf(file)}: ${key}: another file defines this source too`);
        keys.add(key);
      }
      return parse(file, json, sourcesFileSchema) ?? [];
    });
    return { files, keys };
  }

  const gpus = readEntries('gpus', gpuFileSchema);
  const networks = readEntries('networks', networkFileSchema);
  const coins = readEntries('coins', coinFileSchema);
  const histories = readEntries('history', coinHistoryFileSchema);
  const sources = readSources();
  const files: DataFiles = {
    gpus: gpus.files,
    networks: networks.files,
    coins: coins.files,
    histories: histories.files,
    sources: sources.files,
    countries: readFile('electricity/countries.json', electricityFileSchema),
    usStates: readFile('electricity/us-states.json', electricityFileSchema),
    defaultElectricity: readFile('electricity/default.json', defaultElectricityFileSchema),
    claims: readFile('claims.json', claimsFileSchema),
    resale: readFile('resale.json', resaleFileSchema),
    market: readFile('market.json', marketFileSchema),
  };
  return { files, known: { gpus: gpus.ids, networks: networks.ids, coins: coins.ids, sources: sources.keys }, faults };
}

function fieldOf(issue: z.core.$ZodIssue): readonly string[] {
  return issue.path.length === 0 ? [] : [issue.path.join('.')];
}

/** Which JSON Schema an editor goes by is nothing that the file says. */
function withoutSchemaLine(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || !('$schema' in json)) return json;
  const { $schema: _, ...rest } = json;
  return rest;
}

function topLevelKeys(json: unknown): readonly string[] {
  return typeof json === 'object' && json !== null ? Object.keys(json) : [];
}
