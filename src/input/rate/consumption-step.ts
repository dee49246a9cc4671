import { energyUnitAt } from '../price/energy-unit.ts';
import { periodAt } from '../price/period.ts';
import { readNumber } from '../typed-number.ts';
import type { Period } from '../../appraisal/typed-rate.ts';
import { KWH_PER_UNIT } from '../../appraisal/typed-rate.ts';

/** So much energy, for which a price holds. Undefined bounds: from nothing on, and without end. */
export interface ConsumptionStep {
  readonly fromKwh: number | undefined;
  readonly upToKwh: number | undefined;
  /** Over which it is counted; undefined: not said. */
  readonly period: Period | undefined;
}

export interface StepAt {
  readonly step: ConsumptionStep;
  readonly end: number;
}

const NUMBER = String.raw`(\d[\d.,]*\d|\d)`;
const UP_TO = String.raw`(?:(?:the\s)?first|up to|upto|below|under|less than|until|<=?|≤|bis(?: zu)?|die ersten|erste[nr]?|unter|jusqu'à|les premiers?|moins de|hasta|primeros(?: los)?|menos de|até|os primeiros|fino a|i primi|tot|eerste|do|pierwsze|prvních|до|первые|перші|upp till|första|op til|de første|ilk|最初の|前)`;
const ABOVE = String.raw`(?:above|over|more than|beyond|after(?: the first)?|>=?|≥|\+|über|ab|darüber|au-delà de|au-dessus de|plus de|más de|a partir de|acima de|mais de|oltre|boven|meer dan|powyżej|ponad|nad|свыше|более|больше|понад|över|over|üzeri)`;
const RANGE = String.raw`${NUMBER}\s?(?:-|~|to|bis|à|a|do|до|至|到)\s?${NUMBER}`;
const FORMS = [
  new RegExp(String.raw`(?<![\d.,])${RANGE}\s?`, 'uy'),
  new RegExp(String.raw`${UP_TO}\s?${NUMBER}\s?`, 'uy'),
  new RegExp(String.raw`${ABOVE}\s?${NUMBER}\s?`, 'uy'),
  /(?<![\d.,])(\d[\d.,]*\d|\d)\+\s?/uy,
] as const;
const BEHIND = /\s?(?:まで|以下|以内|까지|以上|이상|and (?:above|over|more|up)|oder mehr|et plus|y más|или больше)/uy;

/** "0-15 kWh", "first 100 kWh a month", "> 500 kWh" at a place. Without an energy they are clock hours or nothing. */
export function stepAt(text: string, start: number): StepAt | undefined {
  for (const [form, pattern] of FORMS.entries()) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match === null) continue;
    const unit = energyUnitAt(text, start + match[0].length);
    if (unit === undefined || unit.isPer || unit.isKilowatt) continue;
    BEHIND.lastIndex = unit.end;
    const behind = BEHIND.exec(text)?.[0] ?? '';
    const period = periodAt(text, unit.end) ?? periodAt(text, unit.end + 1);
    const kwh = (written: string | undefined): number | undefined =>
      written === undefined ? undefined : (readNumber(written).at(-1) ?? 0) * KWH_PER_UNIT[unit.unit];
    const [first, second] = [kwh(match[1]), kwh(match[2])];
    const isOpen = form >= 2 || /以上|이상|and|mehr|plus|más|больше/u.test(behind);
    return {
      step: {
        fromKwh: isOpen ? first : form === 0 ? first : undefined,
        upToKwh: isOpen ? undefined : form === 0 ? second : first,
        period: period?.period,
      },
      end: period?.end ?? unit.end + behind.length,
    };
  }
  return undefined;
}
