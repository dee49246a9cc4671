import type { APIUser } from 'discord-api-types/v10';
import { fixedId } from './snowflake.ts';

const FIRST_GUILD_ID = 300_000_000_000_000_000n;

/** Who the bot is. */
export interface PlaygroundApplication {
  readonly id: string;
  readonly name: string;
  readonly botUserId: string;
}

export const DEFAULT_APPLICATION: PlaygroundApplication = {
  id: '200000000000000001',
  name: 'Playground bot',
  botUserId: '200000000000000002',
};

/** The part of Discord that is there before anybody acts: the application and the servers it was added to. */
export interface World {
  readonly application: PlaygroundApplication;
  readonly guildIds: readonly string[];
  /** What interactions are signed with over HTTP, in hex. */
  readonly verifyKey: string;
}

export function createWorld(application: PlaygroundApplication, guildCount: number, verifyKey: string): World {
  return {
    application,
    verifyKey,
    guildIds: Array.from({ length: guildCount }, (_, index) => fixedId(FIRST_GUILD_ID, index)),
  };
}

export function userJson(id: string, name: string): APIUser {
  return {
    id,
    username: name.toLowerCase().replaceAll(/[^a-z0-9_.]/g, '_'),
    global_name: name,
    discriminator: '0',
    avatar: null,
    avatar_decoration_data: null,
    banner: null,
    accent_color: null,
  };
}

export function botJson({ botUserId, name }: PlaygroundApplication): APIUser {
  return { ...userJson(botUserId, name), username: name, bot: true, global_name: null };
}

export function applicationJson({ application, guildIds, verifyKey }: World): object {
  return {
    id: application.id,
    name: application.name,
    icon: null,
    description: '',
    type: null,
    bot: botJson(application),
    bot_public: true,
    bot_require_code_grant: false,
    integration_types_config: { '0': {}, '1': {} },
    verify_key: verifyKey,
    flags: 0,
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: userJson('200000000000000003', 'Owner'),
    approximate_guild_count: guildIds.length,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    team: null,
  };
}

/** The channel in which people talk to the bot in a server; for someone's direct messages, pass their user id. */
export function channelIdIn(guildOrUserId: string): string {
  return (BigInt(guildOrUserId) + 1n).toString();
}
