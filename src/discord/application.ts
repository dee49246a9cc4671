import type { APIApplication } from 'discord-api-types/v10';
import { Routes } from 'discord-api-types/v10';
import { REST } from 'discord.js';
import { rethrowAsSentence } from './connect.ts';

const TIMEOUT_MS = 10_000;

export interface ApplicationFacts {
  readonly id: string;
  /** What Discord signs interactions with, 32 bytes in hex. */
  readonly publicKey: string;
}

/** @param apiUrl base of Discord's REST API, without the version; undefined for Discord's own */
export function createApplicationRest(apiUrl: string | undefined): REST {
  return new REST({ timeout: TIMEOUT_MS, ...(apiUrl !== undefined && { api: apiUrl }) });
}

/**
 * Whose token this is.
 * @throws {StartError} when the token is refused or Discord cannot be reached
 */
export async function askWhoIAm(rest: REST): Promise<ApplicationFacts> {
  const answer = await rest.get(Routes.currentApplication()).catch(rethrowAsSentence);
  const { id, verify_key: publicKey } = answer as APIApplication;
  return { id, publicKey };
}
