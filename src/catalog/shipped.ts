import type { Provenance } from './figure.ts';
import { ofQuantity } from './quantities.ts';
import type { Observation, Quantity } from './quantities.ts';
import { HASHRATE_UNITS } from './files/hashing.ts';
import type { MarketFile } from './schema.ts';

/** What `data/market.json` says, in the order in which it stands there. */
export function shippedObservations(file: MarketFile): readonly Observation[] {
  return [
    ...file.rentals.map(({ network, gpu, ...rest }) => of('rental-price', { networkId: network, gpuId: gpu, ...rest })),
    ...file.utilisations.map(({ network, gpu, ...rest }) =>
      of('utilisation', { networkId: network, ...(gpu !== undefined && { gpuId: gpu }), ...rest }),
    ),
    ...file.coinPrices.map(({ coin, usd, ...rest }) => of('coin-price', { coinId: coin, value: usd, ...rest })),
    ...file.networkHashrates.map(({ coin, hashrate, unit, ...rest }) =>
      of('network-hashrate', { coinId: coin, value: hashrate * HASHRATE_UNITS[unit], ...rest }),
    ),
    ...file.blockRewards.map(({ coin, coins, ...rest }) => of('block-reward', { coinId: coin, value: coins, ...rest })),
    ...file.blockTimes.map(({ coin, seconds, ...rest }) => of('block-time', { coinId: coin, value: seconds, ...rest })),
    ...file.coinVolumes.map(({ coin, usdPerDay, ...rest }) =>
      of('coin-volume', { coinId: coin, value: usdPerDay, ...rest }),
    ),
    ...file.exchangeRates.map((row) => of('exchange-rate', row)),
  ];
}

/** The same the other way. What the file has no list for, such as electricity prices, is left out. */
export function marketFileOf(observations: readonly Observation[]): MarketFile {
  return {
    rentals: ofQuantity(observations, 'rental-price').map((figure) => {
      const { networkId, gpuId, basis, tier, lowUsdPerGpuHour, usdPerGpuHour, highUsdPerGpuHour } = figure;
      return {
        network: networkId,
        gpu: gpuId,
        basis,
        ...(tier !== undefined && { tier }),
        ...(lowUsdPerGpuHour !== undefined && { lowUsdPerGpuHour }),
        usdPerGpuHour,
        ...(highUsdPerGpuHour !== undefined && { highUsdPerGpuHour }),
        ...provenanceOf(figure),
      };
    }),
    utilisations: ofQuantity(observations, 'utilisation').map(({ networkId, gpuId, value, cards, ...rest }) => ({
      network: networkId,
      ...(gpuId !== undefined && { gpu: gpuId }),
      value,
      ...(cards !== undefined && { cards }),
      ...provenanceOf(rest),
    })),
    coinPrices: ofQuantity(observations, 'coin-price').map(({ coinId, value, ...rest }) => ({
      coin: coinId,
      usd: value,
      ...provenanceOf(rest),
    })),
    networkHashrates: ofQuantity(observations, 'network-hashrate').map(({ coinId, value, ...rest }) => ({
      coin: coinId,
      ...inItsUnit(value),
      ...provenanceOf(rest),
    })),
    blockRewards: ofQuantity(observations, 'block-reward').map(({ coinId, value, ...rest }) => ({
      coin: coinId,
      coins: value,
      ...provenanceOf(rest),
    })),
    blockTimes: ofQuantity(observations, 'block-time').map(({ coinId, value, ...rest }) => ({
      coin: coinId,
      seconds: value,
      ...provenanceOf(rest),
    })),
    coinVolumes: ofQuantity(observations, 'coin-volume').map(({ coinId, value, ...rest }) => ({
      coin: coinId,
      usdPerDay: value,
      ...provenanceOf(rest),
    })),
    exchangeRates: ofQuantity(observations, 'exchange-rate').map(({ currency, unitsPerUsd, ...rest }) => ({
      currency,
      unitsPerUsd,
      ...provenanceOf(rest),
    })),
  };
}

/** As everything in `data/` is dated: by the day. */
function provenanceOf({ kind, source, date, note }: Provenance): Omit<Provenance, 'observedAt'> {
  return { kind, source, date, ...(note !== undefined && { note }) };
}

/** In the largest unit of which it has at least one. */
function inItsUnit(networkHashrateHs: number) {
  const units = ['EH/s', 'PH/s', 'TH/s', 'GH/s', 'MH/s'] as const;
  const unit = units.find((candidate) => networkHashrateHs >= HASHRATE_UNITS[candidate]) ?? 'MH/s';
  return { hashrate: plain(networkHashrateHs / HASHRATE_UNITS[unit]), unit };
}

/** Arithmetic leaves noise in the last digits, 0.30000000000000004 for 0.1 + 0.2; fifteen digits have none. */
export function plain(value: number): number {
  return Number(value.toPrecision(15));
}

function of<Of extends Quantity>(quantity: Of, rest: Omit<Observation<Of>, 'quantity'>): Observation {
  // That a quantity and its own fields make one of its observations is more than the type of a union can say.
  return { quantity, ...rest } as unknown as Observation;
}
