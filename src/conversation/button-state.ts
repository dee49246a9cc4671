import { LRUCache } from 'lru-cache';
import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { CommandDefinition } from './command.ts';
import type { RawOptions } from './options.ts';
import type { ButtonOptions, ButtonPurpose } from './command-context.ts';
import { remembered } from '../remembered.ts';
import { IDEOGRAPHS, packed, unpacked } from '../packed-text.ts';

/** Versions of the layouts below. A bot that cannot read a button's version calls the button old. */
const PLAIN = '1';
const PACKED = '2';

/** Discord's limit on `custom_id`. */
const MAX_CUSTOM_ID_LENGTH = 100;

const FIRST_LETTER = 'a'.charCodeAt(0);
const FINGERPRINT_LENGTH = 3;
const BASE = 36;
/** Of one command. */
const MAX_PRINTS = 100;

/** Follows the version. */
const PURPOSE_MARKS: Record<ButtonPurpose, string> = { answer: '', question: '?', beside: '+', share: '!' };
const PURPOSES = Object.keys(PURPOSE_MARKS) as ButtonPurpose[];

const CUSTOM_ID = /^(?<version>[12])(?<mark>[?+!]?)\|(?<path>[^|]*)\|(?<written>.*)$/su;

export type ButtonState =
  | { readonly kind: 'state'; readonly path: string; readonly options: RawOptions; readonly purpose: ButtonPurpose }
  | { readonly kind: 'old' };

/** An option, and the letter of its position in the definition. */
interface Field {
  readonly option: APIApplicationCommandBasicOption;
  readonly letter: string;
}

/**
 * Everything a click needs, so that nothing is remembered between clicks: `1|roi|k3x|a4090|f88` is version 1, the
 * command's path, a fingerprint, and per option the letter of its position in the definition and its value. The
 * version is followed by a mark of the purpose. The fingerprint covers names and types of the options in use, so a button made before they moved
 * is recognised as old instead of being read as something else. What is too long is packed: `2|roi|` and ideographs.
 */
export function encodeButton(
  path: string,
  options: ButtonOptions,
  definition: CommandDefinition,
  purpose: ButtonPurpose = 'answer',
): string | undefined {
  const question = writtenQuestion(options, definition);
  if (question === undefined) return undefined;
  const plain = `${PLAIN}${PURPOSE_MARKS[purpose]}|${path}|${question}`;
  if (plain.length <= MAX_CUSTOM_ID_LENGTH) return plain;
  const short = `${PACKED}${PURPOSE_MARKS[purpose]}|${path}|${packed(question, IDEOGRAPHS)}`;
  return short.length <= MAX_CUSTOM_ID_LENGTH ? short : undefined;
}

/** The fingerprint and the options; undefined where the command has no such option, or a text is no valid Unicode. */
export function writtenQuestion(options: ButtonOptions, definition: CommandDefinition): string | undefined {
  const places = placesOf(definition);
  const values: string[] = [];
  let used = 0;
  for (const name in options) {
    const value = options[name];
    if (value === undefined) continue;
    const place = places.get(name);
    if (place === undefined) return undefined;
    values[place] = encodeValue(value);
    used |= 1 << place;
  }
  let question = printsOf(definition)(used);
  for (let place = 0; place < values.length; place += 1) {
    if (isUsed(used, place)) question += `|${letterAt(place)}${values[place]}`;
  }
  return question.isWellFormed() ? question : undefined;
}

/** The command and options behind a `custom_id`; `old` when this bot never made it, or made it for other options. */
export function decodeButton(
  customId: string,
  definitionAt: (path: string) => CommandDefinition | undefined,
): ButtonState {
  const { version = '', mark, path = '', written = '' } = CUSTOM_ID.exec(customId)?.groups ?? {};
  const definition = definitionAt(path);
  const purpose = PURPOSES.find((each) => PURPOSE_MARKS[each] === mark);
  const question = version === PACKED ? unpacked(written, IDEOGRAPHS) : written;
  if (definition === undefined || purpose === undefined || question === undefined) return { kind: 'old' };
  const options = readQuestion(question, definition);
  return options === undefined ? { kind: 'old' } : { kind: 'state', path, options, purpose };
}

/** The options of a question as {@link writtenQuestion} wrote it; undefined of any other text. */
export function readQuestion(question: string, definition: CommandDefinition): RawOptions | undefined {
  const [print, ...values] = question.split('|');
  const layouts = layoutsOf(definition);
  for (const known of [...layouts, ...layouts.map(asBefore)]) {
    const options = optionsIn(values, known, print);
    if (options !== undefined) return options;
  }
  return undefined;
}

/** Undefined where the values are not those of these fields, in these places. */
function optionsIn(
  values: readonly string[],
  known: readonly Field[],
  print: string | undefined,
): RawOptions | undefined {
  const options: Record<string, string | number | boolean> = {};
  const fields: Field[] = [];
  for (const encoded of values) {
    const field = known.find(({ letter }) => letter === encoded[0]);
    const value = field === undefined ? undefined : decodeValue(encoded.slice(1), field.option.type);
    if (field === undefined || value === undefined) return undefined;
    fields.push(field);
    options[field.option.name] = value;
  }
  return fingerprint(fields) === print ? options : undefined;
}

/** A page adds at most so many options of its own behind those of its command. */
const MOST_OF_A_PAGE = 2;
/** Options that a command may have gained since a button was made. */
const MOST_GAINED = 6;

/** Options that were of another type in the version before. */
const FORMER_TYPES: Readonly<Record<string, ApplicationCommandOptionType.Number>> = {
  hours: ApplicationCommandOptionType.Number,
};

function asBefore(fields: readonly Field[]): readonly Field[] {
  return fields.map(({ letter, option }) => {
    const type = FORMER_TYPES[option.name];
    return type === undefined
      ? { letter, option }
      : { letter, option: { ...option, type } as APIApplicationCommandBasicOption };
  });
}

/** Where the options stand, and where they stood before the command of a page gained some in front of the page's own. */
function layoutsOf(definition: CommandDefinition): readonly (readonly Field[])[] {
  const { options } = definition;
  const before = Array.from({ length: MOST_OF_A_PAGE * MOST_GAINED }, (_, place) => {
    const ofPage = 1 + (place % MOST_OF_A_PAGE);
    const gained = 1 + Math.floor(place / MOST_OF_A_PAGE);
    const kept = Math.max(0, options.length - ofPage - gained);
    return fieldsFrom([...options.slice(0, kept), ...options.slice(options.length - ofPage)]);
  });
  return [fieldsOf(definition), ...before];
}

// Definitions are constants, and every answer has several buttons.
const fieldsOf = remembered(new WeakMap(), ({ options }: CommandDefinition) => fieldsFrom(options));

const placesOf = remembered(
  new WeakMap(),
  ({ options }: CommandDefinition): ReadonlyMap<string, number> =>
    new Map(options.map(({ name }, place) => [name, place])),
);

// Few of the options are in use at a time, and those of one answer are the same on most of its buttons.
const printsOf = remembered(new WeakMap(), (definition: CommandDefinition) =>
  remembered(new LRUCache<number, { readonly answer: string }>({ max: MAX_PRINTS }), (used: number) =>
    fingerprint(fieldsOf(definition).filter((_, place) => isUsed(used, place))),
  ),
);

/** A bit for each option, of which Discord takes 25 and a page adds {@link MOST_OF_A_PAGE}. */
function isUsed(used: number, place: number): boolean {
  return (used & (1 << place)) !== 0;
}

function fieldsFrom(options: CommandDefinition['options']): readonly Field[] {
  return options.map((option, position) => ({ option, letter: letterAt(position) }));
}

function letterAt(place: number): string {
  return String.fromCharCode(FIRST_LETTER + place);
}

function encodeValue(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'number') return String(value).replace(/^(-?)0\./, '$1.');
  // Most texts have neither, and every answer has a dozen buttons.
  return value.includes('^') || value.includes('|') ? value.replaceAll('^', '^0').replaceAll('|', '^1') : value;
}

function decodeValue(text: string, type: ApplicationCommandOptionType): string | number | boolean | undefined {
  if (type === ApplicationCommandOptionType.Boolean) return text === '1' || (text === '0' ? false : undefined);
  if (type === ApplicationCommandOptionType.Integer || type === ApplicationCommandOptionType.Number) {
    const value = Number(text);
    return text.trim() === '' || !Number.isFinite(value) ? undefined : value;
  }
  return text.replaceAll('^1', '|').replaceAll('^0', '^');
}

/** FNV-1a over names and types, cut to three characters. */
function fingerprint(fields: readonly Field[]): string {
  let hash = 0x811c9dc5;
  for (const character of fields.map(({ option }) => `${option.name}:${option.type}`).join()) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  }
  return ((hash >>> 0) % BASE ** FINGERPRINT_LENGTH).toString(BASE).padStart(FINGERPRINT_LENGTH, '0');
}
