import { earnerId } from '../../src/catalog/finder.ts';
import type { AutocompleteContext } from '../../src/conversation/command-context.ts';
import type { Choice } from '../../src/conversation/options.ts';
import { earnerName } from '../../src/views/earner-names.ts';

const CHOICES = 25;

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
