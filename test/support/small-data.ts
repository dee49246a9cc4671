import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryDirectory } from './databases.ts';

const listed = { kind: 'listed', source: 'vendor', date: '2026-09-20' };

export function figure<Value>(value: Value) {
  return { value, ...listed };
}

export function gpuFile(id: string, name: string, fields: object = {}): object {
  return { id, name, vendor: 'nvidia', segment: 'desktop', ...fields };
}

export function networkFile(id: string, name: string, fields: object = {}): object {
  return {
    id,
    name,
    summary: 'Rents out cards.',
    workloads: ['general'],
    joining: { status: 'open', reason: 'Anybody may join.', ...listed },
    payout: {},
    ...fields,
  };
}

export function coinFile(id: string, name: string, symbol: string, fields: object = {}): object {
  return {
    id,
    name,
    symbol,
    summary: 'A coin.',
    algorithm: 'kawpow',
    minedBy: figure('gpu'),
    coingeckoId: figure(id),
    blockTimeS: figure(60),
    rewardSchedule: { moves: 'as-reported' },
    poolFee: figure(0.01),
    networkHashrateFrom: figure('an explorer'),
    ...fields,
  };
}

/** A small data directory that loads, file by file. */
export const SMALL_DATA: Readonly<Record<string, unknown>> = {
  'sources/vendor.json': {
    vendor: { title: 'A vendor', url: 'https://vendor.example/', nature: 'official-page', licence: 'CC0' },
  },
  'sources/market.json': {
    tracker: { title: 'A price tracker', nature: 'third-party-list', licence: 'CC0' },
  },
  'gpus/rtx-4090.json': gpuFile('rtx-4090', 'RTX 4090', {
    aliases: ['4090 fe'],
    launchYear: figure(2022),
    hashrates: [{ algorithm: 'kawpow', hashrate: 62.5, unit: 'MH/s', ...listed }],
  }),
  'networks/vast.json': networkFile('vast', 'Vast.ai', { aliases: ['vastai'] }),
  'coins/ravencoin.json': coinFile('ravencoin', 'Ravencoin', 'RVN'),
  'history/ravencoin.json': {
    id: 'ravencoin',
    series: [
      {
        columns: 'chain',
        hashesPerDifficulty: 1000,
        ...listed,
        days: [{ day: '2026-09-20', blocks: 1440, mintedCoins: 1_800_000, coinPriceUsd: 0.01, difficulty: 60_000_000 }],
      },
    ],
  },
  'electricity/countries.json': [{ code: 'DE', name: 'Germany', aliases: ['Deutschland'], usdPerKwh: figure(0.4) }],
  'electricity/us-states.json': [{ code: 'US-TX', name: 'Texas', usdPerKwh: figure(0.15) }],
  'electricity/default.json': { usdPerKwh: figure(0.16) },
  'claims.json': [
    { id: 'big', gpu: 'rtx-4090', lowUsd: 3, highUsd: 7, period: 'day', measure: 'gross', ...listed, kind: 'claimed' },
  ],
  'resale.json': [{ gpu: 'rtx-4090', usd: 1900, basis: 'ask', ...listed }],
  'market.json': {
    rentals: [{ network: 'vast', gpu: 'rtx-4090', basis: 'renter', usdPerGpuHour: 0.45, ...listed }],
    utilisations: [{ network: 'vast', gpu: 'rtx-4090', value: 0.6, ...listed }],
    coinPrices: [{ coin: 'ravencoin', usd: 0.01, ...listed }],
    networkHashrates: [{ coin: 'ravencoin', hashrate: 0.771819, unit: 'TH/s', ...listed }],
    blockRewards: [{ coin: 'ravencoin', coins: 1250, ...listed }],
    exchangeRates: [{ currency: 'EUR', unitsPerUsd: 0.87598, ...listed, source: 'tracker' }],
  },
};

/** The small data directory on disk, with some files replaced or added; `undefined` leaves a file out, text is written as it is. */
export function writeData(changes: Readonly<Record<string, unknown>> = {}): Disposable & { readonly path: string } {
  const directory = temporaryDirectory();
  const path = join(directory.path, 'data');
  for (const [file, content] of Object.entries({ ...SMALL_DATA, ...changes })) {
    if (content === undefined) continue;
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return { path, [Symbol.dispose]: () => directory[Symbol.dispose]() };
}
