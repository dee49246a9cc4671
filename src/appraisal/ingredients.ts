import type { MiningAppraisal, RentingAppraisal, Ungraded } from './appraisal.ts';
import type { Ingredient } from './certainty.ts';

/** What an earning was worked out from that could be wrong, price first. What was typed is none of it. */
export function ingredientsOf(earning: Ungraded): readonly Ingredient[] {
  return earning.kind === 'renting' ? ofRenting(earning) : ofMining(earning);
}

function ofRenting({ network, prices, utilisation }: Omit<RentingAppraisal, 'certainty'>): readonly Ingredient[] {
  const quoted = prices.filter((price) => price.kind === 'quotes');
  const isFeeTakenOff = quoted.some(({ host }) => host.used.basis !== 'host');
  return [
    ...quoted.map(({ gpu, host }): Ingredient => ({ what: 'rent', gpuId: gpu.id, figure: host.used })),
    ...(utilisation.kind === 'figure'
      ? [{ what: 'busy-share', figure: utilisation.provenance } satisfies Ingredient]
      : []),
    ...(isFeeTakenOff && network.platformFee !== undefined
      ? [{ what: 'platform-fee', figure: network.platformFee } satisfies Ingredient]
      : []),
  ];
}

function ofMining(mining: Omit<MiningAppraisal, 'certainty'>): readonly Ingredient[] {
  const { coin, coinPriceUsd, networkHashrateHs, blockRewardCoins, hashrates } = mining;
  return [
    { what: 'coin-price', figure: coinPriceUsd.used },
    { what: 'network-hashrate', figure: networkHashrateHs },
    // What the protocol fixes for years is as old as the chain.
    ...(coin.rewardSchedule.moves === 'as-reported'
      ? [{ what: 'block-reward', figure: blockRewardCoins } satisfies Ingredient]
      : []),
    ...hashrates.map(({ gpu, hashrate }): Ingredient => ({
      what: 'card-hashrate',
      gpuId: gpu.id,
      figure: hashrate,
      isMakers: hashrate.kind === 'claimed',
      algorithmChangedOn: coin.algorithmChangedOn?.value,
    })),
    { what: 'pool-fee', figure: coin.poolFee },
  ];
}
