import { expect } from 'vitest';
import type { MarketFile } from '../../src/catalog/schema.ts';
import type { Reply } from '../../src/views/message/reply.ts';
import { roiView } from '../../src/views/roi/roi.ts';
import type { RoiModel } from '../../src/views/roi/roi-model.ts';
import { faultsOf } from './reply-faults.ts';
import { provenance, roiModel, whyOf } from './small-answers.ts';
import type { Setting } from './small-answers.ts';

/** The answer of `/roi` about figures that can be worked out by hand, held to what Discord takes. */
export function roi(setting: Partial<Setting>, changes: Partial<RoiModel> = {}): Reply {
  const reply = roiView({ ...roiModel(setting), ...changes });
  expect(faultsOf(reply)).toEqual([]);
  return reply;
}

/** What is behind the button, all pages together. */
export function why(setting: Partial<Setting>, changes: Partial<RoiModel> = {}): Reply {
  return whyOf({ ...roiModel(setting), ...changes });
}

/** What is known of Ravencoin at this price, USD. */
export function minable(usdPerCoin: number): Partial<MarketFile> {
  return {
    coinPrices: [{ coin: 'ravencoin', usd: usdPerCoin, ...provenance }],
    networkHashrates: [{ coin: 'ravencoin', hashrate: 6, unit: 'TH/s', ...provenance }],
    blockRewards: [{ coin: 'ravencoin', coins: 2500, ...provenance }],
  };
}
