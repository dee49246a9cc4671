import { allOf, anyOf, plural } from '../values/grammar.ts';

/** Of a network or coin that was typed and that we don't know. What was typed comes in quoted. */
export const refusedEarners = {
  unknown: (typed: string, nearest: readonly string[]): string =>
    nearest.length === 0
      ? `We know no network or coin called ${typed}. \`/networks\` lists those we know.`
      : `We know no network or coin called ${typed}. Did you mean ${anyOf(nearest)}? \`/networks\` lists all we know.`,
  algorithm: (typed: string, coins: readonly string[]): string =>
    `${typed} is an algorithm: here ${allOf(coins)} ${plural(coins.length, 'is', 'are')} mined with it. Pick a coin.`,
  pool: (typed: string, coins: readonly string[]): string =>
    `${typed} is a mining pool: of the coins here ${allOf(coins)} ${plural(coins.length, 'is', 'are')} mined there. Pick a coin.`,
};
