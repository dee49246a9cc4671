import { exact } from '../../engine/exact.ts';
import { plainTimes } from '../tariff/plain-times.ts';

const LONGEST_TYPED = 200;
/** One character can stand for eighteen, "ﷺ": that is no price. */
const LONGEST_FOLDED = 300;
/** Folding them would change a number ("0.12²"), or they turn the reading order around. */
const MISLEADING = /[\p{No}\u{202A}-\u{202E}\u{2066}-\u{2069}\u{FFFD}]/u;

/** "more or less", which has no minus in it. */
const MORE_OR_LESS =
  /(?<!\p{L})(?:m[aá]s o menos|pi[uù] o meno|plus ou moins|mais ou menos|mehr oder weniger|more or less|give or take|plus[- /]?minus|плюс[- ]минус|meer of minder|mniej więcej|víceméně)(?!\p{L})|\+ ?\/? ?-(?= ?[\p{Sc}\d]|$)|±/gu;
/** "minus 2 ct", in front of a number. */
const MINUS_WORD =
  /(?<!\p{L})(?:minus|negative|negativ|moins|menos|meno|минус|мінус)\s(?=[€$£¥₹]?\s?\d+(?![\d.,]*\s?%))/gu;
/** The noughts of Arabic, Persian, Hindi, Bengali and Thai digits, nine more behind each. */
const NOUGHTS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50];
const HALVES: Readonly<Record<string, string>> = { '½': '.5', '¼': '.25', '¾': '.75' };
/** "R1 200", and no "x9 200". */
const GROUPED = /(?<![\d.,:]|\d ?- ?)(?:(?<!\p{L})|(?<=(?<!\p{L})(?:r|rs|kr|rp|rm)))\d{1,3}(?: \d{3})+(?![\d:])/gu;
/** The same in "0,25 p/kWh" to those who pay with euros: nobody pays a quarter of a penny. */
const EURO_PER = /(?<=(?<![\d.,])0[.,]\d+\s?)p[./]\s?(?=k\s?w|dag|maand)/gu;
/** "101 - 1 000 kWh": behind a dash a group may begin a price, "22-5 340 kuruş", unless it is energy. */
const GROUPED_ENERGY = /(?<=\d ?- ?)\d{1,3}(?: \d{3})+(?= ?(?:[km]?wh|квт|度|units))/gu;
/** "rs.8" has no decimals, "usd.12" has. */
const SHORTENED =
  /(?<!\p{L})(rs|fr|sfr|rp|kr|r|р|руб|грн|коп|kč|kc|tl|ft|zł|lei|q|ca|nr|no|approx|avg|ct|cts?)\.(?=\d)/gu;
/** "5만", "1万2千". */
const TEN_THOUSANDS = /(?<![\d.,])(\d+(?:[.,]\d{1,2})?)\s?[万萬만](?:(\d)\s?[千천])?/gu;
const THOUSANDS = /(?<![\d.,])(\d+(?:[.,]\d{1,2})?)\s?(?:[千천]|(?:rb|ribu|тыс\.?|тис\.?|tys\.?|tis\.?)(?!\p{L}))/gu;
/** The Dutch "per", behind money that has no p. */
const DUTCH_PER = /(?<=(?:€|eur|euro|ct|cts?|cents?)\s?[\d.,]*\s?)p[./]\s?(?=k\s?w)/gu;

/**
 * What a person typed about a price, with one spelling for what can be spelt in several ways. Undefined: no price.
 * @param defaultCurrency "4p-9p" is a range of pence to those who pay with pounds (ISO 4217), hours to others.
 */
export function plainPriceText(typed: string, defaultCurrency?: string): string | undefined {
  if (typed.length > LONGEST_TYPED) return undefined;
  const written = typed
    .replaceAll(/(\d?)([½¼¾])/gu, (_, whole: string, half: string) => `${whole === '' ? '0' : whole}${HALVES[half]}`)
    .replaceAll(/[٠-٩۰-۹०-९০-৯๐-๙]/gu, latinDigit);
  if (MISLEADING.test(written) || written.normalize('NFKC').length > LONGEST_FOLDED) return undefined;
  const hasPence = defaultCurrency === 'GBP' || /£|gbp|pence/iu.test(typed);
  return plainTimes(
    written
      .replaceAll('٫', '.')
      .replaceAll('٬', ',')
      // No decimal sign in any language.
      .replaceAll(/[，、；。،]/gu, ', ')
      .normalize('NFKC')
      // Pictures are no words, and marks of a quotation say nothing.
      .replaceAll(/[\p{Extended_Pictographic}\u{FE0F}](?<![©®™↔↕↖-↙↩↪])/gu, ' ')
      .replaceAll(/^\s*>+\s/gu, '')
      .replaceAll(/\p{Cf}/gu, '')
      .toLowerCase()
      .replaceAll(/[−‒–—﹣‑‐]/gu, '-')
      .replaceAll('〜', '~')
      .replaceAll(/[’ʼ`´]/gu, "'")
      .replaceAll(/\s+/gu, ' ')
      .replaceAll(MORE_OR_LESS, '~')
      .replaceAll(MINUS_WORD, '-')
      .replaceAll(/(?<=\d)'(?=\d{3}(?!\d))/gu, '')
      // "0'14", as Spaniards write it.
      .replaceAll(/(?<![\d.,'])(\d{1,2})'(?=\d{1,2}(?![\d']))/gu, '$1.')
      .replaceAll(GROUPED, (grouped) => grouped.replaceAll(' ', ''))
      .replaceAll(GROUPED_ENERGY, (grouped) => grouped.replaceAll(' ', ''))
      // "0€12", as the French write it.
      .replaceAll(/(?<![\d.,])(\d{1,3})([€$£])(\d{2})(?![\d.,])/gu, '$1.$3$2')
      .replaceAll(/(?<![\d.,/])(\d{1,2})[ -]1\/2(?=\s?(?:c|¢|p|ct|cents?|cts)(?!\p{L}))/gu, '$1.5')
      .replaceAll(TEN_THOUSANDS, (_, number: string, thousands = '0') =>
        inFull(number, 10_000, Number(thousands) * 1_000),
      )
      .replaceAll(THOUSANDS, (_, number: string) => inFull(number, 1_000))
      .replaceAll(DUTCH_PER, 'per ')
      .replaceAll(EURO_PER, defaultCurrency === 'EUR' ? 'per ' : '$&')
      .replaceAll(SHORTENED, '$1 ')
      .replaceAll(/^[\s"'“”„«»]+|[\s"'“”„«».,;!?]+$/gu, ''),
    hasPence,
  );
}

function inFull(number: string, times: number, more = 0): string {
  return String(exact(Number(number.replace(',', '.')) * times + more));
}

function latinDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const nought = NOUGHTS.find((zero) => zero <= code && code < zero + 10) ?? code;
  return String(code - nought);
}
