import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Person } from '../../src/playground/discord/person.ts';
import { textOf, rowOf } from '../support/message-text.ts';
import { shareStage } from '../support/stage.ts';

const FOREIGN_GUILD_ID = '310000000000000000';
const stage = shareStage();

test('/roi of the io.net example: 5.40 revenue, 1.65 electricity, 3.75 net a day', async () => {
  const message = await stage().sitDown().run('/roi', {
    gpu: 'RTX 4090',
    network: 'io.net',
    rate: '$0.13',
    utilisation: 88,
    rent: 0.255682,
    watts: 600,
    'idle-watts': 0,
  });

  // 0.255682 $/h × 24 h × 88 %; 24 h × 88 % × 0.6 kW × 0.13 $/kWh; their difference
  expect(rowOf(message, 'You are paid')).toEqual(['5.40', '5.40', '5.40']);
  expect(rowOf(message, 'Power')).toEqual(['-1.65', '-1.65', '-1.65']);
  expect(rowOf(message, 'Left over')).toEqual(['3.75', '3.75', '3.75']);
  expect(message).toMatchObject({ visibility: 'public', loading: false });
});

describe('every command answers', () => {
  test.each([
    { path: '/roi', options: { gpu: '4090' }, says: /RTX 4090[^]*\*\*.* after power/, seen: 'public' },
    { path: '/roi', options: { gpu: '2x 4090 + 3080' }, says: /2× RTX 4090 \+ RTX 3080/, seen: 'public' },
    { path: '/roi', options: { gpu: '3070', network: 'vast', rate: '0,12 €' }, says: /on Vast\.ai/, seen: 'public' },
    { path: '/roi', options: { gpu: '5090', network: 'Pearl' }, says: /mining Pearl/, seen: 'public' },
    { path: '/roi', options: { gpu: '4090', period: 'month' }, says: /a month/, seen: 'public' },
    { path: '/roi', options: { gpu: '4090', price: 2000, resale: 30 }, says: /in 24 months.*\(ROI /, seen: 'public' },
    { path: '/roi', options: { gpu: '4090', currency: 'EUR' }, says: /EUR a day/, seen: 'public' },
    { path: '/roi', options: { gpu: '4090', hide: true }, says: /RTX 4090/, seen: 'private' },
    { path: '/compare', options: { gpu: '4090' }, says: /Where the RTX 4090 earns most/, seen: 'public' },
    {
      path: '/compare',
      options: { gpu: '4090', with: '3090, 5090' },
      says: /RTX 4090, RTX 3090 or RTX 5090/,
      seen: 'public',
    },
    { path: '/compare', options: { gpu: '3060', hide: true }, says: /RTX 3060/, seen: 'private' },
    { path: '/networks', options: {}, says: /Open to any owner[^]*Akash Network/, seen: 'public' },
    { path: '/networks', options: { workload: 'rendering' }, says: /Render Network/, seen: 'public' },
    { path: '/networks', options: { network: 'Nosana' }, says: /Nosana/, seen: 'public' },
    { path: '/networks', options: { network: 'vast', gpu: '3060' }, says: /Vast\.ai[^]*RTX 3060/, seen: 'public' },
    { path: '/networks', options: { network: 'KAS' }, says: /Kaspa/, seen: 'public' },
    { path: '/networks', options: { gpu: '4090', hide: true }, says: /RTX 4090/, seen: 'private' },
    { path: '/gpus', options: {}, says: /RTX 4090/, seen: 'public' },
    { path: '/gpus', options: { gpu: '7900xtx' }, says: /RX 7900 XTX[^]*24 ?GB/, seen: 'public' },
    { path: '/gpus', options: { gpu: '7900xtx', hide: true }, says: /RX 7900 XTX/, seen: 'private' },
    { path: '/power', options: { watts: 600, rate: '$0.13' }, says: /\$1\.87 a day/, seen: 'public' },
    { path: '/power', options: { watts: 600, hours: '12', hide: true }, says: /12 hours a day/, seen: 'private' },
    { path: '/help', options: {}, says: /What would I earn\?/, seen: 'private' },
    { path: '/about', options: {}, says: /How old the figures are/, seen: 'private' },
  ] as const)('$path $options', async ({ path, options, says, seen }) => {
    const message = await stage().sitDown().run(path, options);

    expect(textOf(message)).toMatch(says);
    expect(message).toMatchObject({ visibility: seen, loading: false, deleted: false });
  });
});

describe('settings are for those who manage the server', () => {
  test('an admin sets, sees and forgets the rate, and only they see it', async () => {
    const [, guildId = null] = stage().server.guildIds;
    const admin = stage().sitDown({ permissions: 'admin', guildId });

    const set = await admin.run('/settings rate', { rate: '0,30 €' });
    const view = await admin.run('/settings view');
    const reset = await admin.run('/settings reset');
    const after = await admin.run('/settings view');

    expect(textOf(set)).toContain('0.30 EUR/kWh');
    expect(textOf(view)).toContain(`0.30 EUR/kWh`);
    expect(textOf(view)).toContain(`set by <@${admin.person.userId}>`);
    expect(textOf(reset)).toContain('**Reset.** Answers use the average of a person’s country');
    expect(textOf(after)).toContain('not set');
    expect([set, view, reset, after].map(({ visibility }) => visibility)).toEqual(Array(4).fill('private'));
  });

  test('a member is not offered them', () => {
    const offered = stage()
      .sitDown()
      .commands()
      .map(({ name }) => name);

    const others = commands.map(({ body }) => body.name).filter((name) => name !== 'settings');
    expect(offered).toEqual(expect.arrayContaining(others));
    expect(offered).not.toContain('settings');
  });

  test.each([
    { path: '/settings rate', options: { rate: '$0.01' } },
    { path: '/settings view', options: {} },
    { path: '/settings reset', options: {} },
  ])('$path from a member who gets past Discord is refused on arrival', async ({ path, options }) => {
    const [, , guildId = null] = stage().server.guildIds;
    const admin = stage().sitDown({ permissions: 'admin', guildId });
    await admin.run('/settings rate', { rate: '$0.22' });

    const refused = await stage().sitDown({ guildId }).run(path, options, { force: true });

    expect(refused).toMatchObject({ visibility: 'private' });
    expect(refused.content).toMatch(/^Only members with the Manage Server permission/);
    expect(textOf(await admin.run('/settings view'))).toContain('0.22 USD/kWh');
  });
});

describe('every command works wherever Discord offers it', () => {
  const PLACES: readonly { readonly place: string; readonly person: Partial<Person> }[] = [
    { place: 'in direct messages with the bot', person: { guildId: null } },
    {
      place: 'in a chat between two people, one of whom installed the bot',
      person: { guildId: null, privateChannel: true, userInstalled: true },
    },
    {
      place: 'in a server without the bot, for somebody who installed it',
      person: { guildId: FOREIGN_GUILD_ID, userInstalled: true },
    },
  ];

  test.each(PLACES)('$place', async ({ person }) => {
    const user = stage().sitDown(person);

    expect(textOf(await user.run('/roi', { gpu: '4090', network: 'vast' }))).toContain('RTX 4090 on Vast.ai');
    expect(textOf(await user.run('/compare', { gpu: '3090' }))).toContain('Where the RTX 3090 earns most');
    expect(textOf(await user.run('/networks'))).toContain('Akash Network');
    expect(textOf(await user.run('/gpus', { gpu: '4090' }))).toContain('RTX 4090');
    expect(textOf(await user.run('/power', { watts: 100, rate: '$0.10' }))).toContain('$0.24 a day');
    expect(textOf(await user.run('/help'))).toContain('What would I earn?');
    expect(textOf(await user.run('/about'))).toContain('Rigwise');
    expect((await user.type('/roi', 'gpu', '4090')).length).toBeGreaterThan(0);
  });

  test('settings in direct messages say that they belong to a server', async () => {
    const message = await stage().sitDown({ guildId: null }).run('/settings view');

    expect(message.content).toMatch(/^Settings belong to a server/);
  });
});

test('an answer is written for the person’s language', async () => {
  const german = await stage().sitDown({ locale: 'de' }).run('/power', { watts: 600, rate: '0,13 $' });

  expect(textOf(german)).toContain('1,87');
});
