import { describe, expect, test } from 'vitest';
import type { RawOptions } from '../../src/conversation/options.ts';
import { earnerId } from '../../src/catalog/finder.ts';
import { readLength } from '../../src/views/message/pages.ts';
import { MAX_RIGS_PER_PERSON } from '../../src/settings/saved-rigs.ts';
import { labelsOf, openDiscord, realCatalog, textOf } from '../support/real-discord.ts';
import { countedLength } from '../support/screen-size.ts';
import type { Reply } from '../../src/views/message/reply.ts';
import type { Seen, Simulator } from '../support/simulator.ts';
import { MEANT } from '../support/meant.ts';

/** What a phone screen holds of an answer, as Discord counts it: with every sign of markup. */
const ANSWER_CHARACTERS = 900;
/** The same of a list that is read to the end, whose many links take no room by their addresses. */
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

  test('of any four cards beside each other', async () => {
    const fours = Array.from({ length: Math.ceil(names.length / 4) }, (_, index) =>
      names.slice(index * 4, index * 4 + 4),
    );
    const asked = [...fours, longest].flatMap(([gpu = '', ...others]): Asked[] => [
      ['compare', { gpu, with: others.join(', ') }],
      ['compare', { gpu, with: others.join(', '), currency: 'IDR', period: 'year', price: 1600, ...MEANT }],
    ]);
    expect(await tooLong(asked)).toEqual([]);
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
      ['roi', { gpu: '4090', network: 'vast', currency, price: 1600, ...MEANT }],
      ['compare', { gpu: '4090', currency, period: 'month' }],
      ['compare', { gpu: largest, currency, period: 'year', price: 1600, ...MEANT }],
    ]);
    expect(await tooLong(asked, ANSWER_CHARACTERS, locale)).toEqual([]);
  });

  test.each(['networks', 'gpus', 'about', 'help', 'me view', 'rig list'])('/%s', async (path) => {
    expect(await tooLong([[path, {}]], LIST_CHARACTERS)).toEqual([]);
  });

  test('of as many rigs as one may have, with the longest names', async () => {
    const discord = openDiscord();
    for (let index = 0; index < MAX_RIGS_PER_PERSON; index += 1) {
      // Nobody may save so many at once: each is saved in a minute of its own.
      const name = `${index} ${'long name '.repeat(3)}`.slice(0, 32).trim();
      await discord.as({ guildId: `guild-${index}` }).run('rig save', { name, cards: longest.join(' + ') });
    }
    const seen = await discord.as({ guildId: 'guild-list' }).run('rig list');
    expect(readLength(textOf(seen))).toBeLessThanOrEqual(LIST_CHARACTERS);
  });

  const vast = { gpu: '4090', network: 'vast' };
  test.each<Asked>([
    ['roi', vast],
    ['roi', { ...vast, gpu: longest.join(' + '), price: 1600 }],
    ['roi', { gpu: '4090', network: 'pearl' }],
    ['compare', { gpu: '4090' }],
    ['compare', { gpu: '4090', with: '3090, 5090' }],
    ['networks', {}],
    ['networks', { gpu: '3060' }],
    ['networks', vast],
    ['networks', { network: 'nosana', gpu: longest[0] ?? '' }],
    ['networks', { network: 'pearl' }],
    ['gpus', {}],
    ['gpus', { gpu: '4090' }],
    ['about', {}],
    ['help', {}],
    ['power', { watts: 600, rate: 'weekdays 7-23 $0.31 else $0.19' }],
  ])('of every page of /%s %j and of what is behind its buttons', async (path, options) => {
    const discord = openDiscord();
    const first = await discord.run(path, options);
    const labels = labelsOf(first).filter((each) => EVIDENCE.test(each));
    const pages = await pagesFrom(discord, first);
    for (const label of labels) {
      // A person of its own for each, for nobody may press so much at once.
      const reader = openDiscord();
      pages.push(...(await pagesFrom(reader, await reader.click(label, await reader.run(path, options)))));
    }
    expect(
      pages.flatMap((page, index) => faultsOf(page, LIST_CHARACTERS).map((fault) => `page ${index}: ${fault}`)),
    ).toEqual([]);
  });
});

/** What is behind an answer. */
const EVIDENCE =
  /^(?:Why\? Sources|Sources|The [\d,]+ others?|All it wants|All it pays|All with reasons|What each pays for)$/;

/** All pages of an answer, as a person turns them. */
async function pagesFrom(discord: Simulator, first: Seen): Promise<Reply[]> {
  // Turning a page changes the message that it is on.
  const pages = [structuredClone(first.reply ?? {})];
  let seen = first;
  while (labelsOf(seen).includes('Next ›')) {
    seen = await discord.click('Next ›', seen);
    pages.push(structuredClone(seen.reply ?? {}));
  }
  return pages;
}

function faultsOf(reply: Reply, limit: number): readonly string[] {
  const text = textOf(reply);
  const length = limit === ANSWER_CHARACTERS ? countedLength(reply) : readLength(text);
  return [
    ...(reply.embeds === undefined ? [text] : []),
    ...(length > limit ? [`${length} characters`] : []),
    ...tableLines(text).filter((line) => line.length > TABLE_COLUMNS),
  ];
}

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
    faults.push(...faultsOf(seen.reply ?? {}, limit).map((fault) => `/${path} ${JSON.stringify(options)}: ${fault}`));
  }
  return faults.slice(0, 12);
}

function tableLines(text: string): readonly string[] {
  return [...text.matchAll(/```\n(?<table>.*?)\n```/gs)].flatMap(({ groups }) => groups?.['table']?.split('\n') ?? []);
}
