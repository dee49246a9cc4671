import { electricityRate, isAverage } from '../../src/appraisal/electricity.ts';
import type { ElectricityRate } from '../../src/appraisal/electricity.ts';
import { householdPrice } from '../../src/appraisal/household-price.ts';
import type { CommandContext } from '../../src/conversation/command-context.ts';
import { blocksFor } from '../../src/appraisal/price-blocks.ts';
import type { TypedRate } from '../../src/appraisal/typed-rate.ts';
import { usualTax } from '../../src/appraisal/usual-tax.ts';
import { UserError } from '../../src/errors.ts';
import { currencyOfLocale, likelyCountry } from '../../src/input/money/locale-currency.ts';
import { readElectricityRate } from '../../src/input/rate/electricity-rate.ts';
import type { ExchangeUse } from '../../src/views/values/exchange.ts';
import type { Money } from '../../src/views/values/money.ts';
import { blocksRefusal, rateRefusal } from '../../src/views/refusals/rates.ts';
import { en } from '../../src/words/en/en.ts';
import { typedCurrency } from './typed-currency.ts';

/** The electricity rate and the currency of an answer. */
export interface Terms {
  readonly rate: ElectricityRate;
  readonly money: Money;
  /** Those that rate and currency need. */
  readonly exchangeRates: readonly ExchangeUse[];
}

interface AskedTerms {
  readonly rate?: string | undefined;
  readonly currency?: string | undefined;
}

/**
 * Reads rate and currency. Money is shown in the currency asked for, else the person's, the server's, that of an
 * electricity rate somebody chose; in USD where no fresh exchange rate is known for it, which the answer says.
 * @param energyKwhPerDay What is asked about, where its energy is known before its price.
 * @throws {UserError} when either can't be read
 */
export function readTerms(
  options: AskedTerms,
  context: CommandContext,
  energyKwhPerDay?: () => number | undefined,
): Terms {
  const { server, belongings, locale } = context;
  const ofServer = server.kind === 'known' ? server.settings : {};
  const ofPerson = belongings.kind === 'known' ? belongings.settings : {};
  const asked = options.currency === undefined ? undefined : typedCurrency(options.currency, defaultCurrency(context));
  const typed =
    options.rate === undefined
      ? undefined
      : readRate(options.rate, asked ?? defaultCurrency(context), context, energyKwhPerDay);
  const set = { person: ofPerson.rate, server: ofServer.rate };
  const rate = {
    ...electricityRate(typed, set, locale, context),
    ownUnreadable: belongings.kind === 'unreadable',
  };
  const currency = asked ?? ofPerson.currency?.value ?? ofServer.currency?.value ?? currencyOf(rate, context);
  const unitsPerUsd = context.market.exchangeRate(currency)?.unitsPerUsd;
  const money = { currency: unitsPerUsd === undefined ? 'USD' : currency, unitsPerUsd: unitsPerUsd ?? 1, locale };
  return { rate: averageIn(money, rate), money, exchangeRates: exchangeUses([rate.currency, currency], context) };
}

/**
 * That of a rate which somebody chose, or that of the language from which the country of the average was taken. Which one an
 * average itself is in depends on who has published last.
 */
function currencyOf(rate: ElectricityRate, { locale, market }: CommandContext): string {
  if (!isAverage(rate)) return rate.currency;
  const ofLocale = rate.origin.kind === 'country' ? currencyOfLocale(locale) : undefined;
  return ofLocale !== undefined && market.exchangeRate(ofLocale) !== undefined ? ofLocale : 'USD';
}

/** An average is shown in the money of the answer. */
function averageIn({ currency, unitsPerUsd }: Money, rate: ElectricityRate): ElectricityRate {
  return rate.origin.kind === 'country' ? { ...rate, currency, pricePerKwh: rate.usdPerKwh * unitsPerUsd } : rate;
}

/** The exchange rates that amounts in these currencies need. */
export function exchangeUses(
  currencies: readonly string[],
  context: Pick<CommandContext, 'market'>,
): readonly ExchangeUse[] {
  return [...new Set(currencies)].flatMap((currency) => exchangeUse(currency, context));
}

function exchangeUse(currency: string, { market }: Pick<CommandContext, 'market'>): ExchangeUse[] {
  const rate = market.exchangeRate(currency);
  if (rate !== undefined) return rate.kind === 'definition' ? [] : [{ kind: 'used', rate }];
  const lastSeen = market.lastSeen({ quantity: 'exchange-rate', currency });
  return [{ kind: lastSeen === undefined ? 'missing' : 'too-old', currency }];
}

/**
 * A typed electricity price; a number without a currency is in `inCurrency`.
 * @param energyKwhPerDay What it is asked for, where that is known: some prices depend on it.
 * @throws {UserError} `bad_rate`, `implausible_rate` (with the likely readings) or `unknown_currency`
 */
export function readRate(
  typed: string,
  inCurrency: string,
  context: CommandContext,
  energyKwhPerDay?: () => number | undefined,
): TypedRate {
  const answer = readElectricityRate(typed, {
    defaultCurrency: inCurrency,
    unitsPerUsd: (code) => context.market.exchangeRate(code)?.unitsPerUsd,
    places: {
      place: (name) => context.finder.place(name),
      priceOf: (place) => householdPrice(place, context),
    },
    usualTax: (currency) => usualTax(likelyCountry(context.locale, currency), context.catalog),
  });
  switch (answer.kind) {
    case 'rate':
      return answer.rate;
    case 'blocks': {
      const energy = energyKwhPerDay?.();
      if (energy !== undefined) return blocksFor(answer.rate, energy);
      const { currency, reading } = answer.rate;
      const prices = reading.blocks.map(({ pricePerKwh }) => `${pricePerKwh} ${currency}`);
      throw blocksRefusal(typed, prices.toReversed(), en);
    }
    case 'problem':
      throw rateRefusal(answer.problem, typed, en, inCurrency);
  }
}

/**
 * A typed price as anybody could type it: a bare number is in the money of whoever reads it, and a button may be pressed by
 * somebody else.
 */
export function pinnedRate(typed: string | undefined, { origin, currency }: ElectricityRate): string | undefined {
  if (typed === undefined || origin.kind !== 'typed') return typed;
  const { isCurrencyAssumed, reading } = origin.typed;
  return isCurrencyAssumed && reading.kind !== 'free' ? `${typed} ${currency}` : typed;
}

/**
 * A typed currency in which something can be shown.
 * @throws {UserError} `unknown_currency`
 */
export function readCurrency(typed: string, context: CommandContext): string {
  const currency = typedCurrency(typed, defaultCurrency(context));
  if (context.market.exchangeRate(currency) === undefined) throw noExchangeRate(currency);
  return currency;
}

function noExchangeRate(currency: string): UserError {
  return new UserError('unknown_currency', en.commands.refused.noExchangeRate(currency));
}

/**
 * What a price without a currency is in: the person's own currency, else the server's, else that of the language they
 * use Discord in, where an exchange rate for it is known, else USD.
 */
export function defaultCurrency(context: CommandContext): string {
  const { belongings } = context;
  const ofPerson = belongings.kind === 'known' ? belongings.settings : {};
  return ofPerson.currency?.value ?? ofPerson.rate?.currency ?? serverCurrency(context);
}

/** The same for what is set for a whole server, of which the person is one. */
export function serverCurrency({ server, locale, market }: CommandContext): string {
  const ofServer = server.kind === 'known' ? server.settings : {};
  const spoken = currencyOfLocale(locale);
  const ofLocale = spoken !== undefined && market.exchangeRate(spoken) !== undefined ? spoken : undefined;
  return ofServer.currency?.value ?? ofServer.rate?.currency ?? ofLocale ?? 'USD';
}
