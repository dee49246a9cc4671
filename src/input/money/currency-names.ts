import { CODE_BY_WORD, PART_BY_WORD, SHARED_BY_WORD } from './currency-words.ts';

const LANGUAGES = 'en de fr es pt pl ru uk tr zh ja ko'.split(' ');
/** One of each plural form that the languages above have. */
const AMOUNTS = [1, 2, 5, 0.2];
/** Those that people here pay with: each costs a millisecond when the first price in words is read. */
const CURRENCIES = 'USD EUR GBP CAD AUD INR RUB UAH CNY JPY KRW BRL PLN CZK SEK NOK DKK CHF TRY'.split(' ');
const MOST_WORDS = 4;
const WORDS = /\p{L}[\p{L}\p{M}'-]*/gu;

let codeByName: ReadonlyMap<string, string> | undefined;

/** Of the name of every currency in every language, where the name is one currency's only: "чешской кроны" → CZK. */
function codeOf(name: string): string | undefined {
  codeByName ??= readNames();
  return codeByName.get(name);
}

function readNames(): ReadonlyMap<string, string> {
  const found = new Map<string, Set<string>>();
  for (const language of LANGUAGES) {
    for (const code of CURRENCIES) {
      const format = new Intl.NumberFormat(language, {
        style: 'currency',
        currency: code,
        currencyDisplay: 'name',
        minimumFractionDigits: 0,
        maximumFractionDigits: 1,
      });
      for (const amount of AMOUNTS) {
        const name = format
          .formatToParts(amount)
          .flatMap(({ type, value }) => (type === 'currency' ? (value.toLowerCase().match(WORDS) ?? []) : []))
          .join(' ');
        found.set(name, (found.get(name) ?? new Set()).add(code));
      }
    }
  }
  return new Map(
    [...found].flatMap(([name, codes]) => {
      const [code] = codes;
      const isKnown = CODE_BY_WORD.has(name) || SHARED_BY_WORD.has(name) || PART_BY_WORD.has(name);
      return code === undefined || codes.size > 1 || isKnown ? [] : [[name, code.toLowerCase()] as const];
    }),
  );
}

/** Puts the code for a currency's name in any of the languages; what is no such name stays as it is. */
export function foldCurrencyNames(text: string): string {
  const words = [...text.matchAll(WORDS)];
  let folded = '';
  let position = 0;
  for (let place = 0; place < words.length; place += 1) {
    for (let length = Math.min(MOST_WORDS, words.length - place); length > 0; length -= 1) {
      const run = words.slice(place, place + length);
      const last = run.at(-1);
      const code = codeOf(run.map(([word]) => word).join(' '));
      const start = run[0]?.index ?? 0;
      const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
      // "4 reals/day" is one run of words only when nothing but blanks stands between them.
      if (code === undefined || !/^[\p{L}\p{M}\s'-]+$/u.test(text.slice(start, end))) continue;
      folded += `${text.slice(position, start)} ${code} `;
      position = end;
      place += length - 1;
      break;
    }
  }
  return folded + text.slice(position);
}
