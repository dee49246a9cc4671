import type {
  APIApplicationCommandBasicOption,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Form } from '../views/message/form.ts';
import type { Reply } from '../views/message/reply.ts';
import type { AttachedFile, AttachedFiles } from './attached-file.ts';
import type { CommandContext } from './command-context.ts';
import type { Given, Options, RawOptions } from './options.ts';

/** Who sees a reply: everybody in the channel, or only the person who asked. */
export type Visibility = 'public' | 'private';

/** A command as somebody writes it. */
export interface CommandSpec<Declared extends Options> {
  readonly name: string;
  readonly description: string;
  readonly options: Declared;
  /** Known from the options before anything runs. Errors are always private. */
  readonly visibility: Visibility | ((options: Given<Declared>) => Visibility);
  /**
   * The form that asks for what these options lack, in place of an answer; undefined where there is nothing to ask. Like the
   * visibility it is known before anything runs: Discord takes a form at once or never. Filled in, the command runs.
   */
  readonly form?: (options: Given<Declared>) => Form | undefined;
  /**
   * Promises that the answer depends on nothing but the options, the figures, the person's locale, what the server and
   * the person have set and the day, so that for a minute it may be given to whoever asks the same and has set the same.
   * Never for a command that changes anything, or that reads `actor`, `bot` or a store of its context.
   */
  readonly answersAlike?: boolean;
  execute(options: Given<Declared>, context: CommandContext): Reply | Promise<Reply>;
}

/**
 * A command in the "Apps" menu of every message: somebody hands that one message to the bot, which reads no other. Its answer
 * is only for them, until they share it.
 */
export interface MessageCommandSpec {
  /** As the menu shows it, up to 32 characters. */
  readonly name: string;
  execute(said: SaidMessage, context: CommandContext): Reply | Promise<Reply>;
}

/** A message that somebody handed over. */
export interface SaidMessage {
  /** Everything that is written in it, its embeds too. */
  readonly text: string;
  /** The answer goes to everybody. */
  readonly isShared: boolean;
  /** The first text file that is attached to it. */
  readonly file: AttachedFile | undefined;
  /** How many more text files are. */
  readonly moreFiles: number;
}

/** What only buttons lead to: more about the answer of the command that it belongs to. Only whoever presses sees it. */
export type PageSpec<Declared extends Options> = Omit<CommandSpec<Declared>, 'description' | 'visibility'>;

/** What Discord is told of a command, wherever it stands. */
export interface CommandDefinition {
  readonly name: string;
  readonly description: string;
  readonly options: readonly APIApplicationCommandBasicOption[];
}

/** A command whose options have been parsed, ready to run. */
export interface PreparedCommand {
  readonly visibility: Visibility;
  /** To be filled in before it runs. */
  readonly form: Form | undefined;
  run(context: CommandContext): Reply | Promise<Reply>;
}

/** One runnable command: a slash command, or one subcommand of it. */
export interface Command {
  readonly definition: CommandDefinition;
  readonly options: Options;
  /** See {@link CommandSpec.answersAlike}. */
  readonly answersAlike: boolean;
  /**
   * Parses at once, so that bad options are refused before anything is sent.
   * @throws {UserError} `bad_options`, naming the options that are wrong.
   */
  prepare(raw: RawOptions, files?: AttachedFiles): PreparedCommand;
}

/** What runs, by path, of one entry in Discord's command list. */
export type AppCommand = SlashCommand | MessageCommand;

/** An entry in the "Apps" menu of messages; its path is its name (`Estimate this rig`). */
export interface MessageCommand extends Pick<SlashCommand, 'commands' | 'pages'> {
  readonly body: RESTPostAPIContextMenuApplicationCommandsJSONBody;
}

/** One entry in Discord's command list: what Discord is told, and what runs by path (`roi`, `settings rate`). */
export interface SlashCommand {
  readonly body: RESTPostAPIChatInputApplicationCommandsJSONBody;
  readonly commands: ReadonlyMap<string, Command>;
  /** What only buttons lead to, by path (`roi why`): Discord is told nothing of it. */
  readonly pages: ReadonlyMap<string, Command>;
}
