import { expect, test } from 'vitest';
import type { Seen } from '../../../src/catalog/quantities.ts';
import { isAnswering } from '../../../src/market/asking/source-status.ts';
import type { SourceFailure } from '../../../src/market/asking/source-status.ts';
import { drip, hang, html, huge, json, reset, status, truncated } from '../../support/played-market.ts';
import type { Answers } from '../../support/played-market.ts';
import { ASKED_SOURCES, linesWith, priced, renamed } from './asked-sources.ts';
import type { AskedSource } from './asked-sources.ts';
import { startLiveBot } from './live-bot.ts';
import type { LiveBot } from './live-bot.ts';

const GOOD = 0.4321;
const LATER = 0.5432;

interface Fault {
  readonly reason: string;
  /** `refuses`: nobody listens. */
  readonly how: ((source: AskedSource) => Answers) | 'refuses';
  readonly failure: SourceFailure['kind'];
  /** The server says nothing that could be waited for. */
  readonly isSilent?: boolean;
  /** For how long it wants to be left alone. */
  readonly restMs?: number;
}

const FAULTS: readonly Fault[] = [
  { reason: 'nobody listens', how: 'refuses', failure: 'network' },
  { reason: 'it breaks the connection', how: () => reset, failure: 'network' },
  { reason: 'it takes the request and says nothing', how: () => hang, failure: 'timeout', isSilent: true },
  { reason: 'it says a byte now and then', how: () => drip, failure: 'timeout', isSilent: true },
  {
    reason: 'too many requests, asks for a minute and a half',
    how: () => status(429, { 'retry-after': '90' }),
    failure: 'rate_limited',
    restMs: 90_000,
  },
  {
    reason: 'too many requests, asks for a year',
    how: () => status(429, { 'retry-after': '31536000' }),
    failure: 'rate_limited',
    restMs: 3_600_000,
  },
  { reason: 'too many requests', how: () => status(429), failure: 'rate_limited', restMs: 60_000 },
  { reason: 'broken', how: () => status(500), failure: 'http_status' },
  { reason: 'it wants a key now', how: () => status(401, {}, '{"error":"key"}'), failure: 'http_status' },
  {
    reason: 'moved to another host',
    how: () => status(301, { location: 'https://a.example/' }),
    failure: 'http_status',
  },
  { reason: 'a page for people', how: () => html, failure: 'invalid_response' },
  { reason: 'half of its JSON', how: () => truncated, failure: 'invalid_response' },
  { reason: '50 MB', how: () => huge, failure: 'invalid_response' },
  { reason: 'null', how: () => json(null), failure: 'invalid_response' },
  { reason: 'an empty object', how: () => json({}), failure: 'invalid_response' },
  { reason: 'an empty list', how: () => json([]), failure: 'invalid_response' },
  { reason: 'its prices have other names', how: renamed, failure: 'invalid_response' },
  ...[0, -1, 1e9, 'NaN', null].map((price) => ({
    reason: `every price is ${JSON.stringify(price)}`,
    how: (source: AskedSource) => priced(source, price),
    failure: 'invalid_response' as const,
  })),
];

/** All figures that it holds, in no order. */
async function savedBy(bot: LiveBot): Promise<ReadonlySet<Seen>> {
  const book = await bot.savedBook();
  return new Set(book.all());
}

const cases = ASKED_SOURCES.flatMap((source) =>
  FAULTS.map((fault) => ({ id: source.id, source, reason: fault.reason, fault })),
);

test.each(cases)(
  '$id fails, and people get its last good figure with its age until it is well: $reason',
  // Shorter than the time limit of one request: nothing here waits for a real one.
  { timeout: 10_000 },
  async ({ source, fault }) => {
    await using bot = await startLiveBot({ sources: [source.id] });
    const { market, clock } = bot;
    market.answer(source.host, priced(source, GOOD));
    await bot.toNextTurn();
    await bot.finishTurn();
    const good = await savedBy(bot);
    const goodAtMs = Math.min(...Array.from(good, ({ observedAt }) => Date.parse(observedAt)));
    const expectGood = async (): Promise<void> => {
      const minutes = Math.floor((clock.now().getTime() - goodAtMs) / 60_000);
      for (const line of await linesWith(bot, source, GOOD)) expect(line).toContain(`listed ${minutes} min ago`);
    };
    expect(isAnswering(bot.status(source.id))).toBe(true);

    // It fails, and there are answers even while it is being asked.
    const mayFail = Promise.withResolvers<void>();
    if (fault.how === 'refuses') await market.goDown();
    else {
      const how = fault.how(source);
      market.answer(source.host, (response, recorded) => void mayFail.promise.then(() => how(response, recorded)));
    }
    const asked = fault.how === 'refuses' ? undefined : market.requested(source.host);
    await bot.toNextTurn();
    await asked;
    const askedAtMs = clock.now().getTime();
    await expectGood();
    expect(clock.now().getTime()).toBe(askedAtMs);
    mayFail.resolve();
    await bot.finishTurn(fault.isSilent);

    expect(bot.status(source.id).lastFailure).toMatchObject({ failure: { kind: fault.failure } });
    expect(isAnswering(bot.status(source.id))).toBe(false);
    expect(await savedBy(bot)).toEqual(good);
    await expectGood();

    // It is well again: by its next turn after the rest that it asked for, its figures are used.
    const restedAtMs = clock.now().getTime() + (fault.restMs ?? 0);
    if (fault.how === 'refuses') await market.comeBack();
    market.answer(source.host, priced(source, LATER));
    const before = market.requests.length;
    let isRested = false;
    while (!isRested) {
      expect(market.requests).toHaveLength(before);
      await bot.toNextTurn();
      isRested = clock.now().getTime() >= restedAtMs;
      await bot.finishTurn();
    }
    expect(isAnswering(bot.status(source.id))).toBe(true);
    for (const line of await linesWith(bot, source, LATER)) expect(line).toContain('listed just now');
  },
);
