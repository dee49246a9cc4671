import { permissionBits, type PermissionsGiven } from './permissions.ts';
import { Context, InstallType } from './wire-codes.ts';
import type { World } from './world.ts';

/** Somebody in front of Discord's client, and where they are. */
export interface Person {
  readonly userId: string;
  /** As others see them; a made-up one by default. */
  readonly name?: string;
  /** Null for direct messages. */
  readonly guildId: string | null;
  /** Discord's tag, such as `en-GB`, `de` or `pt-BR`. */
  readonly locale: string;
  /** What they may do in the server; meaningless in direct messages. */
  readonly permissions: PermissionsGiven;
  /** They added the application to their own account, so that it follows them everywhere. */
  readonly userInstalled?: boolean;
  /** With `guildId: null`: a chat with somebody else, instead of the one with the bot. */
  readonly privateChannel?: boolean;
}

export function contextOf({ guildId, privateChannel }: Person): number {
  if (guildId !== null) return Context.Guild;
  return privateChannel ? Context.PrivateChannel : Context.BotDm;
}

export function nameOf({ userId, name }: Person): string {
  return name ?? `User ${userId.slice(-4)}`;
}

export function permissionsOf({ guildId, permissions }: Person): bigint | undefined {
  return guildId === null ? undefined : permissionBits(permissions);
}

/** Through which installations the application can be used here, and who authorised each. */
export function installationsOf(person: Person, { guildIds }: World): Record<string, string> {
  const { guildId, userId, userInstalled } = person;
  const inGuild = guildId !== null && guildIds.includes(guildId);
  const inBotDm = contextOf(person) === Context.BotDm;
  return {
    // In the bot's direct messages Discord names guild 0.
    ...((inGuild || inBotDm) && { [InstallType.Guild]: inGuild ? guildId : '0' }),
    ...(userInstalled && { [InstallType.User]: userId }),
  };
}
