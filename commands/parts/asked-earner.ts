import { earnerId } from '../../src/catalog/finder.ts';
import type { Earner, Finder } from '../../src/catalog/finder.ts';
import { type Suggestion, UserError } from '../../src/errors.ts';
import { quoted } from '../../src/views/refusals/quoted.ts';
import { earnerName } from '../../src/views/values/earner-names.ts';
import { en } from '../../src/words/en/en.ts';

const say = en.refusedEarners;

/**
 * The network or coin that a person names.
 * @param again The options of the question with the place of this id in their place; `network:` unless it says so.
 * @throws {UserError} `unknown_network`, with the nearest names, or the coins of an algorithm or pool
 */
export function readEarner(
  text: string,
  finder: Finder,
  again: (id: string) => Suggestion['options'] = (network) => ({ network }),
): Earner {
  const match = finder.earner(text);
  if (match.kind === 'found') return match.earner;
  const earners = match.kind === 'unknown' ? match.nearest : match.coins;
  const names = earners.map((earner) => earnerName(earner));
  throw new UserError(
    'unknown_network',
    match.kind === 'mining-name'
      ? say[match.kind](quoted(text), match.what, names)
      : say[match.kind](quoted(text), names),
    earners.map((earner): Suggestion => ({ label: earnerName(earner), options: again(earnerId(earner)) })),
  );
}
