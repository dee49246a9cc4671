import type { MiningAppraisal, RentingAppraisal, Ungraded, UtilisationGrounds } from './appraisal.ts';
import type { Ingredient } from './certainty.ts';
import { present } from '../present.ts';

/**
 * What an earning was worked out from that could be wrong, price first. What was typed is none of it, unless the whole
 * is more than anybody has earned.
 */
export function ingredientsOf(earning: Ungraded): readonly Ingredient[] {
  const { beyondRecord: beyond } = earning;
  return [
    ...(beyond === undefined ? [] : [{ what: 'whole', figure: undefined, beyond } satisfies Ingredient]),
    ...ofWays(earning),
  ];
}

function ofWays(earning: Ungraded): readonly Ingredient[] {
  switch (earning.kind) {
    case 'renting':
      return ofRenting(earning);
    case 'mining':
      return ofMining(earning);
    case 'gap-mining':
      return [...ofRenting(earning.rented), ...ofMining(earning.mined)];
  }
}

/** The same of what is rented out, whatever is made of it. */
export function ofRenting({
  network,
  prices,
  utilisation,
}: Pick<RentingAppraisal, 'network' | 'prices' | 'utilisation'>): readonly Ingredient[] {
  const quoted = prices.filter((price) => price.kind === 'quotes');
  const isFeeTakenOff = quoted.some(({ host }) => host.used.basis !== 'host');
  return [
    ...quoted.map(({ gpu, host }): Ingredient => ({ what: 'rent', gpuId: gpu.id, figure: host.used })),
    ...present(busyShare(utilisation)),
    ...(isFeeTakenOff && network.platformFee !== undefined
      ? [{ what: 'platform-fee', figure: network.platformFee } satisfies Ingredient]
      : []),
  ];
}

/** Undefined where it was typed. */
export function busyShare(grounds: UtilisationGrounds): Ingredient | undefined {
  return grounds.kind === 'typed'
    ? undefined
    : { what: 'busy-share', figure: grounds.kind === 'figure' ? grounds.provenance : undefined };
}

/** The same of a coin. */
export function ofMining(mining: Pick<MiningAppraisal, 'coin' | 'conditions' | 'hashrates'>): readonly Ingredient[] {
  const { coin, conditions, hashrates } = mining;
  return [
    { what: 'coin-price', figure: conditions.coinPriceUsd.used },
    { what: 'network-hashrate', figure: conditions.networkHashrateHs },
    // What the protocol fixes for years is as old as the chain; what it has a formula for is reckoned ahead.
    ...(coin.rewardSchedule.moves === 'as-reported' && coin.rewardFormula === undefined
      ? [{ what: 'block-reward', figure: conditions.blockRewardCoins } satisfies Ingredient]
      : []),
    ...hashrates.map(({ gpu, hashrate }): Ingredient => ({
      what: 'card-hashrate',
      gpuId: gpu.id,
      figure: hashrate,
      isMakers: hashrate.origin === 'makers-claim' || hashrate.origin === 'makers-table',
      algorithmChangedOn: coin.algorithmChangedOn?.value,
    })),
    { what: 'pool-fee', figure: coin.poolFee },
    ...(conditions.volumeUsdPerDay === undefined
      ? []
      : [{ what: 'coin-volume', figure: conditions.volumeUsdPerDay } satisfies Ingredient]),
  ];
}
