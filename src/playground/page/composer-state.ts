import type { ValueOption } from '../discord/command-limits.ts';
import type { HandedFile } from '../web/web-protocol.ts';
import type { Leaf } from './command-line.ts';

/** Where the caret is: in the plain line, in an option's field, or behind the last field. */
export type Place = 'line' | 'tail' | { readonly option: string };

/** What an option is given: of an attachment the file itself. */
export type Value = string | number | boolean | HandedFile;

/** An option's field, with what was typed, and what was picked for it from a list or from the disk. */
export interface Field {
  readonly option: ValueOption;
  text: string;
  picked: { readonly name: string; readonly value: Value } | undefined;
  problem: string | undefined;
}

/** One row of the list above the composer. */
export interface Suggestion {
  readonly label: string;
  readonly detail?: string;
  readonly pick: () => void;
}

export interface ComposerState {
  /** What is typed while no command is picked. */
  line: string;
  leaf: Leaf | undefined;
  fields: Field[];
  tail: string;
  place: Place;
  suggestions: readonly Suggestion[];
  /** Which suggestion Enter takes; -1 for none. */
  active: number;
  isListOpen: boolean;
  /** The list is not yet what belongs to the text. */
  isStale: boolean;
  /** Where the caret should go with the next drawing. */
  wantsFocus: boolean;
}

export function emptyComposer(): ComposerState {
  return {
    line: '',
    leaf: undefined,
    fields: [],
    tail: '',
    place: 'line',
    suggestions: [],
    active: -1,
    isListOpen: false,
    isStale: false,
    wantsFocus: false,
  };
}

export function fieldAt({ fields, place }: ComposerState): Field | undefined {
  return typeof place === 'string' ? undefined : fields.find(({ option }) => option.name === place.option);
}

/** All places from left to right, as the arrow keys visit them. */
function placesOf({ leaf, fields }: ComposerState): Place[] {
  return leaf === undefined ? ['line'] : [...fields.map(({ option }) => ({ option: option.name })), 'tail'];
}

export function placeKey(place: Place): string {
  return typeof place === 'string' ? place : `option-${place.option}`;
}

export function neighbour(state: ComposerState, step: 1 | -1): Place | undefined {
  const places = placesOf(state);
  const here = places.findIndex((place) => placeKey(place) === placeKey(state.place));
  return places[here + step];
}
