import type { Claim, Coin, Gpu, MarketFile, Network, PlaceElectricity, Source } from './schema.ts';

/** Everything in `data/`, parsed and cross-checked. Lists are in the order in which they should be shown. */
export interface Catalog {
  readonly gpus: readonly Gpu[];
  readonly networks: readonly Network[];
  readonly coins: readonly Coin[];
  readonly countries: readonly PlaceElectricity[];
  readonly usStates: readonly PlaceElectricity[];
  readonly claims: readonly Claim[];
  readonly bundle: MarketFile;
  readonly sources: ReadonlyMap<string, Source>;
}
