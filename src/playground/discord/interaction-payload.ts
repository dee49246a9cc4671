import type { APIMessage } from 'discord-api-types/v10';
import { ALL_PERMISSIONS } from './permissions.ts';
import { contextOf, installationsOf, nameOf, permissionsOf, type Person } from './person.ts';
import type { InteractionKind } from './wire-codes.ts';
import { botJson, channelIdIn, userJson, type World } from './world.ts';

const ATTACHMENT_SIZE_LIMIT_BYTES = 10 * 1024 * 1024;
const MEMBER_SINCE = '2025-06-01T12:00:00.000000+00:00';

/** INTERACTION_CREATE's data, as it goes to the bot. */
export interface InteractionPayload {
  readonly id: string;
  readonly application_id: string;
  readonly type: InteractionKind;
  readonly token: string;
  readonly version: 1;
  readonly channel_id: string;
  readonly guild_id?: string;
  readonly locale: string;
  readonly context: number;
  readonly authorizing_integration_owners: Readonly<Record<string, string>>;
  readonly data: object;
  readonly message?: APIMessage;
  readonly [field: string]: unknown;
}

export interface InteractionParts {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionKind;
  readonly person: Person;
  readonly data: object;
  readonly message?: APIMessage | undefined;
}

/** Fields: discord.com/developers/docs/interactions/receiving-and-responding#interaction-object */
export function interactionPayload(world: World, parts: InteractionParts): InteractionPayload {
  const { id, token, type, person, data, message } = parts;
  return {
    id,
    application_id: world.application.id,
    type,
    token,
    version: 1,
    data,
    locale: person.locale,
    context: contextOf(person),
    authorizing_integration_owners: installationsOf(person, world),
    attachment_size_limit: ATTACHMENT_SIZE_LIMIT_BYTES,
    entitlements: [],
    entitlement_sku_ids: [],
    app_permissions: ALL_PERMISSIONS.toString(),
    ...place(world, person),
    ...(message && { message }),
  };
}

interface Place {
  readonly channel_id: string;
  readonly channel: object;
  readonly guild_id?: string;
  readonly guild?: object;
  readonly guild_locale?: string;
  /** In a server. */
  readonly member?: object;
  /** In direct messages. */
  readonly user?: object;
}

function place(world: World, person: Person): Place {
  const { guildId, userId } = person;
  const user = userJson(userId, nameOf(person));
  if (guildId === null) {
    const channelId = channelIdIn(userId);
    const others = person.privateChannel ? [] : [botJson(world.application)];
    const channel = { id: channelId, type: 1, last_message_id: null, flags: 0, recipients: others };
    return { channel_id: channelId, channel, user };
  }

  const permissions = (permissionsOf(person) ?? 0n).toString();
  const channelId = channelIdIn(guildId);
  return {
    guild_id: guildId,
    guild: { id: guildId, locale: 'en-US', features: ['COMMUNITY'] },
    guild_locale: 'en-US',
    channel_id: channelId,
    channel: {
      id: channelId,
      type: 0,
      guild_id: guildId,
      name: 'general',
      topic: null,
      nsfw: false,
      position: 0,
      parent_id: null,
      rate_limit_per_user: 0,
      last_message_id: null,
      flags: 0,
      permissions,
    },
    member: {
      user,
      nick: null,
      avatar: null,
      banner: null,
      roles: [],
      joined_at: MEMBER_SINCE,
      premium_since: null,
      communication_disabled_until: null,
      deaf: false,
      mute: false,
      flags: 0,
      pending: false,
      permissions,
    },
  };
}
