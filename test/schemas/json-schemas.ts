import * as z from 'zod';
import { coinHistoryFileSchema } from '../../src/catalog/coin-history.ts';
import { claimsFileSchema } from '../../src/catalog/files/claims-file.ts';
import { coinFileSchema } from '../../src/catalog/files/coin-file.ts';
import { defaultElectricityFileSchema, electricityFileSchema } from '../../src/catalog/files/electricity-file.ts';
import { gpuFileSchema } from '../../src/catalog/files/gpu-file.ts';
import { marketFileSchema } from '../../src/catalog/files/market-file.ts';
import { networkFileSchema } from '../../src/catalog/files/network-file.ts';
import { resaleFileSchema } from '../../src/catalog/files/resale-file.ts';
import { sourcesFileSchema } from '../../src/catalog/files/source-file.ts';

/** Every kind of data file: its JSON Schema's name, which files it is for, and what describes it. */
export const DATA_KINDS = [
  { name: 'gpu', files: ['data/gpus/*.json'], schema: gpuFileSchema },
  { name: 'network', files: ['data/networks/*.json'], schema: networkFileSchema },
  { name: 'coin', files: ['data/coins/*.json'], schema: coinFileSchema },
  { name: 'coin-history', files: ['data/history/*.json'], schema: coinHistoryFileSchema },
  { name: 'sources', files: ['data/sources/*.json'], schema: sourcesFileSchema },
  {
    name: 'places',
    files: ['data/electricity/countries.json', 'data/electricity/us-states.json'],
    schema: electricityFileSchema,
  },
  { name: 'default-electricity', files: ['data/electricity/default.json'], schema: defaultElectricityFileSchema },
  { name: 'claims', files: ['data/claims.json'], schema: claimsFileSchema },
  { name: 'market', files: ['data/market.json'], schema: marketFileSchema },
  { name: 'resale', files: ['data/resale.json'], schema: resaleFileSchema },
] as const;

/** Where the JSON Schema of that name is kept, from the project's root. */
export const schemaPath = (name: string): string => `data/schemas/${name}.json`;

/** The file that editors go by: what may be written, of which defaults are a part that may be left out. */
export function jsonSchemaText(schema: z.ZodType): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
  return `${JSON.stringify({ $schema, ...withSchemaLine(rest) }, null, 2)}\n`;
}

/** An object may name its schema; a list has no place to. */
function withSchemaLine(schema: z.core.JSONSchema.BaseSchema): object {
  if (schema.type !== 'object') return schema;
  const { propertyNames, additionalProperties, ...rest } = schema;
  const properties = { $schema: { type: 'string' }, ...schema.properties };
  // The rule for names would forbid that one too.
  return typeof propertyNames === 'object' && propertyNames.pattern !== undefined
    ? {
        ...rest,
        properties,
        patternProperties: { [propertyNames.pattern]: additionalProperties },
        additionalProperties: false,
      }
    : { ...rest, properties, additionalProperties };
}
