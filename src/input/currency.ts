import { type Suggestion, UserError } from '../errors.ts';
import { quoteTyped } from './typed-text.ts';

/** ISO code → what people write for it, lower case. Symbols that several countries share stand in SHARED. */
const WORDS: Readonly<Record<string, string>> = {
  USD: 'us$ dollar dollars buck bucks',
  EUR: '€ euro euros',
  GBP: '£ pound pounds sterling quid',
  CAD: 'c$ ca$ cad$ can$',
  AUD: 'a$ au$ aud$',
  NZD: 'nz$',
  SGD: 's$ sg$',
  HKD: 'hk$',
  TWD: 'nt$ ntd nt',
  MXN: 'mx$ mex$',
  BRL: 'r$ real reais',
  INR: '₹ rupee rupees',
  RUB: '₽ rub. руб руб. р р. рублей рубль ruble rubles rouble roubles rur',
  UAH: '₴ грн грн. гривна гривень hryvnia',
  CNY: 'rmb yuan 元 renminbi cn¥',
  JPY: 'yen 円 jp¥',
  KRW: '₩ won 원',
  PLN: 'zł zl zloty zlotych złoty złotych',
  CZK: 'kč kc koruna korun',
  SEK: 'krona kronor',
  NOK: 'kroner krone',
  DKK: '',
  CHF: 'fr fr. sfr franken francs',
  TRY: '₺ tl lira',
  HUF: 'ft forint',
  RON: 'lei leu',
  BGN: 'лв лв. lev leva',
  ZAR: 'r rand',
  IDR: 'rp rupiah',
  THB: '฿ baht',
  PHP: '₱',
  MYR: 'rm ringgit',
  ILS: '₪ nis shekel shekels',
  VND: '₫ đ dong',
  KZT: '₸ tenge тг',
  GEL: '₾ lari',
  ISK: '',
  AED: 'dirham dirhams',
  SAR: 'riyal',
  NGN: '₦ naira',
  PKR: '',
  BDT: '৳ taka',
  LKR: '',
  EGP: 'e£',
  KES: 'ksh',
  ARS: '',
  CLP: '',
  COP: '',
  PEN: '',
};

const DOLLARS: readonly string[] = ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD', 'MXN'];

/** Signs that several currencies use. In a server whose own currency is one of them, it means that one. */
const SHARED_WORDS: Readonly<Record<string, readonly string[]>> = {
  $: DOLLARS,
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  'kr.': ['SEK', 'NOK', 'DKK', 'ISK'],
  crown: ['SEK', 'NOK', 'DKK', 'CZK'],
  crowns: ['SEK', 'NOK', 'DKK', 'CZK'],
  '¥': ['JPY', 'CNY'],
  rs: ['INR', 'PKR', 'LKR'],
  'rs.': ['INR', 'PKR', 'LKR'],
  peso: ['PHP', 'MXN', 'ARS', 'CLP', 'COP'],
  pesos: ['PHP', 'MXN', 'ARS', 'CLP', 'COP'],
};

const CENTS = ['USD', 'EUR', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'ZAR'];
const CROWNS = ['SEK', 'NOK', 'DKK'];

/** Hundredths, and the currencies they are hundredths of. */
const HUNDREDTH_WORDS: Readonly<Record<string, readonly string[]>> = {
  c: CENTS,
  ct: CENTS,
  cts: CENTS,
  cent: CENTS,
  cents: CENTS,
  '¢': CENTS,
  'us¢': ['USD'],
  '€ct': ['EUR'],
  '€c': ['EUR'],
  eurocent: ['EUR'],
  eurocents: ['EUR'],
  p: ['GBP'],
  pence: ['GBP'],
  penny: ['GBP'],
  paise: ['INR'],
  paisa: ['INR'],
  gr: ['PLN'],
  grosz: ['PLN'],
  groszy: ['PLN'],
  øre: CROWNS,
  öre: CROWNS,
  ore: CROWNS,
  rp: ['CHF'],
  rappen: ['CHF'],
  коп: ['RUB', 'UAH'],
  'коп.': ['RUB', 'UAH'],
  kop: ['RUB', 'UAH'],
  kopecks: ['RUB', 'UAH'],
  kuruş: ['TRY'],
  kurus: ['TRY'],
  fen: ['CNY'],
  haléř: ['CZK'],
  centavos: ['MXN', 'BRL', 'PHP'],
};

const CRYPTO = new Set(
  'btc bitcoin eth ether ethereum usdt tether usdc dai bnb sol solana xrp doge dogecoin ltc litecoin xmr monero trx ada matic pol kas kaspa rvn etc erg cfx prl pearl qtc akt nos render rndr io sats satoshi crypto'.split(
    ' ',
  ),
);

const CODE_BY_WORD: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS).flatMap(([code, words]) =>
    [code.toLowerCase(), ...words.split(' ')].filter((word) => word !== '').map((word) => [word, code] as const),
  ),
);

const SHARED: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(SHARED_WORDS));
const HUNDREDTHS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(HUNDREDTH_WORDS));

/** What one word says about money. */
export type CurrencyWord =
  | { readonly kind: 'currency'; readonly codes: readonly string[] }
  | { readonly kind: 'hundredth'; readonly codes: readonly string[] }
  | { readonly kind: 'crypto' };

/** Reads a lower-case word, symbol or code; undefined when it is none. Several codes: the word alone does not say which. */
export function readCurrencyWord(word: string, defaultCurrency: string): CurrencyWord | undefined {
  const one = CODE_BY_WORD.get(word);
  const hundredths = HUNDREDTHS.get(word);
  // "rp" is a rupiah or a Swiss hundredth: only where francs are the default does it mean the second.
  if (hundredths !== undefined && (one === undefined || hundredths.includes(defaultCurrency))) {
    return { kind: 'hundredth', codes: hundredths };
  }
  if (one !== undefined) return { kind: 'currency', codes: [one] };
  const shared = SHARED.get(word);
  if (shared !== undefined) return { kind: 'currency', codes: shared };
  return CRYPTO.has(word) ? { kind: 'crypto' } : undefined;
}

/** The one currency that is meant: the default where it is among them, the US dollar for a bare $. Undefined: ask. */
export function settleCurrency(codes: readonly string[], defaultCurrency: string): string | undefined {
  if (codes.length === 1) return codes[0];
  if (codes.includes(defaultCurrency)) return defaultCurrency;
  return codes === DOLLARS ? 'USD' : undefined;
}

export const CRYPTO_REFUSED =
  'Rigwise reckons in ordinary money, not in coins: type a currency such as USD, EUR or INR.';

/**
 * The ISO 4217 code of a currency as people write it: "€", "eur", "Euros".
 * @throws {UserError} `unknown_currency`
 */
export function parseCurrency(text: string): string {
  const word = text.slice(0, 60).normalize('NFKC').trim().toLowerCase();
  const read = readCurrencyWord(word, '');
  if (read?.kind === 'crypto') throw new UserError('unknown_currency', CRYPTO_REFUSED);
  const code = read?.kind === 'currency' ? settleCurrency(read.codes, '') : undefined;
  if (code !== undefined) return code;
  if (read?.kind === 'currency') {
    const suggestions = read.codes.map((one): Suggestion => ({ label: one, options: { currency: one } }));
    const codes = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(read.codes);
    throw new UserError(
      'unknown_currency',
      `“${quoteTyped(text)}” is used by several currencies: type ${codes}.`,
      suggestions,
    );
  }
  const typed = word === '' ? 'That is no currency' : `We don't know the currency “${quoteTyped(text)}”`;
  throw new UserError('unknown_currency', `${typed}: type a three-letter code such as USD, EUR or INR.`);
}
