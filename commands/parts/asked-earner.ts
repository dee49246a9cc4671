import { earnerId } from '../../src/catalog/finder.ts';
import type { Earner, Finder } from '../../src/catalog/finder.ts';
import { UserError } from '../../src/errors.ts';
import { quoteTyped } from '../../src/input/typed-text.ts';
import { earnerName } from '../../src/views/earner-names.ts';
import { allOf } from '../../src/words/en/grammar.ts';

/**
 * The network or coin that a person names.
 * @throws {UserError} `unknown_network`, with the nearest names.
 */
export function readEarner(text: string, finder: Finder): Earner {
  const match = finder.earner(text);
  if (match.kind === 'found') return match.earner;
  if (match.kind === 'algorithm') throw algorithmOnly(text, match.coins);
  const nearest = match.nearest.map((earner) => earnerName(earner));
  throw new UserError(
    'unknown_network',
    nearest.length === 0
      ? `We know no network or coin called “${quoteTyped(text)}”. \`/networks\` lists those we know.`
      : `We know no network or coin called “${quoteTyped(text)}”. Did you mean ${allOf(nearest)}? \`/networks\` lists all we know.`,
    match.nearest.map((earner) => ({ label: earnerName(earner), options: { network: earnerId(earner) } })),
  );
}

function algorithmOnly(text: string, coins: readonly Earner[]): UserError {
  const names = coins.map((coin) => earnerName(coin));
  return new UserError(
    'unknown_network',
    `“${quoteTyped(text)}” is an algorithm: here ${allOf(names)} ${names.length === 1 ? 'is' : 'are'} mined with it. Pick a coin.`,
    coins.map((coin) => ({ label: earnerName(coin), options: { network: earnerId(coin) } })),
  );
}
