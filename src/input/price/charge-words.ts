import type { Period } from '../../appraisal/typed-rate.ts';

const LETTER = String.raw`[\p{Script=Latin}\p{Script=Cyrillic}\p{M}]`;
const FIXED = [
  // English
  '(?:daily |monthly |fixed |basic |base )?(?:standing|supply|service|connection|customer|meter(?:ing)?|network access|fixed|basic|daily|monthly) (?:charges?|fees?|costs?)',
  '(?:daily|monthly) (?:standing|supply|service|connection|access|network)',
  '(?:standing|standing chg|sc|s/c|base fee|service availability charge)',
  // German
  'grundpreis(?:es)?|grundgebühr|grundkosten|grundbetrag|zählergebühr|zählermiete|arbeitspreis und grundpreis|gp',
  // French
  "(?:l')?abonnements?|abo|part fixe|frais fixes?",
  // Spanish, Portuguese, Italian
  'término fijo|termino fijo|cuota fija|cargo fijo|abono|tarifa fixa|custo fixo|quota fissa|quota fisse|canone|costo fisso',
  // Dutch, Polish, Czech
  'vastrecht|vaste (?:kosten|leveringskosten)|opłata (?:stała|handlowa|abonamentowa|sieciowa)|abonament|stálý plat|paušál',
  // Russian, Ukrainian
  'абонентская плата|абонплата|постоянная плата|абонентна плата',
  // Swedish, Danish, Norwegian, Finnish, Turkish
  'fast avgift|abonnement|fastbeløp|fast beløp|perusmaksu|sabit (?:ücret|bedel)',
  // Chinese, Japanese, Korean
  '基本料金|基本费|基本電費|기본요금',
].join('|');
const DEMAND = [
  'demand(?: (?:charges?|fees?))?|peak demand|capacity (?:charges?|fees?)|leistungspreis|puissance souscrite|término de potencia|termino de potencia|potencia|quota potenza|effektavgift|effekttariff?|capaciteitstarief|плата за мощность',
].join('|');
const CHARGE = new RegExp(`(?<!${LETTER})(?:(${DEMAND})|(?:${FIXED}))(?!${LETTER})`, 'uy');

/** How often, by the charge's own name: "daily standing charge". */
const OFTEN: readonly (readonly [RegExp, Period])[] = [
  [/^daily /u, 'day'],
  [/^monthly /u, 'month'],
];

export interface ChargeAt {
  readonly period: Period | undefined;
  /** For power drawn at once, and not merely for being connected. */
  readonly isDemand: boolean;
  readonly end: number;
}

/** "standing charge", "Grundpreis", "demand" at a place: words that make the amount beside them no price of energy. */
export function chargeWordAt(text: string, start: number): ChargeAt | undefined {
  CHARGE.lastIndex = start;
  const match = CHARGE.exec(text);
  if (match === null) return undefined;
  const [written, demand] = match;
  const period = OFTEN.find(([words]) => words.test(written))?.[1];
  return { isDemand: demand !== undefined, period, end: start + written.length };
}
