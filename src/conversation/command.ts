import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandOptionChoice,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type * as z from 'zod';
import type { Reply } from '../views/reply.ts';
import type { AutocompleteContext, CommandContext } from './command-context.ts';

/** Who sees a reply: everybody in the channel, or only the person who asked. */
export type Visibility = 'public' | 'private';

/** What Discord sends for options: strings, numbers and booleans, by name. */
export type RawOptions = Readonly<Record<string, string | number | boolean>>;

export interface CommandDefinition {
  readonly name: string;
  readonly description: string;
  readonly options?: readonly APIApplicationCommandBasicOption[];
}

export interface CommandSpec<Options extends z.ZodObject> {
  readonly definition: CommandDefinition;
  /** Known from the options before anything runs. Errors are always private. */
  readonly visibility: Visibility | ((options: z.infer<Options>) => Visibility);
  readonly options: Options;
  /**
   * Promises that the answer depends on nothing but the options, the figures, the person's locale, what the server and
   * the person have set and the day, so that for a minute it may be given to whoever asks the same and has set the same.
   * Never for a command that changes anything, or that reads `actor`, `bot` or a store of its context.
   */
  readonly answersAlike?: boolean;
  execute(options: z.infer<Options>, context: CommandContext): Reply | Promise<Reply>;
  /** Per option that autocompletes: what was typed so far and the other options → at most 25 choices. */
  readonly autocomplete?: Readonly<
    Record<string, (typed: string, context: AutocompleteContext, others: RawOptions) => readonly Choice[]>
  >;
}

export type Choice = APIApplicationCommandOptionChoice<string>;

/** A command whose options have been parsed, ready to run. */
export interface PreparedCommand {
  readonly visibility: Visibility;
  run(context: CommandContext): Reply | Promise<Reply>;
}

/** One runnable command: a slash command, or one subcommand of it. */
export interface Command {
  readonly definition: CommandDefinition;
  readonly options: z.ZodObject;
  /** See {@link CommandSpec.answersAlike}. */
  readonly answersAlike: boolean;
  readonly autocomplete: CommandSpec<z.ZodObject>['autocomplete'];
  /**
   * Parses at once, so that bad options are refused before anything is sent.
   * @throws {UserError} `bad_options`, naming the options that are wrong.
   */
  prepare(raw: RawOptions): PreparedCommand;
}

/** One entry in Discord's command list: what Discord is told, and what runs by path (`roi`, `settings rate`). */
export interface SlashCommand {
  readonly body: RESTPostAPIChatInputApplicationCommandsJSONBody;
  readonly commands: ReadonlyMap<string, Command>;
}
