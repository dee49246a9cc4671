import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createFinder } from '../../src/catalog/finder.ts';
import { dataTexts, translated } from '../../src/catalog/data-texts.ts';
import type { DataTexts } from '../../src/catalog/data-texts.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import type { RawOptions } from '../../src/conversation/options.ts';
import { earnerId } from '../../src/catalog/finder.ts';
import { everyPress } from '../support/every-press.ts';
import { openDiscord, realCatalog, textOf } from '../support/real-discord.ts';

const DATA = new URL('../../data/', import.meta.url);
const files = readdirSync(DATA, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json') && !name.startsWith('schemas'))
  .map((name) => ({ name, json: JSON.parse(readFileSync(new URL(name, DATA), 'utf8')) as unknown }));

const english: DataTexts = Object.assign({}, ...files.map(({ name, json }) => dataTexts(name, json)));

/** A language that has a made-up word for every text, another for each; a token is called the same in all. */
const toy: DataTexts = Object.fromEntries(
  Object.entries(english).map(([key, text], index) => {
    const tokens = key.includes(':payout.currency.') ? (text.match(/\b[A-Z]{2,}\b/gu) ?? []) : [];
    return [key, [`Zqx${index.toString(36)}`, ...tokens].join(' ')];
  }),
);

/** Every string of the data, with the names of the fields that lead to it. */
function stringsOf(value: unknown, fields: readonly string[]): readonly (readonly [string, readonly string[]])[] {
  if (typeof value === 'string') return [[value, fields]];
  if (Array.isArray(value)) return value.flatMap((item) => stringsOf(item, fields));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, part]) => stringsOf(part, [...fields, field]));
}

describe('a text of data/', () => {
  test('has a key that says where it stands and goes out of use with what it says', () => {
    const [before, after] = ['Pays.', 'Pays well.'].map((summary) =>
      Object.keys(dataTexts('networks/akash.json', { id: 'akash', summary })),
    );
    expect(before).toEqual([expect.stringMatching(/^networks\/akash:summary:[\da-f]{8}$/)]);
    expect(after).not.toEqual(before);
  });

  test('is said in a language that has its key, and in English in any other', () => {
    const file = { caveats: [{ value: 'It may end.', date: '2026' }], summary: 'Pays.' };
    const [key = ''] = Object.keys(dataTexts('networks/a.json', { caveats: file.caveats }));
    expect(translated('networks/a.json', file, { [key]: 'Another language.' })).toEqual({
      ...file,
      caveats: [{ value: 'Another language.', date: '2026' }],
    });
  });

  test('that is a sentence has a key: names, addresses and licences are all that has none', () => {
    const keyed = new Set(Object.values(english));
    const without = files.flatMap(({ name, json }) =>
      stringsOf(json, []).flatMap(([text, fields]) => (keyed.has(text) ? [] : [{ name, text, fields }])),
    );
    const sentences = without.filter(
      ({ text, fields }) =>
        /\S \S+ \S+ \S/.test(text) && !fields.some((field) => /^(?:name|aliases|sourceNames|licence)$/.test(field)),
    );
    expect(sentences).toEqual([]);
  });
});

const everywhere = [
  ...realCatalog.networks.map((network) => earnerId({ kind: 'network', network })),
  ...realCatalog.coins.map((coin) => earnerId({ kind: 'coin', coin })),
];

const ASKED: readonly (readonly [path: string, options: RawOptions])[] = [
  ...everywhere.flatMap((network) => [
    ['networks', { network, gpu: '6x 3070' }] as const,
    ['roi', { gpu: '4090', network, price: 1600 }] as const,
  ]),
  ['roi', { gpu: '4090', gaps: 'mine', network: 'vast' }],
  ['compare', { gpu: '4090' }],
  ['compare', { gpu: '4090', with: '3090, 7900 XTX' }],
  ['networks', {}],
  ['networks', { network: 'nosana', real: true }],
  ['gpus', { gpu: '4090' }],
  ['gpus', { gpu: '3060 laptop' }],
  ['eligible', { gpu: '6x 3070', 'part-time': true, ports: false }],
  ['eligible', { gpu: 'M2 Ultra' }],
  ['plan', { gpu: '4090', hours: '18-23' }],
  ['price', { gpu: '4090', network: 'vast' }],
  ['odds', { gpu: '4090', network: 'vast', price: 1600 }],
  ['claim', { text: 'my 4090 makes $40 a day on io.net' }],
  ['claim', { text: 'a Mac mini makes $500 a month' }],
  ['claim', { text: 'a 4090 earned $2 a day on pearl' }],
  ['power', { watts: 600 }],
  ['about', {}],
];

describe('a language with a text of its own for each', () => {
  const catalog = loadCatalog(DATA, toy);
  /** Long enough that no sentence of Rigwise's own begins so. */
  const beginnings = [...new Set(Object.values(english).filter((text) => /\S \S+ \S/.test(text)))].map((text) =>
    text.slice(0, 28),
  );

  test(
    'is all that is read: no answer and nothing behind a button has one of the English ones',
    { timeout: 120_000 },
    async () => {
      const finder = createFinder(catalog);
      const said = new Set<string>();
      const left = new Set<string>();
      for (const [index, [path, options]] of ASKED.entries()) {
        const discord = openDiscord({ catalog, finder, person: { userId: `user-${index}` } });
        for (const { way, reply } of await everyPress(discord, path, options, 1)) {
          const text = textOf(reply);
          for (const [word] of text.matchAll(/Zqx[\da-z]+/gu)) said.add(word);
          for (const beginning of beginnings) if (text.includes(beginning)) left.add(`${way}: ${beginning}`);
        }
      }
      expect([...left]).toEqual([]);
      expect(said.size).toBeGreaterThan(everywhere.length);
    },
  );
});
