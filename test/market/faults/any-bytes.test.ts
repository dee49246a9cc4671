import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createBook } from '../../../src/market/book.ts';
import { createGetJson } from '../../../src/market/fetching/get-json.ts';
import { ofQuantity, QUANTITIES } from '../../../src/catalog/quantities.ts';
import type { Seen } from '../../../src/catalog/quantities.ts';
import { createRefresher } from '../../../src/market/asking/refresher.ts';
import type { SourceStatus } from '../../../src/market/asking/source-status.ts';
import type { MarketSource } from '../../../src/market/source.ts';
import { cases } from '../../support/cases.ts';
import { EVERY_SOURCE } from '../../support/every-source.ts';
import { createMemoryMarketStorage } from '../../support/memory-market-storage.ts';
import { body, startPlayedMarket } from '../../support/played-market.ts';
import type { PlayedMarket } from '../../support/played-market.ts';
import { realCatalog } from '../../support/real-discord.ts';
import { createStandingClock } from '../../support/standing-clock.ts';
import { createAskingClock } from './asking-clock.ts';
import { anyBytes, NASTY } from './any-bytes.ts';
import type { Spoil } from './any-bytes.ts';

const clock = createStandingClock();
const asking = createAskingClock(clock);
/** Neither a bug of ours nor silence. */
const TELLING: ReadonlySet<string> = new Set(['invalid_response', 'no-figures']);
const CLOCK_TOLERANCE_MS = 10 * 60_000;
let market: PlayedMarket;

beforeAll(async () => {
  market = await startPlayedMarket(clock.now);
});
afterAll(() => market[Symbol.asyncDispose]());

/** One turn of the source, through the network and into a new book. */
async function takeTurn(source: MarketSource): Promise<{ status: SourceStatus | undefined; held: Seen[] }> {
  const book = createBook({ storage: createMemoryMarketStorage(), now: clock.now });
  const { promise: turn, resolve: endTurn } = Promise.withResolvers<void>();
  let isOver = false;
  const getJson = createGetJson({
    provider: source.id,
    version: '1.2.3',
    paceMs: source.paceMs,
    mirror: market.url,
    fetch,
    startTimer: asking.startTimer,
    now: clock.now,
    addressesOf: async () => [],
  });
  const refresher = createRefresher({
    sources: [source],
    book,
    catalog: realCatalog,
    getJsonFor: () => getJson,
    now: clock.now,
    startTimer: clock.startTimer,
    random: () => 0,
    lock: {
      async tryRun(_turn, work) {
        await work();
        isOver = true;
        endTurn();
        return 'taken';
      },
    },
  });
  refresher.start();
  await asking.passUntil(() => isOver);
  await turn;
  await refresher.stop();
  return { status: refresher.statuses()[0], held: [...book.all()] };
}

const KNOWN: Readonly<Record<string, ReadonlySet<unknown>>> = {
  networkId: new Set(realCatalog.networks.map(({ id }) => id)),
  gpuId: new Set([undefined, ...realCatalog.gpus.map(({ id }) => id)]),
  coinId: new Set(realCatalog.coins.map(({ id }) => id)),
  currency: new Set(['USD', 'EUR', ...ofQuantity(realCatalog.bundle, 'exchange-rate').map(({ currency }) => currency)]),
  placeCode: new Set(['US', ...[...realCatalog.countries, ...realCatalog.usStates].map(({ code }) => code)]),
};

/** What a figure can never be. */
function whatIsWrongWith(figure: Seen): string | undefined {
  const { low, high } = QUANTITIES[figure.quantity].plausible;
  for (const [name, value] of Object.entries(figure)) {
    if (typeof value === 'number' && !(value >= low && value <= high)) return `${name} is ${value}`;
    if (Object.hasOwn(KNOWN, name) && KNOWN[name]?.has(value) !== true) return `${name} is ${String(value)}`;
  }
  const atMs = Date.parse(figure.observedAt);
  return atMs <= clock.now().getTime() + CLOCK_TOLERANCE_MS ? undefined : `it was seen ${figure.observedAt}`;
}

/** What went wrong when the source answered like this; the figures are either sound or none. */
async function faultsOf(source: MarketSource, spoil: Spoil): Promise<readonly unknown[]> {
  market.answerEverywhere((response, recorded) => {
    body(spoil(JSON.stringify(recorded ?? null)))(response, recorded);
  });
  const { status, held } = await takeTurn(source);
  const failure = status?.lastFailure?.failure;
  const isTold = failure === undefined ? held.length > 0 : held.length === 0 && TELLING.has(failure.kind);
  return [
    ...held.map(whatIsWrongWith).filter((wrong) => wrong !== undefined),
    ...held.filter((figure) => figure.source !== source.id),
    ...(isTold ? [] : [status]),
    ...Object.keys(Object.prototype),
    ...('usd' in {} ? ['every object has a price'] : []),
  ];
}

describe.each(EVERY_SOURCE.map((source) => ({ id: source.id, source })))('$id', ({ source }) => {
  test('is heard when nothing is wrong', async () => {
    market.answerEverywhere((response, recorded) => body(JSON.stringify(recorded))(response, recorded));
    const { status, held } = await takeTurn(source);
    expect(status?.lastFailure).toBeUndefined();
    expect(held).not.toEqual([]);
  });

  test.each(NASTY)('is survived when it sends $reason', async ({ spoil }) => {
    expect(await faultsOf(source, spoil)).toEqual([]);
  });

  test('is survived whatever bytes it sends', async () => {
    await fc.assert(
      fc.asyncProperty(anyBytes, async (spoil) => {
        expect(await faultsOf(source, spoil)).toEqual([]);
      }),
      { numRuns: cases(20) },
    );
  });
});
