import type { Catalog } from '../../catalog/catalog.ts';
import { HASHRATE_UNITS } from '../../catalog/schema.ts';
import type { MarketFile, PlaceElectricity } from '../../catalog/schema.ts';
import type { Observed } from '../figures/observation.ts';

/** A dated figure that Rigwise ships with, in the words of a live one. */
export interface ShippedFigure {
  readonly observed: Observed;
  /** Key into `data/sources`. */
  readonly source: string;
  /** As exact as the source is: `2026`, `2026-09` or `2026-09-20`. */
  readonly date: string;
}

/** Everything in the catalogue that a live source may contradict: the bundle, and what electricity costs. */
export function shippedFigures({
  bundle,
  countries,
  usStates,
}: Pick<Catalog, 'bundle' | 'countries' | 'usStates'>): readonly ShippedFigure[] {
  return [...bundleFigures(bundle), ...[...countries, ...usStates].flatMap(electricityFigures)];
}

function bundleFigures(bundle: MarketFile): readonly ShippedFigure[] {
  return [
    ...bundle.rentals.map(({ network, gpu, source, date, ...price }) => {
      const { basis, tier, lowUsdPerGpuHour, usdPerGpuHour, highUsdPerGpuHour } = price;
      const prices = { basis, tier, lowUsdPerGpuHour, usdPerGpuHour, highUsdPerGpuHour };
      return shipped({ quantity: 'rental-price', networkId: network, gpuId: gpu, ...prices }, source, date);
    }),
    ...bundle.utilisations.map(({ network, gpu, value, source, date }) =>
      shipped({ quantity: 'utilisation', networkId: network, gpuId: gpu, utilisation: value }, source, date),
    ),
    ...bundle.coinPrices.map(({ coin, usd, source, date }) =>
      shipped({ quantity: 'coin-price', coinId: coin, coinPriceUsd: usd }, source, date),
    ),
    ...bundle.networkHashrates.map(({ coin, hashrate, unit, source, date }) => {
      const networkHashrateHs = hashrate * HASHRATE_UNITS[unit];
      return shipped({ quantity: 'network-hashrate', coinId: coin, networkHashrateHs }, source, date);
    }),
    ...bundle.blockRewards.map(({ coin, coins, source, date }) =>
      shipped({ quantity: 'block-reward', coinId: coin, blockRewardCoins: coins }, source, date),
    ),
    ...bundle.exchangeRates.map(({ currency, unitsPerUsd, source, date }) =>
      shipped({ quantity: 'exchange-rate', currency, unitsPerUsd }, source, date),
    ),
  ];
}

function electricityFigures({ code, usdPerKwh, eurPerKwh }: PlaceElectricity): readonly ShippedFigure[] {
  const prices = [
    { currency: 'USD', price: usdPerKwh },
    { currency: 'EUR', price: eurPerKwh },
  ] as const;
  return prices.flatMap(({ currency, price }) =>
    price === undefined
      ? []
      : shipped(
          { quantity: 'electricity-price', placeCode: code, currency, pricePerKwh: price.value },
          price.source,
          price.date,
        ),
  );
}

function shipped(observed: Observed, source: string, date: string): ShippedFigure {
  return { observed, source, date };
}
