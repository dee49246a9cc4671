import type { Logger } from 'pino';
import type { Command } from './command.ts';
import type { AutocompleteContext, Belongings } from './command-context.ts';
import type { IncomingAutocomplete } from './incoming.ts';
import { MAX_TEXT } from './options.ts';
import type { Choice } from './options.ts';
import { remembered } from '../remembered.ts';

/** Discord accepts no more choices, and no longer names and values. */
const MAX_CHOICES = 25;
const MAX_CHOICE_LENGTH = 100;

/** What to offer for what was typed so far. Offers nothing when the command cannot say. */
export function choicesFor(
  interaction: IncomingAutocomplete,
  command: Command | undefined,
  belongings: Belongings,
  parts: Pick<AutocompleteContext, 'catalog' | 'finder' | 'market'> & { readonly logger: Logger },
): readonly Choice[] {
  const { actor, locale, option, others } = interaction;
  const { catalog, finder, market, logger } = parts;
  const suggest = command?.options[option]?.suggest;
  if (suggest === undefined) return [];
  try {
    const typed = interaction.typed.slice(0, MAX_TEXT);
    return acceptable(suggest(typed, { catalog, finder, market, actor, locale, belongings }, others));
  } catch (err) {
    logger.error({ err, interactionId: interaction.id, command: interaction.path }, 'autocomplete failed');
    return [];
  }
}

/** Those that Discord takes: the same list of the same choices, so that what is made of it can be remembered too. */
const acceptable = remembered(new WeakMap(), (choices: readonly Choice[]): readonly Choice[] =>
  choices
    .filter(({ value }) => value.length <= MAX_CHOICE_LENGTH)
    .slice(0, MAX_CHOICES)
    .map((choice) => ({ ...choice, name: choice.name.slice(0, MAX_CHOICE_LENGTH) })),
);
