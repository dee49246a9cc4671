import type { Picture } from '../pictures/chart.ts';
import type { APIActionRowComponent, APIComponentInMessageActionRow, APIEmbed } from 'discord-api-types/v10';

/** One file that travels with a reply. `name` is what `attachment://…` refers to; `description` is its alt text. */
interface ReplyFile {
  readonly name: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

/** A message in Discord's own plain JSON; the only type that would change if Rigwise moved to another message format. */
export interface Reply {
  readonly content?: string;
  readonly embeds?: readonly APIEmbed[];
  readonly components?: readonly APIActionRowComponent<APIComponentInMessageActionRow>[];
  readonly files?: readonly ReplyFile[];
  /** Drawn after the reply has been given, and added to it. */
  readonly picture?: Picture;
}
