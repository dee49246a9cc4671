import type { Coin } from '../catalog/schema.ts';
import { estimateMining } from '../engine/mining.ts';
import type { MiningEstimate } from '../engine/mining.ts';
import type { Range } from '../engine/range.ts';
import { coinConditions } from '../market/valuation/coin-conditions.ts';
import type { KnownCoinConditions } from '../market/valuation/coin-conditions.ts';
import type { AppraisalOfOne, Liquidity, MissingFigure } from './appraisal.ts';
import type { Assumptions } from './assumptions.ts';
import { miningOf } from './at-prices.ts';
import { cardSpeed } from './card-speed.ts';
import { beyondRecord } from './earning-records.ts';
import type { Evidence } from './evidence.ts';
import { graded } from './graded.ts';
import type { RigPart } from './rig.ts';
import { miningPower } from './rig-power.ts';
import { minerShortfalls } from './takes-rig.ts';

/** What the rig earns with one coin. */
export function appraiseCoin(
  rig: readonly RigPart[],
  coin: Coin,
  evidence: Evidence,
  assumptions: Assumptions,
): AppraisalOfOne {
  const { market, catalog, now } = evidence;
  const missing: MissingFigure[] = [];
  const found = rig.map(({ count, gpu }) => ({ count, gpu, speed: cardSpeed(gpu, coin) }));
  const speeds = found.flatMap(({ count, gpu, speed }) => (speed === undefined ? [] : [{ count, gpu, speed }]));
  if (speeds.length < rig.length) {
    missing.push({
      kind: 'hashrate',
      gpus: found.filter(({ speed }) => speed === undefined).map(({ gpu }) => gpu),
    });
  }
  const conditions = coinConditions(coin, market, { days: catalog.coinDays(coin.id), now });
  if (conditions.kind === 'unknown') {
    missing.push(
      ...conditions.missing.map((kind) => ({ kind, lastSeen: market.lastSeen({ quantity: kind, coinId: coin.id }) })),
    );
  }
  const power = miningPower(rig, coin, assumptions);
  if (power.kind === 'unknown') missing.push({ kind: 'power', gpus: power.gpus });
  if (missing.length > 0 || conditions.kind === 'unknown' || power.kind === 'unknown') {
    return { kind: 'unknown', earner: { kind: 'coin', coin }, missing, shortfalls: [] };
  }

  const sumOf = (scenario: keyof Range): number =>
    speeds.reduce((sum, { count, speed }) => sum + count * speed.hashrateHs[scenario], 0);
  const hashrateHs = { low: sumOf('low'), typical: sumOf('typical'), high: sumOf('high') };
  const estimate = estimateMining(miningOf({ coin, hashrateHs, conditions, power: power.power }, assumptions));
  return graded(
    {
      kind: 'mining',
      coin,
      estimate,
      hashrateHs,
      hashrates: speeds.map(({ gpu, speed }) => ({ gpu, hashrate: speed.used, hashrateHs: speed.hashrateHs })),
      conditions,
      liquidity: liquidityOf(estimate, conditions),
      power: power.power,
      powerGrounds: power.grounds,
      beyondRecord: beyondRecord(rig, estimate, catalog),
      shortfalls: minerShortfalls(rig, coin, assumptions.machine),
    },
    evidence,
  );
}

/** Whoever sells more than this of a day’s trade moves the price. */
const MOVING_SHARE_OF_VOLUME = 0.01;

function liquidityOf({ flows }: MiningEstimate, { volumeUsdPerDay }: KnownCoinConditions): Liquidity | undefined {
  if (volumeUsdPerDay === undefined) return undefined;
  const shareOfVolume = flows.typical.grossUsdPerDay / volumeUsdPerDay.value;
  return { shareOfVolume, isLarge: shareOfVolume > MOVING_SHARE_OF_VOLUME };
}
