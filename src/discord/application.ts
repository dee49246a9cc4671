import { Routes } from 'discord-api-types/v10';
import { REST } from 'discord.js';
import * as z from 'zod';
import { StartError } from '../errors.ts';
import { NOT_DISCORD } from './why-unreachable.ts';

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

const applicationSchema = z.object({ id: z.string(), verify_key: z.string() });

/**
 * Whose token this is. What goes wrong on the way is thrown as it is.
 * @throws {StartError} when what answers is not Discord
 */
export async function askWhoIAm(rest: REST): Promise<ApplicationFacts> {
  const answer = applicationSchema.safeParse(await rest.get(Routes.currentApplication()));
  if (!answer.success) throw new StartError(NOT_DISCORD);
  return { id: answer.data.id, publicKey: answer.data.verify_key };
}
