import type { PlacePrice } from '../../appraisal/household-price.ts';
import type { PlaceMatch } from '../../catalog/find-place.ts';
import type { PlaceElectricity } from '../../catalog/schema.ts';
import type { UsualTax } from '../../appraisal/typed-rate.ts';

/** What has to be known of the world to read a price. */
export interface ReadingContext {
  /** ISO 4217; what a number without a currency is in. */
  readonly defaultCurrency: string;
  /** Undefined when no exchange rate is known. */
  readonly unitsPerUsd: (currency: string) => number | undefined;
  /** Where "germany" is a price. Without it places are not read. */
  readonly places?: KnownPlaces | undefined;
  /** What comes on top of a price before tax in a currency; undefined where it is not known. */
  readonly usualTax?: ((currency: string) => UsualTax | undefined) | undefined;
}

interface KnownPlaces {
  readonly place: (text: string) => PlaceMatch;
  /** Undefined when none is known that can be used. */
  readonly priceOf: (place: PlaceElectricity) => PlacePrice | undefined;
}

/** A price's text, as typed and with one spelling for what can be spelt in several ways. */
export interface RateText {
  readonly typed: string;
  readonly plain: string;
  /** The person insists on a price that was questioned. */
  readonly isCertain: boolean;
}
