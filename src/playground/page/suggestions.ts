import type { ValueOption } from '../discord/command-limits.ts';
import type { Choice, Leaf } from './command-line.ts';
import type { ComposerState, Field, Suggestion } from './composer-state.ts';

/** The commands that a line may become: those that begin with it, then those that contain it. */
export function commandSuggestions(line: string, leaves: readonly Leaf[], pick: (leaf: Leaf) => void): Suggestion[] {
  if (!line.startsWith('/')) return [];
  const typed = line.slice(1).trim().toLowerCase();
  return matching(leaves, typed, ({ path }) => path).map((leaf) => ({
    label: `/${leaf.path}`,
    detail: leaf.description,
    pick: () => pick(leaf),
  }));
}

/** The options that are not filled in yet. */
export function optionSuggestions(
  { leaf, fields, tail }: ComposerState,
  add: (option: ValueOption) => void,
): Suggestion[] {
  const left = leaf?.options.filter((option) => !fields.some((field) => field.option === option)) ?? [];
  return matching(left, tail.trim().toLowerCase(), ({ name }) => name).map((option) => ({
    label: option.name,
    detail: option.description,
    pick: () => add(option),
  }));
}

/** A fixed list; all of it where one was picked already. */
export function choiceSuggestions(
  field: Field,
  choices: readonly Choice[],
  take: (field: Field, choice: Choice) => void,
): Suggestion[] {
  const typed = field.picked ? '' : field.text.trim().toLowerCase();
  return matching(choices, typed, ({ name }) => name).map((choice) => ({
    label: choice.name,
    pick: () => take(field, choice),
  }));
}

function matching<Item>(items: readonly Item[], typed: string, nameOf: (item: Item) => string): Item[] {
  const places = items.map((item) => ({ item, at: nameOf(item).toLowerCase().indexOf(typed) }));
  const first = places.filter(({ at }) => at === 0);
  return [...first, ...places.filter(({ at }) => at > 0)].map(({ item }) => item);
}
