import { WEEKDAYS, type Weekday } from '../../engine/clock-window.ts';

const NAMES: Readonly<Record<Weekday, string>> = {
  mon: 'Mon',
  tue: 'Tue',
  wed: 'Wed',
  thu: 'Thu',
  fri: 'Fri',
  sat: 'Sat',
  sun: 'Sun',
};

/** `Mon–Fri`, `Mon–Thu, Sun`. */
export function weekdaysText(weekdays: readonly Weekday[]): string {
  const runs: { readonly first: Weekday; last: Weekday }[] = [];
  for (const [place, weekday] of WEEKDAYS.entries()) {
    if (!weekdays.includes(weekday)) continue;
    const run = runs.at(-1);
    if (run !== undefined && run.last === WEEKDAYS[place - 1]) run.last = weekday;
    else runs.push({ first: weekday, last: weekday });
  }
  return runs.map(({ first, last }) => (first === last ? NAMES[first] : `${NAMES[first]}–${NAMES[last]}`)).join(', ');
}
