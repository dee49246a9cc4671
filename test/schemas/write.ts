import { writeFileSync } from 'node:fs';
import { DATA_KINDS, jsonSchemaText, schemaPath } from './json-schemas.ts';

const root = new URL('../../', import.meta.url);
for (const { name, schema } of DATA_KINDS) writeFileSync(new URL(schemaPath(name), root), jsonSchemaText(schema));
