import { describe, expect, test } from 'vitest';
import { textOf } from '../support/real-discord.ts';
import { at, firstLine } from '../support/small-answers.ts';
import { roi } from '../support/small-roi.ts';

describe('with a price the answer is about the purchase', () => {
  const bought = { purchasePriceUsd: 1000, residualValueUsd: 0, usefulLifeDays: 730 };
  const GREENS = [0x2e_9e_5b, 0x8b_b1_2f];

  test.each([
    // 8.136 × 730 − 1,000
    [
      'won',
      { rows: at(1) },
      '**You would be about $4,900 up on your $1,000** in 24 months, with nothing from resale (ROI 494%;',
    ],
    // 0.126 × 730 − 1,000
    [
      'mostly lost',
      { rows: at(0.11) },
      '**You would lose about $910 of your $1,000** in 24 months, with nothing from resale (ROI -91%;',
    ],
    // −0.414 × 730 − 1,000
    [
      'lost and more',
      { rows: at(0.05) },
      '**You would lose your $1,000 and more, about $1,300 in all**, in 24 months,',
    ],
  ] as const)('%s', (_case, setting, sentence) => {
    const reply = roi({ ...setting, typed: { investment: bought } });
    expect(firstLine(reply)).toContain(sentence);
    expect(reply.embeds?.[0]?.title).toBe('RTX 4090 for $1,000 on Vast');
  });

  test.each([
    [1, 'It earns about $8.10 a day after power and is paid back in 123 days.'],
    [0.11, 'It earns about $0.13 a day after power and is paid back in about 22 years.'],
    [0.05, 'It loses about $0.41 a day after power, so it never pays itself back.'],
  ])('at %d USD an hour it tells the pace', (usdPerHour, sentence) => {
    expect(textOf(roi({ rows: at(usdPerHour), typed: { investment: bought } }))).toContain(sentence);
  });

  test('one that loses is never green, whatever is left after power, and never pays', () => {
    const reply = roi({ rows: at(0.11), typed: { investment: bought } });
    expect(GREENS).not.toContain(reply.embeds?.[0]?.color);
    expect(textOf(reply)).not.toMatch(/\bpays\b/);
    expect(GREENS).toContain(roi({ rows: at(0.11) }).embeds?.[0]?.color);
  });

  test('what would have to be true for the price to come back is told', () => {
    // (1,000 − 0.126 × 730) / 1,000 = 91 % of the price; 0.99 a day less 1.37 for wear leaves nothing for power
    expect(textOf(roi({ rows: at(0.11), typed: { investment: bought } }))).toContain(
      '**To break even** in 24 months: resale at 91% of its price or more.',
    );
    expect(textOf(roi({ rows: at(0.05), typed: { investment: bought } }))).toContain(
      '**Nothing makes it break even:**',
    );
    expect(textOf(roi({ rows: at(1), typed: { investment: bought } }))).not.toContain('break even');
  });

  test('paid back at once is no number of days', () => {
    const cheap = { ...bought, purchasePriceUsd: 1 };
    expect(textOf(roi({ rows: at(1), typed: { investment: cheap } }))).toContain('paid back within a day.');
  });
});

test('a price that is back only after years is not told to the day', () => {
  // 4,000 / 2.736 a day = 1,462 days, 4.0 years; 2,000 / 2.736 = 731 days.
  expect(costing(4_000)).toContain('is paid back in about 4 years.');
  expect(costing(2_000)).toContain('is paid back in 731 days.');
});

function costing(purchasePriceUsd: number): string {
  return textOf(roi({ typed: { investment: { purchasePriceUsd, residualValueUsd: 0, usefulLifeDays: 730 } } }));
}
