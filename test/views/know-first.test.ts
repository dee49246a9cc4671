import { describe, expect, test } from 'vitest';
import type { Earning } from '../../src/appraisal/appraisal.ts';
import { compareView } from '../../src/views/compare/compare.ts';
import { roiView } from '../../src/views/roi/roi.ts';
import { at, compareModel, earningOf, roiModel, rtx4090 } from '../support/small-answers.ts';
import type { Setting } from '../support/small-answers.ts';
import { coin, network, rigOf } from '../support/small-catalogue.ts';
import { figure } from '../support/small-data.ts';

const ONE_CUSTOMER = { ...figure('One customer pays for most of it.'), decides: true, short: 'One customer pays.' };
const vast = network('vast', { platformFee: figure(0.25), caveats: [ONE_CUSTOMER] });
const raven = coin('ravencoin', 'RVN', { minedBy: figure('gpu') });

/** 60 MH/s of 6.25 TH/s earn 9.6e-6 of 1,440 × 2,500 RVN a day at $0.02, so $0.69, of what is traded. */
function mining(volumeUsdPerDay: number): Partial<Setting> {
  const of = { coin: 'ravencoin', kind: 'listed', source: 'tracker', date: '2026-09-20' } as const;
  return {
    place: raven,
    rows: {
      coinPrices: [{ ...of, usd: 0.02 }],
      networkHashrates: [{ ...of, hashrate: 6.25, unit: 'TH/s' }],
      blockRewards: [{ ...of, coins: 2_500 }],
      coinVolumes: [{ ...of, usdPerDay: volumeUsdPerDay }],
    },
  };
}

function roiText(setting: Partial<Setting>): string {
  return roiView(roiModel(setting)).embeds?.[0]?.description ?? '';
}

function compareText(...open: readonly Earning[]): string {
  const ranking = { open, fallingShort: [], notOpen: [], refused: [], unknown: [] };
  return compareView(compareModel(rigOf(rtx4090), ranking)).embeds?.[0]?.description ?? '';
}

function spared(...spares: string[]): string {
  const caveats = [{ ...ONE_CUSTOMER, spares }];
  return roiText({ place: network('vast', { platformFee: figure(0.25), caveats }), rows: at(0.4) });
}

describe('what can turn an answer round', () => {
  test('comes behind the answer and how sure it is, before the table', () => {
    const lines = roiText({ place: vast, rows: at(0.4) }).split('\n');
    expect(lines.indexOf('**Know first:** One customer pays.')).toBe(2);
    expect(compareText(earningOf({ place: vast, rows: at(0.4) }))).toContain('**Know first:** One customer pays.\n```');
  });

  test('is nothing where every card is spared', () => {
    expect(spared('RTX 50', rtx4090.name.slice(0, -1))).not.toContain('Know first');
    expect(spared('RTX 50')).toContain('**Know first:** One customer pays.');
  });

  test('is nothing where the pay was typed', () => {
    expect(roiText({ place: vast, rows: at(0.4), typed: { rentUsdPerGpuHour: 0.4 } })).not.toContain('Know first');
  });
});

describe('what is too much to sell', () => {
  test('is told where a day’s coins are more than a hundredth of a day’s trade', () => {
    // 0.69 ÷ 60
    expect(roiText(mining(60))).toContain('**Hard to sell:** a day’s coins are 1.2% of all that is traded in one, $60');
    expect(compareText(earningOf(mining(60)))).toContain('**Hard to sell**, over 1% of a day’s trade: RVN');
    // 0.69 ÷ 100
    expect(roiText(mining(100))).not.toContain('Hard to sell');
    expect(compareText(earningOf(mining(100)))).not.toContain('Hard to sell');
  });
});
