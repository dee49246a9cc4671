import { DAY_MS } from '../../src/durations.ts';
import { readFixture } from './played-source.ts';

/** What a source once answered, as it would answer today. */
interface Recording {
  /** A key of `test/fixtures`. */
  readonly name: string;
  /** Whatever begins with this is answered; a fixture of several answers says itself at which addresses. */
  readonly address?: string;
  /** The keys of whatever holds a time, and how that source writes it. */
  readonly times?: Readonly<Record<string, (now: Date) => unknown>>;
  /** For times that are no mere value of a key. */
  readonly rewritten?: (json: string, now: Date) => string;
}

const unixSeconds = (now: Date): number => Math.floor(now.getTime() / 1_000);
const isoDay = (now: Date): string => now.toISOString().slice(0, 10);

const RECORDINGS: readonly Recording[] = [
  {
    name: 'coingecko',
    address: 'https://api.coingecko.com/api/v3/simple/price?',
    times: { last_updated_at: unixSeconds },
  },
  { name: 'coingecko-history', rewritten: byWholeDays },
  { name: 'safetrade', times: { at: unixSeconds } },
  { name: 'defillama', address: 'https://coins.llama.fi/prices/current/', times: { timestamp: unixSeconds } },
  {
    name: 'vast-market',
    address: 'https://500.farm/vastai-exporter/gpu-stats',
    times: { timestamp: (now) => now.toISOString() },
  },
  { name: 'vast-offers', address: 'https://console.vast.ai/api/v0/bundles/?' },
  { name: 'salad', address: 'https://app-api.salad.com/api/v2/demand-monitor/gpu' },
  { name: 'nosana' },
  { name: 'nosana-older' },
  { name: 'io-net', address: 'https://api.io.solutions/v1/io-explorer/network/market-snapshot?' },
  {
    name: 'lium',
    address: 'https://lium.io/pricing.json',
    times: { generated_at: (now) => now.toISOString(), updated_at: (now) => now.toISOString() },
  },
  { name: 'akash', address: 'https://console-api.akash.network/v1/gpu-prices' },
  {
    name: 'akash-dashboard',
    address: 'https://console-api.akash.network/v1/dashboard-data',
    times: { date: (now) => now.toISOString() },
  },
  { name: 'clore', address: 'https://api.clore.ai/v1/marketplace' },
  {
    name: 'gpurentalprices',
    address: 'https://gpurentalprices.com/api/latest.json',
    times: { generated_at: (now) => now.toISOString() },
  },
  { name: 'two-miners' },
  { name: 'kaspa' },
  { name: 'pearl', address: 'https://pearlchain.live/api/explorer/stats' },
  { name: 'pearl-charts', address: 'https://pearlchain.live/api/explorer/charts', rewritten: byWholeDays },
  { name: 'quantus', address: 'https://qtcscan.com/explorer-data.json', times: { updated_at: unixSeconds } },
  { name: 'ergo-explorer', times: { timestamp: (now) => now.getTime() } },
  { name: 'frankfurter', address: 'https://api.frankfurter.dev/v2/rates?', times: { date: isoDay } },
  {
    name: 'eurostat',
    address: 'https://ec.europa.eu/eurostat/api/dissemination/statistics/1.0/data/nrg_pc_204?',
    rewritten: inLastHalfYears,
  },
  { name: 'eia', address: 'https://api.eia.gov/v2/electricity/retail-sales/data/?', rewritten: inLastMonths },
];

/** What would be answered now at this address; undefined where no source is known to answer. */
export function recordedAnswer(address: string, now: Date): unknown {
  for (const recording of RECORDINGS) {
    const { answer, answers = {} } = readFixture(recording.name);
    if (recording.address !== undefined && address.startsWith(recording.address))
      return movedTo(now, answer, recording);
    if (Object.hasOwn(answers, address)) return movedTo(now, answers[address], recording);
  }
  return undefined;
}

function movedTo(now: Date, answer: unknown, { times = {}, rewritten = (json) => json }: Recording): unknown {
  const json = JSON.stringify(answer, (key, value: unknown) => {
    const time = Object.hasOwn(times, key) ? times[key] : undefined;
    return time === undefined || value === null ? value : time(now);
  });
  return JSON.parse(rewritten(json, now));
}

/** Unix seconds or milliseconds of these years. */
const UNIX_TIME = /(?<![\d.])17\d{8}(?:\d{3})?(?![\d.])/g;

const unitMs = (time: string): number => (time.length > 10 ? 1 : 1_000);

/** All times by as many whole days that the newest is less than a day ago: what stood at midnight still does. */
function byWholeDays(json: string, now: Date): string {
  const newestMs = Math.max(...Array.from(json.matchAll(UNIX_TIME), ([time]) => Number(time) * unitMs(time)));
  const shiftMs = Math.floor((now.getTime() - newestMs) / DAY_MS) * DAY_MS;
  return json.replaceAll(UNIX_TIME, (time) => String(Number(time) + shiftMs / unitMs(time)));
}

/** The recorded half years become the two that ended last. */
function inLastHalfYears(json: string, now: Date): string {
  const newest = now.getUTCFullYear() * 2 + (now.getUTCMonth() < 6 ? 0 : 1) - 1;
  return json.replaceAll(/2025-S([12])/g, (_period, half) => {
    const halves = half === '2' ? newest : newest - 1;
    return `${Math.floor(halves / 2)}-S${(halves % 2) + 1}`;
  });
}

/** The newest recorded month becomes that of three months ago, and the others keep their distance from it. */
function inLastMonths(json: string, now: Date): string {
  const newest = 2026 * 12 + 3;
  const shift = now.getUTCFullYear() * 12 + now.getUTCMonth() - 3 - newest;
  return json.replaceAll(/"(20\d\d)-(\d\d)"/g, (_period, year: string, month: string) => {
    const months = Number(year) * 12 + Number(month) - 1 + shift;
    return `"${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}"`;
  });
}
