import { describe, expect, test } from 'vitest';
import { withWhy } from '../support/all-pages.ts';
import type { Simulator } from '../support/simulator.ts';
import { liveMarket } from '../support/live-market.ts';
import { fieldOf, openDiscord, realCatalog, textOf } from '../support/real-discord.ts';
import { createMemoryGuildSettings } from '../support/memory-guild-settings.ts';

const admin: Parameters<Simulator['as']>[0] = { userId: '111', canManageServer: true };
const gone = () => Promise.reject(new Error('gone'));
const asAdmin = (discord: Simulator): Simulator => discord.as(admin);

describe('/settings rate', () => {
  test('sets what all answers in the server start from, and they say when it was set, and not by whom', async () => {
    const discord = openDiscord();
    const set = await asAdmin(discord).run('settings rate', { rate: '0,30 €' });
    expect(set.visibility).toBe('private');
    expect(textOf(set).split('\n')).toEqual([
      'This server’s defaults',
      '**Electricity is now 0.30 EUR/kWh (0.3381 USD/kWh)** for every answer in this server that names no rate of its own.',
      '[Exchange rate]',
      expect.stringMatching(/^1 USD = 0\.88739 EUR, listed 6 Oct 2026, 4 days old \(/),
    ]);
    const answer = await withWhy(discord, discord.run('roi', { gpu: '4090', network: 'vast' }));
    expect(fieldOf(answer, 'Electricity')).toContain(
      '0.30 EUR/kWh (0.3381 USD/kWh): this server’s default, set on 10 Oct 2026',
    );
    expect(textOf(answer)).not.toContain('<@');
    // The answer is in the rate's currency, and a bare number is too.
    expect(textOf(answer)).toContain('€');
    const typed = await withWhy(discord, discord.run('roi', { gpu: '4090', network: 'vast', rate: '0.20' }));
    expect(fieldOf(typed, 'Electricity')).toContain('0.20 EUR/kWh (0.2254 USD/kWh): as you typed it');
  });

  test('says what it replaces', async () => {
    const discord = asAdmin(openDiscord());
    await discord.run('settings rate', { rate: '$0.12' });
    const seen = await discord.as({ userId: '222' }).run('settings rate', { rate: '28p' });
    expect(textOf(seen)).toContain('Electricity is now 0.28 GBP/kWh');
    expect(textOf(seen)).toContain('Before: 0.12 USD/kWh, set by <@111> on 10 Oct 2026.');
  });

  test('asks back about a rate that can’t be meant, and its button sets it', async () => {
    const discord = asAdmin(openDiscord());
    const asked = await discord.run('settings rate', { rate: '$12' });
    expect(asked.visibility).toBe('private');
    expect(textOf(await discord.run('settings view'))).toContain('not set');
    expect(textOf(await discord.click('0.12 USD per kWh (typed in hundredths)', asked))).toContain(
      'Electricity is now 0.12 USD/kWh',
    );
  });

  test('stays with its server', async () => {
    const discord = openDiscord();
    await asAdmin(discord).run('settings rate', { rate: '$0.07' });
    const elsewhere = discord.as({ guildId: 'guild-2' });
    const there = await withWhy(elsewhere, elsewhere.run('power', { watts: 600 }));
    expect(fieldOf(there, 'Electricity')).not.toContain('0.07');
    const alone = discord.as({ guildId: undefined });
    const inPrivate = await withWhy(alone, alone.run('power', { watts: 600 }));
    expect(fieldOf(inPrivate, 'Electricity')).not.toContain('0.07');
    const here = await withWhy(discord, discord.run('power', { watts: 600 }));
    expect(fieldOf(here, 'Electricity')).toContain('0.07 USD/kWh: this server’s default');
  });
});

describe('/settings view', () => {
  test('shows who set it and when', async () => {
    const discord = asAdmin(openDiscord());
    await discord.run('settings rate', { rate: '$0.12' });
    expect(textOf(await discord.run('settings view'))).toContain(
      '**Answers here start from 0.12 USD/kWh.**\nIt was set by <@111> on 10 Oct 2026. What a member types or has of their own goes before it.',
    );
  });

  test('begins with the price that answers start from, hour by hour where it has hours', async () => {
    const discord = asAdmin(openDiscord());
    await discord.run('settings rate', { rate: '$0.31 7-23, $0.19 23-7' });
    // (16 × 0.31 + 8 × 0.19) ÷ 24 = 0.27
    expect(
      textOf(await discord.run('settings view'))
        .split('\n')
        .slice(1, 3),
    ).toEqual([
      '**Answers here start from 0.27 USD/kWh on average.**',
      'By the hour: 07:00–23:00 0.31 USD/kWh, 23:00–07:00 0.19 USD/kWh.',
    ]);
  });

  test('shows what answers use where nothing is set', async () => {
    const seen = await asAdmin(openDiscord()).run('settings view');
    expect(textOf(seen)).toMatch(
      /\*\*No electricity price is set:\*\* .*\nYours would use £?0\.\d+ ?(?:USD|GBP)\/kWh[^:]*: the household average/,
    );
  });

  test('shows a rate whose exchange rate is gone as it was set, and what is used instead', async () => {
    const rate = { pricePerKwh: 0.5, currency: 'XAU', userId: '111', at: '2026-10-03T10:00:00.000Z' };
    const discord = openDiscord({ settings: createMemoryGuildSettings({ 'guild-1': { rate } }) });
    const seen = await asAdmin(discord).run('settings view');
    expect(textOf(seen)).toContain(
      '**The price set here can’t be used:** 0.50 XAU/kWh.\nIt was set by <@111> on 3 Oct 2026.',
    );
    expect(textOf(seen)).toContain('could not be used: no exchange rate for XAU is known.');
    const answer = await withWhy(discord, discord.run('power', { watts: 600 }));
    expect(fieldOf(answer, 'Electricity')).toContain('own rate of 0.50 XAU/kWh could not be used');
  });

  test('and of one whose exchange rate is too old, from when the last one is', async () => {
    const rate = { pricePerKwh: 0.3, currency: 'EUR', userId: '111', at: '2026-10-03T10:00:00.000Z' };
    const { bundle } = realCatalog;
    const discord = openDiscord({
      settings: createMemoryGuildSettings({ 'guild-1': { rate } }),
      market: liveMarket(
        bundle.map((figure) => (figure.quantity === 'exchange-rate' ? { ...figure, date: '2024-01-02' } : figure)),
      ),
    });
    for (const seen of [
      await asAdmin(discord).run('settings view'),
      await withWhy(discord, discord.run('power', { watts: 600 })),
    ]) {
      expect(textOf(seen)).toContain(
        'own rate of 0.30 EUR/kWh could not be used: the last exchange rate for EUR, of 2 Jan 2024, is too old.',
      );
    }
  });
});

describe('/settings reset', () => {
  test('forgets, once', async () => {
    const discord = asAdmin(openDiscord());
    await discord.run('settings rate', { rate: '$0.12' });
    expect(textOf(await discord.run('settings reset'))).toContain(
      '**Reset.** Answers use the average of a person’s country, our own estimates, or what they type.',
    );
    expect(textOf(await discord.run('settings view'))).toContain('not set');
    expect(textOf(await discord.run('settings reset'))).toContain('There was nothing to reset');
  });
});

describe.each([
  ['settings rate', { rate: '$0.12' }],
  ['settings view', {}],
  ['settings reset', {}],
] as const)('/%s', (path, options) => {
  test('is refused to a member without Manage Server, whatever Discord let through', async () => {
    const discord = openDiscord();
    await asAdmin(discord).run('settings rate', { rate: '$0.07' });
    const seen = await discord.run(path, options);
    expect(seen.visibility).toBe('private');
    expect(textOf(seen)).toBe(
      'Only members with the Manage Server permission can see or change this server’s defaults.',
    );
    expect(fieldOf(await withWhy(discord, discord.run('power', { watts: 600 })), 'Electricity')).toContain(
      '0.07 USD/kWh',
    );
  });

  test('is refused in a direct message', async () => {
    const seen = await openDiscord({ person: { guildId: undefined } }).run(path, options);
    expect(seen.visibility).toBe('private');
    expect(textOf(seen)).toBe('Settings belong to a server. Use this command in one that you manage.');
  });
});

test.each([
  ['settings rate', { rate: '$0.12' }],
  ['settings view', {}],
] as const)('/%s says so when the settings can’t be reached', async (path, options) => {
  const seen = await openDiscord({ person: admin, settings: { get: gone, set: gone, reset: gone } }).run(path, options);
  expect(textOf(seen)).toBe('This server’s settings can’t be reached just now. Try again in a minute.');
});
