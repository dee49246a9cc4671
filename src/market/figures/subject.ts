import type { RentalQuote } from '../../catalog/schema.ts';
import type { Observed } from './observation.ts';

/**
 * What a figure is about, as a key: the same quantity of the same thing. No id, code or currency has a space in it.
 * Prices of one card on one network are several subjects when they are not the same product.
 */
export function subjectOf(observed: Subject): string {
  if (observed.quantity !== 'rental-price') return topicOf(observed);
  return `${topicOf(observed)} ${observed.basis} ${observed.tier ?? 'unnamed'}`;
}

/** What a person asks for: of a rental, every product of the card on the network. */
export function topicOf(observed: Topic): string {
  switch (observed.quantity) {
    case 'rental-price':
      return `${observed.quantity} ${observed.networkId} ${observed.gpuId}`;
    case 'utilisation':
      return `${observed.quantity} ${observed.networkId} ${observed.gpuId ?? '*'}`;
    case 'coin-price':
    case 'network-hashrate':
    case 'block-reward':
      return `${observed.quantity} ${observed.coinId}`;
    case 'exchange-rate':
      return `${observed.quantity} ${observed.currency}`;
    case 'electricity-price':
      return `${observed.quantity} ${observed.placeCode}`;
    default:
      return observed satisfies never;
  }
}

/** The ids of an observation, without its values. */
export type Topic =
  | { readonly quantity: 'rental-price'; readonly networkId: string; readonly gpuId: string }
  | { readonly quantity: 'utilisation'; readonly networkId: string; readonly gpuId: string | undefined }
  | { readonly quantity: 'coin-price' | 'network-hashrate' | 'block-reward'; readonly coinId: string }
  | { readonly quantity: 'exchange-rate'; readonly currency: string }
  | { readonly quantity: 'electricity-price'; readonly placeCode: string };

/** What one figure is about: of a rental, one product of the card on the network. */
export type Subject =
  | Exclude<Topic, { readonly quantity: 'rental-price' }>
  | (Extract<Topic, { readonly quantity: 'rental-price' }> & Pick<RentalQuote, 'basis' | 'tier'>);

/** An observation that such a topic is about. */
export type About<OneTopic extends Topic> = Extract<Observed, { readonly quantity: OneTopic['quantity'] }>;

/** The one number that stands for a figure: of a range the typical, in the quantity's unit. */
export function valueOf(observed: Observed): number {
  switch (observed.quantity) {
    case 'rental-price':
      return observed.usdPerGpuHour;
    case 'utilisation':
      return observed.utilisation;
    case 'coin-price':
      return observed.coinPriceUsd;
    case 'network-hashrate':
      return observed.networkHashrateHs;
    case 'block-reward':
      return observed.blockRewardCoins;
    case 'exchange-rate':
      return observed.unitsPerUsd;
    case 'electricity-price':
      return observed.pricePerKwh;
    default:
      return observed satisfies never;
  }
}
