import type { Catalog } from '../catalog/catalog.ts';
import { ofQuantity } from '../catalog/quantities.ts';
import type { Coin, Gpu } from '../catalog/schema.ts';
import { HOURS_PER_DAY } from '../engine/calendar.ts';
import type { Estimate } from '../engine/estimate.ts';
import { coinsPerHashPerDay } from '../engine/mining.ts';
import { newestFirst } from '../market/figures/figure-date.ts';
import { remembered } from '../remembered.ts';
import { cardSpeed } from './card-speed.ts';
import type { RigPart } from './rig.ts';

/** What is on record: shipped figures and recorded days. */
export type Recorded = Pick<Catalog, 'gpus' | 'coins' | 'bundle' | 'coinDays'>;

/** An earning that no record comes up to. */
export interface BeyondRecord {
  /** USD that such a rig, or as many of the card that ever earned most, took in a day, before fees and power. */
  readonly mostUsdPerDay: number;
  readonly of: 'such-rigs' | 'any-cards';
}

/**
 * A card may earn so many times what it has on record before that is doubted: Pearl doubled within days in 2026, and in
 * six weeks of that summer the rents of the RTX 4090 rose by 41 %.
 */
const NEW_RECORD = 2;

/**
 * Whether a rig’s likely takings of a day, before fees and power, are more than twice what its cards have on record, or
 * more than any card of the catalogue has. Undefined where they are not, and where there is no record.
 */
export function beyondRecord(
  rig: readonly RigPart[],
  { flows }: Pick<Estimate, 'flows'>,
  recorded: Recorded,
): BeyondRecord | undefined {
  const { ofCards, ofAny } = recordsOf(recorded);
  const sumOf = (perCard: (gpu: Gpu) => number): number =>
    rig.reduce((sum, { count, gpu }) => sum + count * perCard(gpu), 0);
  const most = sumOf(() => ofAny);
  if (most === 0) return undefined;
  const { grossUsdPerDay } = flows.typical;
  if (grossUsdPerDay > most) return { mostUsdPerDay: most, of: 'any-cards' };
  const own = sumOf((gpu) => ofCards.get(gpu.id) ?? ofAny);
  return grossUsdPerDay > NEW_RECORD * own ? { mostUsdPerDay: own, of: 'such-rigs' } : undefined;
}

/** USD a day and card: all 24 hours rented at the highest price, or mining on the best day. Zero where nothing is known. */
const recordsOf = remembered(new WeakMap(), (recorded: Recorded) => {
  const perHash = recorded.coins.map((coin) => ({ coin, usd: bestDayUsdPerHash(coin, recorded) }));
  const records = recorded.gpus.map((gpu) => {
    const mined = perHash.map(({ coin, usd }) => usd * (cardSpeed(gpu, coin)?.hashrateHs.high ?? 0));
    return [gpu.id, Math.max(0, rentedUsdPerDay(gpu, recorded), ...mined)] as const;
  });
  return {
    ofCards: new Map(records.filter(([, usd]) => usd > 0)),
    ofAny: Math.max(0, ...records.map(([, usd]) => usd)),
  };
});

/** What somebody merely claims has not been earned. */
function rentedUsdPerDay(gpu: Gpu, { bundle }: Recorded): number {
  const prices = ofQuantity(bundle, 'rental-price')
    .filter(({ gpuId, kind }) => gpuId === gpu.id && (kind === 'measured' || kind === 'listed'))
    .map(({ usdPerGpuHour, highUsdPerGpuHour }) => highUsdPerGpuHour ?? usdPerGpuHour);
  return HOURS_PER_DAY * Math.max(0, ...prices);
}

function bestDayUsdPerHash(coin: Coin, { bundle, coinDays }: Recorded): number {
  const newest = (quantity: 'coin-price' | 'network-hashrate' | 'block-reward'): number | undefined =>
    ofQuantity(bundle, quantity)
      .filter(({ coinId }) => coinId === coin.id)
      .toSorted(newestFirst)[0]?.value;
  const [price, networkHashrateHs, blockRewardCoins] = [
    newest('coin-price'),
    newest('network-hashrate'),
    newest('block-reward'),
  ];
  const shipped =
    price === undefined || networkHashrateHs === undefined || blockRewardCoins === undefined
      ? 0
      : price * coinsPerHashPerDay({ networkHashrateHs, blockRewardCoins, blockTimeS: coin.blockTimeS.value });
  return Math.max(shipped, ...coinDays(coin.id).map((day) => day.revenueUsdPerHashPerDay ?? 0));
}
