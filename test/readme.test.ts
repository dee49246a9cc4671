import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { expect, test } from 'vitest';
import { commands } from '../commands/index.ts';
import { environmentSchema } from '../src/config.ts';
import { createMarketSources } from '../src/market/sources/index.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const example = parse(readFileSync(new URL('../.env.example', import.meta.url)));
const MS_PER = { min: 60_000, h: 3_600_000, days: 86_400_000 } as const;

/** Cells of the table that begins with this cell, without its head. */
function tableOf(firstCell: string): readonly (readonly string[])[] {
  const table = readme.split('\n\n').find((part) => part.startsWith(`| ${firstCell} |`)) ?? '';
  const rows = table.split('\n').slice(2);
  return rows.map((row) =>
    row
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, -1),
  );
}

test('the README has a row for every command', () => {
  const described = tableOf('command').flatMap(([names = '']) => names.match(/(?<=`\/)\w+/g) ?? []);
  expect(described.toSorted()).toEqual(commands.map(({ body }) => body.name).toSorted());
});

test('the README describes every variable, in order, with its default', () => {
  const described = tableOf('variable').map(([name, , value]) => [name, /^`(.*)`$/.exec(value ?? '')?.[1] ?? '']);
  const read = Object.keys(environmentSchema.shape).map((name) => [`\`${name}\``, example[name]]);
  expect(described).toEqual(read);
});

test('the README lists every source with how often it is asked, fallbacks without', () => {
  const listed = tableOf('id').map(([id, , , every = '']): [string | undefined, number | undefined] => {
    const [, count, unit] = /^(\d+) (min|h|days)$/.exec(every) ?? [];
    return [id, every === '' ? undefined : Number(count) * MS_PER[unit as keyof typeof MS_PER]];
  });
  const sources = createMarketSources({ coinGecko: undefined, eia: 'any' }).map(
    ({ id, fallbackFor, intervalMs }): [string, number | undefined] => [
      `\`${id}\``,
      fallbackFor === undefined ? intervalMs : undefined,
    ],
  );
  expect(new Map(listed)).toEqual(new Map(sources));
  expect(listed).toHaveLength(sources.length);
});

test('the map of test/support names every file there', () => {
  const map = readFileSync(new URL('README.md', import.meta.url), 'utf8');
  const names = readdirSync(new URL('support/', import.meta.url)).map((file) => file.replace(/\.ts$/, ''));
  expect(names.filter((name) => !map.includes(`\`${name}\``))).toEqual([]);
});
