import * as z from 'zod';
import { raise } from './form-errors.ts';
import { CommandType, OptionType } from './wire-codes.ts';

// Rules: discord.com/developers/docs/interactions/application-commands#application-command-object
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const COMMAND_CHARACTERS_IN_ALL = 8000;
const LARGEST_NUMBER = 2 ** 53;

const name = z
  .string()
  .min(1)
  .max(32)
  .check((context) => {
    if (!NAME.test(context.value) || context.value !== context.value.toLowerCase()) {
      raise(context, { code: 'APPLICATION_COMMAND_INVALID_NAME', message: 'Command name is invalid' });
    }
  });
const description = z.string().min(1).max(100);
const localizations = (max: number) => z.record(z.string(), z.string().min(1).max(max)).nullish();
const base = {
  name,
  name_localizations: localizations(32),
  description,
  description_localizations: localizations(100),
};

const choices = <Value extends z.ZodType<string | number>>(value: Value) =>
  z
    .array(z.object({ name: z.string().min(1).max(100), name_localizations: localizations(100), value }))
    .max(25)
    .nullish();

const bound = z.number().min(-LARGEST_NUMBER).max(LARGEST_NUMBER).nullish();
const length = (min: number) => z.int().min(min).max(6000).nullish();
const valueBase = { ...base, required: z.boolean().nullish() };

const valueOption = z
  .discriminatedUnion('type', [
    z.object({
      ...valueBase,
      type: z.literal(OptionType.String),
      choices: choices(z.string().max(100)),
      min_length: length(0),
      max_length: length(1),
      autocomplete: z.boolean().nullish(),
    }),
    z.object({
      ...valueBase,
      type: z.literal(OptionType.Integer),
      choices: choices(z.int()),
      min_value: bound,
      max_value: bound,
      autocomplete: z.boolean().nullish(),
    }),
    z.object({
      ...valueBase,
      type: z.literal(OptionType.Number),
      choices: choices(z.number()),
      min_value: bound,
      max_value: bound,
      autocomplete: z.boolean().nullish(),
    }),
    z.object({ ...valueBase, type: z.literal(OptionType.Boolean) }),
    z.object({ ...valueBase, type: z.literal(OptionType.Attachment) }),
    // User, channel, role and mentionable: registered, but nobody in the playground can fill them in.
    z.object({ ...valueBase, type: z.literal([6, 7, 8, 9]) }),
  ])
  .check((context) => {
    const { value } = context;
    if ('autocomplete' in value && value.autocomplete && value.choices?.length) {
      raise(context, {
        code: 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_AND_CHOICES',
        message: 'Autocomplete and choices cannot stand together',
      });
    }
  });

const arranged = <Option extends z.ZodType<{ name: string }>>(option: Option) =>
  z
    .array(option)
    .max(25)
    .check((context) => {
      let optionalSeen = false;
      for (const [index, one] of context.value.entries()) {
        if (context.value.findIndex((other) => other.name === one.name) < index) {
          raise(context, {
            code: 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
            message: 'Option name already exists in other options',
            path: [index, 'name'],
          });
        }
        const required = 'required' in one && one.required === true;
        if (required && optionalSeen) {
          raise(context, {
            code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
            message: 'Required options must be placed before non-required options',
            path: [index],
          });
        }
        optionalSeen ||= !required;
      }
    })
    .nullish();

const subcommand = z.object({ ...base, type: z.literal(OptionType.Subcommand), options: arranged(valueOption) });
const group = z.object({ ...base, type: z.literal(OptionType.SubcommandGroup), options: arranged(subcommand) });

/** Either values or subcommands: Discord refuses a mixture. */
const options = arranged(z.discriminatedUnion('type', [valueOption, subcommand, group])).check((context) => {
  const nested = (context.value ?? []).filter((one) => one.type <= OptionType.SubcommandGroup).length;
  if (nested > 0 && nested < (context.value?.length ?? 0)) {
    raise(context, {
      code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      message: 'Sub-command and sub-command group option types are mutually exclusive to all other types',
    });
  }
});

const place = {
  // Discord reads permissions from a number too, though its answers always write them as text.
  default_member_permissions: z.union([z.string().regex(/^\d+$/), z.int().min(0)]).nullish(),
  dm_permission: z.boolean().nullish(),
  contexts: z
    .array(z.literal([0, 1, 2]))
    .min(1)
    .nullish(),
  integration_types: z
    .array(z.literal([0, 1]))
    .min(1)
    .nullish(),
  nsfw: z.boolean().nullish(),
};

const slashCommand = z
  .object({ ...base, ...place, type: z.literal(CommandType.Slash).nullish(), options })
  .check((context) => {
    if (charactersOf(context.value) > COMMAND_CHARACTERS_IN_ALL) {
      raise(context, {
        code: 'APPLICATION_COMMAND_TOO_LARGE',
        message: `Command exceeds maximum size (${COMMAND_CHARACTERS_IN_ALL})`,
      });
    }
  });

/** An entry of the "Apps" menu of messages: it has a name in any letters, and nothing more. */
const messageCommand = z.object({
  ...place,
  type: z.literal(CommandType.Message),
  name: z.string().trim().min(1).max(32),
  name_localizations: localizations(32),
  description: z.literal('').nullish(),
});

/** One command as a bot registers it. */
export const commandLimits = z.discriminatedUnion('type', [slashCommand, messageCommand]);

/** Commands of one kind have different names. */
export function commandKey({
  type,
  name: own,
}: {
  readonly type?: number | null | undefined;
  readonly name: string;
}): string {
  return `${type ?? CommandType.Slash} ${own}`;
}

export const commandListLimits = z.array(commandLimits).check((context) => {
  const keys = context.value.map(commandKey);
  for (const [index, key] of keys.entries()) {
    if (keys.indexOf(key) < index) {
      raise(context, {
        code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
        message: 'Application command names must be unique',
        path: [index, 'name'],
      });
    }
  }
});

export type CommandBody = z.infer<typeof commandLimits>;
type SlashBody = z.infer<typeof slashCommand>;
/** What a slash command takes: values, or subcommands. */
export type CommandOptions = NonNullable<SlashBody['options']>;
export type ValueOption = z.infer<typeof valueOption>;
export type SubcommandOption = z.infer<typeof subcommand>;

interface Described {
  readonly name: string;
  readonly description: string;
  readonly options?: readonly Described[] | null | undefined;
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[] | null | undefined;
}

function charactersOf({ name: own, description: text, options: inner, choices: offered }: Described): number {
  const inOptions = (inner ?? []).reduce((sum, option) => sum + charactersOf(option), 0);
  const inChoices = (offered ?? []).reduce((sum, choice) => sum + choice.name.length + `${choice.value}`.length, 0);
  return own.length + text.length + inOptions + inChoices;
}
