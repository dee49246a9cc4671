import type { Coin } from '../../catalog/schema.ts';
import type { NamedPeriod } from './claim-periods.ts';

/** What an amount of a claim is in. */
export type ClaimedMoney =
  | {
      readonly kind: 'currency';
      readonly codes: readonly string[];
      readonly usual: string | undefined;
      readonly perWhole: number;
    }
  | { readonly kind: 'coin'; readonly coin: Coin }
  /** A coin that nobody mines here, as it was typed. */
  | { readonly kind: 'other-coin'; readonly written: string }
  | { readonly kind: 'unsaid' };

/** What somebody says that comes in. `low` and `high` are one where no range was typed. */
export interface ClaimedAmount {
  readonly low: number;
  readonly high: number;
  readonly money: ClaimedMoney;
  /** Undefined: nothing says in what time. */
  readonly days: number | undefined;
  /** The p of "50p/d" is a penny to some. */
  readonly mayBePence: boolean;
  /** With its money and its time, as it was typed. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

/** The amounts of a claim and the times that belong to none of them. */
export interface ClaimAmounts {
  readonly amounts: readonly ClaimedAmount[];
  readonly periods: readonly NamedPeriod[];
}
