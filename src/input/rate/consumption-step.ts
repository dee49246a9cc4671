import { matchAt } from '../pattern-at.ts';
import { energyUnitAt, type UnitAt } from '../price/energy-unit.ts';
import { periodAt } from '../price/period.ts';
import { readNumber } from '../typed-number.ts';
import { KWH_PER_UNIT, type Period } from '../../appraisal/typed-rate.ts';

/** So much energy, for which a price holds. Undefined bounds: from nothing on, and without end. */
export interface ConsumptionStep {
  readonly fromKwh: number | undefined;
  readonly upToKwh: number | undefined;
  /** "next 100 kWh": the bound is counted from the step before. */
  readonly isFurther?: boolean;
  /** Over which it is counted; undefined: not said. */
  readonly period: Period | undefined;
}

export interface StepAt {
  readonly step: ConsumptionStep;
  readonly end: number;
}

const NUMBER = String.raw`(\d[\d.,]*\d|\d)`;
const UP_TO = String.raw`(?:(?:the\s)?first|1st|up to|upto|below|under|less than|until|<=?|≤|bis(?: zu)?|die ersten|erste[nr]?|unter|jusqu'à|les premiers?|premiers|moins de|hasta|primeros(?: los)?|menos de|até|os primeiros|fino a|i primi|primi|tot|eerste|do|pierwsze|prvních|до|первые|перші|upp till|första|op til|de første|ilk|最初の|前)`;
const ABOVE = String.raw`(?:above|over|more than|beyond|after(?: the first)?|>=?|≥|\+|über|ab|darüber|au-delà de|au-dessus de|plus de|más de|a partir de|acima de|mais de|oltre|boven|meer dan|powyżej|ponad|nad|свыше|более|больше|понад|över|over|üzeri)`;
const NEXT = String.raw`(?:(?:the\s)?next|(?:die\s)?nächsten?|(?:les\s)?suivants?|(?:los\s)?siguientes|(?:os\s)?próximos|(?:i\s)?successivi|volgende|kolejne|następne|dalších|следующие|наступні|sonraki)`;
const RANGE = String.raw`${NUMBER}\s?(?:-|~|to|bis|à|a|do|до|至|到)\s?${NUMBER}`;
const FORMS = [
  new RegExp(String.raw`(?<![\d.,])${RANGE}\s?`, 'uy'),
  new RegExp(String.raw`${UP_TO}\s?${NUMBER}\s?`, 'uy'),
  new RegExp(String.raw`${ABOVE}\s?${NUMBER}\s?`, 'uy'),
  /(?<![\d.,])(\d[\d.,]*\d|\d)\+\s?/uy,
  new RegExp(String.raw`${NEXT}\s?${NUMBER}\s?`, 'uy'),
  // "les 40 premiers kWh"
  new RegExp(String.raw`(?:les\s|los\s|i\s|os\s)?(?<![\d.,])${NUMBER}\s(?:premiers|primeros|primi|primeiros)\s`, 'uy'),
] as const;
const OPEN_FORMS: ReadonlySet<number> = new Set([2, 3]);
const FURTHER_FORM = 4;
const BEHIND =
  /\s?(?:まで|以下|以内|까지|이하|以上|이상|超|초과|超过|を超え(?:る)?|and (?:above|over|more|up)|oder mehr|et plus|y más|или больше)/uy;
const OPEN = /以上|이상|超|초과|and|mehr|plus|más|больше/u;
const AMOUNT = /(?<![\d.,])(\d[\d.,]*\d|\d)\s?/uy;
/** What says that a price before it was for so much only. */
const THEN =
  /(?<!\p{L})(?:then|thereafter|afterwards?|rest|remaining|remainder|danach|ensuite|puis|luego|después|poi|daarna|potem|далее|потом|затем)(?!\p{L})/u;

/**
 * "0-15 kWh", "first 100 kWh a month", "> 500 kWh", "20度以上" at a place. Without an energy they are clock hours or nothing,
 * unless steps stand before: "0-100 units 3, above 100 5".
 */
export function stepAt(text: string, start: number, isBehindStep = false): StepAt | undefined {
  return formedStepAt(text, start, isBehindStep) ?? amountOfEnergyAt(text, start, isBehindStep);
}

function formedStepAt(text: string, start: number, isBehindStep: boolean): StepAt | undefined {
  for (const [form, pattern] of FORMS.entries()) {
    const match = matchAt(pattern, text, start);
    if (match === undefined) continue;
    const numbersEnd = start + match[0].length;
    const unit = unitOfStep(text, numbersEnd);
    const isBare = isBehindStep && unit === undefined && isWhole(match[1]) && isWhole(match[2] ?? '0');
    // "above 7 rs" is a price when none comes behind it; "15-20" may be hours, "101-200" can't.
    const isStep = /\d/u.test(text.slice(numbersEnd)) && (form > 0 || Number(match[2]) > 24);
    if (unit === undefined && !(isBare && isStep)) continue;
    const end = unit?.end ?? numbersEnd;
    const behind = matchAt(BEHIND, text, end)?.[0] ?? '';
    const isOpen = OPEN_FORMS.has(form) || OPEN.test(behind);
    const [first, second] = [kwhOf(match[1], unit), kwhOf(match[2], unit)];
    return withPeriod(text, end + behind.length, {
      fromKwh: isOpen || form === 0 ? first : undefined,
      upToKwh: isOpen ? undefined : form === 0 ? second : first,
      ...(form === FURTHER_FORM && { isFurther: true }),
    });
  }
  return undefined;
}

/** "20度以上 0.8元", "120 kWhまで29円"; "13 kWh per day at 9.1c then 14.1c". */
function amountOfEnergyAt(text: string, start: number, isBehindStep: boolean): StepAt | undefined {
  const match = matchAt(AMOUNT, text, start);
  if (match === undefined) return undefined;
  const numberEnd = start + match[0].length;
  const unit = unitOfStep(text, numberEnd);
  const unitEnd = unit?.end ?? numberEnd;
  const behind = matchAt(BEHIND, text, unitEnd)?.[0] ?? '';
  const isSaidBehind = behind !== '' && (unit !== undefined || (isBehindStep && isWhole(match[1])));
  const isFirstOfTwo =
    unit !== undefined && THEN.test(text.slice(unitEnd)) && /^[^\d]*(?:at|@|à|zu|a|по)\s/u.test(text.slice(unitEnd));
  if (!isSaidBehind && !isFirstOfTwo) return undefined;
  const kwh = kwhOf(match[1], unit);
  const isOpen = OPEN.test(behind);
  return withPeriod(text, unitEnd + behind.length, {
    fromKwh: isOpen ? kwh : undefined,
    upToKwh: isOpen ? undefined : kwh,
  });
}

function withPeriod(text: string, end: number, step: Omit<ConsumptionStep, 'period'>): StepAt {
  const period = periodAt(text, end) ?? periodAt(text, end + 1);
  return { step: { ...step, period: period?.period }, end: period?.end ?? end };
}

/** Many who write "квт" mean the kilowatt-hour. */
function unitOfStep(text: string, start: number): UnitAt | undefined {
  const unit = energyUnitAt(text, start);
  if (unit === undefined || unit.isPer) return undefined;
  return unit.isKilowatt && !text.startsWith('квт', start) ? undefined : unit;
}

function isWhole(written: string | undefined): boolean {
  return written !== undefined && /^\d+$/u.test(written);
}

function kwhOf(written: string | undefined, unit: UnitAt | undefined): number | undefined {
  return written === undefined ? undefined : (readNumber(written).at(-1) ?? 0) * KWH_PER_UNIT[unit?.unit ?? 'kWh'];
}
