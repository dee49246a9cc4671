import { describe, expect, test } from 'vitest';
import type { RawOptions } from '../../src/conversation/options.ts';
import { expectAnswers, RATE } from '../support/asked-answers.ts';
import type { Asked } from '../support/asked-answers.ts';
import { openDiscord, textOf } from '../support/real-discord.ts';
import { faultsOf } from '../support/reply-faults.ts';

const ODDS: readonly Asked[] = [
  [
    'odds',
    { gpu: '4090', price: 1600, network: 'vast', rate: RATE },
    [
      /money back: \d+ ?% within 12 months and \d+ ?% within 24 months/,
      /p10 +p50 +p90/,
      /assumes/i,
      /`decay:`/,
      /not scored yet/,
    ],
  ],
  [
    'odds',
    { gpu: '3090', price: 1200, network: 'pearl', decay: 5, horizon: 36, rate: RATE },
    [/within 36 months/, /never has the price back/, /highest in month \d+/, /recorded days/],
  ],
  [
    'odds',
    { gpu: '5090', price: 2000, loss: 500, rate: RATE },
    [/lose more than \$500: \d+ ?%/, /one of twenty/i, /selling it today/],
  ],
  ['odds', { gpu: '4090', price: 1600, horizon: 48 }, [/up to 36/]],
  [
    'odds',
    { gpu: '4090', price: 1600, network: 'vast', utilisation: 40, rate: RATE },
    [/busy 40 ?% \(`utilisation:`\)/, /24 months \(`horizon:`\)/, /`resale:`/, /`volatility:`/],
  ],
  ['odds', { gpu: '4090', price: 1600, network: 'runpod', rate: RATE }, [/closed to new hosts/i]],
  [
    'odds',
    { gpu: '3060', price: 300, network: 'nosana', loss: 100, rate: '€0.30' },
    [/lose more than €100: /, /no month leaves anything/],
  ],
  ['odds', { gpu: 'rx 580 8gb' }, [/type `price:`|no odds/]],
];

describe('what members ask', () => {
  expectAnswers(ODDS);
});

async function whyOdds(options: RawOptions): Promise<string> {
  const discord = openDiscord();
  const seen = await discord.run('odds', { rate: RATE, ...options });
  const page = await discord.click('Why? Assumptions', seen);
  expect(faultsOf(page.reply ?? {})).toEqual([]);
  return textOf(page);
}

describe('what odds rest on', () => {
  test('why the median is low, how right ranges were, and what a doubled price would do', async () => {
    const text = await whyOdds({ gpu: '5090', price: 3500, network: 'pearl' });
    expect(text).toContain('p50 is below the likely of `/roi`: revenue shrinks each month');
    // Four whole months are on record: three that can be held against one before.
    expect(text).toMatch(/our range had the month that followed in \d of 3 months/);
    expect(text).toMatch(/If the price doubles:\*\* in the \d+ times on record revenue per hash came to ×1/);
  });

  test('every assumption with the option that changes it', async () => {
    const text = await whyOdds({ gpu: '4090', price: 1600, network: 'vast' });
    for (const option of ['horizon', 'decay', 'volatility', 'utilisation', 'resale'])
      expect(text).toContain(`\`${option}:\``);
    expect(text).toContain('not scored yet');
  });
});
