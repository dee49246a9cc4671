const EXAMPLES = 'type how many, such as `8`, or when, such as `23-7`';

/** Of hours online that were typed and can't be taken. What was typed comes in quoted. */
export const refusedHours = {
  unread: (typed: string): string => `We can't read ${typed} as hours of a day: ${EXAMPLES}.`,
  which: (typed: string): string => `Which hours are ${typed}? Pick what is meant, or ${EXAMPLES}.`,
  tooMany: (typed: string): string => `A day has 24 hours, and ${typed} is more: ${EXAMPLES}.`,
  lessThanOne: (hours: string): string =>
    `${hours} hours a day? \`hours:\` is how many hours of a day, and no share of it: for half of the day type 12.`,
  minutesButton: (minutes: string): string => `${minutes} minutes a day`,
  lengthButton: (hours: string): string => `${hours} hours a day`,
  windowButton: (from: string, to: string): string => `From ${from} to ${to}`,
};
