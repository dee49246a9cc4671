import type { CommandContext } from '../../../src/conversation/command-context.ts';
import { carried } from '../../../src/conversation/options.ts';
import { type Suggestion, UserError } from '../../../src/errors.ts';

const LONGEST_MEANT = 120;

/** The options whose numbers somebody has been asked about and meant, with commas between them. Behind all others. */
export const meantOption = carried({ maxLength: LONGEST_MEANT });

/** A number that a careful friend would ask about. */
export interface Doubt {
  readonly option: string;
  readonly sentence: string;
  readonly readings: readonly Suggestion[];
  /** The button for what was typed; undefined where nothing can be worked out from it. */
  readonly asTyped: string | undefined;
}

/**
 * Asks about the first number that is doubted, unless it was asked about before.
 * @throws {UserError} `bad_options`, with each likely reading as a button and what was typed behind them
 */
export function askAbout(
  doubts: readonly (Doubt | undefined)[],
  meant: string | undefined,
  { isContinued }: Pick<CommandContext, 'isContinued'>,
): void {
  if (isContinued) return;
  const before = meant === undefined ? [] : meant.split(',');
  const doubt = doubts.find((each) => each !== undefined && !before.includes(each.option));
  if (doubt === undefined) return;
  const { option, sentence, readings, asTyped } = doubt;
  const kept: readonly Suggestion[] =
    asTyped === undefined ? [] : [{ label: asTyped, options: { meant: [...before, option].join(',') } }];
  throw new UserError('bad_options', sentence, [...readings, ...kept]);
}
