import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { APIApplicationCommandBasicOption, APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import * as z from 'zod';
import type { AttachedFile } from './attached-file.ts';
import type { AutocompleteContext } from './command-context.ts';
import { en } from '../words/en/en.ts';

/** In UTF-16 units. Nothing that people type into an option is longer. */
export const MAX_TEXT = 200;

/** What Discord sends for options: strings, numbers and booleans, by name. */
export type RawOptions = Readonly<Record<string, string | number | boolean>>;

export type Choice = APIApplicationCommandOptionChoice<string>;

/** What was typed so far and the other options → what to offer, best first. Discord shows 25 at most. */
export type Suggest = (typed: string, context: AutocompleteContext, others: RawOptions) => readonly Choice[];

/** One option as a command declares it. Its name is the key that it is declared under. */
export interface Option<Schema extends z.ZodType = z.ZodType> {
  /** What Discord is told of it. */
  readonly definition: (name: string) => APIApplicationCommandBasicOption;
  /** Parses what Discord sends for it. */
  readonly schema: Schema;
  /** Ends the sentence "`hours` takes …". */
  readonly takes: string;
  /** Undefined where Discord offers nothing while a person types. */
  readonly suggest: Suggest | undefined;
  /** Only buttons carry it: Discord is not told of it, so that nobody is offered it. */
  readonly isUnlisted?: true;
}

/** Options by name, in the order in which Discord offers them; required ones go first, as Discord wants it. */
export type Options = Readonly<Record<string, Option>>;

type Shape<Declared extends Options> = { -readonly [Name in keyof Declared]: Declared[Name]['schema'] };

type SchemaOf<Declared extends Options> = z.ZodObject<Shape<Declared>, z.core.$strict>;

/** What a command with these options is given. What the person left out is not in it. */
export type Given<Declared extends Options> = Readonly<z.infer<SchemaOf<Declared>>>;

/** Parses what Discord sends for these options, and refuses any other. */
export function schemaOf<Declared extends Options>(options: Declared): SchemaOf<Declared> {
  const shape = Object.fromEntries(Object.entries(options).map(([name, { schema }]) => [name, schema]));
  return z.strictObject(shape as Shape<Declared>);
}

/** Those that Discord is told of. */
export function listed(options: Options): Options {
  return Object.fromEntries(Object.entries(options).filter(([, { isUnlisted }]) => isUnlisted !== true));
}

/** What Discord is told of these options. */
export function definitionsOf(options: Options): APIApplicationCommandBasicOption[] {
  const definitions = Object.entries(options).map(([name, each]) => each.definition(name));
  return definitions.toSorted((one, other) => Number(other.required ?? false) - Number(one.required ?? false));
}

interface Presence<IsRequired extends boolean> {
  /** Whether Discord insists on it. It does not, unless it says so. */
  readonly required?: IsRequired | undefined;
}

interface TextSettings<IsRequired extends boolean> extends Presence<IsRequired> {
  /** {@link MAX_TEXT} unless it says so. */
  readonly maxLength?: number;
  readonly suggest?: Suggest;
}

interface NumberSettings<IsRequired extends boolean> extends Presence<IsRequired> {
  /** 0 unless it says so. */
  readonly min?: number;
  readonly max: number;
}

/** Anything that a person types. */
export function text<IsRequired extends boolean = false>(
  description: string,
  { required, maxLength = MAX_TEXT, suggest }: TextSettings<IsRequired> = {},
) {
  return option(description, required, {
    definition: (common) => ({
      type: ApplicationCommandOptionType.String,
      ...common,
      ...(suggest !== undefined && { autocomplete: true as const }),
      max_length: maxLength,
    }),
    schema: z.string().max(maxLength),
    takes: en.conversation.text(maxLength),
    suggest,
  });
}

/** A text that only buttons carry. */
export function carried({ maxLength }: { readonly maxLength: number }) {
  return { ...text('', { maxLength }), isUnlisted: true as const };
}

/** A text that was a number once: buttons made before still carry one. */
export function textOrNumber<IsRequired extends boolean = false>(
  description: string,
  { required, maxLength }: { readonly required?: IsRequired; readonly maxLength: number },
) {
  return option(description, required, {
    definition: (common) => ({ type: ApplicationCommandOptionType.String, ...common, max_length: maxLength }),
    schema: z.preprocess((given) => (typeof given === 'number' ? String(given) : given), z.string().max(maxLength)),
    takes: en.conversation.text(maxLength),
  });
}

/** A day, typed as 2025-03-01. */
export function date<IsRequired extends boolean = false>(description: string, { required }: Presence<IsRequired> = {}) {
  const example = '2025-03-01';
  return option(description, required, {
    definition: (common) => ({ type: ApplicationCommandOptionType.String, ...common, max_length: example.length }),
    schema: z.iso.date(),
    takes: en.conversation.day(example),
  });
}

/** A number within limits. */
export function number<IsRequired extends boolean = false>(
  description: string,
  { required, min = 0, max }: NumberSettings<IsRequired>,
) {
  return option(description, required, {
    definition: (common) => ({ type: ApplicationCommandOptionType.Number, ...common, min_value: min, max_value: max }),
    schema: z.number().min(min).max(max),
    takes: en.conversation.number(min, max),
  });
}

/** A whole number within limits. */
export function integer<IsRequired extends boolean = false>(
  description: string,
  { required, min = 0, max }: NumberSettings<IsRequired>,
) {
  return option(description, required, {
    definition: (common) => ({ type: ApplicationCommandOptionType.Integer, ...common, min_value: min, max_value: max }),
    schema: z.int().min(min).max(max),
    takes: en.conversation.wholeNumber(min, max),
  });
}

/** True or False. */
export function flag<IsRequired extends boolean = false>(description: string, { required }: Presence<IsRequired> = {}) {
  return option(description, required, {
    definition: (common) => ({ type: ApplicationCommandOptionType.Boolean, ...common }),
    schema: z.boolean(),
    takes: en.conversation.flag,
  });
}

/** A text file, which is read when the command runs. */
export function attachedFile<IsRequired extends boolean = false>(
  description: string,
  { required }: Presence<IsRequired> = {},
) {
  return option(description, required, {
    definition: (common) => ({ type: ApplicationCommandOptionType.Attachment, ...common }),
    schema: z.custom<AttachedFile>((value) => typeof value === 'object' && value !== null && 'read' in value),
    takes: en.files.takes,
  });
}

/** One of a few values, each with the words that Discord shows for it, in their order. */
export function choice<Value extends string, IsRequired extends boolean = false>(
  description: string,
  wordsByValue: Readonly<Record<Value, string>>,
  { required }: Presence<IsRequired> = {},
) {
  const values = Object.keys(wordsByValue) as Value[];
  return option(description, required, {
    definition: (common) => ({
      type: ApplicationCommandOptionType.String,
      ...common,
      choices: values.map((value) => ({ name: wordsByValue[value], value })),
    }),
    schema: z.enum(values),
    takes: en.conversation.oneOf(Object.values(wordsByValue)),
  });
}

/** What Discord is told of every option alike. */
interface Common {
  readonly name: string;
  readonly description: string;
  readonly required?: true;
}

interface Kind<Schema extends z.ZodType> extends Pick<Option<Schema>, 'schema' | 'takes'> {
  readonly definition: (common: Common) => APIApplicationCommandBasicOption;
  readonly suggest?: Suggest | undefined;
}

type Present<Schema extends z.ZodType, IsRequired extends boolean> = [IsRequired] extends [true]
  ? Schema
  : z.ZodExactOptional<Schema>;

function option<Schema extends z.ZodType, IsRequired extends boolean>(
  description: string,
  required: IsRequired | undefined,
  { definition, schema, takes, suggest }: Kind<Schema>,
): Option<Present<Schema, IsRequired>> {
  return {
    definition: (name) => definition({ name, description, ...(required === true && { required }) }),
    schema: (required === true ? schema : schema.exactOptional()) as Present<Schema, IsRequired>,
    takes,
    suggest,
  };
}
