import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandOptionChoice,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type * as z from 'zod';
import type { Catalog } from '../catalog/catalog.ts';
import type { Finder } from '../catalog/finder.ts';
import type { Market } from '../market/market.ts';
import type { SourceStatus } from '../market/asking/source-status.ts';
import type { GuildSettings, GuildSettingsStore } from '../settings/guild-settings.ts';
import type { PersonSettings, PersonSettingsStore } from '../settings/person-settings.ts';
import type { PersonalData } from '../settings/personal-data.ts';
import type { RigStore, SavedRig } from '../settings/saved-rigs.ts';
import type { Reply } from '../views/reply.ts';

/** Who sees a reply: everybody in the channel, or only the person who asked. */
export type Visibility = 'public' | 'private';

/** What Discord sends for options: strings, numbers and booleans, by name. */
export type RawOptions = Readonly<Record<string, string | number | boolean>>;

/** Options for a button. What is undefined is left out. */
export type ButtonOptions = Readonly<Record<string, string | number | boolean | undefined>>;

/** Who asks, and from where. */
export interface Actor {
  readonly userId: string;
  /** Undefined in a direct message. */
  readonly guildId: string | undefined;
  /** Holds Manage Server in `guildId`; false in a direct message. */
  readonly canManageServer: boolean;
}

/** What the server that the question comes from has set; `unreadable` when its settings could not be read. */
export type ServerSettings =
  | { readonly kind: 'direct' }
  | { readonly kind: 'known'; readonly settings: GuildSettings }
  | { readonly kind: 'unreadable' };

/** What the person who asks has set and saved; `unreadable` when it could not be read. */
export type Belongings =
  | { readonly kind: 'known'; readonly settings: PersonSettings; readonly rigs: readonly SavedRig[] }
  | { readonly kind: 'unreadable' };

/** The bot as `/about` and `/help` describe it. */
export interface BotFacts {
  readonly version: string;
  readonly startedAt: Date;
  /** Every command, in the order shown; `id` is known once Discord has registered it and makes names clickable. */
  readonly commands: readonly { readonly path: string; readonly id: string | undefined }[];
  /** The live sources that it asks; none where the operator wants it so. */
  readonly sources: readonly SourceStatus[];
}

/** Everything a command may reach. It never sees the interaction. */
export interface CommandContext {
  readonly catalog: Catalog;
  readonly finder: Finder;
  readonly market: Market;
  readonly settings: GuildSettingsStore;
  readonly persons: PersonSettingsStore;
  readonly rigs: RigStore;
  readonly personalData: PersonalData;
  readonly server: ServerSettings;
  readonly belongings: Belongings;
  readonly actor: Actor;
  /** Discord locale of the person, such as `en-GB` or `de`. */
  readonly locale: string;
  readonly now: Date;
  readonly bot: BotFacts;
  /**
   * The `custom_id` of a button that runs the command at this path (`roi`, `settings rate`) with these options.
   * Undefined when it would not fit into Discord's 100 characters, or when there is no such command or option: then
   * there is no button.
   */
  readonly buttonId: (path: string, options: ButtonOptions) => string | undefined;
}

/** What autocomplete may reach: memory only. */
export type AutocompleteContext = Pick<
  CommandContext,
  'catalog' | 'finder' | 'market' | 'actor' | 'locale' | 'belongings'
>;

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
