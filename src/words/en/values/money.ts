import { firstUpper } from './grammar.ts';

/** An amount that is told without its pennies; `isLess` where it is less than the least that is shown. */
export interface About {
  readonly amount: string;
  readonly isLess: boolean;
}

export type PeriodName = 'day' | 'month' | 'year';

const PER: Record<PeriodName, string> = { day: 'a day', month: 'a month', year: 'a year' };

export const money = {
  /** `about $2.60`, `less than $0.01` */
  about: ({ amount, isLess }: About): string => `${isLess ? 'less than' : 'about'} ${amount}`,
  /** The same at the beginning of a sentence. */
  aboutFirst: (about: About): string => firstUpper(money.about(about)),
  /** `$1.10 to $6.60` */
  range: (low: string, high: string): string => `${low} to ${high}`,
  /** In words, so that no sign has to be noticed: `would leave about $1.65 a day`, `would lose about $0.91 a day`. */
  net(amount: number, about: About, period: PeriodName): string {
    if (amount === 0) return 'would neither earn nor lose';
    return `would ${amount > 0 ? 'leave' : 'lose'} ${money.about(about)} ${money.per(period)}`;
  },
  /** `a day` */
  per: (period: PeriodName): string => PER[period],
};
