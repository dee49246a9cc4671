import type { APIEmbedField } from 'discord-api-types/v10';
import type { QuotedExchangeRate } from '../../market/market.ts';
import { formatDate } from './dates.ts';
import { formatSignificant } from './numbers.ts';
import { cited } from './provenance.ts';
import type { Citing } from './provenance.ts';

/** An exchange rate that an answer used, or one that it wanted and could not use: then the answer is in USD. */
export type ExchangeUse =
  | { readonly kind: 'used'; readonly rate: QuotedExchangeRate }
  | { readonly kind: 'missing' | 'too-old'; readonly currency: string };

/** What everybody has to know of the currency of an answer: that it is not the one asked for. */
export function currencyRemarks(uses: readonly ExchangeUse[], citing: Citing): readonly string[] {
  return uses.filter(({ kind }) => kind !== 'used').map((use) => useText(use, citing));
}

/** `1 USD = 0.887 EUR, 6 Oct 2026`, for one line that names several figures. */
export function briefExchange(uses: readonly ExchangeUse[], { locale, words }: Citing): readonly string[] {
  return uses.flatMap((use) =>
    use.kind === 'used'
      ? [
          words.exchange.brief(
            formatSignificant(use.rate.unitsPerUsd, locale),
            use.rate.currency,
            formatDate(use.rate.date, locale),
          ),
        ]
      : [],
  );
}

/** The exchange rates of an answer; none where everything was in USD, as asked. */
export function exchangeFields(uses: readonly ExchangeUse[], citing: Citing): APIEmbedField[] {
  if (uses.length === 0) return [];
  const name = citing.words.exchange.heading(uses.length);
  return [{ name, value: uses.map((use) => useText(use, citing)).join('\n') }];
}

function useText(use: ExchangeUse, citing: Citing): string {
  switch (use.kind) {
    case 'used': {
      // Central banks publish once a day: when that was read says nothing about the rate.
      const byDay = { ...use.rate, observedAt: undefined };
      return citing.words.exchange.used(
        formatSignificant(use.rate.unitsPerUsd, citing.locale, 6),
        use.rate.currency,
        cited(byDay, citing),
      );
    }
    case 'missing':
      return citing.words.exchange.missing(use.currency);
    case 'too-old':
      return citing.words.exchange.tooOld(use.currency);
  }
}
