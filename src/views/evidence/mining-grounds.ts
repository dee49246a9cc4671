import type { Liquidity, MiningAppraisal } from '../../appraisal/appraisal.ts';
import type { Figure } from '../../catalog/figure.ts';
import type { RevenueSpread } from '../../market/valuation/revenue-spread.ts';
import { formatDate } from '../values/dates.ts';
import { formatAmount, formatUnitPrice } from '../values/money.ts';
import { formatNumber, formatPercent, formatSignificant } from '../values/numbers.ts';
import { formatHashrate, formatWatts } from '../values/quantities.ts';
import type { Money } from '../values/money.ts';
import type { Citing } from '../values/provenance.ts';
import { cited } from '../values/provenance.ts';
import { ALSO_SHOWN, alsoLines, newestOfEach, noteLines } from './beside-used.ts';

/** What a mined coin's worth rests on: its price, the rig's speed and that of all, the block reward, what is traded. */
export function miningLines(
  { coin, conditions, hashrates, estimate, liquidity }: MiningAppraisal,
  money: Money,
  citing: Citing,
): string[] {
  const { locale } = money;
  const say = citing.words.grounds;
  const { coinPriceUsd, networkHashrateHs, blockRewardCoins, blockRewardTodayCoins, spread, volumeUsdPerDay } =
    conditions;
  return [
    say.mined(formatSignificant(estimate.coinsPerDay, locale), coin.symbol, formatPercent(coin.poolFee.value, locale)),
    say.coinPrice(formatUnitPrice(coinPriceUsd.used.value, money), cited(coinPriceUsd.used, citing)),
    spreadText(spread, citing),
    ...alsoLines(
      newestOfEach([coinPriceUsd.used, ...coinPriceUsd.others], ({ source }) => source)
        .filter((price) => price !== coinPriceUsd.used)
        .map((price) => say.otherPrice(formatUnitPrice(price.value, money), cited(price, citing))),
      ALSO_SHOWN,
      citing,
    ),
    ...hashrates.map(({ gpu, hashrate }) =>
      say.speed(
        gpu.name,
        formatHashrate(hashrate.hashrateHs, locale),
        hashrate.powerW === undefined ? undefined : formatWatts(hashrate.powerW, locale),
        cited(hashrate, citing),
      ),
    ),
    say.allMiners(formatHashrate(networkHashrateHs.value, locale), cited(networkHashrateHs, citing)),
    say.blockReward(
      formatNumber(blockRewardTodayCoins, locale, 4),
      coin.symbol,
      blockRewardTodayCoins !== blockRewardCoins.value,
      cited(blockRewardCoins, citing),
    ),
    ...tradedLines(volumeUsdPerDay, liquidity, citing),
    ...noteLines(
      [
        coinPriceUsd.used,
        networkHashrateHs,
        ...hashrates.map(({ hashrate }) => hashrate),
        coin.poolFee,
        volumeUsdPerDay,
      ],
      citing,
    ),
    ...coin.caveats.slice(0, 2).map(({ value, date }) => say.caveat(value, formatDate(date, locale))),
  ];
}

function tradedLines(
  volume: Figure<number> | undefined,
  liquidity: Liquidity | undefined,
  citing: Citing,
): readonly string[] {
  if (volume === undefined || liquidity === undefined) return [];
  const { words, locale } = citing;
  return [
    words.roi.why.traded(
      formatAmount(volume.value, 'USD', locale),
      cited(volume, citing),
      formatPercent(liquidity.shareOfVolume, locale),
    ),
  ];
}

/** How far low and high lie from typical, and why there. */
function spreadText(spread: RevenueSpread, { locale, words }: Citing): string {
  const [low, high] = [formatPercent(spread.low, locale), formatPercent(spread.high, locale)];
  return spread.kind === 'recorded'
    ? words.grounds.spreadRecorded(low, high, spread.days, formatDate(spread.until, locale))
    : words.grounds.spreadEstimated(low, high, spread.days);
}
