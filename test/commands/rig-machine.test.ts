import { describe, expect, test } from 'vitest';
import { withWhy } from '../support/all-pages.ts';
import type { RawOptions } from '../../src/conversation/options.ts';
import { createFinder } from '../../src/catalog/finder.ts';
import { fieldOf, openDiscord, realCatalog, tableOf, textOf } from '../support/real-discord.ts';
import { faultsOf } from '../support/reply-faults.ts';

const NAME = 'Secret lair';
const CARDS = '2x RTX 4090';
const RATE = '0.10 USD';
const FALLING_SHORT = 'Takes its cards, but wants more of the PC or its line';
const nosana = realCatalog.networks.find(({ id }) => id === 'nosana')?.requirements;
const NEEDS = `${nosana?.ramGb?.value} GB of RAM (yours: 8) and ${nosana?.uploadMbps?.value} Mbit/s of upload (yours: 5)`;

/** Somebody whose PC is too small and whose line is too slow for most networks. */
async function withLair(more: RawOptions = {}, parts: Parameters<typeof openDiscord>[0] = {}) {
  const discord = openDiscord(parts);
  await discord.run('rig save', {
    name: NAME,
    cards: CARDS,
    ram: 8,
    disk: 4000,
    upload: 5,
    os: 'Ubuntu 22.04',
    ...more,
  });
  return discord;
}

/** A world in which there are no other places. */
function onlyOn(networkIds: readonly string[]): Parameters<typeof openDiscord>[0] {
  const networks = realCatalog.networks.filter(({ id }) => networkIds.includes(id));
  const catalog = { ...realCatalog, networks, coins: [] };
  return { catalog, finder: createFinder(catalog) };
}

const places = (text: string) => Number(/[Bb]est of (\d+) places/.exec(text)?.[1]);

describe('what was saved of a rig’s PC counts in', () => {
  test('/roi network:', async () => {
    const discord = await withLair();
    const seen = await withWhy(discord, discord.run('roi', { gpu: NAME, network: 'nosana', rate: RATE }));
    expect(textOf(seen)).toContain(`**Not with the rig as it is:** Nosana needs ${NEEDS}.`);
    const starting = fieldOf(seen, 'To start on Nosana');
    expect(starting).toMatch(/^System: .*; your rig has Ubuntu 22.04$/m);
    expect(starting).toMatch(/^RAM: at least .*; your rig has 8 GB$/m);
    expect(starting).not.toContain('Disk');
    const typed = await discord.run('roi', { gpu: CARDS, network: 'nosana', rate: RATE });
    expect(tableOf(seen)).toEqual(tableOf(typed));
    expect(textOf(typed)).not.toMatch(/as it is|[Yy]our rig/);
  });

  test('/roi without a network, which takes none where it could not start', async () => {
    const discord = await withLair();
    const typed = textOf(await withWhy(discord, discord.run('roi', { gpu: CARDS, rate: RATE })));
    const seen = textOf(await withWhy(discord, discord.run('roi', { gpu: NAME, rate: RATE })));
    expect(places(seen)).toBeLessThan(places(typed));
    expect(seen).not.toContain('**Not with the rig');
  });

  test('/roi without a network, where no place takes the rig as it is: the best of those that would', async () => {
    const discord = await withLair({}, onlyOn(['nosana', 'pictor']));
    const seen = textOf(await discord.run('roi', { gpu: NAME, rate: RATE }));
    expect(seen).toContain(`**Not with the rig as it is:** Nosana needs ${NEEDS}.`);
    expect(seen).toContain('No place that takes the rig as it is has a known pay: this one would pay best.');
    expect(seen).not.toContain('but it needs');
  });

  test('what it could do instead', async () => {
    const discord = await withLair({}, onlyOn(['nosana', 'pictor']));
    const asked = { network: 'pictor', rate: RATE };
    expect(textOf(await discord.run('roi', { gpu: CARDS, ...asked }))).toContain('**Nosana** would ');
    expect(textOf(await discord.run('roi', { gpu: NAME, ...asked }))).not.toContain('**Nosana**');
  });

  test('/networks network: and the list of them', async () => {
    const discord = await withLair();
    const one = await withWhy(discord, discord.run('networks', { network: 'nosana', gpu: NAME }));
    expect(textOf(one)).toContain(`**Not as it is:** it takes the cards, but needs ${NEEDS}.`);
    expect(fieldOf(one, 'Wants')).toMatch(/^Disk: at least .*; your rig has 4,000 GB$/m);
    const list = await withWhy(discord, discord.run('networks', { gpu: NAME }));
    expect(fieldOf(list, FALLING_SHORT)).toContain(`**needs ${NEEDS}:** Nosana`);
    expect(fieldOf(list, 'You could start there with it')).not.toContain('Nosana');
    const typed = await withWhy(discord, discord.run('networks', { gpu: CARDS }));
    expect(fieldOf(typed, 'You could start there with it')).toContain('Nosana');
    expect(textOf(typed)).not.toContain(FALLING_SHORT);
  });

  test('/compare, alone and beside another card', async () => {
    const discord = await withLair();
    const seen = await withWhy(discord, discord.run('compare', { gpu: NAME, rate: RATE }));
    expect(fieldOf(seen, FALLING_SHORT)).toMatch(/^\*\*Nosana\*\* .*: needs \d/m);
    expect(JSON.stringify(tableOf(seen))).not.toContain('Nosana');
    expect(textOf(seen)).toContain('**Want more of your PC:** ');
    const typed = await discord.run('compare', { gpu: CARDS, rate: RATE, only: 'nosana' });
    expect(textOf(typed)).toContain('Nosana');
    expect(textOf(typed)).not.toContain(FALLING_SHORT);
    const beside = await discord.run('compare', { gpu: NAME, with: CARDS, rate: RATE, only: 'nosana' });
    // What is known of the first says nothing about the second.
    expect(textOf(beside)).toMatch(/^Nosana +- +-?\d[\d.]*[~?]?$/m);
    expect(textOf(beside)).toContain('not taken there as it is, or');
  });

  test('per card, where the network asks it of each', async () => {
    const perCard = realCatalog.networks.find(({ id }) => id === 'vast')?.requirements.ramGbPerGpu?.value ?? 0;
    const discord = await withLair({ cards: '6x 4090', ram: 6 * perCard - 1, disk: 10_000, upload: 1000 });
    const sentence = `**Not with the rig as it is:** Vast.ai needs ${6 * perCard} GB of RAM (yours: ${6 * perCard - 1}).`;
    expect(textOf(await withWhy(discord, discord.run('roi', { gpu: NAME, network: 'vast', rate: RATE })))).toContain(
      sentence,
    );
    await discord.run('rig save', { name: NAME, cards: '6x 4090', ram: 6 * perCard });
    expect(
      textOf(await withWhy(discord, discord.run('roi', { gpu: NAME, network: 'vast', rate: RATE }))),
    ).not.toContain('as it is');
  });
});

test('the rig’s name stands in the title for whoever named it, and a button asks of the cards alone', async () => {
  const discord = await withLair();
  const seen = [
    await withWhy(discord, discord.run('roi', { gpu: NAME, network: 'nosana', rate: RATE })),
    await discord.run('compare', { gpu: NAME, rate: RATE }),
    await discord.run('networks', { gpu: NAME, network: 'nosana' }),
    await discord.run('networks', { gpu: NAME }),
  ];
  for (const { visibility, reply } of seen) {
    expect(visibility).toBe('public');
    expect(JSON.stringify(reply?.components ?? [])).not.toContain(NAME);
  }
  const [first] = seen;
  expect(first?.reply?.embeds?.[0]?.title).toBe(`${NAME}: 2× RTX 4090 on Nosana`);
  if (first === undefined) throw new Error('Nothing was asked.');
  const pressed = await discord.as({ userId: '2' }).click('Month', first);
  expect(pressed.reply?.embeds?.[0]?.title).toBe('2× RTX 4090 on Nosana');
  expect(textOf(pressed)).not.toMatch(/as it is|[Yy]our rig/);
});

test('every answer for a rig that falls short everywhere is a sound message', async () => {
  const saved = { name: NAME, cards: '500x 4090 + 500x 3090', ram: 0, disk: 0, upload: 0, os: '['.repeat(60) };
  const questions: readonly (readonly [path: string, options: RawOptions])[] = [
    ...realCatalog.networks.flatMap(({ id: network }) => [
      ['roi', { gpu: NAME, network, price: 1600 }] as const,
      ['networks', { gpu: NAME, network }] as const,
    ]),
    ['roi', { gpu: NAME }],
    ['compare', { gpu: NAME, currency: 'IDR', period: 'year' }],
    ['compare', { gpu: NAME, with: '3090, 5090, 7900 XTX' }],
    ['networks', { gpu: NAME }],
  ];
  for (const [index, [path, options]] of questions.entries()) {
    // No server asks about everything at once.
    const owner = openDiscord().as({ userId: `user-${index}` });
    await owner.run('rig save', saved);
    const { reply } = await owner.run(path, options);
    if (reply?.embeds === undefined) throw new Error(`/${path} ${JSON.stringify(options)}: ${reply?.content}`);
    expect(faultsOf(reply)).toEqual([]);
  }
});

test('another system than a place wants is something that the rig lacks there', async () => {
  const discord = await withLair({ os: 'Windows 11', ram: 64, disk: 4000, upload: 1000 });
  expect(textOf(await discord.run('roi', { gpu: NAME, network: 'nosana', rate: RATE }))).toContain(
    'Nosana needs Linux (yours: Windows).',
  );
});

test('an old driver is told where its miners want another, and nowhere else', async () => {
  const machine = { ram: 64, disk: 4000, upload: 1000, os: 'Ubuntu 22.04' };
  const old = await withLair({ ...machine, driver: '535.154', cuda: '11.8' });
  const wants = 'want NVIDIA driver 580 (yours: 535)';
  expect(textOf(await old.run('rig show', { name: NAME }))).toMatch(/NVIDIA driver 535\nCUDA 11\.8/);
  expect(textOf(await old.run('roi', { gpu: NAME, network: 'pearl', rate: RATE }))).toContain(`Pearl (PRL) ${wants}`);
  expect(textOf(await old.run('compare', { gpu: NAME, rate: RATE }))).toContain(wants);
  expect(textOf(await old.run('networks', { gpu: NAME, network: 'pearl' }))).toContain(wants);
  expect(textOf(await old.run('eligible', { gpu: NAME }))).toContain(wants);
  // Vast.ai verifies from CUDA 12 on.
  const there = textOf(await old.run('roi', { gpu: NAME, network: 'vast', rate: RATE }));
  expect(there).toContain('verified only with CUDA 12 (yours: 11.8)');
  expect(there).not.toContain('driver');
  for (const driver of [{ driver: '580.65' }, {}]) {
    const asked = await withLair({ ...machine, ...driver });
    expect(textOf(await asked.run('roi', { gpu: NAME, network: 'pearl', rate: RATE }))).not.toContain('driver');
  }
});
