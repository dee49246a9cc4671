import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord-api-types/v10';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord-api-types/v10';
import { UserError } from '../errors.ts';
import type { Command, CommandSpec, MessageCommand, MessageCommandSpec, PageSpec, SlashCommand } from './command.ts';
import { attachedFile, definitionsOf, flag, integer, listed, schemaOf, text } from './options.ts';
import type { Options } from './options.ts';
import { optionsComplaint } from './options-complaint.ts';

/** Discord's permission bit for Manage Server, as `default_member_permissions` takes it. */
export const MANAGE_SERVER_PERMISSION = String(1n << 5n);

export interface CommandGroupDefinition {
  readonly name: string;
  readonly description: string;
  /** A bit set of the permissions that a member needs to see the command, as text. An admin may change who sees it. */
  readonly defaultMemberPermissions?: string;
}

// In servers and as an app that a person installs; in servers, in messages with the bot and in any other private channel.
const everywhere = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

/** What buttons of a command lead to; see {@link PageSpec}. */
export function definePage<Declared extends Options>(spec: PageSpec<Declared>): Command {
  return runnable({ ...spec, description: '', visibility: 'private' });
}

/** A slash command that is one command, and the pages that its buttons lead to. */
export function defineCommand<Declared extends Options>(
  spec: CommandSpec<Declared>,
  pages: readonly Command[] = [],
): SlashCommand {
  const command = runnable(spec);
  const { definition } = command;
  return {
    body: {
      ...everywhere,
      type: ApplicationCommandType.ChatInput,
      ...definition,
      options: definitionsOf(listed(spec.options)),
    },
    commands: new Map([[definition.name, command]]),
    pages: new Map(pages.map((page) => [`${definition.name} ${page.definition.name}`, page])),
  };
}

/** A slash command whose subcommands are commands of their own, at the paths `group subcommand`. */
export function defineCommandGroup(group: CommandGroupDefinition, subcommands: readonly SlashCommand[]): SlashCommand {
  const commands = subcommands.flatMap((subcommand) => [...subcommand.commands.values()]);
  return {
    body: {
      ...everywhere,
      type: ApplicationCommandType.ChatInput,
      name: group.name,
      description: group.description,
      ...(group.defaultMemberPermissions !== undefined && {
        default_member_permissions: group.defaultMemberPermissions,
      }),
      options: commands.map(({ definition, options }) => ({
        type: ApplicationCommandOptionType.Subcommand,
        ...definition,
        options: definitionsOf(listed(options)),
      })),
    } satisfies RESTPostAPIChatInputApplicationCommandsJSONBody,
    commands: new Map(commands.map((command) => [`${group.name} ${command.definition.name}`, command])),
    pages: new Map(
      subcommands.flatMap(({ pages }) => [...pages].map(([path, page]) => [`${group.name} ${path}`, page] as const)),
    ),
  };
}

/** Of one message. */
const MOST_FILES = 10;
/** In UTF-16 units. A message has up to 4,000 of its own and 6,000 in embeds. */
const LONGEST_MESSAGE = 16_000;

/** A command for messages. Its buttons carry the same in short: `text` and whether the answer is `shared`. */
export function defineMessageCommand(spec: MessageCommandSpec): MessageCommand {
  const command = runnable({
    name: spec.name,
    description: '',
    options: {
      text: text('', { required: true, maxLength: LONGEST_MESSAGE }),
      shared: flag(''),
      file: attachedFile(''),
      more: integer('', { max: MOST_FILES }),
    },
    visibility: ({ shared }) => (shared === true ? 'public' : 'private'),
    execute: ({ text: said, shared, file, more = 0 }, context) =>
      spec.execute({ text: said, isShared: shared === true, file, moreFiles: more }, context),
  });
  return {
    body: { ...everywhere, type: ApplicationCommandType.Message, name: spec.name },
    commands: new Map([[spec.name, command]]),
    pages: new Map(),
  };
}

function runnable<Declared extends Options>(spec: CommandSpec<Declared>): Command {
  const { name, description, options, visibility, answersAlike = false } = spec;
  const schema = schemaOf(options);
  return {
    definition: { name, description, options: definitionsOf(options) },
    options,
    answersAlike,
    prepare(raw, files) {
      const parsed = schema.safeParse({ ...raw, ...files });
      if (!parsed.success) throw new UserError('bad_options', optionsComplaint(spec, parsed.error.issues));
      return {
        visibility: typeof visibility === 'function' ? visibility(parsed.data) : visibility,
        form: spec.form?.(parsed.data),
        run: (context) => spec.execute(parsed.data, context),
      };
    },
  };
}
