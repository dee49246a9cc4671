import { joinedOverMidnight } from '../../engine/clock-window.ts';
import type { HoursOfDays, TimesProblem } from '../../input/tariff/times-problem.ts';
import { present } from '../../present.ts';
import { clockText } from '../values/clock-text.ts';
import { weekdaysText } from '../values/weekdays-text.ts';
import type { Say } from './rate-refusal.ts';

/** What is wrong with prices by the hour or by the day. */
export function timesSentence(problem: TimesProblem, text: string, say: Say): string {
  switch (problem.kind) {
    case 'unread-times':
      return say.unreadTimes(text);
    case 'unknown-times':
      return say.unknownTimes(text);
    case 'several-times':
      return say.severalTimes(text);
    case 'unclear-hours':
      return say.unclearHours(text);
    case 'open-days':
      return say.openDays(text);
    case 'unclear-days':
      return say.unclearDays(text);
    case 'no-hours-left':
      return say.noHoursLeft(text);
    case 'overlapping-hours':
      return say.overlappingHours(text, hoursText(problem.hours, say), isOfDays(problem.hours));
    case 'uncovered-hours':
      return say.uncoveredHours(text, hoursText(problem.hours, say), isOfDays(problem.hours));
    case 'too-many-windows':
      return say.tooManyWindows(text, problem.most);
  }
}

function isOfDays(hours: readonly HoursOfDays[]): boolean {
  return hours.some(({ weekdays }) => weekdays !== undefined);
}

/** `from 7:00 to 23:00`, `on Mon–Fri from 0:00 to 7:00 and from 19:00 to 24:00; on Sat–Sun`. */
function hoursText(all: readonly HoursOfDays[], say: Say): string {
  return all
    .map(({ weekdays, hours }) => {
      const spans =
        weekdays === undefined
          ? joinedOverMidnight(hours, () => true)
          : hours.filter(({ fromHour, toHour }) => toHour - fromHour < 24);
      const from = say.fromTo(
        spans.map(({ fromHour, toHour }) => ({ from: clockText(fromHour), to: clockText(toHour) })),
      );
      return present(weekdays !== undefined && say.onDays(weekdaysText(weekdays)), from !== '' && from).join(' ');
    })
    .join('; ');
}
