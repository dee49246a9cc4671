import { describe, expect, test } from 'vitest';
import { runWhole } from '../support/all-pages.ts';
import { commands } from '../../commands/index.ts';
import type { RawOptions } from '../../src/conversation/options.ts';
import { neverAsked } from '../../src/market/asking/source-status.ts';
import { createMarketSources } from '../../src/market/sources/index.ts';
import { helpView } from '../../src/views/help.ts';
import { en } from '../../src/words/en/en.ts';
import { openDiscord, realCatalog, textOf } from '../support/real-discord.ts';
import { faultsOf } from '../support/reply-faults.ts';

const paths = commands.flatMap(({ commands: runnable }) => [...runnable.keys()]);

/** Every command that it names, with and without an example. */
const named = [...textOf(helpView([], { words: en })).matchAll(/`\/(?<path>[a-z ]+)`/g)].map(
  ({ groups }) => groups?.['path'] ?? '',
);

/** Every example as it is shown: `/roi` `gpu:4090`. */
const examples = [
  ...textOf(helpView([], { words: en })).matchAll(/^`\/(?<path>[a-z ]+)`(?: `(?<typed>[^`]*)`)?$/gm),
].map(({ groups }) => ({
  path: groups?.['path'] ?? '',
  typed: groups?.['typed'] ?? '',
}));

/** `gpu:6x 3070 rate:0,30 €` as Discord would send it. */
function optionsIn(path: string, typed: string): RawOptions {
  const command = commands.flatMap(({ commands: runnable }) => [...runnable]).find(([each]) => each === path)?.[1];
  const numeric = new Set(
    (command?.definition.options ?? []).filter((option) => 'min_value' in option).map(({ name }) => name),
  );
  const given = [...typed.matchAll(/(?<name>[a-z-]+):(?<value>.*?)(?= [a-z-]+:|$)/g)];
  return Object.fromEntries(
    given.map(({ groups }) => {
      const { name = '', value = '' } = groups ?? {};
      return [name, numeric.has(name) ? Number(value) : value];
    }),
  );
}

describe('/help', () => {
  test('shows every command but itself', () => {
    expect([...new Set(named)].toSorted()).toEqual(paths.filter((path) => path !== 'help').toSorted());
  });

  test('has an example for each line', () => {
    const withoutExample = named.filter((path) => !examples.some((example) => example.path === path));
    expect(withoutExample).toEqual([
      'rig list',
      'rig show',
      'rig delete',
      'me export',
      'me forget',
      'settings reset',
      'receipt',
    ]);
  });

  test.each(examples)('its example answers: /$path $typed', async ({ path, typed }) => {
    const discord = openDiscord({ person: { canManageServer: true } });
    const seen = await discord.run(path, optionsIn(path, typed));
    expect(seen.reply?.embeds?.[0]?.title).toBeDefined();
  });

  test('is only for whoever asked, and can be clicked once Discord has named the commands', async () => {
    expect((await openDiscord().run('help')).visibility).toBe('private');
    expect(textOf(helpView([{ path: 'settings rate', id: '42' }], { words: en }))).toContain(
      '</settings rate:42> `rate:0.12`',
    );
  });
});

test('/about says what is known, from where, how old, and what is kept', async () => {
  const seen = await runWhole(openDiscord(), 'about');
  expect(seen.visibility).toBe('private');
  const text = textOf(seen);
  expect(text).toContain('Rigwise 0.1.0');
  expect(text).toMatch(
    /It knows \d+ cards, \d+ networks, \d+ coins and the household electricity price of \d+ places\./,
  );
  expect(text).toMatch(/It asks no live source: .* the newest of \d+ \w+ 2026\./);
  expect(text).toMatch(/\d+ figures, the newest (?:listed|measured) \d+ \w+ 2026, /);
  expect(text).toContain('never asks for wallets, keys or passwords');
});

test('/about tells how every live source does that there is', async () => {
  const sources = createMarketSources({ coinGecko: undefined, eia: 'key' }).map((source, index) => ({
    ...neverAsked(source),
    lastFailure: {
      at: new Date('2026-10-10T11:58:00Z'),
      failure: { kind: FAILURES[index % FAILURES.length] ?? 'timeout' },
    },
    nextRefresh: new Date('2026-10-10T12:04:00Z'),
  }));
  const bot = { version: '0.1.0', startedAt: new Date('2026-10-10T08:00:00Z'), commands: [], sources };
  const discord = openDiscord({ bot: () => bot });
  expect(faultsOf((await discord.run('about')).reply ?? {})).toEqual([]);
  const seen = await runWhole(discord, 'about');
  const text = textOf(seen);
  for (const { id } of sources) expect(text).toContain(`[${realCatalog.sources.get(id)?.title}](`);
  expect(text).not.toContain('more\n[The dated');
});

const FAILURES = ['timeout', 'rate_limited', 'http_status', 'invalid_response', 'network', 'no-figures'] as const;
