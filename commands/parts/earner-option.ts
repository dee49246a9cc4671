import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { Earner, Finder } from '../../src/catalog/finder.ts';
import type { Choice } from '../../src/conversation/command.ts';
import type { AutocompleteContext } from '../../src/conversation/command-context.ts';
import { UserError } from '../../src/errors.ts';
import { quoteTyped } from '../../src/input/typed-text.ts';
import { earnerId } from '../../src/catalog/finder.ts';
import { earnerName } from '../../src/views/earner-names.ts';
import { listed } from '../../src/views/listing.ts';
import { MAX_TEXT } from './overrides.ts';

const CHOICES = 25;

export const gpuOption = (description: string, required: boolean): APIApplicationCommandBasicOption => ({
  type: ApplicationCommandOptionType.String,
  name: 'gpu',
  description,
  required,
  autocomplete: true,
  max_length: MAX_TEXT,
});

export const networkOption = (description: string): APIApplicationCommandBasicOption => ({
  type: ApplicationCommandOptionType.String,
  name: 'network',
  description,
  autocomplete: true,
  max_length: MAX_TEXT,
});

/** Cards by name, common ones first. Their value is the name: it reads well in the message and any spelling is accepted. */
export const suggestGpus = (typed: string, { finder }: AutocompleteContext): readonly Choice[] =>
  finder.searchGpus(typed, CHOICES).map(({ name }) => ({ name, value: name }));

/** The person's own rigs first, then cards. */
export const suggestRigs = (typed: string, context: AutocompleteContext): readonly Choice[] => [
  ...suggestRigNames(typed, context),
  ...suggestGpus(typed, context),
];

/** The person's own rigs, by any part of their name. */
export const suggestRigNames = (typed: string, { belongings }: AutocompleteContext): readonly Choice[] => {
  if (belongings.kind !== 'known') return [];
  const part = typed.trim().toLowerCase();
  return belongings.rigs
    .filter(({ name }) => name.toLowerCase().includes(part))
    .map(({ name }) => ({ name: `${name} (your rig)`, value: name }));
};

/** Networks and coins by name, alias or symbol. */
export const suggestEarners = (typed: string, { finder }: AutocompleteContext): readonly Choice[] =>
  finder.searchEarners(typed, CHOICES).map((earner) => ({ name: earnerName(earner), value: earnerId(earner) }));

/**
 * The network or coin that a person names.
 * @throws {UserError} `unknown_network`, with the nearest names.
 */
export function readEarner(text: string, finder: Finder): Earner {
  const match = finder.earner(text);
  if (match.kind === 'found') return match.earner;
  const nearest = match.nearest.map((earner) => earnerName(earner));
  throw new UserError(
    'unknown_network',
    nearest.length === 0
      ? `We know no network or coin called “${quoteTyped(text)}”. \`/networks\` lists those we know.`
      : `We know no network or coin called “${quoteTyped(text)}”. Did you mean ${listed(nearest)}? \`/networks\` lists all we know.`,
    match.nearest.map((earner) => ({ label: earnerName(earner), options: { network: earnerId(earner) } })),
  );
}
