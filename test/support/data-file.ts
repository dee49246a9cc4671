import { readFileSync } from 'node:fs';
import * as z from 'zod';

const data = new URL('../../data/', import.meta.url);
const withSchemaLine = z.looseObject({ $schema: z.string() });

/** What a data file that ships, or one at a `file:` address, says, without the JSON Schema that it names. */
export function readDataFile(path: string): unknown {
  const json: unknown = JSON.parse(readFileSync(new URL(path, data), 'utf8'));
  const named = withSchemaLine.safeParse(json);
  if (!named.success) return json;
  const { $schema: _, ...rest } = named.data;
  return rest;
}
