import { remembered } from '../../remembered.ts';

/** The word for "year" behind a year, and a point at the end: a date stands within sentences, which bring their own. */
const YEAR_AT_END = /(?:\s[гр])?\.$/u;

// Figures have few dates, and every answer names several.
const datesIn = remembered(new Map(), (locale: string) => {
  const formatFor = remembered(new Map(), (dateLength: number) => dateFormat(dateLength, locale));
  return remembered(new Map(), (date: string) =>
    formatFor(date.length)
      .format(new Date(date.length > 4 ? date : `${date}-01-01`))
      .replace(YEAR_AT_END, ''),
  );
});

/** `2026`, `2026-09` or `2026-09-20` in the person's locale, no more exact than it is: `2026`, `Sep 2026`, `20 Sep 2026`. */
export function formatDate(date: string, locale: string): string {
  return datesIn(locale)(date);
}

function dateFormat(dateLength: number, locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(dateLength > 4 && { month: 'short' }),
    ...(dateLength > 7 && { day: 'numeric' }),
  });
}
