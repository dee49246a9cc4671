import { autocompletes, choicesOf, readLine, takesFile, type Choice, type Leaf } from './command-line.ts';
import { blank, lineOf, problemOf, valuesOf } from './filled-fields.ts';
import type { Values } from './filled-fields.ts';
import { TOO_LARGE } from './handed-file.ts';
import type { HandedFile } from '../web/web-protocol.ts';
import { emptyComposer, fieldAt, neighbour, type ComposerState, type Field, type Place } from './composer-state.ts';
import { choiceSuggestions, commandSuggestions, optionSuggestions } from './suggestions.ts';

const DEBOUNCE_MS = 120;
const ONLY_PEOPLE_READ = 'The bot reads no messages: hand it this one by its “Apps”, or type / for commands.';

export interface ComposerParts {
  readonly leaves: () => readonly Leaf[];
  /** Asks the bot for an option's list; undefined when it did not answer. */
  readonly choices: (
    path: string,
    option: string,
    typed: string,
    others: Values,
  ) => Promise<readonly Choice[] | undefined>;
  readonly send: (path: string, values: Values) => void;
  /** Writes to the people in the channel. */
  readonly say: (text: string) => void;
  readonly notice: (text: string) => void;
  readonly changed: () => void;
}

export type Composer = ReturnType<typeof createComposer>;

/** What happens while somebody writes a command: Discord's own way of filling it in. */
export function createComposer({ leaves, choices, send, say, notice, changed }: ComposerParts) {
  const state: ComposerState = emptyComposer();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  let sentLast: string | undefined;

  function go(place: Place): void {
    Object.assign(state, { place, wantsFocus: true, suggestions: [], active: -1 });
    list();
  }

  /** Lists what belongs to the place and its text. */
  function list(): void {
    clearTimeout(timer);
    asked += 1;
    const field = fieldAt(state);
    state.isStale = false;
    state.isListOpen = true;
    if (state.place === 'line') show(commandSuggestions(state.line, leaves(), pickCommand), 0);
    else if (state.place === 'tail') show(optionSuggestions(state, addField), state.tail === '' ? -1 : 0);
    else if (field && choicesOf(field.option)) show(choiceSuggestions(field, choicesOf(field.option) ?? [], take), 0);
    else if (field && autocompletes(field.option)) {
      state.isStale = true;
      timer = setTimeout(() => void autocomplete(field, asked), DEBOUNCE_MS);
    } else show([], -1);
    changed();
  }

  function show(suggestions: ComposerState['suggestions'], active: number): void {
    Object.assign(state, { suggestions, active: suggestions.length > 0 ? active : -1 });
  }

  async function autocomplete(field: Field, question: number): Promise<void> {
    const { leaf } = state;
    if (!leaf) return;
    const others = valuesOf(state.fields.filter((one) => one !== field && !takesFile(one.option)));
    const answer = await choices(leaf.path, field.option.name, field.text, others);
    // Somebody has typed on: a later question is under way.
    if (question !== asked) return;
    state.isStale = false;
    if (answer === undefined) notice('Loading options failed.');
    show(
      (answer ?? []).map((choice) => ({ label: choice.name, pick: () => take(field, choice) })),
      0,
    );
    changed();
  }

  function pickCommand(leaf: Leaf, texts: ReadonlyMap<string, string> = new Map()): void {
    const fields = leaf.options
      .filter(({ name, required }) => required || texts.has(name))
      .map((option): Field => blank(option, texts.get(option.name) ?? ''));
    Object.assign(state, { line: '', leaf, fields, tail: '' });
    // A line that ends with an option's name goes on with its value.
    const [lastNamed, lastText] = [...texts].at(-1) ?? [];
    go(firstEmpty() ?? (lastNamed !== undefined && lastText === '' ? { option: lastNamed } : 'tail'));
  }

  const firstEmpty = (): Place | undefined => {
    const empty = state.fields.find(({ option, text }) => option.required && text === '');
    return empty && { option: empty.option.name };
  };

  function addField(option: Field['option'], text = ''): void {
    state.fields.push(blank(option, text));
    state.tail = '';
    go({ option: option.name });
  }

  function take(field: Field, choice: Choice): void {
    Object.assign(field, { text: choice.name, picked: choice, problem: undefined });
    go(firstEmpty() ?? 'tail');
  }

  /** Puts a file into an option; undefined where it can't be read. */
  function attach(field: Field, file: HandedFile | undefined): void {
    const problem = file === undefined ? TOO_LARGE : undefined;
    Object.assign(field, { text: file?.name ?? '', picked: file && { name: file.name, value: file }, problem });
    go(file === undefined ? { option: field.option.name } : (firstEmpty() ?? 'tail'));
  }

  function removeField(field: Field): void {
    const before = neighbour(state, -1);
    if (!field.option.required) state.fields = state.fields.filter((one) => one !== field);
    else if (!before) return backToLine();
    return go(before ?? state.fields.map(({ option }) => ({ option: option.name }))[0] ?? 'tail');
  }

  function backToLine(): void {
    const line = state.leaf ? `/${state.leaf.path}` : '';
    Object.assign(state, emptyComposer(), { line });
    go('line');
  }

  function clear(): void {
    Object.assign(state, emptyComposer());
    go('line');
  }

  function problemsShown(): boolean {
    for (const field of state.fields) field.problem = problemOf(field);
    const bad = state.fields.find(({ problem }) => problem !== undefined);
    if (bad) go({ option: bad.option.name });
    return bad !== undefined;
  }

  function submit(): void {
    const { leaf } = state;
    if (!leaf) {
      const text = state.line.trim();
      if (text.startsWith('/')) return notice('There is no such command.');
      if (text === '') return undefined;
      sentLast = text;
      clear();
      say(text);
      return notice(ONLY_PEOPLE_READ);
    }
    if (problemsShown()) return undefined;
    const values = valuesOf(state.fields);
    sentLast = lineOf(leaf, state.fields);
    clear();
    state.isListOpen = false;
    send(leaf.path, values);
    return undefined;
  }

  function typeLine(text: string): void {
    state.line = text;
    const read = readLine(text, leaves());
    if (read) pickCommand(read.leaf, read.texts);
    else list();
  }

  return {
    state,
    go,
    list,
    clear,
    submit,
    /** As if somebody had typed the line and sent it. */
    run(line: string): void {
      clear();
      typeLine(`${line} `);
      submit();
    },
    /** Writes again what was sent last; false where nothing was. */
    repeat(): boolean {
      if (sentLast === undefined) return false;
      typeLine(sentLast);
      return true;
    },
    typeLine,
    attach,
    removeField,
    backToLine,
    typeTail(text: string): void {
      const named = /^\s*([^\s:]+):(.*)$/su.exec(text);
      const option = state.leaf?.options.find(({ name }) => name === named?.[1]);
      state.tail = text.trimStart();
      if (option && !state.fields.some((field) => field.option === option)) addField(option, named?.[2]?.trim() ?? '');
      else list();
    },
    typeField(field: Field, text: string): void {
      Object.assign(field, { text, picked: undefined, problem: undefined });
      // `4090 network:` ends this field and begins the next, as in Discord; `gpu:` in its own field is only a habit.
      const named = /(?:^|\s)([^\s:]+):(.*)$/su.exec(text);
      const option = state.leaf?.options.find(({ name }) => name === named?.[1]);
      if (named && option === field.option) field.text = named[2]?.trimStart() ?? '';
      else if (named && option && !state.fields.some((one) => one.option === option)) {
        field.text = text.slice(0, named.index).trim();
        return addField(option, named[2]?.trim() ?? '');
      }
      return list();
    },
    accept(index = state.active): boolean {
      const suggestion = state.suggestions[index];
      if (!state.isListOpen || state.isStale || !suggestion) return false;
      suggestion.pick();
      return true;
    },
    move(step: 1 | -1): void {
      const count = state.suggestions.length;
      if (count > 0) state.active = (Math.max(state.active, step === 1 ? -1 : 0) + step + count) % count;
      state.isListOpen = true;
      changed();
    },
    closeList(): void {
      state.isListOpen = false;
      changed();
    },
    firstEmpty,
  };
}
