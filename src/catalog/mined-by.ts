import type { Coin } from './schema.ts';
import { compact } from './typed-characters.ts';

/** What people call an algorithm beside its name. */
const ALSO_CALLED: Readonly<Record<string, string>> = { ethash: 'etchash', heavyhash: 'kheavyhash', prl: 'pearlhash' };
/** A shorter name fits too much. */
const LEAST_LETTERS = 4;

/** Whether a name is that of the coin’s algorithm: also "autolykos" and "ethash", as people leave version and fork out. */
export function isMinedWith({ algorithm }: Coin, typed: string): boolean {
  const bare = bareAlgorithm(typed);
  return bare.length >= LEAST_LETTERS && bareAlgorithm(compact(algorithm)) === bare;
}

/** Whether a name is that of a pool that takes the coin. */
export function isMinedAt({ pools }: Coin, typed: string): boolean {
  const bare = bareHost(typed);
  if (bare.length < LEAST_LETTERS) return false;
  return pools?.value.some((pool) => withoutPool(compact(pool)) === withoutPool(bare)) ?? false;
}

/** "2miners", "herominers pool", "pool.kryptex.com": without what is no name. */
export function bareHost(typed: string): string {
  return typed.replaceAll(/^(?:https?|www|pool|stratum)+|(?:pool|mining|com|org|io|network)+$/gu, '');
}

function withoutPool(name: string): string {
  return name.replace(/pool$/u, '');
}

/** Without its version; Ethereum Classic's is a fork of Ethereum's. */
function bareAlgorithm(name: string): string {
  const bare = name.replace(/^(?:algo(?:rithm)?)|(?:v?\d+|algo(?:rithm)?)$/gu, '');
  return ALSO_CALLED[bare] ?? bare;
}
