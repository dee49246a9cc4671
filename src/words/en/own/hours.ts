import type { PeriodName } from '../values/money.ts';
import { money } from '../values/money.ts';

/** When a machine had better run, where some hours of a tariff pay and others do not. */
export const hours = {
  run: (when: string, inThem: string, allDay: string, period: PeriodName): string =>
    `**Run ${when} only:** ${inThem} ${money.per(period)} instead of ${allDay}.`,
  /** Whose hours they are is their own matter. */
  private: 'Some of your hours pay and others do not: _Why?_ tells which.',
  allDay: 'all day',
  heading: 'Which hours pay',
  partTime: (place: string, rule: string): string => `Part time on ${place}: ${rule}.`,
  partTimeUnknown: (place: string): string => `What being off part of the day costs on ${place}, we found nowhere.`,
  evenly: 'As if work came in every hour alike.',
};
