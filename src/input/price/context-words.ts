import { atFirstUse } from '../../at-first-use.ts';
import { LETTER_OR_GREEK } from '../letters.ts';
import { endAt } from '../pattern-at.ts';

/** Words of weight around a price. */
export type ContextKind = 'component' | 'market' | 'surcharge' | 'season' | 'aside';

const MONTHS = [
  'january|february|april|june|july|august|september|october|november|december|jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec',
  'januar|februar|märz|juni|juli|oktober|dezember|janvier|février|avril|juin|juillet|août|septembre|octobre|novembre|décembre',
  'enero|febrero|marzo|mayo|junio|julio|septiembre|octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre',
  'январ[ья]|феврал[ья]|апрел[ья]|июн[ья]|июл[ья]|сентябр[ья]|октябр[ья]|ноябр[ья]|декабр[ья]',
].join('|');
const WORDS: Readonly<Record<Exclude<ContextKind, 'aside'>, string>> = {
  // What brings the energy, and is billed beside it.
  component: [
    'delivery|distribution|transmission|network|transport|riders?|dist|trans',
    'netz|netznutzung|netzentgelte?|netzgebühr(?:en)?|verteilung|acheminement|turpe|peajes?|trasporto|oneri(?: di sistema)?|transportkosten|netbeheer',
    'nettleie|nettarif|netttariff|nätavgift|elnät(?:savgift)?|överföring|siirto|siirtohinta|dystryb(?:ucja|ucji)|przesył|distribuce|distribuție|elosztás|передач[аи]',
    'elskatt|energiskatt|elafgift|energiebelasting|stromsteuer|accis[ae]|akcyza',
  ].join('|'),
  market:
    'spot|spot ?price|spotpris|spotpreis|börsen?(?:strom)?preis|börse|epex|pun|omie|nord ?pool|wholesale(?: price)?|market price|marktpreis|spothinta|pörssisähkö|pörssi|burza|tőzsdei',
  surcharge:
    'surcharge|mark-?up|adder|margin|aufschlag|zuschlag|påslag|paaslag|opslag|tillæg|marża|marginaali|supplément|recargo|spread|наценка',
  // The days of France's Tempo are dear when they are red.
  season: `blancs?|rouges?|summer|winter|spring|autumn|sommer|frühling|frühjahr|herbst|été|hiver|printemps|automne|verano|invierno|primavera|otoño|estate|inverno|autunno|zomer|lato|zima|лето|летом|зима|зимой|${MONTHS}`,
};
const kinds = atFirstUse(() =>
  Object.entries(WORDS).map(
    ([kind, words]) =>
      [
        kind as Exclude<ContextKind, 'aside'>,
        new RegExp(`(?<!${LETTER_OR_GREEK})(?:${words})\\.?(?!${LETTER_OR_GREEK})`, 'uy'),
      ] as const,
  ),
);
/** There is no month nought: "0.2037" is a price. */
const MONTH = '(?:0?[1-9]|1[0-2])';
/** "11/2026", "01.01.2026", "1 Jan 2026", "31.12.". */
const DATE = new RegExp(
  [
    String.raw`(?<![\d.,/])(?:\d{1,2}([./-])\d{1,2}\1(?:20)?[1-4]\d|${MONTH}[./-]20[1-4]\d|20[1-4]\d[./-]${MONTH}(?:[./-]\d{1,2})?)(?![\d.,/]*\d)`,
    String.raw`(?<![\d.,/]|\p{Sc}\s?)(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?=[\s,:)]|$)`,
    String.raw`(?<![\d.,/\p{L}])(?:[0-3]?\d(?:\.|st|nd|rd|th)?\s)?(?:of\s)?(?:${MONTHS}|march|mar|may|mai)\.?,?\s20[1-4]\d(?!\d)`,
  ].join('|'),
  'uy',
);
/** What may be a price as well as a month and a year, "1.2037". */
const DECIMAL = /^\d+\.\d+$/u;
/** How a contract is described: "6 kVA", "3 phase", "16A", "30 days". None of them is a price. */
const DESCRIPTION =
  /(?:\d+(?:\s?(?:kva|amps?|volts?|v|ph|phase[sn]?|phasig|hz)|a)|(?<!(?:\/|per|every|each|pro|je|alle|za|na)\s?)\d{1,3}\s?(?:days|months?|mths?|weeks|years?|tage|monate|jahre|jours|mois|d[ií]as|meses|giorni|mesi|dagen|maanden|dni|miesi(?:ące|ęcy)|дней|месяц(?:а|ев)|лет|года|dagar|månader|år|lat|lata|roky|let|vuotta))(?!\p{L})/uy;
/** So much power, and no money: "3,45 kW". Behind half a kilowatt many mean the hour. */
const POWER = /(?<!\p{Sc}\s?)(?<![\d.,])[1-9]\d{0,2}(?:[.,]\d+)?\s?kw(?!\s?[/·*.-]?\s?h)(?!\p{L})/uy;

/** "up to 12c", "ab 25 ct": on which side of the number the price lies. Such words are no part of it, and are said. */
const BOUNDS = [
  'from|over|under|below|above|up to|upto|(?:no )?(?:less|more) than|at (?:least|most)|starting (?:at|from)',
  'ab|bis(?: zu)?|unter|über|(?:mehr|weniger) als|mindestens|höchstens|maximal|minimal',
  "à partir de|jusqu'à|(?:un peu )?(?:plus|moins) de|au (?:plus|moins)|maximum|minimum|max\\.?|min\\.?",
  'desde|hasta|(?:más|menos) de|a partir de|até|(?:mais|menos) (?:de|que)|acima de|abaixo de',
  'a partire da|fino a|(?:più|meno) di|oltre|sotto|vanaf|tot|(?:meer|minder) dan|onder|boven|hooguit',
  'od|do|poniżej|powyżej|ponad|(?:mniej|więcej) niż|pod|nad|(?:méně|více) než|från|över|(?:mer|mindre) än|fra|(?:mere|mindre) end',
  'от|до|(?:меньше|больше|более|менее)(?: чем)?|свыше|від|(?:менше|більше)(?: ніж)?|понад|alle|yli|alkaen',
].join('|');
const BOUND = new RegExp(`(?<!${LETTER_OR_GREEK})(?:${BOUNDS})(?=\\s(?:\\p{Sc}\\s?|r\\$\\s?)?[.,]?\\d)`, 'uy');
/** "0.12+" */
const OR_MORE = /(?<=[\p{L}\p{Sc}\d])\+(?=\s*(?:$|[,;)]))/uy;

/** The end of a word at a place that says a price lies above or below the number beside it. */
export function boundEnd(text: string, start: number): number | undefined {
  return endAt(BOUND, text, start) ?? endAt(OR_MORE, text, start);
}

/** A word at a place that is no price, and tells of what price one speaks. */
export function contextWordAt(
  text: string,
  start: number,
): { readonly kind: ContextKind; readonly end: number } | undefined {
  for (const [kind, pattern] of kinds()) {
    const end = endAt(pattern, text, start);
    if (end !== undefined) return { kind, end };
  }
  return undefined;
}

/** The end of a date or of what describes a contract, with digits that are no price; the only number of a text is one. */
export function asideNumberEnd(text: string, start: number): number | undefined {
  const isOnlyNumber = (end: number): boolean => !/\d/u.test(text.slice(0, start) + text.slice(end));
  const date = endAt(DATE, text, start);
  if (date !== undefined && !(DECIMAL.test(text.slice(start, date)) && isOnlyNumber(date))) return date;
  const description = endAt(DESCRIPTION, text, start);
  if (description !== undefined) return description;
  const power = endAt(POWER, text, start);
  return power !== undefined && !isOnlyNumber(power) ? power : undefined;
}
