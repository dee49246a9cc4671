import * as z from 'zod';
import { SECONDS_PER_DAY } from '../engine/calendar.ts';
import { dayDateSchema, provenanceShape, slugSchema } from './figure.ts';
import type { Provenance } from './figure.ts';
import { HASHRATE_UNITS, hashrateUnitSchema } from './files/hashing.ts';

const positive = z.number().positive();

/** What a chain and a price list say of each day; pace, reward and revenue follow from it. */
const chainSeriesSchema = z.strictObject({
  columns: z.literal('chain'),
  /** Hashes that a difficulty of 1 stands for. */
  hashesPerDifficulty: positive,
  ...provenanceShape,
  days: z
    .array(
      z.strictObject({
        day: dayDateSchema,
        /** Blocks found that day. */
        blocks: z.number().int().positive(),
        mintedCoins: positive,
        coinPriceUsd: positive,
        difficulty: positive,
      }),
    )
    .min(1),
});

/** What somebody else has worked out per day, as it was published. */
const reportedSeriesSchema = z.strictObject({
  columns: z.literal('reported'),
  /** The unit of the two columns that count hashes. */
  hashrateUnit: hashrateUnitSchema,
  ...provenanceShape,
  days: z
    .array(
      z.strictObject({
        day: dayDateSchema,
        coinPriceUsd: positive,
        revenueUsdPerUnitPerDay: positive.optional(),
        networkHashrate: positive.optional(),
        /** Real, not the target. */
        blockTimeS: positive.optional(),
        blockRewardCoins: positive.optional(),
      }),
    )
    .min(1),
});

/** `data/history/COIN.json`: recorded days of one coin, oldest first, each day in one series only. */
export const coinHistoryFileSchema = z.strictObject({
  /** The coin’s. */
  id: slugSchema,
  series: z.array(z.discriminatedUnion('columns', [chainSeriesSchema, reportedSeriesSchema])).min(1),
});
export type CoinHistoryFile = z.infer<typeof coinHistoryFileSchema>;

/** One recorded day of a coin; `date` is the day. Gross: before pool and miner take their shares. */
export interface CoinDay extends Provenance {
  readonly coinPriceUsd: number;
  readonly networkHashrateHs?: number | undefined;
  /** Real seconds per block of that day. */
  readonly blockTimeS?: number | undefined;
  readonly blockRewardCoins?: number | undefined;
  /** USD that one H/s earned in the day. */
  readonly revenueUsdPerHashPerDay?: number | undefined;
}

/** All recorded days of a file in one shape, oldest first. */
export function coinDaysOf(file: CoinHistoryFile): readonly CoinDay[] {
  const days = file.series.flatMap(daysOfSeries);
  // Days as ISO has them are text in their own order: no language is asked, which a start would wait for.
  return days.toSorted(({ date: one }, { date: other }) => Number(one > other) - Number(one < other));
}

function daysOfSeries(series: CoinHistoryFile['series'][number]): readonly CoinDay[] {
  const { kind, source, note } = series;
  const cited = { kind, source, ...(note !== undefined && { note }) };
  if (series.columns === 'reported') {
    const unit = HASHRATE_UNITS[series.hashrateUnit];
    return series.days.map(({ day, revenueUsdPerUnitPerDay, networkHashrate, ...rest }) => ({
      ...cited,
      date: day,
      ...rest,
      ...(networkHashrate !== undefined && { networkHashrateHs: networkHashrate * unit }),
      ...(revenueUsdPerUnitPerDay !== undefined && { revenueUsdPerHashPerDay: revenueUsdPerUnitPerDay / unit }),
    }));
  }
  return series.days.map(({ day, blocks, mintedCoins, coinPriceUsd, difficulty }) => {
    const blockTimeS = SECONDS_PER_DAY / blocks;
    const networkHashrateHs = (difficulty * series.hashesPerDifficulty) / blockTimeS;
    return {
      ...cited,
      date: day,
      coinPriceUsd,
      networkHashrateHs,
      blockTimeS,
      blockRewardCoins: mintedCoins / blocks,
      revenueUsdPerHashPerDay: (mintedCoins * coinPriceUsd) / networkHashrateHs,
    };
  });
}
