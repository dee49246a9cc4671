import { globSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { expect, test } from 'vitest';
import { DATA_KINDS, jsonSchemaText, schemaPath } from './json-schemas.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

test.each(DATA_KINDS)('$name: the JSON Schema is as fresh as ours (npm run schemas)', ({ name, schema }) => {
  expect(read(schemaPath(name))).toBe(jsonSchemaText(schema));
});

test.each(DATA_KINDS)('$name: every file that ships keeps to its JSON Schema', ({ name, files }) => {
  const ajv = new Ajv({ allowUnionTypes: true, formats: fullFormats });
  const validate = ajv.compile(JSON.parse(read(schemaPath(name))) as object);
  const paths = files.flatMap((pattern) => globSync(pattern, { cwd: root }));
  expect(paths).not.toEqual([]);
  expect(paths.filter((path) => !validate(JSON.parse(read(path))))).toEqual([]);
});

test.each(DATA_KINDS)('$name: every file that is no list names its JSON Schema', ({ name, files }) => {
  const wrong = files
    .flatMap((pattern) => globSync(pattern, { cwd: root }))
    .filter((path) => {
      const json: unknown = JSON.parse(read(path));
      const named = typeof json === 'object' && json !== null && '$schema' in json ? String(json.$schema) : '';
      return !Array.isArray(json) && new URL(named, new URL(path, root)).href !== new URL(schemaPath(name), root).href;
    });
  expect(wrong).toEqual([]);
});

test('Visual Studio Code goes by them', () => {
  const { 'json.schemas': schemas } = JSON.parse(read('.vscode/settings.json')) as Record<string, unknown>;
  expect(schemas).toEqual(
    DATA_KINDS.map(({ name, files }) => ({
      fileMatch: files.map((pattern) => `/${pattern}`),
      url: `./${schemaPath(name)}`,
    })),
  );
});
