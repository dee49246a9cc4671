import type { FigureKind } from '../../catalog/figure.ts';
import type { RentalQuote } from '../../catalog/schema.ts';

/** What a live figure is about, and its value in base units. */
export type Observed =
  | ({ readonly quantity: 'rental-price'; readonly networkId: string; readonly gpuId: string } & Pick<
      RentalQuote,
      'basis' | 'tier' | 'lowUsdPerGpuHour' | 'usdPerGpuHour' | 'highUsdPerGpuHour'
    >)
  | {
      readonly quantity: 'utilisation';
      readonly networkId: string;
      /** Undefined for the whole network. */
      readonly gpuId: string | undefined;
      /** Share of online hours that is paid work, 0–1. */
      readonly utilisation: number;
    }
  | { readonly quantity: 'coin-price'; readonly coinId: string; readonly coinPriceUsd: number }
  | { readonly quantity: 'network-hashrate'; readonly coinId: string; readonly networkHashrateHs: number }
  | { readonly quantity: 'block-reward'; readonly coinId: string; readonly blockRewardCoins: number }
  | { readonly quantity: 'exchange-rate'; readonly currency: string; readonly unitsPerUsd: number }
  | {
      readonly quantity: 'electricity-price';
      /** As in the catalogue: `DE`, `US-TX`. */
      readonly placeCode: string;
      readonly currency: 'USD' | 'EUR';
      readonly pricePerKwh: number;
    };

/** One live figure: what was seen, by whom, when. */
export type Observation = Observed & {
  readonly kind: FigureKind;
  /** The id of the source that was asked. */
  readonly sourceId: string;
  /** ISO 8601, UTC: the source's own time where it says one, else when it was asked. */
  readonly observedAt: string;
};
