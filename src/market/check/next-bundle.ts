import { HASHRATE_UNITS } from '../../catalog/schema.ts';
import type { MarketFile } from '../../catalog/schema.ts';
import { dayWritten } from '../figures/figure-date.ts';
import type { Observation, Observed } from '../figures/observation.ts';
import { mergeRows } from './merge-rows.ts';

export interface NextBundle {
  readonly bundle: MarketFile;
  readonly added: number;
  readonly replaced: number;
}

type Seen<Quantity extends Observed['quantity']> = Observation & Extract<Observed, { readonly quantity: Quantity }>;

/**
 * The bundle with the live figures as dated rows. A source's older rows of the same product give way to its new one,
 * in their place; a new row goes before the others about the same. All other rows stay as and where they are.
 * Electricity prices are not of the bundle.
 */
export function nextBundle(bundle: MarketFile, observations: readonly Observation[]): NextBundle {
  const rentals = mergeRows(bundle.rentals, seen(observations, 'rental-price').map(toRental), {
    aboutOf: cardOf,
    productOf: ({ basis, tier }) => `${basis} ${tier}`,
    isInOrder: true,
  });
  const utilisations = mergeRows(
    bundle.utilisations,
    seen(observations, 'utilisation').map((figure) => ({
      network: figure.networkId,
      ...(figure.gpuId === undefined ? {} : { gpu: figure.gpuId }),
      value: plain(figure.utilisation),
      ...datedOf(figure),
    })),
    { aboutOf: cardOf },
  );
  const coinPrices = mergeRows(
    bundle.coinPrices,
    seen(observations, 'coin-price').map((figure) => ({
      coin: figure.coinId,
      usd: plain(figure.coinPriceUsd),
      ...datedOf(figure),
    })),
    { aboutOf: coinOf },
  );
  const networkHashrates = mergeRows(
    bundle.networkHashrates,
    seen(observations, 'network-hashrate').map((figure) => ({
      coin: figure.coinId,
      ...inItsUnit(figure.networkHashrateHs),
      ...datedOf(figure),
    })),
    { aboutOf: coinOf },
  );
  const blockRewards = mergeRows(
    bundle.blockRewards,
    seen(observations, 'block-reward').map((figure) => ({
      coin: figure.coinId,
      coins: plain(figure.blockRewardCoins),
      ...datedOf(figure),
    })),
    { aboutOf: coinOf },
  );
  const exchangeRates = mergeRows(
    bundle.exchangeRates,
    seen(observations, 'exchange-rate').map((figure) => ({
      currency: figure.currency,
      unitsPerUsd: plain(figure.unitsPerUsd),
      ...datedOf(figure),
    })),
    { aboutOf: ({ currency }) => currency },
  );

  const lists = [rentals, utilisations, coinPrices, networkHashrates, blockRewards, exchangeRates];
  return {
    bundle: {
      rentals: rentals.rows,
      utilisations: utilisations.rows,
      coinPrices: coinPrices.rows,
      networkHashrates: networkHashrates.rows,
      blockRewards: blockRewards.rows,
      // No source brings these yet.
      blockTimes: bundle.blockTimes,
      coinVolumes: bundle.coinVolumes,
      exchangeRates: exchangeRates.rows,
    },
    added: lists.reduce((sum, { added }) => sum + added, 0),
    replaced: lists.reduce((sum, { replaced }) => sum + replaced, 0),
  };
}

/** As `data/market.json` is written; the formatter leaves it as it is. */
export function bundleText(bundle: MarketFile): string {
  return `${JSON.stringify(bundle, undefined, 2)}\n`;
}

function seen<Quantity extends Observed['quantity']>(
  observations: readonly Observation[],
  quantity: Quantity,
): readonly Seen<Quantity>[] {
  return observations.filter((figure): figure is Seen<Quantity> => figure.quantity === quantity);
}

function datedOf({ kind, sourceId, observedAt }: Observation) {
  return { kind, source: sourceId, date: dayWritten(observedAt) };
}

function toRental(figure: Seen<'rental-price'>): MarketFile['rentals'][number] {
  const { networkId, gpuId, basis, tier, lowUsdPerGpuHour, usdPerGpuHour, highUsdPerGpuHour } = figure;
  return {
    network: networkId,
    gpu: gpuId,
    basis,
    ...(tier === undefined ? {} : { tier }),
    ...(lowUsdPerGpuHour === undefined ? {} : { lowUsdPerGpuHour: plain(lowUsdPerGpuHour) }),
    usdPerGpuHour: plain(usdPerGpuHour),
    ...(highUsdPerGpuHour === undefined ? {} : { highUsdPerGpuHour: plain(highUsdPerGpuHour) }),
    ...datedOf(figure),
  };
}

/** In the largest unit of which it has at least one. */
function inItsUnit(networkHashrateHs: number) {
  const units = ['EH/s', 'PH/s', 'TH/s', 'GH/s', 'MH/s'] as const;
  const unit = units.find((candidate) => networkHashrateHs >= HASHRATE_UNITS[candidate]) ?? 'MH/s';
  return { hashrate: plain(networkHashrateHs / HASHRATE_UNITS[unit]), unit };
}

/** Arithmetic leaves noise in the last digits, 0.30000000000000004 for 0.1 + 0.2; fifteen digits have none. */
function plain(value: number): number {
  return Number(value.toPrecision(15));
}

const cardOf = ({ network, gpu = '' }: { readonly network: string; readonly gpu?: string | undefined }): string =>
  `${network} ${gpu}`;
const coinOf = ({ coin }: { readonly coin: string }): string => coin;
