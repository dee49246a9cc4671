import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Provenance } from '../../src/catalog/figure.ts';
import { livenessSentences, marketFiguresOf } from '../../src/views/evidence/liveness.ts';
import { quote, quoted } from '../support/market-rows.ts';
import { citing, earningOf, provenance, vast } from '../support/small-answers.ts';
import { coin, network } from '../support/small-catalogue.ts';

const live = (): Provenance => ({ ...provenance, date: '2026-10-10', observedAt: '2026-10-10T11:54:00.000Z' });
/** What a source that is asked said before it fell silent. */
const seenOnce = (): Provenance => ({ ...provenance, date: '2026-10-01', observedAt: '2026-10-01T12:00:00.000Z' });
const shipped = (): Provenance => ({ ...provenance });
const twice = live();

describe('how live an answer is', () => {
  test.each([
    [[], undefined, 'everything was typed'],
    [[live()], 'The market figure is live.', 'one'],
    [[live(), live()], 'Both market figures are live.', 'two'],
    [[live(), live(), live()], 'All 3 market figures are live.', 'all'],
    [[twice, twice], 'The market figure is live.', 'what is used twice counts once'],
    [[live(), shipped()], '1 of 2 market figures is live, the other dated.', 'one of two'],
    [[live(), live(), seenOnce()], '2 of 3 market figures are live, the other dated.', 'two of three'],
    [[live(), shipped(), seenOnce()], '1 of 3 market figures is live, the others dated.', 'one of three'],
    [[shipped()], 'Dated figures that Rigwise ships with, none of them live.', 'what ships'],
    [[shipped(), seenOnce()], 'Dated figures, none of them live.', 'a source that has fallen silent'],
  ])('%#: %s (%s)', (figures, sentence, _reason) => {
    expect(livenessSentences(figures, citing)).toEqual(sentence === undefined ? [] : [sentence]);
  });

  test('is never overstated: "live" without a number less than all needs every figure live', () => {
    const figures = fc.array(fc.constantFrom(live, seenOnce, shipped).map((make) => make()));
    fc.assert(
      fc.property(figures, (given) => {
        const [sentence = ''] = livenessSentences(given, citing);
        const liveCount = given.filter(({ date }) => date === '2026-10-10').length;
        const [count, total] = (/^(\d+) of (\d+) /.exec(sentence) ?? []).slice(1).map(Number);
        expect(/^(?:The|Both|All)\b/.test(sentence)).toBe(given.length > 0 && liveCount === given.length);
        expect(sentence.includes('none of them live')).toBe(given.length > 0 && liveCount === 0);
        expect(count === undefined || (count === liveCount && total === given.length)).toBe(true);
      }),
    );
  });
});

describe('what moves with the market', () => {
  test('on a network: the price used, the ends of its range and the share of busy hours', () => {
    const used = { usdPerGpuHour: 0.4 };
    const low = { usdPerGpuHour: 0.2, date: '2026-09-01' };
    const between = { usdPerGpuHour: 0.3, date: '2026-09-02' };
    const figures = marketFiguresOf(earningOf({ rows: { rentals: [used, low, between].map(quote) } }));
    // Of three dated rows the one in the middle is used; the others are its ends.
    expect(new Set(figures)).toEqual(new Set([...[between, low, used].map(quoted), vast.utilisation]));
  });

  test('of a coin: its price, all miners and the block reward', () => {
    const rows = {
      coinPrices: [{ coin: 'ravencoin', usd: 0.02, ...provenance }],
      networkHashrates: [{ coin: 'ravencoin', hashrate: 6, unit: 'TH/s', ...provenance }] as const,
      blockRewards: [{ coin: 'ravencoin', coins: 2500, ...provenance }],
    };
    const figures = marketFiguresOf(
      earningOf({ place: coin('ravencoin', 'RVN'), rows: { ...rows, networkHashrates: [...rows.networkHashrates] } }),
    );
    expect(figures.map((figure) => 'value' in figure && figure.value)).toEqual([0.02, 6e12, 2500]);
  });

  test('nothing of what was typed', () => {
    const typed = { rentUsdPerGpuHour: 0.4, utilisation: 0.5 };
    expect(marketFiguresOf(earningOf({ typed, place: network('vast', {}) }))).toEqual([]);
  });
});
