import { atFirstUse } from '../../at-first-use.ts';
import type { ChargeKind, Period } from '../../appraisal/typed-rate.ts';
import { LETTER_OR_GREEK } from '../letters.ts';
import { endAt, matchAt } from '../pattern-at.ts';

const WORDS: Readonly<Record<ChargeKind, string>> = {
  standing: [
    // English
    '(?:daily |monthly |fixed |basic |base )?(?:standing|supply|service|connection|customer|meter(?:ing)?|network access|fixed|basic|base|daily|monthly|(?:basic )?facilit(?:y|ies)|minimum|admin(?:istration)?|account|billing|subscription|membership) (?:charges?|fees?|costs?)',
    '(?:daily|monthly) (?:standing|supply|service|connection|access|network)',
    '(?:standing ch(?:r?g|arge)e?s?|standing|sc|s/c|base fee|service availability charge)',
    // German
    'grundpreis(?:es)?|grundgebühr|grundkosten|grundbetrag|zählergebühr|zählermiete|arbeitspreis und grundpreis|gp|monatsgebühr|anschlussgebühr|messpreis',
    // French
    "(?:l'|d')?abonnements?|abo|part fixe|prime fixe|redevance|frais fixes?",
    // Spanish, Portuguese, Italian
    'término fijo|termino fijo|cuota fija|cargo fijo|abono|(?:tarifa|taxa) (?:fixa|mínima|minima)|custo (?:fixo|de disponibilidade)|quot[ae] fiss[ae]|canone|cost[oi] fiss[oi]|spes[ae] fiss[ae]',
    // Dutch, Polish, Czech
    'vastrecht|vaste (?:kosten|leveringskosten)|opłat[ay] (?:stał[ae]|handlow[ae]|abonamentow[ae]|sieciow[ae])(?: stał[ae])?|abonament|(?:stálý |měsíční )+(?:plat|platba|poplatek)|stálá platba|paušál',
    // Russian, Ukrainian, Romanian, Hungarian, Greek
    'абонентская плата|абонплата|постоянная плата|абонентна плата|abonament|alapdíj|πάγιο|πάγια',
    // Swedish, Danish, Norwegian, Finnish, Turkish
    'fast (?:avgift|kostnad)|(?:nät)?abonnemang(?:savgift)?|månadsavgift|årsavgift|fastledd|kuukausimaksu|abonnement|fastbeløp|fast beløp|perusmaksu|sabit (?:ücret|bedel)',
    // Chinese, Japanese, Korean
    '基本料金|基本费|基本电费|基本電費|기본요금',
  ].join('|'),
  power:
    'demand(?: (?:charges?|fees?))?|peak demand|capacity (?:charges?|fees?)|leistungspreis|puissance souscrite|término de potencia|termino de potencia|potencia|quota potenza|effektavgift|effekttariff?|capaciteitstarief|плата за мощность',
  sold: [
    '(?:solar )?(?:feed[- ]?in(?: tariff)?|export|fit|buy[- ]?back)(?: (?:rate|tariff|credit))?|einspeise?(?:ung|vergütung|tarif)|vente(?: de surplus)?|revente|compensación|excedentes',
    'terugleveren|teruglevering|terugleververgoeding|vendita|immissione|odsprzedaż|продажа|продаж|売電|買取|卖电',
  ].join('|'),
  gas: '(?<!british )gas(?! natural)|erdgas|gaz|газ|瓦斯|ガス|가스',
};
const kinds = atFirstUse(() =>
  Object.entries(WORDS).map(
    ([kind, words]) =>
      [kind as ChargeKind, new RegExp(`(?<!${LETTER_OR_GREEK})(?:${words})(?!${LETTER_OR_GREEK})`, 'uy')] as const,
  ),
);
const SIGNED = String.raw`\s?(?:of |de |:|=)?\s?[\p{Sc}a-z]{0,3}\s?[\d.,]`;
const BESIDE = String.raw`(?:\+|plus|zzgl\.?|zuzüglich|excl?(?:\.|uding)?|ex\.?|exkl\.?|without|no|keine?n?|pas d['e]|aucune?|nessun[ao]?|geen|brak|нет|ohne|hors|sans|sin|más|senza|più|zonder|bez|plus|без|not incl(?:\.|uding)?|incl?(?:\.|uding)?|inkl\.?|with|mit|avec|con|met|med|с)`;
/** "26p plus standing charge": it has no amount of its own. */
const withoutAmount = atFirstUse(
  () =>
    new RegExp(
      String.raw`(?<!${LETTER_OR_GREEK})${BESIDE}\s?(?:the |any |a |der |die |dem |l')?(?=(?<name>(?:${WORDS.standing}|${WORDS.power})(?!${LETTER_OR_GREEK})))\k<name>(?!${SIGNED})`,
      'uy',
    ),
);

/** How often, by the charge's own name: "daily standing charge". */
const OFTEN: readonly (readonly [RegExp, Period])[] = [
  [/^daily /u, 'day'],
  [/^monthly /u, 'month'],
];

export interface ChargeAt {
  readonly period: Period | undefined;
  readonly charge: ChargeKind;
  readonly end: number;
}

/** "standing charge", "Grundpreis", "demand", "feed-in" at a place: words that make the amount beside them no price of energy. */
export function chargeWordAt(text: string, start: number): ChargeAt | undefined {
  for (const [charge, pattern] of kinds()) {
    const written = matchAt(pattern, text, start)?.[0];
    if (written === undefined) continue;
    const period = OFTEN.find(([words]) => words.test(written))?.[1];
    return { charge, period, end: start + written.length };
  }
  return undefined;
}

/** The end of "plus standing charge" at a place, where nobody says how much that is. */
export function unsaidChargeEnd(text: string, start: number): number | undefined {
  return endAt(withoutAmount(), text, start);
}
