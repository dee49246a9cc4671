import { describe, expect, test } from 'vitest';
import { StartError } from '../../../src/errors.ts';
import { chosenSources, readCheckArguments } from '../../../src/market/check/chosen-sources.ts';
import { createMarketSources } from '../../../src/market/sources/index.ts';
import type { MarketKeys } from '../../../src/market/sources/index.ts';

const NO_KEYS = { coinGecko: undefined, eia: undefined };
const WITHOUT_KEY = askedByAll(NO_KEYS);
const WITH_KEY = askedByAll({ ...NO_KEYS, eia: 'a-key-of-the-eia' });

function askedByAll(keys: MarketKeys): readonly string[] {
  return createMarketSources(keys).flatMap(({ id, needsAgreement }) => (needsAgreement ? [] : [id]));
}

function idsOf(named: readonly string[], sources: 'all' | readonly string[], eia?: string) {
  return chosenSources(named, { sources, keys: { ...NO_KEYS, eia } }).map(({ id }) => id);
}

test.each([
  { args: [], expected: { named: [], isJson: false, isWriting: false }, reason: 'nothing said' },
  {
    args: ['vast-market', '--json', 'nosana', '--write'],
    expected: { named: ['vast-market', 'nosana'], isJson: true, isWriting: true },
    reason: 'in any order',
  },
])('$reason: arguments are read', ({ args, expected }) => {
  expect(readCheckArguments(args)).toEqual(expected);
});

test.each([
  { args: ['--wirte'], says: 'There is no option --wirte. Type: npm run live -- [SOURCE …] [--json] [--write]' },
  { args: ['--json=yes'], says: 'There is no option --json=yes. Type: npm run live' },
  { args: ['-x', 'nosana', '-y'], says: 'There is no option -x or -y. Type: npm run live' },
])('$args is refused with what to type', ({ args, says }) => {
  expect(() => readCheckArguments(args)).toThrow(StartError);
  expect(() => readCheckArguments(args)).toThrow(says);
});

describe('who is asked', () => {
  test.each([
    { named: [], sources: 'all', ids: WITHOUT_KEY, reason: 'all that can be, fallbacks too' },
    { named: [], sources: ['salad', 'nosana'], ids: ['salad', 'nosana'], reason: 'as MARKET_SOURCES says' },
    { named: ['pearl'], sources: ['salad'], ids: ['pearl'], reason: 'what is typed goes before MARKET_SOURCES' },
    { named: ['all'], sources: [], ids: WITHOUT_KEY, reason: 'all of them, though the bot asks none' },
    { named: ['nosana', 'nosana'], sources: 'all', ids: ['nosana'], reason: 'once each' },
    {
      named: ['vast-offers'],
      sources: 'all',
      ids: ['vast-offers'],
      reason: 'one that needs an agreement, by its name',
    },
  ] as const)('$named of $sources: $reason', ({ named, sources, ids }) => {
    expect(idsOf(named, sources)).toEqual(ids);
  });

  test('nobody asks Vast.ai’s own hosts who has not said so', () => {
    expect(WITHOUT_KEY).not.toContain('vast-offers');
    expect(idsOf(['all'], 'all')).not.toContain('vast-offers');
  });

  test('the EIA is one of them once there is a key', () => {
    expect(WITH_KEY).toEqual([...WITHOUT_KEY, 'eia']);
    expect(idsOf([], 'all', 'a-key-of-the-eia')).toEqual(WITH_KEY);
    expect(idsOf(['eia'], 'all', 'a-key-of-the-eia')).toEqual(['eia']);
  });

  test.each([
    {
      named: ['vastt', 'nosana'],
      sources: 'all',
      says: 'There is no source "vastt". Type all, or some of akash, akash-dashboard, clore,',
    },
    { named: ['a', 'b'], sources: 'all', says: 'There is no source "a" or "b".' },
    { named: ['eia'], sources: 'all', says: 'set EIA_API_KEY in .env, or leave eia out' },
    { named: [], sources: [], says: 'MARKET_SOURCES is none, so say what to ask: npm run live -- all' },
  ] as const)('$named of $sources: $says', ({ named, sources, says }) => {
    expect(() => idsOf(named, sources)).toThrow(StartError);
    expect(() => idsOf(named, sources)).toThrow(says);
  });
});
