import type { RawOptions } from '../../src/conversation/options.ts';
import { pressed } from './all-pages.ts';
import { openDiscord } from './real-discord.ts';

/** The worked example: every figure typed, so that no market decides. */
export const EXAMPLE = {
  gpu: 'RTX 4090',
  network: 'io.net',
  rate: '$0.13',
  utilisation: 88,
  rent: 0.255682,
  watts: 600,
  'idle-watts': 0,
};

/** What the figures of an answer rest on, all pages. */
export async function whyOf(
  example: RawOptions,
  changes: RawOptions = {},
  parts: Parameters<typeof openDiscord>[0] = {},
) {
  const discord = openDiscord(parts);
  return pressed(discord, 'Why? Sources', await discord.run('roi', { ...example, ...changes }));
}
