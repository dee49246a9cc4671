import { type Suggestion, UserError } from '../../errors.ts';
import { HIGHEST_PLAUSIBLE_USD, LOWEST_PLAUSIBLE_USD, plainNumber } from '../../input/price/plausible.ts';
import type { RateProblem } from '../../input/rate/rate-problem.ts';
import { typedPrices } from '../../input/rate/typed-prices.ts';
import { quoteTyped } from '../../input/typed-text.ts';
import { present } from '../../present.ts';
import type { Words } from '../../words/words.ts';
import { quoted } from './quoted.ts';
import { noAmount, unknownPlace, whichPlace } from './rate-places.ts';
import { asTyped, type Offered, priced, priceOf, type Refusal, type Say, unreadable } from './rate-refusal.ts';
import { timesSentence } from './rate-times.ts';

const MOST_SUGGESTIONS = 5;

/**
 * What a person is told about a price that can't be taken.
 * @param currency In which examples are given; ISO 4217.
 */
export function rateRefusal(problem: RateProblem, typed: string, words: Words, currency?: string): UserError {
  const { says, code = 'bad_rate', offers = [] } = refusalOf(problem, typed, words, currency);
  return new UserError(code, says, suggestionsOf(offers));
}

/** What a person is told where prices by the energy used meet a question that no energy is known for. */
export function blocksRefusal(typed: string, prices: readonly string[], words: Words): UserError {
  const say = words.refusedRates();
  return new UserError('bad_rate', say.blocksHere(quoted(typed)), suggestionsOf(prices.map(asTyped)));
}

function suggestionsOf(offers: readonly Offered[]): readonly Suggestion[] {
  return offers.map(({ rate, label }) => ({ label, options: { rate } }));
}

function refusalOf(problem: RateProblem, typed: string, words: Words, currency: string | undefined): Refusal {
  const { refusedCurrencies } = words;
  const say = words.refusedRates(currency, typedPrices(typed, currency ?? 'USD').map(quoteTyped));
  const text = quoted(typed);
  switch (problem.kind) {
    case 'unreadable':
      return unreadable(typed, say);
    case 'coin':
      return { code: 'unknown_currency', says: refusedCurrencies.coin(['USD', 'EUR', 'INR']) };
    case 'no-amount':
      return noAmount(problem, text, say);
    case 'unknown-place':
      return unknownPlace(problem.nearest, typed, say);
    case 'which-place':
      return whichPlace(problem.candidates, text, say);
    case 'no-place-price':
      return { says: say.noPlacePrice(problem.name) };
    case 'which-currency':
      return whichCurrency(problem, text, say);
    case 'no-exchange-rate':
      return { code: 'unknown_currency', says: say.noExchangeRate(problem.currency) };
    case 'implausible':
      return implausible(problem, text, say);
    case 'implausible-times':
      return {
        code: 'implausible_rate',
        says: say.implausibleTimes(text, problem.currency),
        offers: problem.offers.map(asTyped),
      };
    case 'implausible-bill':
      return { code: 'implausible_rate', says: say.implausibleBill(text, priceOf(problem)) };
    case 'unread-bill':
      return { says: say.unreadBill(text) };
    case 'which-period':
      return { says: say.whichPeriod(text), offers: priced(problem.offers, say.billButton) };
    case 'price-range':
      return { says: say.priceRange(text), offers: problem.offers.map(asTyped) };
    case 'dash-or-minus':
      return {
        says: say.dashOrMinus(text),
        offers: problem.offers.map((offer) => ({
          rate: offer.rate,
          label: offer.pricePerKwh < 0 ? say.minusButton(priceOf(offer)) : say.dashButton(priceOf(offer)),
        })),
      };
    case 'dashes-or-minuses':
      return { says: say.dashesOrMinuses(text), offers: problem.offers.map(asTyped) };
    case 'which-price':
      return {
        says: problem.sum === undefined ? say.whichPrice(text) : say.sumOrPrice(text),
        offers: [...priced(present(problem.sum), say.sumButton), ...priced(problem.each, (rate) => rate)].slice(
          0,
          MOST_SUGGESTIONS,
        ),
      };
    case 'hour-or-charge':
      return { says: say.hourOrCharge(text, quoteTyped(problem.written)), offers: problem.offers.map(asTyped) };
    case 'day-or-charge':
      return { says: say.dayOrCharge(text), offers: problem.offers.map(asTyped) };
    case 'only-charge':
      return { says: say.onlyCharge[problem.charge](text) };
    case 'only-surcharge':
      return { says: say.onlySurcharge(text) };
    case 'discount':
      return { says: say.discount(text), offers: problem.offers.map(({ rate }) => asTyped(rate)) };
    case 'prices-by-season':
      return {
        says: say.pricesBySeason(text),
        offers: problem.each.slice(0, MOST_SUGGESTIONS).map(({ rate }) => asTyped(rate)),
      };
    case 'several-taxes':
      return { says: say.severalTaxes(text), offers: problem.offers.map(asTyped) };
    case 'tax-unclear':
      return { says: say.taxUnclear(text, quoteTyped(problem.name)), offers: problem.offers.map(asTyped) };
    case 'tax-contradicts':
      return { says: say.taxContradicts(text) };
    case 'unknown-words':
      return {
        says: say.unknownWords(problem.words.map(quoted)),
        offers: problem.offers.map(({ rate }) => ({
          rate,
          label: say.withoutWords(rate, `“${problem.words.join(' ')}”`),
        })),
      };
    case 'unread-blocks':
      return { says: say.unreadBlocks(text) };
    case 'blocks-of-what':
      return { says: say.blocksOfWhat(text), offers: problem.offers.map(asTyped) };
    default:
      return { says: timesSentence(problem, text, say) };
  }
}

function whichCurrency(
  { codes, plain }: RateProblem & { readonly kind: 'which-currency' },
  text: string,
  say: Say,
): Refusal {
  const some = codes.slice(0, MOST_SUGGESTIONS);
  // The rest of the text stays, for its sign and its unit.
  const offers = some.map((code) => asTyped(`${plain} ${code}`));
  return { says: say.whichCurrency(text, some, offers[0]?.label ?? ''), offers };
}

function implausible(
  { currency, unitsPerUsd, slips, certain }: RateProblem & { readonly kind: 'implausible' },
  text: string,
  say: Say,
): Refusal {
  const likely = slips.map(({ rate, isBare, how, unit }) => ({
    rate,
    label: say.slipButton(rate, isBare, how, unit),
  }));
  const really = certain.map((offer) => ({ rate: offer.rate, label: say.certainButton(priceOf(offer)) }));
  const bound = (usd: number): string => plainNumber(Number((usd * unitsPerUsd).toPrecision(2)));
  const [likeliest] = likely;
  return {
    code: 'implausible_rate',
    says:
      likeliest === undefined
        ? say.outOfBounds(text, currency, bound(LOWEST_PLAUSIBLE_USD), bound(HIGHEST_PLAUSIBLE_USD))
        : say.implausible(text, currency, likeliest.rate),
    offers: [...likely, ...really].slice(0, MOST_SUGGESTIONS),
  };
}
