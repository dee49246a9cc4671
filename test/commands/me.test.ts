import { describe, expect, test } from 'vitest';
import { withWhy } from '../support/all-pages.ts';
import type { Simulator } from '../support/simulator.ts';
import { fieldOf, labelsOf, openDiscord, textOf } from '../support/real-discord.ts';

const ON_VAST = { gpu: '4090', network: 'vast' };
const admin: Parameters<Simulator['as']>[0] = { userId: '111', canManageServer: true };
const gone = () => Promise.reject(new Error('gone'));

async function electricity(discord: Simulator, options = {}): Promise<string> {
  return fieldOf(await withWhy(discord, discord.run('roi', { ...ON_VAST, ...options })), 'Electricity');
}

describe('whose rate an answer uses:', () => {
  test('typed beats the person’s, theirs beats the server’s, that beats the country’s, and each is named', async () => {
    const discord = openDiscord();
    expect(await electricity(discord)).toContain('household average of United Kingdom, taken from your language');
    await discord.as(admin).run('settings rate', { rate: '0.21 USD' });
    expect(await electricity(discord)).toContain('0.21 USD/kWh: this server’s default, set on 10 Oct 2026');
    const set = await discord.run('me rate', { rate: '28p' });
    expect(set.visibility).toBe('private');
    expect(textOf(set)).toContain('Electricity is now 0.28 GBP/kWh (0.3717 USD/kWh)** in your answers, everywhere');
    expect(await electricity(discord)).toContain('0.28 GBP/kWh (0.3717 USD/kWh): your own, set on 10 Oct 2026');
    // Nobody may turn so many pages within a minute.
    await discord.clock.pass(60_000);
    expect(await electricity(discord, { rate: '0.13 USD' })).toContain('0.13 USD/kWh: as you typed it');
  });

  test('it goes with the person, into other servers and direct messages, and to nobody else', async () => {
    const discord = openDiscord();
    await discord.run('me rate', { rate: '0.11 USD' });
    for (const guildId of ['guild-2', undefined]) {
      expect(await electricity(discord.as({ guildId }))).toContain('0.11 USD/kWh: your own');
    }
    expect(await electricity(discord.as({ userId: '222' }))).not.toContain('0.11');
  });

  test('two people who ask the same within a minute each get their own', async () => {
    const discord = openDiscord();
    const [one, other] = [discord.as({ userId: '1' }), discord.as({ userId: '2' })];
    await one.run('me rate', { rate: '0.11 USD' });
    await other.run('me rate', { rate: '0.22 USD' });
    for (const [person, rate] of [
      [one, '0.11'],
      [other, '0.22'],
      [one, '0.11'],
      [other, '0.22'],
    ] as const) {
      expect(await electricity(person)).toContain(`${rate} USD/kWh: your own`);
    }
    await one.run('me rate', { rate: '0.12 USD' });
    expect(await electricity(one)).toContain('0.12 USD/kWh: your own');
  });

  test('where what the person has set can’t be read, the answer goes on and says so', async () => {
    const discord = openDiscord({ persons: { get: gone, set: gone, reset: gone } });
    await discord.as(admin).run('settings rate', { rate: '0.21 USD' });
    expect(await electricity(discord)).toMatch(
      /^0\.21 USD\/kWh: this server’s default.*\nWhat you have set yourself could not be read just now\.\n/,
    );
    expect(await electricity(discord, { rate: '0.13 USD' })).not.toContain('could not be read');
    expect(textOf(await withWhy(discord, discord.run('roi', { gpu: 'attic' })))).toContain(
      'your rigs can’t be read just now',
    );
    expect(textOf(await discord.run('me view'))).toBe(
      'Your settings can’t be reached just now. Try again in a minute.',
    );
  });
});

describe('/me currency', () => {
  test('is that of all the person’s answers, before the server’s, and of prices without one', async () => {
    const discord = openDiscord();
    await discord.as(admin).run('settings currency', { currency: 'JPY' });
    expect(textOf(await withWhy(discord, discord.run('roi', ON_VAST)))).toContain('JPY a day');
    expect(textOf(await discord.run('me currency', { currency: 'euros' }))).toContain('Your answers are now in EUR');
    expect(textOf(await withWhy(discord, discord.run('roi', ON_VAST)))).toContain('EUR a day');
    expect(await electricity(discord, { rate: '0.3' })).toContain('0.30 EUR/kWh');
    expect(textOf(await withWhy(discord, discord.run('roi', { ...ON_VAST, currency: 'PLN' })))).toContain('PLN a day');
    expect(
      textOf(await withWhy(discord.as({ userId: '222' }), discord.as({ userId: '222' }).run('roi', ON_VAST))),
    ).toContain('JPY a day');
  });

  test.each([
    ['btc', 'ordinary money, not in coins', 'a coin'],
    ['peso', 'is used by several currencies', 'several'],
    ['xyzzy', "We don't know the currency", 'none'],
  ])('%s: %s (%s)', async (currency, sentence, _reason) => {
    const discord = openDiscord();
    expect(textOf(await discord.run('me currency', { currency }))).toContain(sentence);
    expect(textOf(await discord.run('me view'))).toContain('**Currency:** not set');
  });
});

describe('/me view', () => {
  test('shows what is set, since when, and what answers here use', async () => {
    const discord = openDiscord();
    await discord.run('me rate', { rate: '$0.31 day $0.19 night' });
    await discord.run('me currency', { currency: 'EUR' });
    await discord.run('rig save', { name: 'attic', cards: '2x 4090' });
    const seen = await discord.run('me view');
    expect(seen.visibility).toBe('private');
    expect(textOf(seen).split('\n')).toEqual([
      'Your own defaults',
      '**Your answers here use 0.27 USD/kWh on average.**',
      'It is your own, set on 10 Oct 2026.',
      '07:00–23:00 0.31 USD/kWh × 16 h + 23:00–07:00 0.19 USD/kWh × 8 h, ÷ 24 h = 0.27 USD/kWh',
      '**Currency:** EUR, set on 10 Oct 2026.',
      '**Saved rigs:** 1 rig. `/rig list` shows them.',
    ]);
  });
});

describe('everything held about a person', () => {
  test('is exported as a JSON file, complete, and only to them', async () => {
    const discord = openDiscord({ person: { userId: '777' } });
    await discord.run('me rate', { rate: '$0.31 day $0.19 night' });
    await discord.run('me currency', { currency: 'EUR' });
    await discord.run('rig save', { name: 'attic', cards: '2x 4090 1200W wall', price: 3000, bought: '2025-03-01' });
    await discord.as({ canManageServer: true }).run('settings rate', { rate: '0.2 USD' });
    const seen = await discord.run('me export');
    expect(seen.visibility).toBe('private');
    const [file] = seen.reply?.files ?? [];
    expect(file?.name).toBe('rigwise-my-data.json');
    const set = '2026-10-10T12:00:00.000Z';
    expect(JSON.parse(new TextDecoder().decode(file?.bytes))).toMatchObject({
      userId: '777',
      held: {
        settings: {
          rate: { currency: 'USD', timeOfUse: { windows: [{ fromHour: 7 }, { fromHour: 23 }] }, setAt: set },
          currency: { value: 'EUR', setAt: set },
        },
        saved: {
          rigs: [
            {
              name: 'attic',
              parts: [{ gpuId: 'rtx-4090', count: 2 }],
              wallLoadW: 1200,
              purchasePrice: { amount: 3000, currency: 'EUR' },
              purchasedOn: '2025-03-01',
            },
          ],
        },
        serverSettings: [{ guildId: 'guild-1', rate: { pricePerKwh: 0.2, userId: '777', at: set } }],
      },
    });
  });

  test('is nothing for somebody new', async () => {
    const seen = await openDiscord().run('me export');
    expect(textOf(seen)).toContain('Nothing is held about you.');
    expect(JSON.parse(new TextDecoder().decode(seen.reply?.files?.[0]?.bytes))).toEqual({ userId: 'user-1', held: {} });
  });

  test('is deleted after a question, the next answer shows it, and the server’s rate stays without the name', async () => {
    const discord = openDiscord({ person: { userId: '777', canManageServer: true } });
    await discord.run('settings rate', { rate: '0.2 USD' });
    await discord.run('me rate', { rate: '0.11 USD' });
    await discord.run('rig save', { name: 'attic', cards: '2x 4090' });

    const asked = await discord.run('me forget');
    expect(asked.visibility).toBe('private');
    expect(labelsOf(asked)).toEqual(['Delete it all']);
    expect(await electricity(discord)).toContain('0.11 USD/kWh: your own');

    const forgotten = await discord.click('Delete it all', asked);
    expect(forgotten.visibility).toBe('private');
    expect(textOf(forgotten)).toContain('Nothing is held about you any more.');
    expect(await electricity(discord)).toContain('0.20 USD/kWh: this server’s default, set on 10 Oct 2026');
    expect(textOf(await withWhy(discord, discord.run('roi', { gpu: 'attic' })))).toContain(
      'We know no card called “attic”',
    );
    expect(textOf(await discord.run('me view'))).toContain('**Electricity of your own:** not set');
    expect(textOf(await discord.run('me forget', { confirm: true }))).toContain('There was nothing to forget');
  });

  test('of somebody else stays', async () => {
    const discord = openDiscord();
    await discord.as({ userId: '2' }).run('me rate', { rate: '0.11 USD' });
    await discord.run('me forget', { confirm: true });
    expect(await electricity(discord.as({ userId: '2' }))).toContain('0.11 USD/kWh: your own');
  });
});
