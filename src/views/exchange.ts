import type { APIEmbedField } from 'discord-api-types/v10';
import type { QuotedExchangeRate } from '../market/market.ts';
import { formatSignificant } from './format.ts';
import { cited } from './provenance.ts';
import type { Citing } from './provenance.ts';

/** The exchange rates that an answer used; none where everything was in USD. */
export function exchangeFields(rates: readonly QuotedExchangeRate[], citing: Citing): APIEmbedField[] {
  if (rates.length === 0) return [];
  const lines = rates.map(
    (rate) =>
      `1 USD = ${formatSignificant(rate.unitsPerUsd, citing.locale, 6)} ${rate.currency}, ${cited(rate, citing)}`,
  );
  return [{ name: rates.length === 1 ? 'Exchange rate' : 'Exchange rates', value: lines.join('\n') }];
}
