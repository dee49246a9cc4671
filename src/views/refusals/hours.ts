import { type Suggestion, UserError } from '../../errors.ts';
import { type HoursProblem, hoursAsTyped, type OnlineHours } from '../../input/hours/online-hours.ts';
import type { Words } from '../../words/words.ts';
import { clockText } from '../values/clock-text.ts';
import { quoted } from './quoted.ts';

/** What a person is told about hours online that can't be taken: a sentence, and a button for each likely reading. */
export function hoursRefusal(problem: HoursProblem, typed: string, { refusedHours: say }: Words): UserError {
  const suggestions = problem.offers.map((offer): Suggestion => ({
    label: labelOf(offer, say),
    options: { hours: hoursAsTyped(offer) },
  }));
  return new UserError('bad_options', sentence(problem, quoted(typed), say), suggestions);
}

function sentence({ kind }: HoursProblem, written: string, say: Words['refusedHours']): string {
  switch (kind) {
    case 'unread-hours':
      return say.unread(written);
    case 'which-hours':
      return say.which(written);
    case 'too-many-hours':
      return say.tooMany(written);
  }
}

function labelOf({ hoursPerDay, fromHour }: OnlineHours, say: Words['refusedHours']): string {
  if (fromHour === undefined) return say.lengthButton(String(hoursPerDay));
  const toHour = (fromHour + hoursPerDay) % 24;
  return say.windowButton(clockText(fromHour), clockText(toHour === 0 ? 24 : toHour));
}
