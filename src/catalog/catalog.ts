import type { CoinDay } from './coin-history.ts';
import type { Observation } from './quantities.ts';
import type { Claim, Coin, DefaultElectricity, Gpu, Network, PlaceElectricity, ResalePrice, Source } from './schema.ts';

/** What `data/` holds. Lists are in the order in which they should be shown. */
export interface CatalogContents {
  readonly gpus: readonly Gpu[];
  readonly networks: readonly Network[];
  readonly coins: readonly Coin[];
  readonly countries: readonly PlaceElectricity[];
  readonly usStates: readonly PlaceElectricity[];
  readonly defaultElectricity: DefaultElectricity;
  readonly claims: readonly Claim[];
  /** What used cards were offered or sold for, month by month. */
  readonly resalePrices: readonly ResalePrice[];
  /** The dated figures that Rigwise answers from when nothing newer has arrived. */
  readonly bundle: readonly Observation[];
  readonly sources: ReadonlyMap<string, Source>;
  /** Recorded days per coin id, oldest first; a coin without a history is missing. */
  readonly histories: ReadonlyMap<string, readonly CoinDay[]>;
}

/**
 * Everything in `data/`, parsed and cross-checked. The lookups take ids and source keys that come from the catalogue
 * itself; an unknown one is a bug and throws a plain Error. What people type goes through the finder.
 */
export interface Catalog extends CatalogContents {
  gpu(id: string): Gpu;
  network(id: string): Network;
  coin(id: string): Coin;
  source(key: string): Source;
  /** The recorded days of a coin, oldest first; none where no history is known. */
  coinDays(coinId: string): readonly CoinDay[];
}

/** Always the same: what is worked out of days is remembered by their list. */
const NO_DAYS: readonly CoinDay[] = [];

/** Adds the lookups. */
export function createCatalog(contents: CatalogContents): Catalog {
  return Object.freeze({
    ...contents,
    gpu: lookup('GPU', byId(contents.gpus)),
    network: lookup('network', byId(contents.networks)),
    coin: lookup('coin', byId(contents.coins)),
    source: lookup('source', contents.sources),
    coinDays: (coinId: string) => contents.histories.get(coinId) ?? NO_DAYS,
  });
}

function byId<Entry extends { readonly id: string }>(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

function lookup<Entry>(what: string, entries: ReadonlyMap<string, Entry>): (key: string) => Entry {
  return (key) => {
    const entry = entries.get(key);
    if (entry === undefined) throw new Error(`The catalogue has no ${what} "${key}".`);
    return entry;
  };
}
