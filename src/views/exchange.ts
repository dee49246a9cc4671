import type { APIEmbedField } from 'discord-api-types/v10';
import type { QuotedExchangeRate } from '../market/market.ts';
import { formatSignificant } from './format.ts';
import { cited } from './provenance.ts';
import type { Citing } from './provenance.ts';

/** An exchange rate that an answer used, or one that it wanted and could not use: then the answer is in USD. */
export type ExchangeUse =
  | { readonly kind: 'used'; readonly rate: QuotedExchangeRate }
  | { readonly kind: 'missing' | 'too-old'; readonly currency: string };

/** The exchange rates of an answer; none where everything was in USD, as asked. */
export function exchangeFields(uses: readonly ExchangeUse[], citing: Citing): APIEmbedField[] {
  if (uses.length === 0) return [];
  const name = uses.length === 1 ? 'Exchange rate' : 'Exchange rates';
  return [{ name, value: uses.map((use) => useText(use, citing)).join('\n') }];
}

function useText(use: ExchangeUse, citing: Citing): string {
  switch (use.kind) {
    case 'used': {
      // Central banks publish once a day: when that was read says nothing about the rate.
      const byDay = { ...use.rate, observedAt: undefined };
      return `1 USD = ${formatSignificant(use.rate.unitsPerUsd, citing.locale, 6)} ${use.rate.currency}, ${cited(byDay, citing)}`;
    }
    case 'missing':
      return `None is known for ${use.currency}, so this is in USD.`;
    case 'too-old':
      return `That for ${use.currency} is too old to use, so this is in USD.`;
  }
}
