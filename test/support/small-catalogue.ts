import type { Assumptions } from '../../src/appraisal/assumptions.ts';
import type { Evidence } from '../../src/appraisal/evidence.ts';
import { createCatalog } from '../../src/catalog/catalog.ts';
import type { Catalog, CatalogContents } from '../../src/catalog/catalog.ts';
import type { Figure } from '../../src/catalog/figure.ts';
import { coinFileSchema } from '../../src/catalog/files/coin-file.ts';
import { gpuFileSchema } from '../../src/catalog/files/gpu-file.ts';
import { networkFileSchema } from '../../src/catalog/files/network-file.ts';
import type { Coin, Gpu, Hashrate, MarketFile, Network } from '../../src/catalog/schema.ts';
import { shippedObservations } from '../../src/catalog/shipped.ts';
import type { RigPart } from '../../src/appraisal/rig.ts';
import type { Market } from '../../src/market/market.ts';
import { liveMarket } from './live-market.ts';
import { EMPTY_MARKET } from './market-rows.ts';
import { coinFile, gpuFile, networkFile } from './small-data.ts';

/** A card of the tests' own, as the catalogue hands it out. */
export function gpu(id: string, fields: object = {}, hashrates: readonly Hashrate[] = []): Gpu {
  return { ...gpuFileSchema.parse(gpuFile(id, id.toUpperCase().replaceAll('-', ' '), fields)), hashrates };
}

export function network(id: string, fields: object = {}): Network {
  return networkFileSchema.parse(networkFile(id, id[0]?.toUpperCase() + id.slice(1), fields));
}

export function coin(id: string, symbol: string, fields: object = {}): Coin {
  return coinFileSchema.parse(coinFile(id, id[0]?.toUpperCase() + id.slice(1), symbol, fields));
}

export function hashrate(hashrateHs: number, powerW?: number): Hashrate {
  const listed = { kind: 'listed', source: 'vendor', date: '2026-09-20' } as const;
  return { algorithm: 'kawpow', hashrateHs, ...(powerW !== undefined && { powerW }), ...listed };
}

export function listedFigure<Value>(value: Value): Figure<Value> {
  return { value, kind: 'listed', source: 'vendor', date: '2026-09-20' };
}

export const defaultElectricity = { usdPerKwh: listedFigure(0.16) };

export function utilisation(low: number, typical: number, high: number) {
  const { value, ...provenance } = listedFigure(typical);
  return { low, typical: value, high, ...provenance };
}

export function market(rows: Partial<MarketFile> = {}): Market {
  return liveMarket(shippedObservations({ ...EMPTY_MARKET, ...rows }));
}

/** A catalogue with nothing in it but this. */
export function catalogOf(contents: Partial<CatalogContents> = {}): Catalog {
  return createCatalog({
    gpus: [],
    networks: [],
    coins: [],
    countries: [],
    usStates: [],
    defaultElectricity,
    claims: [],
    resalePrices: [],
    bundle: [],
    sources: new Map(),
    histories: new Map(),
    ...contents,
  });
}

/** Asked on the day after that of the figures here. */
export function evidence(known: Market): Evidence {
  return {
    market: known,
    catalog: { gpus: [], coins: [], bundle: [], coinDays: () => [], sources: new Map() },
    now: new Date('2026-09-21T12:00:00Z'),
  };
}

export function rigOf(...parts: readonly (Gpu | readonly [number, Gpu])[]): readonly RigPart[] {
  return parts.map((part) => ('id' in part ? { count: 1, gpu: part } : { count: part[0], gpu: part[1] }));
}

/** Nothing typed: 0.10 USD/kWh, always online, a card that is owned already. */
export function assuming(changes: Partial<Assumptions> = {}): Assumptions {
  return {
    tariff: { kind: 'flat', usdPerKwh: 0.1 },
    online: { hoursPerDay: 24, fromHour: 0 },
    utilisation: undefined,
    rentUsdPerGpuHour: undefined,
    wallLoadWPerCard: undefined,
    wallIdleWPerCard: undefined,
    investment: undefined,
    horizonDays: 730,
    ...changes,
  };
}
