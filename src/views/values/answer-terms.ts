import type { ElectricityRate } from '../../appraisal/electricity.ts';
import type { ExchangeUse } from './exchange.ts';
import type { Money } from './money.ts';
import type { Citing } from './provenance.ts';

/** What every answer about money rests on, and how it is shown. */
export interface AnswerTerms {
  readonly rate: ElectricityRate;
  /** Those that the answer used, of currencies other than USD. */
  readonly exchangeRates: readonly ExchangeUse[];
  readonly serverUnreadable: boolean;
  readonly money: Money;
  readonly citing: Citing;
}
