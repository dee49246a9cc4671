import { describe, expect, test } from 'vitest';
import { withWhy } from '../support/all-pages.ts';
import { fieldOf, labelsOf, openDiscord, tableOf, textOf } from '../support/real-discord.ts';
import { faultsOf } from '../support/reply-faults.ts';
import type { Simulator } from '../support/simulator.ts';

const ADMIN: Parameters<Simulator['as']>[0] = { userId: '111', canManageServer: true };
const ON_VAST = { gpu: '4090', network: 'vast' };
const WORKING_DAYS = 'weekdays 7-23 $0.31 else $0.19';
/** (5 × (16 h × 0.31 + 8 h × 0.19) + 2 × 24 h × 0.19) / 168 h = 41.52 / 168 */
const MEAN = [
  '0.2471 USD/kWh on average: ',
  'Mon–Fri: 5 × (00:00–07:00 0.19 USD/kWh × 7 h + 07:00–23:00 0.31 USD/kWh × 16 h + 23:00–24:00 0.19 USD/kWh × 1 h)',
  'Sat–Sun: 2 × (all day 0.19 USD/kWh × 24 h)',
  'Together ÷ 168 h = 0.2471 USD/kWh. Public holidays count as the day of the week they fall on.',
];

describe('electricity prices that differ between the days of the week', () => {
  test('are counted by the hour of the week, and every answer shows how', async () => {
    const discord = openDiscord();
    // 600 W × 24 h = 14.4 kWh, × 41.52 / 168 = 3.5589
    expect(textOf(await discord.run('power', { watts: 600, rate: WORKING_DAYS }))).toContain('**$3.56 a day**');
    for (const [path, options] of [
      ['power', { watts: 600 }],
      ['roi', ON_VAST],
      ['compare', { gpu: '4090' }],
      ['compare', { gpu: '4090', with: '3090' }],
    ] as const) {
      // Nobody may press so much at once.
      const asker = discord.as({ userId: `${path} ${Object.keys(options).join(' ')}` });
      const answer = await asker.run(path, { ...options, rate: WORKING_DAYS });
      expect(faultsOf(answer.reply ?? {})).toEqual([]);
      const seen = await withWhy(asker, answer);
      for (const words of MEAN) expect(fieldOf(seen, 'Electricity')).toContain(words);
    }
  });

  test('are remembered for a person and for a server, and used as if they were typed', async () => {
    const discord = openDiscord();
    const typed = await withWhy(discord, discord.run('roi', { ...ON_VAST, rate: WORKING_DAYS }));
    const set = await discord.as(ADMIN).run('settings rate', { rate: WORKING_DAYS });
    expect(textOf(set)).toContain('Sat–Sun all day 0.19 USD/kWh (public holidays count as the day of the week');
    expect(tableOf(await withWhy(discord, discord.run('roi', ON_VAST)))).toEqual(tableOf(typed));
    await discord.run('me rate', { rate: WORKING_DAYS });
    const own = await withWhy(discord, discord.run('roi', ON_VAST));
    expect(tableOf(own)).toEqual(tableOf(typed));
    expect(fieldOf(own, 'Electricity')).toContain('your own, set on 10 Oct 2026');
    for (const words of MEAN.slice(1)) expect(fieldOf(own, 'Electricity')).toContain(words);
  });

  test('go along with an answer’s buttons, where they fit', async () => {
    const discord = openDiscord();
    const seen = await withWhy(discord, discord.run('roi', { ...ON_VAST, rate: WORKING_DAYS }));
    const perYear = await withWhy(discord, discord.click('Year', seen));
    for (const words of MEAN) expect(fieldOf(perYear, 'Electricity')).toContain(words);
    expect(labelsOf(seen)).toContain('Year');
    // Many cards at prices without a pattern: little of it can be said shorter.
    const tooLong = await discord.run('roi', {
      gpu: '13x 3070 + 7x 3060 12GB + 23x 3080 Ti + 5x 4070 + 11x 4080 Super + 9x 4060 Ti 16GB + 17x 3090 + 19x 5090 + 29x 5070 Ti',
      network: 'pearl',
      rate: '0.1713 USD mon-fri 5-6, 0.2237 USD mon-fri 6-9, 0.3119 USD mon-fri 9-12, 0.2051 USD sat 12-15, 0.2963 USD sun 15-17, 0.1847 otherwise',
      watts: 173.41,
      price: 451.93,
      resale: 17.3,
      hours: '13:37-23:11',
    });
    expect(labelsOf(tooLong)).not.toContain('Year');
    expect(textOf(tooLong)).toContain('Too much was typed for the buttons');
  });

  const aDayEach = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'].map((day, place) => `${day} 1:00-6 500${place}`);
  const anHourEach = Array.from({ length: 18 }, (_, hour) => `${hour}-${hour + 1} 50${10 + hour}`);
  test.each([
    { rate: `${aDayEach.join(', ')}, 22-23 4999 else 4000 IDR`, reason: 'every day has its own' },
    { rate: `${anHourEach.join(';')};else 4000 IDR`, reason: 'every hour has its own' },
  ])('are a sound message with as many windows as can be typed: $reason', async ({ rate }) => {
    const discord = openDiscord();
    await discord.as(ADMIN).run('settings rate', { rate });
    for (const seen of [
      await discord.run('roi', { ...ON_VAST, rate }),
      await discord.as(ADMIN).run('settings rate', { rate }),
      await discord.as(ADMIN).run('settings view'),
    ]) {
      expect(textOf(seen)).toContain('IDR/kWh on average');
      expect(faultsOf(seen.reply ?? {})).toEqual([]);
    }
  });

  test('that leave hours without a price are refused, naming them', async () => {
    const refused = await withWhy(
      openDiscord(),
      openDiscord().run('roi', { ...ON_VAST, rate: 'weekdays 7-19 0.31, weekends 0.18' }),
    );
    expect(refused.visibility).toBe('private');
    expect(textOf(refused)).toContain('no price on Mon–Fri from 0:00 to 7:00 and from 19:00 to 24:00');
  });
});
