import { expect, test } from 'vitest';
import { createGetJson } from '../../../src/market/fetching/get-json.ts';
import { newestFirst, newestOfEach } from '../../../src/market/figures/figure-date.ts';
import { freshnessOf } from '../../../src/market/figures/freshness.ts';
import { subjectOf } from '../../../src/market/figures/subject.ts';
import { createMarketSources } from '../../../src/market/sources/index.ts';
import { startTimer } from '../../../src/timer.ts';
import { startPlayedMarket } from '../../support/played-market.ts';
import { CATALOG } from '../../support/played-source.ts';

/** Long after the recordings. */
const LATER = new Date('2031-03-05T09:00:00.000Z');

test.each(createMarketSources({ coinGecko: undefined, eia: 'key' }).map((source) => [source.id, source] as const))(
  'every source finds figures of today in the played market, on any day: %s',
  async (id, source) => {
    await using played = await startPlayedMarket(() => LATER);
    const getJson = createGetJson({
      provider: id,
      version: '1.2.3',
      paceMs: 0,
      mirror: played.url,
      fetch,
      startTimer,
      now: () => LATER,
      addressesOf: async () => [],
    });
    const { observations } = await source.read(getJson, { catalog: CATALOG, now: LATER });
    expect(observations).not.toHaveLength(0);
    const freshness = (seen: (typeof observations)[number]) => freshnessOf(seen, seen.quantity, LATER);
    const newest = newestOfEach(observations.toSorted(newestFirst), subjectOf);
    // What is told day by day is of yesterday at the newest.
    const isByDay = newest.length < new Set(observations.map((seen) => `${subjectOf(seen)} ${seen.date}`)).size;
    const expected = isByDay ? ['fresh', 'ageing'] : ['fresh'];
    const about = isByDay ? newest : observations;
    expect(about.map(freshness).filter((how) => !expected.includes(how))).toEqual([]);
  },
);
