import { createGetJson } from '../../../src/market/fetching/get-json.ts';
import type { GetJsonParts } from '../../../src/market/fetching/get-json.ts';
import type { GetJson } from '../../../src/market/source.ts';
import { createWaits } from './waits.ts';
import type { Waits } from './waits.ts';

export const TIMEOUT_MS = 15_000;

/** A source's way to the world, with a server on this machine in the world's place. */
export function pathTo(
  mirror: string,
  { isHeld = () => false, ...parts }: Partial<GetJsonParts> & { readonly isHeld?: (ms: number) => boolean } = {},
): { readonly getJson: GetJson; readonly waits: Waits } {
  const waits = createWaits((ms) => ms === TIMEOUT_MS || isHeld(ms));
  const getJson = createGetJson({
    provider: 'Rents',
    version: '1.2.3',
    paceMs: 0,
    mirror,
    fetch,
    startTimer: waits.startTimer,
    now: () => new Date('2026-10-10T12:00:00Z'),
    addressesOf: async () => ['10.0.0.1'],
    ...parts,
  });
  return { getJson, waits };
}
