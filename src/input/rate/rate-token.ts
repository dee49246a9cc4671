import type { ChargeKind, EnergyUnit, Period } from '../../appraisal/typed-rate.ts';
import type { CurrencyWord } from '../money/currency.ts';
import type { TaxAt } from '../price/tax-words.ts';
import type { ReadHours } from '../tariff/clock-hours.ts';
import type { DayPart } from '../tariff/day-parts.ts';
import type { Scheme } from '../tariff/schemes.ts';
import type { MeantDays } from '../tariff/weekday-words.ts';
import type { StepAt } from './consumption-step.ts';

/** One thing that a text about a price of electricity says. */
export type Said =
  | { readonly kind: 'number'; readonly written: string }
  | { readonly kind: 'money'; readonly word: string; readonly read: CurrencyWord }
  | {
      readonly kind: 'unit';
      readonly unit: EnergyUnit;
      readonly isPer: boolean;
      readonly isKilowatt: boolean;
      /** "за киловатт", by which nearly everybody means the hour. */
      readonly isMostlyEnergy?: boolean;
    }
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'part'; readonly part: DayPart; readonly word: string }
  | { readonly kind: 'hours'; readonly read: ReadHours }
  /** "from 7:00" or "7:00": the price behind or before it holds from then on. */
  | { readonly kind: 'start-hour'; readonly hour: number; readonly isUntil: boolean }
  | { readonly kind: 'days'; readonly weekdays: MeantDays }
  | { readonly kind: 'scheme'; readonly scheme: Scheme }
  | { readonly kind: 'tax'; readonly how: TaxAt['how']; readonly name: string; readonly share: number | undefined }
  | { readonly kind: 'charge'; readonly charge: ChargeKind; readonly period: Period | undefined }
  | { readonly kind: 'step'; readonly step: StepAt['step'] }
  | { readonly kind: 'free'; readonly isSolar: boolean }
  | { readonly kind: 'discount'; readonly share: number }
  /** A part of a price, such as the network's. */
  | { readonly kind: 'component'; readonly word: string }
  /** The exchange's price, which changes by the hour. */
  | { readonly kind: 'market'; readonly word: string }
  /** What is put on a price. */
  | { readonly kind: 'surcharge'; readonly word: string }
  /** A month or a part of the year. */
  | { readonly kind: 'season'; readonly word: string }
  /** A comma, say, or a word or sign for "and". */
  | { readonly kind: 'break'; readonly isAnd: boolean }
  | { readonly kind: 'dash' }
  /** `isThen`: "later", by which what was said before has ended. */
  | { readonly kind: 'filler'; readonly isThen?: boolean }
  /** Understood, and nothing about a price: a date, "6 kVA". */
  | { readonly kind: 'aside'; readonly word: string }
  | { readonly kind: 'word'; readonly word: string };

/** The same, and where. */
export type RateToken = Said & { readonly start: number; readonly end: number };

export type TokenOf<Kind extends Said['kind']> = Extract<RateToken, { readonly kind: Kind }>;
