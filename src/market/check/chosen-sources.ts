import { parseArgs } from 'node:util';
import { StartError } from '../../errors.ts';
import type { MarketSource } from '../source.ts';
import { createMarketSources, isWanted } from '../sources/index.ts';
import type { MarketKeys } from '../sources/index.ts';

const USAGE = 'Type: npm run live -- [SOURCE …] [--json] [--write]';

export interface CheckArguments {
  /** Ids as they were typed, `all` among them; empty for what `MARKET_SOURCES` says. */
  readonly named: readonly string[];
  readonly isJson: boolean;
  readonly isWriting: boolean;
}

/** @throws {StartError} saying what to type */
export function readCheckArguments(args: readonly string[]): CheckArguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    return { named: positionals, isJson: values.json, isWriting: values.write };
  } catch (cause) {
    const unknown = args.filter((arg) => arg.startsWith('-') && !['--json', '--write', '--'].includes(arg));
    throw new StartError(`There is no option ${unknown.join(' or ')}. ${USAGE}`, { cause });
  }
}

/**
 * Those that are named; where none is, those that `MARKET_SOURCES` names. Fallbacks count as any other; one that needs an
 * agreement with its owner is asked only by its name.
 * @throws {StartError} saying what to type
 */
export function chosenSources(
  named: readonly string[],
  market: { readonly sources: 'all' | readonly string[]; readonly keys: MarketKeys },
): readonly MarketSource[] {
  const askable = createMarketSources(market.keys);
  const known = createMarketSources({ ...market.keys, eia: 'any' }).map(({ id }) => id);
  const unknown = named.filter((id) => id !== 'all' && !known.includes(id));
  if (unknown.length > 0) {
    const names = unknown.map((id) => `"${id}"`).join(' or ');
    throw new StartError(`There is no source ${names}. Type all, or some of ${known.toSorted().join(', ')}.`);
  }

  const wanted = named.length > 0 ? named : market.sources;
  if (wanted === 'all' || wanted.includes('all')) return askable.filter((source) => isWanted(source, 'all'));
  if (wanted.length === 0) {
    throw new StartError('MARKET_SOURCES is none, so say what to ask: npm run live -- all, or npm run live -- nosana');
  }
  const chosen = askable.filter(({ id }) => wanted.includes(id));
  if (wanted.includes('eia') && market.keys.eia === undefined) {
    throw new StartError('The EIA is only asked with a key: set EIA_API_KEY in .env, or leave eia out.');
  }
  return chosen;
}
