import type { ButtonOptions, CommandContext } from '../../src/conversation/command-context.ts';
import { choice } from '../../src/conversation/options.ts';
import type { RunButton } from '../../src/views/message/buttons.ts';
import type { Period } from '../../src/views/values/period.ts';
import { en } from '../../src/words/en/en.ts';

export const DEFAULT_PERIOD: Period = 'day';

const PERIODS: Readonly<Record<Period, string>> = en.commands.asked.periods;

export const periodOption = choice(en.commands.asked.period(DEFAULT_PERIOD), PERIODS);

/** The same question per day, month and year, for the command at `path`. */
export function periodButtons(
  path: string,
  asked: ButtonOptions,
  current: Period,
  { buttonId }: CommandContext,
): readonly RunButton[] {
  return (Object.keys(PERIODS) as Period[]).map((period) => ({
    label: en.roi.periods[period],
    customId: buttonId(path, { ...asked, period }),
    current: period === current,
  }));
}
