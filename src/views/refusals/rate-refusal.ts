import type { UserErrorCode } from '../../errors.ts';
import { plainNumber } from '../../input/price/plausible.ts';
import type { PricedOffer } from '../../input/rate/rate-problem.ts';
import { quoteTyped } from '../../input/typed-text.ts';
import type { Words } from '../../words/words.ts';
import { quoted } from './quoted.ts';

export type Say = ReturnType<Words['refusedRates']>;

/** A sentence, and a button for each likely reading. */
export interface Refusal {
  readonly says: string;
  readonly code?: UserErrorCode;
  readonly offers?: readonly Offered[];
}

export interface Offered {
  readonly rate: string;
  readonly label: string;
}

export function asTyped(rate: string): Offered {
  return { rate, label: rate };
}

export function priceOf({ pricePerKwh, currency }: Pick<PricedOffer, 'pricePerKwh' | 'currency'>): string {
  return `${plainNumber(pricePerKwh)} ${currency}`;
}

export function priced(
  offers: readonly PricedOffer[],
  label: (rate: string, price: string) => string,
): readonly Offered[] {
  return offers.map((offer) => ({ rate: offer.rate, label: label(offer.rate, priceOf(offer)) }));
}

export function unreadable(typed: string, say: Say): Refusal {
  return { says: quoteTyped(typed) === '' ? say.none : say.unreadable(quoted(typed)) };
}
