import { HOURS_PER_DAY } from '../../../src/engine/calendar.ts';
import { readOnlineHours } from '../../../src/input/hours/online-hours.ts';
import { en } from '../../../src/words/en/en.ts';
import type { Doubt } from './doubt.ts';

const MINUTES_PER_HOUR = 60;

/** `hours:` of less than one: a share of the day, or minutes. */
export function hoursDoubt(typed: string | undefined): Doubt | undefined {
  const read = typed === undefined ? undefined : readOnlineHours(typed);
  if (read?.kind !== 'hours' || read.fromHour !== undefined || read.hoursPerDay <= 0 || read.hoursPerDay >= 1) {
    return undefined;
  }
  const say = en.refusedHours;
  const share = String(Number(read.hoursPerDay.toPrecision(3)));
  const hours = String(Number((read.hoursPerDay * HOURS_PER_DAY).toPrecision(3)));
  return {
    option: 'hours',
    sentence: say.lessThanOne(share),
    readings: [{ label: say.lengthButton(hours), options: { hours } }],
    asTyped: say.minutesButton(String(Math.round(read.hoursPerDay * MINUTES_PER_HOUR))),
  };
}
