import { HOURS_PER_DAY } from './calendar.ts';
import { type ClockWindow, joinedOverMidnight, WEEKDAYS, type Weekday } from './clock-window.ts';
import { onWeekday, priceAtUsdPerKwh } from './tariff.ts';
import type { Tariff, TimeOfUse } from './tariff.ts';

/** An hour of work, as if every hour were the mean of them. */
export interface HourOfWork {
  readonly revenueUsd: number;
  readonly energyKwh: number;
}

/** When a machine had better run. */
export interface PayingHours {
  /** Days of the same hours, in the order of the week; a window may run over midnight where every day is alike. */
  readonly days: readonly { readonly weekdays: readonly Weekday[]; readonly windows: readonly ClockWindow[] }[];
  /** Mean over the week. */
  readonly hoursPerDay: number;
  /** Where it runs in these hours alone; mean over the week. */
  readonly netCashUsdPerDay: number;
  /** Where it runs all day. */
  readonly netCashAllDayUsdPerDay: number;
}

interface Stretch {
  readonly fromHour: number;
  readonly toHour: number;
  readonly netUsd: number;
}

/**
 * The hours of a week in which the work brings more than its power costs. Undefined where the hours make no difference:
 * they all pay, or none does. Simplification: work is found in every hour alike.
 */
export function payingHours(tariff: Tariff, hour: HourOfWork): PayingHours | undefined {
  if (tariff.kind === 'flat') return undefined;
  const week = WEEKDAYS.map((weekday) => ({ weekday, stretches: stretchesOf(onWeekday(tariff, weekday), hour) }));
  const all = week.flatMap(({ stretches }) => stretches);
  const paying = all.filter(({ netUsd }) => netUsd > 0);
  if (paying.length === 0 || paying.length === all.length) return undefined;
  return {
    days: alike(week),
    hoursPerDay: meanOfDays(paying, ({ fromHour, toHour }) => toHour - fromHour),
    netCashUsdPerDay: meanOfDays(paying, ({ netUsd }) => netUsd),
    netCashAllDayUsdPerDay: meanOfDays(all, ({ netUsd }) => netUsd),
  };
}

function meanOfDays(stretches: readonly Stretch[], quantity: (stretch: Stretch) => number): number {
  return stretches.reduce((sum, stretch) => sum + quantity(stretch), 0) / WEEKDAYS.length;
}

function stretchesOf(tariff: TimeOfUse, { revenueUsd, energyKwh }: HourOfWork): readonly Stretch[] {
  const changes = [
    ...new Set([0, HOURS_PER_DAY, ...tariff.windows.flatMap(({ fromHour, toHour }) => [fromHour, toHour])]),
  ];
  const ascending = changes.toSorted((one, other) => one - other);
  return ascending.slice(1).map((toHour, index) => {
    const fromHour = ascending[index] ?? 0;
    const usdPerKwh = priceAtUsdPerKwh(tariff, (fromHour + toHour) / 2);
    return { fromHour, toHour, netUsd: (toHour - fromHour) * (revenueUsd - energyKwh * usdPerKwh) };
  });
}

function alike(
  week: readonly { readonly weekday: Weekday; readonly stretches: readonly Stretch[] }[],
): PayingHours['days'] {
  const byHours = Map.groupBy(
    week.map(({ weekday, stretches }) => ({ weekday, windows: joined(stretches) })),
    ({ windows }) => JSON.stringify(windows),
  );
  const days = [...byHours.values()].map((same) => ({
    weekdays: same.map(({ weekday }) => weekday),
    windows: same[0]?.windows ?? [],
  }));
  return days.map((day) =>
    days.length === 1 ? { ...day, windows: joinedOverMidnight(day.windows, () => true) } : day,
  );
}

/** Paying stretches that touch are one. */
function joined(stretches: readonly Stretch[]): readonly ClockWindow[] {
  const windows: { fromHour: number; toHour: number }[] = [];
  for (const { fromHour, toHour, netUsd } of stretches) {
    if (netUsd <= 0) continue;
    const last = windows.at(-1);
    if (last?.toHour === fromHour) last.toHour = toHour;
    else windows.push({ fromHour, toHour });
  }
  return windows;
}
