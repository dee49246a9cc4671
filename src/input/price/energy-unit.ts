export type EnergyUnit = 'kWh' | 'MWh' | 'GWh' | 'Wh';

export const KWH_PER_UNIT: Readonly<Record<EnergyUnit, number>> = { kWh: 1, MWh: 1_000, GWh: 1e6, Wh: 0.001 };

const HOUR = String.raw`(?:h(?:rs?|ours?)?|st(?:d|unden?|\.)?|heures?|uur|ora|ore|horas?|год(?:ин[аиу]?)?|час(?:а|ов)?\.?|ч\.?|saat)`;
const BETWEEN = String.raw`\s?(?:[/·⋅∙.*×-]|per\s|pro\s)?\s?`;
/** The spellings of a unit that has `letters` for its watts and `words` when written out. */
const spelt = (letters: string, words: string): string =>
  String.raw`(?:(?:${letters})${BETWEEN}${HOUR}s?|(?:${words})${BETWEEN}${HOUR}s?)`;

const SPELLINGS: readonly (readonly [EnergyUnit, string])[] = [
  ['GWh', spelt(String.raw`g\s?w|гвт`, 'giga-?watts?')],
  ['MWh', spelt(String.raw`m\s?w|мвт`, String.raw`mega-?watts?|мегаватт?|мегават|兆瓦`)],
  [
    'kWh',
    `(?:${spelt(String.raw`k\.?\s?w|квт`, 'kilo-?watts?|kilovat(?:ios?)?|quilowatts?|chilowatt|киловатт?|кіловат')}` +
      String.raw`|k\s?wt|k\s?w|квт|kilowattogodzin[aęy]?|kilowatogodzin[aęy]?|kilowatthodin[aua]?|kilowattimme|kilowattimmar|` +
      '千瓦时|千瓦時|千瓦小时|キロワット時|킬로와트시|度电|度電|度)',
  ],
  ['Wh', spelt(String.raw`w|вт`, 'watts?|ватт?')],
];
const PER_WORD = String.raw`(?:per|pro|por|par|pr\.?|je|für|fur|for|för|a|à|an|le|la|el|al|il|o|the|un|una|une|ein|eine|en|cada|each|every|za|na|за|на|каждый|每|один|одну)`;
/** No letter may touch a word on either side; the CJK units stand without spaces. */
const PER = String.raw`(?:(?:/|(?<!\p{L})${PER_WORD})\s*(?:/|${PER_WORD}\s)*\s*(?:(?:1|one|一)\s*(?=\D))?)?`;
const AFTER = String.raw`(?:'?(?:ye|ya|e|i|lik)(?!\p{L})|\s?başına|\s?(?:あたり|当たり|당)|(?![a-zа-яёіїєğüşöçı]))`;

const UNITS = SPELLINGS.map(([unit, spelling]) => ({
  unit,
  behindPrice: new RegExp(String.raw`${PER}(?<![\p{Script=Latin}\p{Script=Cyrillic}])${spelling}${AFTER}`, 'gu'),
  behindQuantity: new RegExp(
    String.raw`(?<![\d.,])(\d[\d.,]*\d|\d)\s?(?:${unit === 'kWh' ? `${spelling}|units?` : spelling})${AFTER}`,
    'gu',
  ),
}));
/** India, Pakistan and Britain call a kilowatt-hour a unit. */
const PER_UNIT = /(?:\/|per|a|an|each)\s*units?(?!\p{L})/gu;

/** Takes "per kWh" out of a price. Undefined unit: none was typed. Null: two different ones. */
export function takePriceUnit(text: string): { readonly rest: string; readonly unit: EnergyUnit | undefined | null } {
  let rest = text.replaceAll(PER_UNIT, ' ');
  const found = new Set<EnergyUnit>(rest === text ? [] : ['kWh']);
  for (const { unit, behindPrice } of UNITS) {
    const without = rest.replaceAll(behindPrice, ' ');
    if (without !== rest) found.add(unit);
    rest = without;
  }
  const [unit] = found;
  return { rest, unit: found.size > 1 ? null : unit };
}

/** "400 kWh" in a bill. Undefined when there is none, or more than one. */
export function takeEnergy(
  text: string,
): { readonly rest: string; readonly written: string; readonly unit: EnergyUnit } | undefined {
  const found = UNITS.flatMap(({ unit, behindQuantity }) =>
    [...text.matchAll(behindQuantity)].map((match) => ({ unit, match })),
  );
  const [first] = found;
  if (first === undefined || found.length > 1) return undefined;
  const { unit, match } = first;
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
  return { rest, written: match[1] ?? '', unit };
}
