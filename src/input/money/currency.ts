import { foldCurrencyNames } from './currency-names.ts';
import { CODE_BY_WORD, CRYPTO_WORDS, PART_BY_WORD, SHARED_BY_WORD } from './currency-words.ts';

/** What one word says about money. Several codes: the word alone does not say which. */
export type CurrencyWord =
  | { readonly kind: 'currency'; readonly codes: readonly string[]; readonly usual?: string | undefined }
  | { readonly kind: 'part'; readonly codes: readonly string[]; readonly usual?: string; readonly perWhole: number }
  | { readonly kind: 'crypto' };

/** "5 руб 92 коп", where the whole ones have no decimals of their own. */
function wholesAndParts(code: string, wholes: string, parts: string): readonly (readonly [RegExp, string])[] {
  const pattern = String.raw`(?<=(?<![\d.,])\d+) ?(?:${wholes}) ?(\d{1,2}) ?(?:${parts})(?!\p{L})`;
  return [[new RegExp(pattern, 'gu'), `.$1 ${code}`]];
}

/** Countries and coins that take two words. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/new zealand/gu, 'nzd'],
  [/hong kong/gu, 'hkd'],
  [/south african?/gu, 'zar'],
  [/south korean/gu, 'korean'],
  [/u\.s\.(?: ?\$)?/gu, 'us '],
  [/dollars? des états-unis|dólar(?:es)? estadounidenses?|us-dollars?|долл(?:аров|ара|ар)? сша/gu, 'usd'],
  ...wholesAndParts('rub', String.raw`р\.?|руб(?:\.|л(?:ей|я|ь))?`, String.raw`к\.?|коп(?:\.|еек|ейки|ейка)?`),
  ...wholesAndParts('uah', String.raw`грн\.?|грив(?:ень|н[яіьеи])`, String.raw`коп(?:\.|ійок|ійки|ійка)?`),
  ...wholesAndParts('zł', String.raw`(?:zł|zl|pln)\.?|złot(?:y|e|ych)`, String.raw`gr(?:\.|osz(?:y|e))?`),
  ...wholesAndParts('czk', String.raw`k[čc]|korun[ay]?`, String.raw`hal(?:\.|éř[ůe]?)?`),
  ...wholesAndParts('try', 'tl|lira|₺', 'kuruş|krş|kr'),
  ...wholesAndParts('inr', String.raw`rs\.?|rupees?|₹`, 'paise|paisa'),
  [/(?<![\d.])(\d) ?[毛角](\d)(?![\d.])/gu, '0.$1$2 元'],
];

/** Lower case, and one word for what takes two. */
export function foldCurrencyPhrases(text: string): string {
  return PHRASES.reduce((folded, [phrase, word]) => folded.replaceAll(phrase, word), text);
}

/** Reads a lower-case word, symbol or code; undefined when it is none. */
export function readCurrencyWord(word: string, defaultCurrency: string): CurrencyWord | undefined {
  // Russians who write "5,5р" on a Latin keyboard write a p, and Filipinos one for their peso.
  if (word === 'p' && (defaultCurrency === 'RUB' || defaultCurrency === 'PHP')) {
    return { kind: 'currency', codes: [defaultCurrency] };
  }
  const one = CODE_BY_WORD.get(word);
  const part = PART_BY_WORD.get(word);
  // "rp" is a rupiah or a Swiss hundredth: only where francs are the default does it mean the second.
  if (part !== undefined && (one === undefined || part.codes.includes(defaultCurrency))) {
    return { kind: 'part', ...part };
  }
  if (one !== undefined) return { kind: 'currency', codes: [one] };
  const shared = SHARED_BY_WORD.get(word);
  if (shared !== undefined) return { kind: 'currency', ...shared };
  return CRYPTO_WORDS.has(word) ? { kind: 'crypto' } : undefined;
}

/** The one currency that is meant: the default where it is among them, else the usual one. Undefined: ask. */
export function settleCurrency(
  codes: readonly string[],
  usual: string | undefined,
  defaultCurrency: string,
): string | undefined {
  if (codes.length === 1) return codes[0];
  if (codes.includes(defaultCurrency)) return defaultCurrency;
  return usual !== undefined && codes.includes(usual) ? usual : undefined;
}

const LONGEST_TYPED = 60;

/** Why a text is no currency. */
export type CurrencyProblem =
  | { readonly kind: 'coin' }
  | { readonly kind: 'shared-currency'; readonly codes: readonly string[] }
  | { readonly kind: 'no-currency' }
  | { readonly kind: 'unknown-currency' };

/** The ISO 4217 code of a currency as people write it: "€", "eur", "Euros". Never throws. */
export function readTypedCurrency(
  text: string,
): { readonly kind: 'currency'; readonly code: string } | CurrencyProblem {
  const word = foldCurrencyPhrases(text.slice(0, LONGEST_TYPED).normalize('NFKC').trim().toLowerCase());
  const read = readCurrencyWord(word, '') ?? readWords(foldCurrencyNames(word).trim());
  if (read?.kind === 'crypto') return { kind: 'coin' };
  if (read?.kind !== 'currency') return { kind: word === '' ? 'no-currency' : 'unknown-currency' };
  const code = settleCurrency(read.codes, read.usual, '');
  return code === undefined ? { kind: 'shared-currency', codes: read.codes } : { kind: 'currency', code };
}

/** "canadian dollars" is the currency on which both words agree; "0.1 USDT" is a coin. */
function readWords(text: string): CurrencyWord | undefined {
  const read = text.split(/[\s\d.,]+/u).map((word) => (word === '' ? undefined : readCurrencyWord(word, '')));
  if (read.some((word) => word?.kind === 'crypto')) return { kind: 'crypto' };
  const [first, second] = read;
  if (read.length === 1) return first;
  if (read.length !== 2 || first?.kind !== 'currency' || second?.kind !== 'currency') return undefined;
  const codes = first.codes.filter((code) => second.codes.includes(code));
  return codes.length === 0 ? undefined : { kind: 'currency', codes };
}
