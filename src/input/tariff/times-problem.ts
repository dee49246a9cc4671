import type { ClockWindow, Weekday } from '../../engine/clock-window.ts';

/** What is wrong with prices by the hour or by the day. */
export type TimesProblem =
  | {
      readonly kind:
        | 'unread-times'
        | 'unknown-times'
        | 'several-times'
        | 'unclear-hours'
        | 'open-days'
        | 'unclear-days';
    }
  | { readonly kind: 'no-hours-left' }
  | { readonly kind: 'overlapping-hours' | 'uncovered-hours'; readonly hours: readonly HoursOfDays[] }
  | { readonly kind: 'too-many-windows'; readonly most: number };

/** Hours of some days, or of every day where `weekdays` is undefined. */
export interface HoursOfDays {
  readonly weekdays: readonly Weekday[] | undefined;
  readonly hours: readonly Pick<ClockWindow, 'fromHour' | 'toHour'>[];
}
