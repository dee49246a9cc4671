import { atFirstUse } from '../../at-first-use.ts';
import type { Period } from '../../appraisal/typed-rate.ts';
import { LETTER } from '../letters.ts';
import { endAt, matchAt } from '../pattern-at.ts';

const WORDS: readonly (readonly [Period, string])[] = [
  ['fortnight', 'fortnight(?:ly)?|(?:two|2) weeks|zwei wochen'],
  [
    'day',
    'days?|daily|tag(?:e|es)?|täglich|kalendertag|jours?|journée|journalier|quotidien|d[ií]as?|diari[oa]|giorn[oi]|dagen|dag|dagelijks|dzień|dzien|dni|dziennie|den|denně|день|дня|сутки|доба|добу|gün|günlük|nap|päivä(?:ssä)?|天|日|일|d',
  ],
  [
    'week',
    'weeks?|weekly|wk|wochen?|wöchentlich|semaines?|semanas?|settimana|weken|tydzień|tygodniowo|týden|неделю|неделя|тиждень|hafta|周|週',
  ],
  [
    'month',
    'months?|monthly|maandbedrag|termijnbedrag|monatsabschlag|monatsbetrag|mensualités?|mensualidad|mth|mo|monat(?:e|es)?|monatlich|mtl\\.?|mois|mensuel(?:le)?s?|mes|meses|mensual(?:es)?|mês|mensal|mensais|mese|mensil[ei]|μήνα|maand(?:en)?|maandelijks|miesiąc|miesięcznie|mies\\.?|mc|měs\\.?|міс\\.?|měsíc|měsíčně|месяц|мес\\.?|місяць|månad(?:en)?|måned(?:en)?|mån\\.?|mnd\\.?|ay|aylık|ежемесячно|помесячно|щомісяця|щомісячно|hó|kk|kuukau(?:si|den|dessa)|ayda|m-c|月|个月|월',
  ],
  ['quarter', 'quarters?|quarterly|quartal|trimestre|kwartaal|kwartał|квартал'],
  [
    'year',
    'years?|yearly|annum|annual(?:ly)?|yr|jahr(?:e|es)?|jährlich|jährl\\.?|jahresverbrauch|jaarverbruik|an|ans|année|annuel(?:le)?|años?|anual|ano|anno|annuo|jaar|jaarlijks|rok|rocznie|ročně|год|року|рік|år(?:et)?|vuoden|yıl|yıllık|év|vuosi|vuodessa|年|년|a',
  ],
];
const PER = String.raw`(?:/\s*(?:the\s)?|(?<!\p{L})(?:per|pro|por|par|pr\.?|je|a|an|al|au|ao|aos|τον|im|i|om|ve|každý|jed(?:en|er)|tous les|cada|ogni|elke|każdy|каждый|кожен|each|every|za|na|в|на|за)\s\s*|all'\s?|每\s*)`;
/** These say how often by themselves. */
const ADVERBS =
  'fortnightly|daily|täglich|journalier|quotidien|dziennie|denně|dagelijks|günlük|weekly|wöchentlich|tygodniowo|monthly|maandbedrag|termijnbedrag|monatsabschlag|monatsbetrag|mensualités?|mensualidad|monatlich|mtl\\.?|jährl\\.?|mensuel(?:le)?s?|mensual(?:es)?|mensal|mensais|mensil[ei]|ежемесячно|помесячно|щомісяця|щомісячно|ayda|kuukaudessa|jaarverbruik|maandelijks|miesięcznie|měsíčně|aylık|quarterly|yearly|annual(?:ly)?|jährlich|jahresverbrauch|annuel(?:le)?|anual|annuo|jaarlijks|rocznie|ročně|yıllık';
const IS_ADVERB = new RegExp(`^(?:${ADVERBS})$`, 'u');

const patterns = atFirstUse(() =>
  WORDS.map(([period, words]) => ({
    period,
    behindPer: new RegExp(String.raw`${PER}(?:1\s)?(?:${words})(?!${LETTER})`, 'uy'),
    alone: new RegExp(String.raw`(?<!${LETTER})(?:${words})(?!${LETTER})`, 'uy'),
  })),
);

export interface PeriodAt {
  readonly period: Period;
  readonly end: number;
}

/** "p/m", as the Dutch write it. */
const ABBREVIATED: readonly (readonly [RegExp, Period])[] = [
  [/(?<!\d)p\/(?:d|dag|day)(?!\p{L})|(?<!\p{L})pd(?!\p{L})/uy, 'day'],
  [
    /(?:(?<!\d)|(?<=€\s?[\d.,]+))p\/(?:m|mnd|mo|month)(?!\p{L})|(?<=[£€$]\s?[\d.,]+\s)(?:mo|mth)(?!\p{L})|pcm(?!\p{L})|(?<!\p{L}|\d\s?)p\.\s?m\.?(?!\p{L})|(?<=(?:[£€$]\s?[\d.,]+|[\d.,]+\s?(?:€|eur|euro|kwh))\s)p\.?m(?:\.|(?!\p{L}))/uy,
    'month',
  ],
  [/(?<!\d)(?:月々|毎月|月額|月|월)(?=\s?\d)/uy, 'month'],
  [/(?:(?<!\d)|(?<=€\s?[\d.,]+))p\/(?:j|jr|y|yr|a)(?!\p{L})|p\.\s?a\.?(?!\p{L})/uy, 'year'],
];

/** The source of a pattern for the places where `periodAt` may find one: it fits at each of them, and at few others. */
export const PERIOD_BEGINS = [
  ...ABBREVIATED.map(([{ source }]) => source),
  String.raw`${PER}(?:1\s)?(?:${WORDS.map(([, words]) => words).join('|')})(?!${LETTER})`,
  `(?<!${LETTER})(?:${ADVERBS})(?!${LETTER})`,
].join('|');

/**
 * "a day", "/Monat", "monthly" at a place.
 * @param isBehindPower A word alone is a period too, as in "€/kW month" and "€/kW·año".
 */
export function periodAt(text: string, start: number, isBehindPower = false): PeriodAt | undefined {
  for (const [pattern, period] of ABBREVIATED) {
    const end = endAt(pattern, text, start);
    if (end !== undefined) return { period, end };
  }
  if (isBehindPower) {
    const from = start + (/^[·*-]\s?/u.exec(text.slice(start, start + 2))?.[0].length ?? 0);
    for (const { period, alone } of patterns()) {
      const end = endAt(alone, text, from);
      if (end !== undefined) return { period, end };
    }
  }
  for (const { period, behindPer, alone } of patterns()) {
    const end = endAt(behindPer, text, start);
    if (end !== undefined) return { period, end };
    const word = matchAt(alone, text, start)?.[0];
    if (word !== undefined && IS_ADVERB.test(word)) return { period, end: start + word.length };
  }
  return undefined;
}
