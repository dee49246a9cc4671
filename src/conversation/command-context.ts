import type { OddsDesk } from '../odds/odds-desk.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Finder } from '../catalog/finder.ts';
import type { Market } from '../market/market.ts';
import type { SourceStatus } from '../market/asking/source-status.ts';
import type { GuildSettings } from '../settings/guild-settings.ts';
import type { PersonSettings } from '../settings/person-settings.ts';
import type { SavedRig } from '../settings/saved-rigs.ts';
import type { Stores } from '../settings/stores.ts';

/** Options for a button. What is undefined is left out. */
export type ButtonOptions = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * What a press of a button does with its answer. `answer` continues the message that the button is on; `question` answers
 * what we asked back; `beside` answers whoever presses, alone, and leaves the message as it is; `share` shows everybody
 * what only the person who asked has seen.
 */
export type ButtonPurpose = 'answer' | 'question' | 'beside' | 'share';

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
  /** What this interaction may write to; most commands write nothing. */
  readonly stores: () => Stores;
  readonly server: ServerSettings;
  readonly belongings: Belongings;
  readonly actor: Actor;
  /** Discord locale of the person, such as `en-GB` or `de`. */
  readonly locale: string;
  readonly now: Date;
  /** A button under an answer asks: what it carries was taken before, and is not doubted again. */
  readonly isContinued: boolean;
  readonly bot: () => BotFacts;
  /** Works out odds on another thread; undefined where too many are waiting. */
  readonly odds: OddsDesk['ask'];
  /**
   * The `custom_id` of a button that runs the command at this path (`roi`, `settings rate`) with these options.
   * Pages run like commands (`roi why`). Undefined when it would not fit into Discord's 100 characters, or when there is no such command or option: then
   * there is no button.
   */
  readonly buttonId: (path: string, options: ButtonOptions, purpose?: ButtonPurpose) => string | undefined;
}

/** What autocomplete may reach: memory only. */
export type AutocompleteContext = Pick<
  CommandContext,
  'catalog' | 'finder' | 'market' | 'actor' | 'locale' | 'belongings'
>;
