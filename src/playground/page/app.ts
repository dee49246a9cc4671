import type { BotState, HandedFile, Misbehaviour, ShownForm } from '../web/web-protocol.ts';
import type { View } from './address.ts';
import type { Conversations } from './channel.ts';
import type { Composer } from './composer.ts';

/** All that is drawn. */
export interface App {
  view: View;
  readonly conversations: Conversations;
  /** What the "Apps" menu of every message offers. */
  apps: readonly string[];
  readonly composer: Composer;
  /** Undefined until the server has said who this is. */
  seat: { readonly personId: string; readonly channelId: string } | undefined;
  isConnected: boolean;
  bot: BotState;
  isHeld: boolean;
  isSlow: boolean;
  form: { readonly shown: ShownForm; readonly problem: string | undefined } | undefined;
  /** Whose inside is shown. */
  hoodOf: string | undefined;
  notice: string | undefined;
}

/** What a person may do beside writing commands. */
export interface Actions {
  readonly show: (change: Partial<View>) => void;
  readonly openHood: (itemId: string | undefined) => void;
  readonly dismiss: (itemId: string) => void;
  readonly click: (messageId: string, customId: string) => void;
  readonly select: (messageId: string, customId: string, values: readonly string[]) => void;
  /** Chooses from a message's apps. */
  readonly use: (messageId: string, command: string) => void;
  readonly submitForm: (exchangeId: string, fields: Record<string, string | HandedFile>) => void;
  readonly closeForm: () => void;
  readonly misbehave: (how: Misbehaviour) => void;
  readonly restartBot: () => void;
  readonly closeNotice: () => void;
}
