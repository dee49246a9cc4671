import { earnerId } from '../../src/catalog/finder.ts';
import type { Finder } from '../../src/catalog/finder.ts';
import { rememberedTexts } from '../../src/catalog/remembered-texts.ts';
import type { AutocompleteContext } from '../../src/conversation/command-context.ts';
import type { Choice } from '../../src/conversation/options.ts';
import { completeRig } from '../../src/input/rig/complete-rig.ts';
import { readTypedRig } from '../../src/input/rig/typed-rig.ts';
import { present } from '../../src/present.ts';
import { remembered } from '../../src/remembered.ts';
import { earnerName } from '../../src/views/values/earner-names.ts';
import { en } from '../../src/words/en/en.ts';
import { rigWithFacts } from './rig-options.ts';

const CHOICES = 25;
/** Of a choice's name and of its value, in Discord. */
const LONGEST_CHOICE = 100;

/** Cards by name, common ones first. Their value is the name: it reads well in the message and any spelling is accepted. */
export const suggestGpus = (typed: string, { finder }: AutocompleteContext): readonly Choice[] =>
  finder.searchGpus(typed, CHOICES).map(({ name }) => ({ name, value: name }));

/** How the whole text is understood, the person's own rigs, then its last card completed: nothing that was typed is lost. */
export const suggestRigs = (typed: string, context: AutocompleteContext): readonly Choice[] => {
  const own = suggestRigNames(typed, context);
  if (own.length === 0) return suggestTypedRigs(typed, context);
  const { understood, completed } = asTyped(context.finder)(typed);
  return chosen([...understood, ...own, ...completed]);
};

/** The same without the person's own rigs. */
export const suggestTypedRigs = (typed: string, { finder }: AutocompleteContext): readonly Choice[] =>
  asTyped(finder)(typed).offered;

/** What a text alone leads to, whoever types it: asked for with every letter, and most people type the same ones. */
const asTyped = remembered(new WeakMap(), (finder: Finder) =>
  rememberedTexts((typed) => {
    const understood = present(understoodRig(typed, finder));
    const completed = completeRig(typed, finder, CHOICES).map((rig): Choice => ({ name: rig, value: rig }));
    return { understood, completed, offered: chosen([...understood, ...completed]) };
  }),
);

/** Those that Discord takes, each once. */
function chosen(choices: readonly Choice[]): readonly Choice[] {
  const fitting = choices.filter(({ name, value }) => name.length <= LONGEST_CHOICE && value.length <= LONGEST_CHOICE);
  return [...new Map(fitting.map((choice) => [choice.value, choice])).values()].slice(0, CHOICES);
}

/** Undefined where the text is no rig, or nothing but one card: that is what the completions begin with. */
function understoodRig(typed: string, finder: Finder): Choice | undefined {
  const read = readTypedRig(typed, finder);
  if (read.kind !== 'rig') return undefined;
  const { parts } = read;
  const rig = rigWithFacts(read);
  const isOneCard = parts.length === 1 && parts[0]?.count === 1 && rig === parts[0].gpu.name;
  return isOneCard ? undefined : { name: rig, value: rig };
}

/** The person's own rigs, by any part of their name. */
export const suggestRigNames = (typed: string, { belongings }: AutocompleteContext): readonly Choice[] => {
  if (belongings.kind !== 'known') return [];
  const part = typed.trim().toLowerCase();
  return belongings.rigs
    .filter(({ name }) => name.toLowerCase().includes(part))
    .map(({ name }) => ({ name: en.commands.rig.yours(name), value: name }));
};

/** Networks by name or alias. */
export const suggestNetworks = (typed: string, { finder }: AutocompleteContext): readonly Choice[] =>
  finder
    .searchEarners(typed, CHOICES)
    .filter(({ kind }) => kind === 'network')
    .map((earner) => ({ name: earnerName(earner), value: earnerId(earner) }));

/** Networks and coins by name, alias or symbol. */
export const suggestEarners = (typed: string, { finder }: AutocompleteContext): readonly Choice[] =>
  finder.searchEarners(typed, CHOICES).map((earner) => ({ name: earnerName(earner), value: earnerId(earner) }));
