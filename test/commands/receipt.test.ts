import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roi } from '../../commands/roi.ts';
import { earnerId } from '../../src/catalog/finder.ts';
import { readReceipt, receiptCode } from '../../src/conversation/receipt-code.ts';
import { runWithWhy } from '../support/all-pages.ts';
import { cases } from '../support/cases.ts';
import type { RawOptions } from '../../src/conversation/options.ts';
import { labelsOf, openDiscord, realCatalog, tableOf, textOf } from '../support/real-discord.ts';
import type { Simulator } from '../support/simulator.ts';

const ASKED = { gpu: '4090', network: 'vast', rate: '$0.12', hours: 10 };
const A_MONTH_MS = 30 * 24 * 60 * 60 * 1000;

const figures = (text: string): readonly string[] =>
  [...text.matchAll(/-?\d+[.,]\d\d(?!\d)/g)].map(([figure]) => figure.replace(',', '.'));

async function codeFor(discord: Simulator, options: RawOptions): Promise<string> {
  const code = /`(?<code>rw[\da-zA-Z]+)`/.exec(textOf(await runWithWhy(discord, options)))?.groups?.['code'];
  if (code === undefined) throw new Error('Why? has no receipt.');
  return code;
}

describe('the receipt at the end of Why?', () => {
  test('asks the same again, for anybody, beside what it said on its day', async () => {
    const discord = openDiscord();
    const left = tableOf(await discord.run('roi', ASKED))['Left over'];
    const code = await codeFor(discord, ASKED);
    await discord.clock.pass(A_MONTH_MS);
    const other = discord.as({ userId: 'somebody else', locale: 'de' });
    const seen = await other.run('receipt', { code });
    expect(seen.visibility).toBe('public');
    expect(textOf(seen)).toContain('Receipt: RTX 4090 on Vast.ai');
    expect(textOf(seen)).toContain('10. Okt. 2026: it would');
    expect(textOf(seen)).toContain('**Asked then and now:** gpu: RTX 4090, network: vast, rate: $0.12, hours: 10');
    const row = textOf(seen)
      .split('\n')
      .find((line) => line.startsWith('Then '));
    expect(figures(row ?? '')).toEqual(left);
    expect(labelsOf(seen)).toEqual(['Why? Sources', 'Today’s answer']);
  });

  test('is the same as gpu:, which takes nothing beside it', async () => {
    const discord = openDiscord();
    const code = await codeFor(discord, ASKED);
    expect(textOf(await discord.run('roi', { gpu: code }))).toBe(textOf(await discord.run('receipt', { code })));
    expect(textOf(await discord.run('roi', { gpu: code, watts: 400 }))).toContain('leave out `watts:`');
  });

  test('keeps the electricity price that was used, and nobody’s rig by its name', async () => {
    const discord = openDiscord();
    await discord.run('me rate', { rate: '0.31 EUR' });
    await discord.run('rig save', { name: 'attic', cards: '6x 3070', watts: 1200 });
    const code = await codeFor(discord, { gpu: 'attic', network: 'pearl' });
    const seen = await discord.as({ userId: 'somebody else' }).run('receipt', { code });
    expect(textOf(seen)).toContain('gpu: 6x RTX 3070, network: pearl, rate: 0.31 EUR, watts: 200');
    expect(textOf(seen)).not.toContain('attic');
  });

  test.each([
    ['cut', (code: string) => code.slice(0, -3)],
    ['changed', (code: string) => `${code.slice(0, 20)}${code[20] === 'a' ? 'b' : 'a'}${code.slice(21)}`],
    ['something else', () => '4090'],
  ])('that is %s is told from one that is whole', async (_reason, change) => {
    const discord = openDiscord();
    const seen = await discord.run('receipt', { code: change(await codeFor(discord, ASKED)) });
    expect(seen.visibility).toBe('private');
    expect(textOf(seen)).toContain('That receipt can’t be read');
  });

  test('hidden, it can be shared', async () => {
    const discord = openDiscord();
    const code = await codeFor(discord, { gpu: '4090', network: 'vast', rate: '$0.12' });
    const hidden = await discord.run('receipt', { code, hide: true });
    expect(hidden.visibility).toBe('private');
    const shared = await discord.click('Share', hidden);
    expect(shared.visibility).toBe('public');
    expect(textOf(shared)).toBe(textOf(hidden));
  });

  const LONG = {
    gpu: '2x RTX 4090 + 2x RTX 3080 10GB + RTX 3070 Ti + RTX 3060 12GB + RX 6800 XT + RTX 4070 Ti Super',
    rate: '0.31 EUR 7-23, 0.19 EUR 23-7',
    watts: 250,
    hours: '18-24',
    price: 450,
    resale: 35,
  };

  test('of six models with watts, a tariff with hours and a price is one that works', async () => {
    const discord = openDiscord();
    const code = await codeFor(discord, LONG);
    const seen = await discord.run('roi', { gpu: code });
    expect(textOf(seen)).toContain(
      'rate: 0.31 EUR 7\\-23, 0.19 EUR 23\\-7, watts: 250, hours: 18\\-24, price: 450, resale: 35',
    );
    expect(tableOf(seen)['Change']).toEqual(['0.00', '0.00', '0.00']);
  });

  test('where the question is too long for one, it is said in its place', async () => {
    const counts = [13, 7, 23, 5, 11, 9, 17, 19, 29, 31];
    const models = [
      '3070',
      '3060 12GB',
      '3080 Ti',
      '4070',
      '4080 Super',
      '4060 Ti 16GB',
      '3090',
      '5090',
      '5070 Ti',
      '4090',
    ];
    const gpu = models.map((model, index) => `${counts[index]}x ${model}`).join(' + ');
    const rate =
      '0.1713 EUR 5-6, 0.2237 EUR 6-9, 0.3119 EUR 9-12, 0.2051 EUR 12-15, 0.2963 EUR 15-17, 0.3407 EUR 17-21, 0.1847 EUR otherwise';
    const asked = { gpu, network: 'pearl', rate, watts: 173.41, price: 451.93, resale: 17.3, hours: '13:37-23:11' };
    expect(textOf(await runWithWhy(openDiscord(), asked))).toContain('What was asked is too long for a code');
  });
});

/** What people ask: any rig of up to six models, any tariff, and any of the other options. */
const question = fc.record(
  {
    gpu: fc
      .array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom(...realCatalog.gpus.map(({ name }) => name))), {
        minLength: 1,
        maxLength: 6,
      })
      .map((parts) => parts.map(([count, name]) => (count === 1 ? name : `${count}x ${name}`)).join(' + ')),
    network: fc.constantFrom(
      ...realCatalog.networks.map((network) => earnerId({ kind: 'network', network })),
      ...realCatalog.coins.map((coin) => earnerId({ kind: 'coin', coin })),
    ),
    rate: fc.constantFrom(
      '$0.12',
      '0,30 €',
      '28p',
      'free',
      '0.31 day 0.19 night',
      '0.31 EUR 7-23, 0.19 EUR 23-7',
      'weekdays 7-23 $0.31 else $0.19',
      '0,31 € 6-22, 0,19 € 22-6',
    ),
    utilisation: fc.integer({ min: 0, max: 100 }),
    watts: fc.integer({ min: 0, max: 3_000 }),
    hours: fc.constantFrom('8', '18-24', '22:00-06:00'),
    price: fc.integer({ min: 1, max: 1_000_000 }),
    life: fc.integer({ min: 1, max: 120 }),
    currency: fc.constantFrom('EUR', 'USD', 'IDR'),
    machine: fc.constantFrom('anyway', 'earning'),
  },
  { requiredKeys: ['gpu'] },
);

test('any question has a code, which asks it and no other', () => {
  const [command] = roi.commands.values();
  if (command === undefined) throw new Error('/roi is a command.');
  const { definition } = command;
  const netUsdPerDay = { low: -12.3, typical: 4.56, high: 78.9 };
  fc.assert(
    fc.property(question, (options) => {
      const receipt = { options, day: '2026-10-10', netUsdPerDay };
      const code = receiptCode(receipt, definition) ?? '';
      expect(code.length).toBeLessThanOrEqual(200);
      expect(readReceipt(code, definition)).toEqual({ kind: 'receipt', receipt });
    }),
    { numRuns: cases(500) },
  );
});
