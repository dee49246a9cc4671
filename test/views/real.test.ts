import { describe, expect, test } from 'vitest';
import { realView } from '../../src/views/networks/real.ts';
import type { RealModel } from '../../src/views/networks/real.ts';
import { appraisalOf, at, rtx4090, shown } from '../support/small-answers.ts';
import { network, rigOf } from '../support/small-catalogue.ts';

const said = { kind: 'listed', source: 'vendor', date: '2026-09-20' } as const;

function textOf(changes: Partial<RealModel>): string {
  const model = {
    ...shown,
    network: network('vast'),
    rig: undefined,
    appraisal: undefined,
    paidInAll: undefined,
    ...changes,
  };
  return realView(model).embeds?.[0]?.description ?? '';
}

describe('whether a network is real', () => {
  test('is four checks, each yes, no or unknown, with who says so and when', () => {
    const text = textOf({
      network: network('vast', {
        proof: {
          jobLogs: { ...said, value: 'Hosts see their jobs.' },
          payouts: { ...said, value: 'Points, not money.', holds: false },
          community: { ...said, source: 'tracker', value: 'It decides in public.' },
        },
      }),
    });
    expect(text).toContain('**Of four checks 2 hold, 1 fails and 1 is unknown.**');
    expect(text).toContain(
      '**Verifiable use: yes.** Hosts see their jobs. *[listed Sep 20, 2026](https://vendor.example/)*',
    );
    expect(text).toContain('**Transparent payout: no.** Points, not money.');
    expect(text).toContain('It decides in public. *listed Sep 20, 2026 (A price tracker)*');
    expect(text).toContain('**Specific hardware rules: unknown.** We found nobody who says.');
  });

  test('is not made out by one proof where another denies it', () => {
    const proof = { whoPays: { ...said, value: 'Renters pay.' }, jobLogs: { ...said, value: 'No job.', holds: false } };
    const text = textOf({ network: network('vast', { proof }) });
    expect(text).toContain('**Verifiable use: no.** No job.');
    expect(text).not.toContain('Renters pay.');
  });

  test('stands beside what it pays in all and what a card’s figures come to, of which neither is anybody’s income', () => {
    const paidInAll = { ...said, value: { usdPerCardDay: 0.0966, counted: 'of its daily ones' } };
    // 0.0966 × 365 ÷ 12 = 2.94 a month; 0.40 × 0.75 × 24 × 50 % × 365 ÷ 12 = 109.5.
    const text = textOf({
      paidInAll,
      rig: rigOf(rtx4090),
      appraisal: appraisalOf({ rows: at(0.4) }),
    });
    expect(text).toContain('about $2.90 a month is paid there per card of its daily ones');
    expect(text).toMatch(
      /price × busy share of the RTX 4090 is about \$110 a month per card \(\$\d+ to \$\d+\) before power/,
    );
    expect(text).toContain('**Neither is your income:**');
  });

  test('ranges from the least to the most that is paid, also where work costs more power than it brings', () => {
    // At 1 USD a kWh the worse end of what is left is that of the busier one, which is paid more.
    const rows = at(0.1, { lowUsdPerGpuHour: 0.08, highUsdPerGpuHour: 0.2 });
    const appraisal = appraisalOf({ rows, typed: { tariff: { kind: 'flat', usdPerKwh: 1 } } });
    const text = textOf({ rig: rigOf(rtx4090), appraisal });
    const [, likely, low, high] = /about \$(\d+) a month per card \(\$(\d+) to \$(\d+)\) before power/.exec(text) ?? [];
    expect(Number(low)).toBeLessThan(Number(likely));
    expect(Number(likely)).toBeLessThan(Number(high));
  });

  test('says what is not known of both', () => {
    const text = textOf({});
    expect(text).toContain('published nowhere that we found');
    expect(text).toContain('we know no price of a card there');
  });
});
