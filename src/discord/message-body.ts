import type { APIInteractionResponseCallbackData } from 'discord-api-types/v10';
import { MessageFlags } from 'discord-api-types/v10';
import type { RawFile } from 'discord.js';
import type { Reply } from '../views/message/reply.ts';
import type { Visibility } from '../conversation/command.ts';

/** A message as Discord takes it. It never mentions anybody, whatever its text says. */
export function newMessageBody(reply: Reply, visibility: Visibility): APIInteractionResponseCallbackData {
  return {
    ...(reply.content !== undefined && { content: reply.content }),
    ...(reply.embeds && { embeds: [...reply.embeds] }),
    ...(reply.components && { components: [...reply.components] }),
    ...(reply.files && { attachments: attachmentsOf(reply) }),
    allowed_mentions: { parse: [] },
    ...(visibility === 'private' && { flags: MessageFlags.Ephemeral }),
  };
}

/** A message that replaces another as a whole: Discord keeps every part that an edit leaves out. */
export function editedMessage(reply: Reply): APIInteractionResponseCallbackData {
  return {
    content: reply.content ?? '',
    embeds: [...(reply.embeds ?? [])],
    components: [...(reply.components ?? [])],
    attachments: attachmentsOf(reply),
    allowed_mentions: { parse: [] },
  };
}

/** The bytes of a reply's files, to travel beside the body that describes them. */
export function filesOf({ files = [] }: Reply): readonly RawFile[] {
  return files.map(({ name, bytes }) => ({ name, data: bytes }));
}

function attachmentsOf({ files = [] }: Reply) {
  return files.map(({ name, description }, index) => ({ id: String(index), filename: name, description }));
}
