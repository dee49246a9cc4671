import type { NamedPlace, PlaceMatch } from '../../catalog/find-place.ts';
import type { ChargeKind, EnergyUnit } from '../../appraisal/typed-rate.ts';
import type { TimesProblem } from '../tariff/times-problem.ts';

/** Why a text is no price of electricity, or more than one. `offers` are texts that would be read. */
export type RateProblem =
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'coin' }
  | {
      readonly kind: 'no-amount';
      /** The currencies that share the word; none where one is meant. */
      readonly sharedBy: readonly string[];
      readonly place: PlaceMatch | undefined;
    }
  | { readonly kind: 'unknown-place'; readonly nearest: readonly NamedPlace[] }
  | { readonly kind: 'which-place'; readonly candidates: readonly NamedPlace[] }
  | { readonly kind: 'no-place-price'; readonly name: string }
  | { readonly kind: 'which-currency'; readonly codes: readonly string[]; readonly plain: string }
  | { readonly kind: 'no-exchange-rate'; readonly currency: string }
  | {
      readonly kind: 'implausible';
      readonly currency: string;
      readonly unitsPerUsd: number;
      readonly slips: readonly Slip[];
      /** Prices in `currency` that would be believed if they were insisted on. */
      readonly certain: readonly PricedOffer[];
    }
  | { readonly kind: 'implausible-times'; readonly currency: string; readonly offers: readonly string[] }
  | { readonly kind: 'implausible-bill'; readonly pricePerKwh: number; readonly currency: string }
  | { readonly kind: 'unread-bill' }
  | { readonly kind: 'which-period'; readonly offers: readonly PricedOffer[] }
  | { readonly kind: 'price-range'; readonly offers: readonly string[] }
  /** A number behind a dash that may be a minus. */
  | { readonly kind: 'dash-or-minus'; readonly offers: readonly PricedOffer[] }
  /** The same of every price. */
  | { readonly kind: 'dashes-or-minuses'; readonly offers: readonly string[] }
  /** Several prices and no hours; `sum` where they may be parts of one. */
  | { readonly kind: 'which-price'; readonly sum: PricedOffer | undefined; readonly each: readonly PricedOffer[] }
  /** A price of the daytime, or a charge for each day. */
  | { readonly kind: 'day-or-charge'; readonly offers: readonly string[] }
  /** "8 pm": a time of the day, or a charge for each month. */
  | { readonly kind: 'hour-or-charge'; readonly written: string; readonly offers: readonly string[] }
  /** `network`: that part of a price alone. */
  | { readonly kind: 'only-charge'; readonly charge: ChargeKind | 'network' }
  /** So much on top of what nobody typed, such as the exchange's price. */
  | { readonly kind: 'only-surcharge' }
  /** Whether the discount is in the price. */
  | { readonly kind: 'discount'; readonly offers: readonly PricedOffer[] }
  | { readonly kind: 'prices-by-season'; readonly each: readonly PricedOffer[] }
  /** Whether one is charged on the other. */
  | { readonly kind: 'several-taxes'; readonly offers: readonly string[] }
  | { readonly kind: 'tax-unclear'; readonly name: string; readonly offers: readonly string[] }
  | { readonly kind: 'tax-contradicts' }
  | { readonly kind: 'unknown-words'; readonly words: readonly string[]; readonly offers: readonly Offer[] }
  | { readonly kind: 'unread-blocks' }
  | { readonly kind: 'blocks-of-what'; readonly offers: readonly string[] }
  | TimesProblem;

/** A text that would be read. */
interface Offer {
  readonly rate: string;
}

/** One that is read as a price per kWh in a currency. */
export interface PricedOffer extends Offer {
  readonly pricePerKwh: number;
  readonly currency: string;
}

/** How an amount may have been meant, other than it was typed. */
export interface Slip extends Offer {
  readonly how: 'hundredths' | 'per-mwh' | 'per-wh' | 'whole' | 'per-kwh';
  /** What the price was typed per. */
  readonly unit: EnergyUnit;
  /** Nothing but the price is in the text. */
  readonly isBare: boolean;
}
