import { describe, expect, test } from 'vitest';
import type { RawOptions } from '../../src/conversation/options.ts';
import { earnerId } from '../../src/catalog/finder.ts';
import { readLength } from '../../src/views/pages.ts';
import { openDiscord, realCatalog, textOf } from '../support/real-discord.ts';

/** What a phone screen holds of an answer, and of a list that is read to the end. */
const ANSWER_CHARACTERS = 900;
const LIST_CHARACTERS = 1_200;
const TABLE_COLUMNS = 38;
/** Each of another length of words, digits or currency signs. */
const LOCALES = ['en-GB', 'de', 'ja', 'ru', 'hi', 'es-419', 'th'];

type Asked = readonly [path: string, options: RawOptions];

const networkIds = realCatalog.networks.map((network) => earnerId({ kind: 'network', network }));
const coinIds = realCatalog.coins.map((coin) => earnerId({ kind: 'coin', coin }));
const names = realCatalog.gpus.map(({ name }) => name);
const byLength = names.toSorted((one, other) => other.length - one.length);
const longest = byLength.slice(0, 4);
const largest = longest.map((name) => `99x ${name}`).join(' + ');

describe('an answer fits one phone screen', () => {
  test('of every card', async () => {
    expect(
      await tooLong(
        names.flatMap((gpu): Asked[] => [
          ['roi', { gpu }],
          ['compare', { gpu }],
        ]),
      ),
    ).toEqual([]);
  });

  test('of every card in depth, and where it may join', async () => {
    const asked = names.flatMap((gpu): Asked[] => [
      ['gpus', { gpu }],
      ['networks', { gpu }],
    ]);
    expect(await tooLong(asked, LIST_CHARACTERS)).toEqual([]);
  });

  test('of every place, for the cards with the longest names and the largest rig', async () => {
    const rigs = [...longest, largest];
    const asked = [...networkIds, ...coinIds].flatMap((network) =>
      rigs.flatMap((gpu): Asked[] => [
        ['roi', { gpu, network, currency: 'IDR', period: 'year' }],
        ['roi', { gpu, network, price: 1600, resale: 40 }],
      ]),
    );
    expect(await tooLong(asked)).toEqual([]);
  });

  test('of what to charge, on every network', async () => {
    const asked = networkIds.flatMap((network) =>
      [longest[0] ?? '', largest].flatMap((gpu): Asked[] => [
        ['price', { gpu, network, ask: 0.4 }],
        ['price', { gpu, network, currency: 'IDR', rate: '$0.31 day $0.19 night' }],
      ]),
    );
    expect(await tooLong(asked)).toEqual([]);
  });

  test('of every place in depth', async () => {
    const asked = [...networkIds, ...coinIds].map((network): Asked => ['networks', { network, gpu: longest[0] ?? '' }]);
    expect(await tooLong(asked, LIST_CHARACTERS)).toEqual([]);
  });

  test.each(LOCALES)('in the locale %s', async (locale) => {
    const asked = ['USD', 'IDR', 'CHF'].flatMap((currency): Asked[] => [
      ['roi', { gpu: largest, currency, period: 'year' }],
      ['roi', { gpu: '4090', network: 'vast', currency, price: 1600 }],
      ['compare', { gpu: '4090', currency, period: 'month' }],
      ['compare', { gpu: largest, currency, period: 'year', price: 1600 }],
    ]);
    expect(await tooLong(asked, ANSWER_CHARACTERS, locale)).toEqual([]);
  });

  test.each(['networks', 'gpus', 'about', 'help'])('/%s, a page at a time', async (path) => {
    expect(await tooLong([[path, {}]], LIST_CHARACTERS)).toEqual([]);
  });
});

/** Asks each in a server of its own, for nobody may ask so much at once. */
async function tooLong(
  asked: readonly Asked[],
  limit = ANSWER_CHARACTERS,
  locale = 'en-GB',
): Promise<readonly string[]> {
  const discord = openDiscord();
  const faults: string[] = [];
  for (const [index, [path, options]] of asked.entries()) {
    const seen = await discord.as({ userId: `user-${index}`, guildId: `guild-${index}`, locale }).run(path, options);
    const text = textOf(seen);
    const length = readLength(text);
    const wide = tableLines(text).filter((line) => line.length > TABLE_COLUMNS);
    const what = `/${path} ${JSON.stringify(options)}`;
    if (seen.reply?.embeds === undefined) faults.push(`${what}: ${text}`);
    if (length > limit) faults.push(`${what}: ${length} characters`);
    if (wide.length > 0) faults.push(`${what}: "${wide[0]}"`);
  }
  return faults.slice(0, 12);
}

function tableLines(text: string): readonly string[] {
  return [...text.matchAll(/```\n(?<table>.*?)\n```/gs)].flatMap(({ groups }) => groups?.['table']?.split('\n') ?? []);
}
