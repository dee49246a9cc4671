import { atFirstUse } from '../../at-first-use.ts';
import { AND } from '../and-words.ts';
import { LETTER } from '../letters.ts';
import { endAt, matchAt } from '../pattern-at.ts';

/** What a text says of a tax at a place. */
export interface TaxAt {
  /** `unsaid`: only its name. */
  readonly how: 'included' | 'on-top' | 'unsaid';
  /** As typed; empty for "netto" and the like. */
  readonly name: string;
  /** 0–1; undefined where no percentage was typed. */
  readonly share: number | undefined;
  readonly end: number;
}

/** What is charged beside a tax, and said in one breath with it. */
const AND_MORE = String.raw`(?:\s*(?:${AND}|&|\+|,|u\.?|en|og|och|ja|a|ve)\s*(?:all )?(?:other )?(?:(?:grid |network |delivery |distribution )?(?:fees|levies|charges|delivery|transport)|delivery|distribuce|distribution|nettleie|nätavgift|nettarif|siirto|dystrybucja|energiskatt|elskatt|elafgift|energiebelasting|stromsteuer|accis[ae]|akcyza|vat|ccl|mwst|moms|mva|iva|tva|dph|pis(?:\/?cofins)?|cofins|taxe[ns]?|steuern|abgaben|umlagen|gebühren|netzentgelte?|contributions|cargos|peajes|oneri|accise|heffingen|belastingen|opłaty|avgifter|afgifter|poplatky|сборы))*`;
const NAMES = String.raw`(?:vat|v\.a\.t\.|sales tax(?:es)?|tax(?:es)?|gst|hst|pst|qst|tps|tvq|tvh|מע[\x22'״]?מ|ust|umsatzsteuer|mwst|mw-st|mehrwertsteuer|steuern?|excise(?: (?:tax|duty))?|(?:electricity )?duty|ccl|impuesto eléctrico|tva|t\.v\.a\.|taxes?|iva|i\.v\.a\.|impuestos?|impostos?|imposte|tasse|btw|b\.t\.w\.|moms|mva|alv|arvonlisävero|podatk(?:i|iem|u)|podatek|dph|dan[ěí]|daně|ндс|пдв|налог(?:и|ами|ов)?|kdv|vergi(?:ler)?|belastingen|afgifter|avgifter|skatter|icms|pis(?:\/?cofins)?|cofins|áfa|φπα|消費税|税金?|세금|增值税|부가세|부가가치세|(?:grid |network |delivery |distribution )?fees|levies|abgaben|umlagen)\.?${AND_MORE}`;
/** What is charged on top without a percentage: "+ delivery". Behind an amount of its own it is a part of the price. */
const PARTS = String.raw`(?:delivery|distribution|(?:fuel )?surcharges?|transmission|network|netz(?:nutzung|entgelte?|gebühr(?:en)?)?|stromsteuer|energiskatt|elskatt|elafgift|energiebelasting|accis[ae]|akcyza|nettleie|nettarif|nätavgift|siirto|dystrybucj[aię]|distribuce|acheminement|peajes?|perdite di rete|oneri di sistema)${AND_MORE}(?!\s?[:=]?\s?\p{Sc}?\s?[\d.,]*\d)`;
const PERCENT = String.raw`(?:(\d{1,2}(?:[.,]\d{1,2})?)\s?%\s*(?:(?:of|de|di|von|del|della)\s)?)?`;
/** A tax only with a word that says whether it is in: "alles darüber" is none. */
const ALL = String.raw`(?:alles|allem|allt|allting|everything|all|todo|tudo|tutto|tout|alle kosten)`;
/** "VAT 20%", "MwSt (19 %)". */
const PERCENT_BEHIND = String.raw`(?:\s*(?:at|of|von|de|à|:|@)?\s*\(?(\d{1,2}(?:[.,]\d{1,2})?)\s?%\)?)?`;
const THE = String.raw`(?:(?:of|the|all|any|aller?|alles|toutes|todos los|tutte le|alle|die|der|das|les?|la|l'|el|los|las|il|de|gesetzl(?:iche[rn]?|\.)?|i)\s+)*`;
const INCLUDED_BEFORE = String.raw`(?:incl(?:\.|uding|usive(?:\sof)?|udes?)?|inc(?:\.|uding)?|inkl(?:\.|usive|usief)?|with|after|mit|nach|compris(?:e|es)?|avec|toutes|con|inclu[ií]d[oa]s?|inclus[oai]?|com|w tym|в т\.? ?ч\.?|у т\.? ?ч\.?|incluindo|c\/|met|inclusief|cu|με|z|ze|s|včetně|vč\.?|с|з|включая|вкл\.?|с учетом|із|inklusive|med|sis\.?|sisältäen|dahil|含)`;
const INCLUDED_BEHIND = String.raw`(?:incl(?:\.|uded|usive)?|inc(?:\.|luded)?|inkl(?:\.|usive)?|in(?:begriffen|begrepen)|eingerechnet|compris(?:es?)?|incluses?|inclu[ií]d[oa]s?|inclus[oaie]s?|compres[oaie]|wliczon[ye]|w cenie|v ceně|включ[её]н[аоы]?|включено|inklusive|sis\.?|dahil|込み?|포함)`;
const ON_TOP_BEFORE = String.raw`(?:\+|plus|&|and|before|pre-?|ex(?:\.|c\.?|cl(?:\.|uding|usive(?:\sof)?|udes?)?)?|al netto (?:di|del(?:la)?|dell')|w\/o|without|no|not including|zzgl\.?|zuz\.?|zuzüglich|exkl(?:\.|usive)?|ohne|vor|hors|sans|sin|más|mas|sem|mais|senza|più|oltre(?: a)?|artı|escl(?:\.|us[oa])?|esclus[ao]|exclusief|zonder|fără|χωρίς|bez|plus|без(?: уч[её]та| урахування)?|не включая|плюс|exklusive|utan|uten|uden|eks\.?|ekskl(?:\.|usive)?|ilman|hariç)`;
/** "supply & delivery" are both in it. */
const PART_ON_TOP = ON_TOP_BEFORE.replace('&|and|', '');
const ON_TOP_BEHIND = String.raw`(?:ex(?:\.|tra|cl(?:\.|uded|usive)?)?|not included|exkl(?:\.|usive)?|non (?:compris(?:e|es)?|inclus[oaie])|no inclu[ií]d[oa]s?|não inclu[ií]d[oa]s?|esclus[oaie]|niet inbegrepen|nie wliczon[ye]|сверху|не включ[её]н[аоы]?|hariç|抜き?|別|별도)`;

/** A sign may touch the word before it: "0.21 EUR+VAT". */
const p = (pattern: string): RegExp =>
  new RegExp(String.raw`(?:(?<!${LETTER})|(?=\P{L}))(?:${pattern})(?!${LETTER})`, 'uy');

/** Sentences first: the longest form that fits is what was said. */
const forms = atFirstUse((): readonly (readonly [TaxAt['how'], RegExp])[] => [
  // "19% VAT not included" and "VAT incl." before the plain "+ VAT", which their end would contradict.
  ['on-top', p(String.raw`${PERCENT}(${NAMES})${PERCENT_BEHIND}\s*(?:is\s+|not\s+)?${ON_TOP_BEHIND}`)],
  ['on-top', p(String.raw`(?:${ON_TOP_BEFORE})(?:\s|-)*${THE}${PERCENT}(${NAMES})${PERCENT_BEHIND}`)],
  ['on-top', p(String.raw`()()()(?:${ON_TOP_BEFORE.replace('and|', '')})\s${ALL}`)],
  ['included', p(String.raw`${PERCENT}(${NAMES})${PERCENT_BEHIND}\s*(?:is\s+)?${INCLUDED_BEHIND}`)],
  [
    'included',
    p(String.raw`${INCLUDED_BEFORE}\s*${THE}${PERCENT}(${NAMES})${PERCENT_BEHIND}(?:\s*(?:comprises?|incluidos?))?`),
  ],
  [
    'included',
    p(
      '()()(?:toutes taxes comprises|ttc|t\\.t\\.c\\.?|brutto(?:preis)?|bruttó|bruto|gross|all in(?:clusive)?|all-in|ivato|tutto (?:compreso|incluso)|todo incluido|tudo incluído|tout compris|alles inbegrepen|supply (?:and|&|\\+) delivery|税込み?|含税)',
    ),
  ],
  ['included', p(String.raw`()()()(?:${INCLUDED_BEFORE}\s*${ALL}|${ALL}\s*${INCLUDED_BEHIND})`)],
  ['included', p(String.raw`()${INCLUDED_BEFORE}\s*${THE}(${PARTS})()`)],
  ['on-top', p(String.raw`()(?:${PART_ON_TOP})\s*${THE}(${PARTS})()`)],
  ['on-top', p(String.raw`()(${PARTS})()\s*(?:is\s+|not\s+)?${ON_TOP_BEHIND}`)],
  [
    'on-top',
    p(
      '()()(?:not included|not incl\\.?|nicht (?:inbegriffen|enthalten|inkl\\.?)|non compris(?:e|es)?|no incluid[oa]s?)',
    ),
  ],
  [
    'on-top',
    p('()()(?:hors taxes?|hors tva|htt|h\\.t\\.|netto(?:preis)?|nettó|net of tax|net|pre-?tax|税抜き?|税別|不含税)'),
  ],
  // "+ 19 %" is a tax by its sign alone, and "30 ct incl." says that it is there.
  ['on-top', p(String.raw`(?:\+|plus|zzgl\.?|zuzüglich)\s*(\d{1,2}(?:[.,]\d{1,2})?)\s?%()`)],
  [
    'included',
    p(
      String.raw`()()(?:incl(?:\.|uded|usive)?|inkl(?:\.|usive)?|inc\.?|compris|incluido|incluso|inclusief)(?=\s*(?:[,;)]|$))`,
    ),
  ],
  ['on-top', p(String.raw`()()(?:excl(?:\.|uded|usive)?|exkl(?:\.|usive)?|ex\.?|escluso|exclusief)(?=\s*(?:[,;)]|$))`)],
  ['unsaid', p(`${PERCENT}(${NAMES})${PERCENT_BEHIND}`)],
]);
/** Before tax in France, the high tariff in Switzerland. */
const HT = p('ht');

/**
 * "+ VAT", "inkl. 19 % MwSt", "TTC" at a place.
 * @param isHighTariff Other words of the text say that "HT" is a part of the day.
 */
export function taxAt(text: string, start: number, isHighTariff: boolean): TaxAt | undefined {
  for (const [how, pattern] of forms()) {
    const match = matchAt(pattern, text, start);
    if (match === undefined) continue;
    const [whole, before = '', name = '', behind = ''] = match;
    const percent = before === '' ? behind : before;
    const share = percent === '' ? undefined : Number(percent.replace(',', '.')) / 100;
    return { how, name: name.replace(/\.$/u, ''), share, end: start + whole.length };
  }
  const end = isHighTariff ? undefined : endAt(HT, text, start);
  return end === undefined ? undefined : { how: 'on-top', name: 'ht', share: undefined, end };
}
