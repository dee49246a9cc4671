import { textOrNumber } from '../../src/conversation/options.ts';
import { HOURS_PER_DAY } from '../../src/engine/calendar.ts';
import { type OnlineHours, readOnlineHours } from '../../src/input/hours/online-hours.ts';
import { hoursRefusal } from '../../src/views/refusals/hours.ts';
import { en } from '../../src/words/en/en.ts';

const LONGEST_HOURS = 60;

export const hoursOption = textOrNumber(en.commands.asked.hours, {
  maxLength: LONGEST_HOURS,
});

/**
 * When the machine is on; around the clock where nothing was typed.
 * @throws {UserError} with the likely readings
 */
export function readHours(typed: string | undefined): OnlineHours {
  if (typed === undefined) return { hoursPerDay: HOURS_PER_DAY, fromHour: undefined };
  const read = readOnlineHours(typed);
  if (read.kind === 'hours') return read;
  throw hoursRefusal(read, typed, en);
}
