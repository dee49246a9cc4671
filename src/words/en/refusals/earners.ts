import { allOf, anyOf, plural } from '../values/grammar.ts';

const MINING_NAMES = {
  pool: 'is a mining pool, and which coins it takes is not known here.',
  algorithm: 'is an algorithm, and no coin here is mined with it.',
  coin: 'is a coin of which nothing is known here.',
  miner: 'is a program that mines, and what it earns depends on the coin.',
  system: 'is a system for rigs, and what it earns depends on the coin.',
};

/** Of a network or coin that was typed and that we don't know. What was typed comes in quoted. */
export const refusedEarners = {
  unknown: (typed: string, nearest: readonly string[]): string =>
    nearest.length === 0
      ? `We know no network or coin called ${typed}. \`/networks\` lists those we know.`
      : `We know no network or coin called ${typed}. Did you mean ${anyOf(nearest)}? \`/networks\` lists all we know.`,
  'mining-name': (typed: string, what: keyof typeof MINING_NAMES, coins: readonly string[]): string =>
    `${typed} ${MINING_NAMES[what]} Pick the coin that you mine, of those we can tell about: ${anyOf(coins)}.`,
  algorithm: (typed: string, coins: readonly string[]): string =>
    `${typed} is an algorithm: here ${allOf(coins)} ${plural(coins.length, 'is', 'are')} mined with it. Pick a coin.`,
  pool: (typed: string, coins: readonly string[]): string =>
    `${typed} is a mining pool: of the coins here ${allOf(coins)} ${plural(coins.length, 'is', 'are')} mined there. Pick a coin.`,
};
