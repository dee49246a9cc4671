import { describe, expect, test } from 'vitest';
import { runWithWhy, withWhy } from '../support/all-pages.ts';
import type { Simulator } from '../support/simulator.ts';
import { fieldOf, labelsOf, openDiscord, realCatalog, tableOf, textOf, typicalOf } from '../support/real-discord.ts';
import { faultsOf } from '../support/reply-faults.ts';
import { ofQuantity } from '../../src/catalog/quantities.ts';

const ADMIN: Parameters<Simulator['as']>[0] = { userId: '111', canManageServer: true };
const ON_VAST = { gpu: '4090', network: 'vast' };
const DAY_AND_NIGHT = '07:00–23:00 0.31 USD/kWh × 16 h + 23:00–07:00 0.19 USD/kWh × 8 h, ÷ 24 h = 0.27 USD/kWh';

const RATES: readonly (readonly [typed: string, understood: readonly string[], reason: string])[] = [
  ['$0.31 day $0.19 night', ['0.27 USD/kWh on average', DAY_AND_NIGHT], '(16 h × 0.31 + 8 h × 0.19) / 24 h'],
  [
    '23-07: $0.18 else $0.34',
    [
      '0.2867 USD/kWh on average',
      '07:00–23:00 0.34 USD/kWh × 16 h + 23:00–07:00 0.18 USD/kWh × 8 h, ÷ 24 h = 0.2867 USD/kWh',
    ],
    'hours of one’s own',
  ],
  ['120 € for 400 kWh', ['0.30 EUR/kWh (0.3381 USD/kWh): your bill of €120.00 for 400 kWh'], 'a bill'],
  ['taiwan', ['USD/kWh: the household average of Taiwan, listed'], 'a country'],
  ['texas', ['USD/kWh: the household average of Texas, listed'], 'a US state'],
  ['free', ['0.00 GBP/kWh (0.00 USD/kWh): free, as you typed it'], 'nothing'],
  ['-$0.02', ['-0.02 USD/kWh: as you typed it'], 'a spot price below nothing'],
  ['$0.12', ['0.12 USD/kWh: as you typed it'], 'hundredths'],
  ['28p', ['0.28 GBP/kWh (0.3717 USD/kWh): as you typed it'], 'pence'],
  ['0,12 €/kWh', ['0.12 EUR/kWh (0.1352 USD/kWh): as you typed it'], 'a comma'],
  ['5,5 ₽', ['5.50 RUB/kWh (', 'USD/kWh): as you typed it'], 'roubles'],
  ['120 $/MWh', ['0.12 USD/kWh: as you typed it, $120.00 per MWh'], 'another unit'],
];

describe('a rate is understood as it is written, and said back', () => {
  test.each(RATES)('%s → %j (%s)', async (rate, understood) => {
    const discord = openDiscord();
    for (const seen of [
      await discord.run('roi', { ...ON_VAST, rate }),
      await discord.run('power', { watts: 600, rate }),
      await discord.run('compare', { gpu: '4090', rate }),
    ]) {
      expect(faultsOf(seen.reply ?? {})).toEqual([]);
      const whole = await withWhy(discord, seen);
      for (const words of understood) expect(fieldOf(whole, 'Electricity')).toContain(words);
    }
  });

  test.each(RATES)('/settings rate and /me rate remember %s, and answers use it as if it were typed', async (rate) => {
    const discord = openDiscord();
    const typed = await withWhy(discord, discord.run('roi', { ...ON_VAST, rate }));
    const price = /^\S+ [A-Z]{3}\/kWh/.exec(fieldOf(typed, 'Electricity'))?.[0] ?? 'no price';
    expect(textOf(await discord.as(ADMIN).run('settings rate', { rate }))).toContain(`Electricity is now ${price}`);
    const ofServer = await withWhy(discord, discord.run('roi', ON_VAST));
    expect(fieldOf(ofServer, 'Electricity')).toContain(price);
    expect(fieldOf(ofServer, 'Electricity')).toContain('this server’s default');
    expect(tableOf(ofServer)).toEqual(tableOf(typed));
    expect(textOf(await discord.run('me rate', { rate }))).toContain(`Electricity is now ${price}`);
    const ofPerson = await withWhy(discord, discord.run('roi', ON_VAST));
    expect(fieldOf(ofPerson, 'Electricity')).toContain('your own, set on 10 Oct 2026');
    expect(tableOf(ofPerson)).toEqual(tableOf(typed));
  });

  test.each([
    ['0.9 kr', 'does not say which currency', '0.9 kr SEK', '0.90 SEK/kWh'],
    ['12 USD', 'can hardly be what a kilowatt-hour costs', '0.12 USD per kWh (typed in hundredths)', '0.12 USD/kWh'],
    ['georgia', 'is the name of several places', 'Georgia (US state)', 'household average of Georgia'],
  ])('%s asks back, and its button answers', async (rate, question, button, understood) => {
    const discord = openDiscord();
    for (const [path, options] of [
      ['roi', ON_VAST],
      ['power', { watts: 600 }],
    ] as const) {
      const asked = await discord.run(path, { ...options, rate });
      expect(asked.visibility).toBe('private');
      expect(textOf(asked)).toContain(question);
      expect(fieldOf(await withWhy(discord, discord.click(button, asked)), 'Electricity')).toContain(understood);
    }
    for (const path of ['me rate', 'settings rate']) {
      const asker = discord.as(ADMIN);
      const asked = await asker.run(path, { rate });
      expect(textOf(asked)).toContain(question);
      expect(textOf(await asker.click(button, asked))).toContain('Electricity is now ');
    }
  });

  test.each([
    ['kr', 'has no amount'],
    ['0.12 USDT', 'ordinary money, not in coins'],
    ['0.0001 BTC', 'ordinary money, not in coins'],
    ['cheap', 'cheap'],
  ])('%s is refused with a sentence, and nothing is remembered', async (rate, sentence) => {
    const discord = openDiscord().as(ADMIN);
    for (const path of ['me rate', 'settings rate']) {
      expect(textOf(await discord.run(path, { rate }))).toContain(sentence);
    }
    expect(textOf(await discord.run('me view'))).toContain('**Electricity of your own:** not set');
    expect(textOf(await discord.run('settings view'))).toContain('**No electricity price is set:**');
  });
});

describe('prices by the hour for a machine that is not always on', () => {
  // From midnight: 7 h × 0.19 + 1 h × 0.31 = 1.64, over 8 h 0.205; 600 W × 8 h = 4.8 kWh, × 0.205 = 0.984
  const asked = { watts: 600, hours: 8, rate: '$0.31 day $0.19 night' };
  const mean =
    'Online 00:00–08:00, as no hours were named (`hours: 23-7` names them): 07:00–23:00 0.31 USD/kWh × 1 h + 23:00–07:00 0.19 USD/kWh × 7 h, ÷ 8 h = 0.205 USD/kWh';

  test('count by the hours that it is on, and the answer shows which', async () => {
    const discord = openDiscord();
    const seen = await withWhy(discord, discord.run('power', asked));
    expect(textOf(seen)).toContain('**$0.98 a day** at 0.205 USD/kWh.');
    expect(textOf(seen)).toContain('= 4.8 kWh; × 0.205 USD/kWh');
    expect(fieldOf(seen, 'Electricity')).toContain(mean);
  });

  test('in /roi and /compare too, and for a rig that was saved with its hours', async () => {
    const discord = openDiscord();
    const { hours, rate } = asked;
    await discord.run('rig save', { name: 'attic', cards: '4090', hours });
    for (const options of [
      { gpu: '4090', hours, rate },
      { gpu: 'attic', rate },
    ]) {
      const seen = await withWhy(discord, discord.run('roi', options));
      expect(textOf(seen)).toContain('**Your power:** 0.205 USD/kWh on average');
      expect(fieldOf(seen, 'Electricity')).toContain(mean);
      // Nobody may press so many buttons in a minute.
      await discord.clock.pass(60_000);
      expect(fieldOf(await withWhy(discord, discord.run('compare', options)), 'Electricity')).toContain(mean);
      await discord.clock.pass(60_000);
    }
  });
});

describe('a mixed rig', () => {
  const asked = { gpu: '2x 4090 + 3090', network: 'pearl', rate: '0.13 USD' };

  test('is shown card by card, worst for its power first, and the worst is named', async () => {
    const seen = await runWithWhy(openDiscord(), asked);
    const [first, second, hint] = fieldOf(seen, 'Card by card').split('\n');
    expect(first).toMatch(/^\*\*RTX 3090\*\* leaves -?\$[\d.]+ a day, -?\$[\d.]+ per kWh it draws$/);
    expect(second).toMatch(/^\*\*2× RTX 4090\*\* leaves /);
    expect(hint).toBe('The RTX 3090 earns least for its power. The PC’s own power is in none of these.');
  });

  test('its cards’ shares and the PC’s power add up to the rig’s net cash', async () => {
    const seen = await runWithWhy(openDiscord(), asked);
    const nets = [...fieldOf(seen, 'Card by card').matchAll(/leaves (-?)\$([\d.]+) a day/g)].map(([, sign, amount]) =>
      Number(`${sign}${amount}`),
    );
    // The PC: 90 W at 90 % are 100 W at the wall, 2.4 kWh a day, 0.312 USD
    const expected = nets.reduce((sum, net) => sum + net, 0) - 0.312;
    expect(nets).toHaveLength(2);
    expect(Number(typicalOf(seen)['Left over'])).toBeCloseTo(expected, 1);
  });

  test.each([
    [{ gpu: '2x 4090' }, 'one model'],
    [{ gpu: '2x 4090 + 3090 900W wall' }, 'nobody knows which card draws the watts'],
  ])('%j is not split (%s)', async (options) => {
    const seen = await runWithWhy(openDiscord(), { ...asked, ...options });
    expect(textOf(seen)).not.toContain('Card by card');
    expect(tableOf(seen)['Left over']).toHaveLength(3);
  });
});

describe('/settings', () => {
  test('pc: a card of 450 W in a PC that runs anyway, without loss, draws 450 W', async () => {
    const discord = openDiscord();
    const before = await withWhy(discord, discord.run('roi', ON_VAST));
    expect(fieldOf(before, 'Electricity')).toContain('600 W at the wall under load');
    const set = await discord.as(ADMIN).run('settings pc', { 'host-watts': 0, 'psu-efficiency': 100 });
    expect(set.visibility).toBe('private');
    expect(textOf(set)).toContain('**The PC around the cards:** 0 W');
    expect(fieldOf(await withWhy(discord, discord.run('roi', ON_VAST)), 'Electricity')).toContain(
      '450 W at the wall under load',
    );
    const elsewhere = await withWhy(
      discord.as({ guildId: 'guild-2' }),
      discord.as({ guildId: 'guild-2' }).run('roi', ON_VAST),
    );
    expect(fieldOf(elsewhere, 'Electricity')).toContain('600 W at the wall under load');
  });

  test('view shows who set each, and when; reset forgets one of them, then all', async () => {
    const discord = openDiscord().as(ADMIN);
    await discord.run('settings rate', { rate: '$0.31 day $0.19 night' });
    await discord.as({ userId: '222' }).run('settings currency', { currency: 'zł' });
    await discord.clock.pass(24 * 3_600_000);
    await discord.as({ userId: '333' }).run('settings pc', { 'psu-efficiency': 94 });
    expect(textOf(await discord.run('settings view')).split('\n')).toEqual([
      'This server’s defaults',
      '**Answers here start from 0.27 USD/kWh on average.**',
      'By the hour: 07:00–23:00 0.31 USD/kWh, 23:00–07:00 0.19 USD/kWh.',
      'It was set by <@111> on 10 Oct 2026. What a member types or has of their own goes before it.',
      '**Currency of answers:** PLN, set by <@222> on 10 Oct 2026.',
      '**The PC around the cards:** not set, so our estimate of 90 W.',
      '**Efficiency of the power supply:** 94%, set by <@333> on 11 Oct 2026.',
      '`/settings rate`, `currency` and `pc` set them, `/settings reset` forgets them.',
    ]);
    expect(textOf(await withWhy(discord, discord.run('roi', ON_VAST)))).toContain('PLN a day');
    expect(textOf(await discord.run('settings reset', { what: 'currency' }))).toContain('Reset.');
    expect(textOf(await discord.run('settings reset', { what: 'currency' }))).toContain('There was nothing to reset');
    expect(textOf(await withWhy(discord, discord.run('roi', ON_VAST)))).toContain('USD a day');
    expect(textOf(await discord.run('settings view'))).toContain('0.27 USD/kWh on average');
    expect(textOf(await discord.run('settings reset'))).toContain('Reset.');
    expect(textOf(await discord.run('settings view'))).not.toContain('set by');
  });

  test.each([
    [{}, 'Nothing to set'],
    [{ 'host-watts': -1 }, '`host-watts`'],
    [{ 'psu-efficiency': 101 }, '`psu-efficiency`'],
  ])('pc %j: %s', async (options, sentence) => {
    expect(textOf(await openDiscord().as(ADMIN).run('settings pc', options))).toContain(sentence);
  });
});

describe('every currency with an exchange rate, as every locale writes it', () => {
  const unitsPerUsd = new Map([
    ['USD', 1],
    ...ofQuantity(realCatalog.bundle, 'exchange-rate').map(
      ({ currency, unitsPerUsd: units }) => [currency, units] as const,
    ),
  ]);

  test.each(['de', 'fr', 'ja', 'en-GB', 'en-US', 'ru', 'hi', 'th', 'zh-CN', 'sv-SE', 'es-419', 'tr', 'ko'])(
    '%s',
    async (locale) => {
      const discord = openDiscord({ person: { locale } });
      for (const [index, [currency, units]] of [...unitsPerUsd].entries()) {
        const asking = discord.as({ userId: `user-${index}` });
        const seen = await asking.run('roi', { ...ON_VAST, currency, rate: '0.13 USD', price: 1600 * units });
        expect(`${currency}: ${faultsOf(seen.reply ?? {}).join()}`).toBe(`${currency}: `);
        expect(labelsOf(seen)).toContain('Month');
        expect(textOf(seen)).not.toContain('Something went wrong');
        expect(seen.reply?.embeds?.[0]?.title).toMatch(/^RTX 4090 for .* on Vast\.ai$/);
      }
    },
  );

  test('and no coin', async () => {
    for (const currency of ['btc', 'USDT', 'eth', '₿']) {
      expect(textOf(await runWithWhy(openDiscord(), { ...ON_VAST, currency }))).toContain('not in coins');
    }
  });
});

test('a bare number is in the reader’s money, and stays so for whoever presses a button', async () => {
  const german = openDiscord().as({ locale: 'de' });
  const seen = await german.run('roi', { gpu: '4090', network: 'vast', rate: '0,3' });
  expect(textOf(seen)).toContain('EUR a day');
  const pressed = await german.as({ userId: '999', locale: 'en-US' }).click('Compare all', seen);
  expect(textOf(pressed)).toContain('0.30 EUR/kWh');
});
