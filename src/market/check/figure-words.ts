import type { Catalog } from '../../catalog/catalog.ts';
import { HASHRATE_UNITS } from '../../catalog/schema.ts';
import type { Observed } from '../figures/observation.ts';

/** What a figure is about, by the catalogue's names. */
export function subjectWords(observed: Observed, catalog: Catalog): string {
  switch (observed.quantity) {
    case 'rental-price': {
      const { networkId, gpuId, basis, tier } = observed;
      const card = `${catalog.network(networkId).name} ${catalog.gpu(gpuId).name}`;
      return tier === undefined ? `${card} (${basis})` : `${card} (${basis}, ${tier})`;
    }
    case 'utilisation': {
      const network = catalog.network(observed.networkId).name;
      return observed.gpuId === undefined ? `${network}, all cards` : `${network} ${catalog.gpu(observed.gpuId).name}`;
    }
    case 'coin-price':
    case 'network-hashrate':
    case 'block-reward':
      return catalog.coin(observed.coinId).name;
    case 'exchange-rate':
      return observed.currency;
    case 'electricity-price': {
      const { placeCode } = observed;
      const places = [...catalog.countries, ...catalog.usStates];
      return places.find(({ code }) => code === placeCode)?.name ?? placeCode;
    }
    default:
      return observed satisfies never;
  }
}

/** The base unit that the value of a figure is in. */
export type FigureUnit = 'USD/h' | 'share' | 'USD' | 'H/s' | 'coins' | 'per USD' | 'USD/kWh' | 'EUR/kWh';

export function unitOf(observed: Observed): FigureUnit {
  switch (observed.quantity) {
    case 'rental-price':
      return 'USD/h';
    case 'utilisation':
      return 'share';
    case 'coin-price':
      return 'USD';
    case 'network-hashrate':
      return 'H/s';
    case 'block-reward':
      return 'coins';
    case 'exchange-rate':
      return 'per USD';
    case 'electricity-price':
      return `${observed.currency}/kWh`;
    default:
      return observed satisfies never;
  }
}

const HASHRATE_STEPS = Object.entries(HASHRATE_UNITS).toReversed();

/** A share in per cent, a hashrate in the unit that people use. */
export function valueWords(value: number, unit: FigureUnit): string {
  if (unit === 'share') return `${digits(value * 100)} %`;
  const [name, size] = unit === 'H/s' ? (HASHRATE_STEPS.find(([, step]) => value >= step) ?? [unit, 1]) : [unit, 1];
  return `${digits(value / size)} ${name}`;
}

function digits(value: number): string {
  return String(Number(value.toPrecision(5)));
}

/** `+12.5 %`; `from 0` where there is no ratio to nothing. */
export function ratioWords(ratio: number): string {
  if (!Number.isFinite(ratio)) return 'from 0';
  const percent = Number((ratio * 100).toFixed(1));
  return `${percent > 0 ? '+' : ''}${percent === 0 ? 0 : percent} %`;
}
