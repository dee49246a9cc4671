import { CRYPTO_WORDS, EVERYDAY_CODE_BY_WORD } from '../money/currency-words.ts';
import { readCurrencyWord } from '../money/currency.ts';
import { isFiller } from '../price/filler-words.ts';
import { freeWord } from '../price/free-power.ts';
import type { Said } from './rate-token.ts';

/** Where a word stands: some are money only beside a number. */
export interface WordPlace {
  readonly defaultCurrency: string;
  readonly isBehindNumber: boolean;
  /** Of which no currency is said. */
  readonly isBehindBareNumber: boolean;
  readonly isBeforeNumber: boolean;
}

/** What a word says that begins or ends nothing longer: money, free power, nothing of weight, or nobody knows what. */
export function wordSaid(
  word: string,
  { defaultCurrency, isBehindNumber, isBehindBareNumber, isBeforeNumber }: WordPlace,
): Said {
  const free = freeWord(word);
  if (free !== undefined) return { kind: 'free', isSolar: free === 'solar' };
  const everyday = isBehindBareNumber ? EVERYDAY_CODE_BY_WORD.get(word) : undefined;
  if (everyday !== undefined) return { kind: 'money', word, read: { kind: 'currency', codes: [everyday] } };
  if (!isBehindNumber && isFiller(word) && !CRYPTO_WORDS.has(word) && !/^\p{Sc}$/u.test(word)) return filler(word);
  // The c of "E-TOU-C" are no cents.
  if (/^\p{L}$/u.test(word) && !isBehindNumber && !isBeforeNumber)
    return isFiller(word) ? { kind: 'filler' } : { kind: 'word', word };
  const read = readCurrencyWord(word, defaultCurrency) ?? readCurrencyWord(word.replace(/\.$/u, ''), defaultCurrency);
  if (read !== undefined) return { kind: 'money', word, read };
  return isFiller(word) || /^[.,!?]$/u.test(word) ? filler(word) : { kind: 'word', word };
}

const THEN =
  /^(?:later|then|after|afterwards|thereafter|danach|dann|später|ensuite|puis|après|luego|después|depois|poi|dopo|daarna|potem|później|потом|затем|после|позже|потім|після|пізніше|senare|senere)$/u;

function filler(word: string): Said {
  return THEN.test(word) ? { kind: 'filler', isThen: true } : { kind: 'filler' };
}
