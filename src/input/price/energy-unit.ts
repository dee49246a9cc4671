import { atFirstUse } from '../../at-first-use.ts';
import type { EnergyUnit } from '../../appraisal/typed-rate.ts';
import { endAt } from '../pattern-at.ts';

const HOUR = String.raw`(?:h(?:rs?|ours?)?|st(?:d|unden?|\.)?|heures?|uur|ora|ore|horas?|г(?:од(?:ин[аиу]?)?)?|час(?:а|ов)?\.?|ч\.?|saat)`;
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
      String.raw`|k\s?wt|k\s?hw|kvh|kilowattogodzin[aęy]?|kilowatogodzin[aęy]?|kilowatthodin[aua]?|kilowattimme|kilowattimmar|kilovatsaat|kilowatt-?uur|kilowattitunti|` +
      '千瓦时|千瓦時|千瓦小时|キロワット時|킬로와트시|度电|度電|度)',
  ],
  ['Wh', spelt(String.raw`w|вт`, 'watts?|ватт?')],
];
/** Meant as an energy by most people who write it behind a price, and the power that a demand charge is for. */
const KILOWATT = String.raw`(?:k\s?w|квт|kva|kilowatts?|киловатт?|кіловат)`;
/** India, Pakistan and Britain call a kilowatt-hour a unit. */
const UNIT = 'units?';

const PER_WORD = String.raw`(?:per|pro|por|par|pr\.?|je|für|fur|for|för|a|à|an|le|la|el|al|il|o|the|un|una|une|ein|eine|en|cada|each|every|za|na|за|на|каждый|每|один|одну|one)`;
const PER = String.raw`(?:/|一(?=度)|(?<!\p{L})${PER_WORD}(?![\p{Script=Latin}\p{Script=Cyrillic}]))\s*(?:/|${PER_WORD}\s)*\s*(?:(?:1|one|一)\s*(?=\D))?`;
/** No letter may touch a word on either side; the CJK units stand without spaces. */
const BEFORE = String.raw`(?<![\p{Script=Latin}\p{Script=Cyrillic}])`;
const AFTER = String.raw`(?:'?(?:ye|ya|e|i|lik)(?!\p{L})|\s?başına|\s?(?:あたり|当たり|당)|(?![a-zа-яёіїєğüşöçı]))`;

const units = atFirstUse(() =>
  [
    ...SPELLINGS.map(([unit, spelling]) => ({ unit, isKilowatt: false, spelling })),
    { unit: 'kWh' as const, isKilowatt: true, spelling: KILOWATT },
    { unit: 'kWh' as const, isKilowatt: false, spelling: UNIT },
  ].map(({ spelling, ...unit }) => ({
    ...unit,
    behindPer: new RegExp(String.raw`${PER}${BEFORE}${spelling}${AFTER}`, 'uy'),
    bare: new RegExp(String.raw`${BEFORE}${spelling}${AFTER}`, 'uy'),
  })),
);

export interface UnitAt {
  readonly unit: EnergyUnit;
  /** "per kWh", and not "kWh" alone, behind which may stand how much was used. */
  readonly isPer: boolean;
  /** Power, strictly: "/kW". */
  readonly isKilowatt: boolean;
  readonly end: number;
}

/** The unit of energy that a text names at a place, "per kWh" or "kWh". */
export function energyUnitAt(text: string, start: number): UnitAt | undefined {
  if (start >= text.length) return undefined;
  for (const { unit, isKilowatt, behindPer, bare } of units()) {
    for (const [pattern, isPer] of [
      [behindPer, true],
      [bare, false],
    ] as const) {
      const end = endAt(pattern, text, start);
      if (end !== undefined) return { unit, isPer, isKilowatt, end };
    }
  }
  return undefined;
}
