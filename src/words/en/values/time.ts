import { counted, plural } from './grammar.ts';

/** How long ago, how long until, how old. */
export const time = {
  justNow: 'just now',
  ago: (passed: string): string => `${passed} ago`,
  now: 'now',
  until: (passed: string): string => `in ${passed}`,
  lessThanMinute: 'less than a minute',
  minutes: (count: number): string => `${count} min`,
  hoursPassed: (count: number): string => `${count} h`,
  days: (count: number): string => counted(count, 'day', 'days'),
  old: {
    dayUnknown: 'day unknown',
    today: 'today',
    ahead: 'dated after today',
    thisMonth: 'this month',
    days: (count: number): string => `${counted(count, 'day', 'days')} old`,
    weeks: (count: number): string => `${counted(count, 'week', 'weeks')} old`,
    months: (count: number): string => `${counted(count, 'month', 'months')} old`,
    years: (count: number): string => `${counted(count, 'year', 'years')} old`,
  },
  /** A duration, its number as the reader writes it: `7.5 hours`, `1,234 days`. */
  hours: (shown: string, count: number): string => `${shown} ${plural(count, 'hour', 'hours')}`,
  wholeDays: (shown: string, count: number): string => `${shown} ${plural(count, 'day', 'days')}`,
};
