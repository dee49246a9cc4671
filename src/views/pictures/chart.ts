import type { Grade } from '../../appraisal/certainty.ts';

/**
 * What stands inside a picture, so that no screenshot can cut it off: names, digits and dates alone, for every language
 * reads the same picture.
 */
export interface Caption {
  /** Card and place. */
  readonly title: string;
  /** Undefined where several grades are in the picture, each by its shape. */
  readonly grade: Grade | undefined;
  /** Dates, rates and kinds, each short. */
  readonly facts: readonly string[];
}

/** Money is in `currency`, as plain numbers. */
interface OfMoney {
  readonly caption: Caption;
  /** ISO 4217. */
  readonly currency: string;
}

/** Cash over the months: a band from quiet to busy around what is likely. All courses have a figure per date. */
export interface CashChart extends OfMoney {
  readonly kind: 'cash';
  /** `2026-10`, one for the start and one per month. */
  readonly dates: readonly string[];
  readonly low: readonly number[];
  readonly likely: readonly number[];
  readonly high: readonly number[];
  /** Likely cash with what the card would still sell for; undefined where nothing was bought. */
  readonly withResale: readonly number[] | undefined;
  /** The likely course with so much less pay every month. */
  readonly decays: readonly { readonly label: string; readonly cash: readonly number[] }[];
  /** Where the likely course has its price back, in months from the start. */
  readonly paybackMonth: number | undefined;
}

/** How cash may go over the months: one of ten courses is below `p10`, half below `p50`, one of ten above `p90`. */
export interface OddsChart extends OfMoney {
  readonly kind: 'odds';
  /** `2026-10`, one for the start and one per month. */
  readonly dates: readonly string[];
  readonly p10: readonly number[];
  readonly p50: readonly number[];
  readonly p90: readonly number[];
  /** Where half of the courses have the price back, in months from the start. */
  readonly paybackMonth: number | undefined;
}

/** What is left over a day against the price of power. */
export interface RateChart extends OfMoney {
  readonly kind: 'rate';
  /** The axis ends there, per kWh in `currency`. */
  readonly mostRate: number;
  readonly ownRate: number;
  readonly lines: readonly {
    readonly name: string;
    readonly isAsked: boolean;
    /** Left over where power is free. */
    readonly atZero: number;
    /** Left over at `mostRate`. */
    readonly atMost: number;
  }[];
  /** Where the asked one leaves nothing any more. */
  readonly breakEvenRate: number | undefined;
  /** The best of the lines on each stretch, ascending; without a name where off is better. */
  readonly best: readonly { readonly name: string | undefined; readonly fromRate: number; readonly toRate: number }[];
}

/** Several places with what each leaves: likely, and from low to high. */
export interface OptionsChart extends OfMoney {
  readonly kind: 'options';
  /** One below the other; any may be empty. */
  readonly groups: readonly {
    /** A card’s name, where there are several. */
    readonly heading: string | undefined;
    readonly options: readonly {
      readonly name: string;
      readonly isMined: boolean;
      readonly low: number;
      readonly likely: number;
      readonly high: number;
      readonly grade: Grade;
    }[];
  }[];
}

/** How figures moved, a panel each, one above the other, over the same days. */
export interface HistoryChart {
  readonly kind: 'history';
  readonly caption: Caption;
  /** The first and the last day, `2026-10-10`. */
  readonly fromDay: string;
  readonly toDay: string;
  readonly panels: readonly {
    /** `USD/h`, `%`, `USD per GH/s` */
    readonly unit: string;
    readonly points: readonly { readonly day: string; readonly value: number }[];
  }[];
}

export type Chart = CashChart | OddsChart | RateChart | OptionsChart | HistoryChart;

/** A picture that is added to a reply once it is drawn. */
export interface Picture {
  readonly chart: Chart;
  /** What it shows, for whoever cannot see it. */
  readonly alt: string;
  /** What its shapes and lines mean, in words: the picture has none. */
  readonly legend: string;
  /** Said in its place where it cannot be drawn. */
  readonly instead: string;
}
