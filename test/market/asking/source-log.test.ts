import { describe, expect, test } from 'vitest';
import { ProviderError } from '../../../src/errors.ts';
import { createLogger } from '../../../src/logger.ts';
import { HttpFault } from '../../../src/market/fetching/http-fault.ts';
import { logSources } from '../../../src/market/asking/source-log.ts';
import { failureOf } from '../../../src/market/asking/source-status.ts';
import type { MarketSource } from '../../../src/market/source.ts';
import { coinPrice } from '../../support/live-figures.ts';

const LEVELS: Readonly<Record<number, string>> = { 20: 'debug', 30: 'info', 40: 'warn', 50: 'error' };

function sourceNamed(id: string): MarketSource {
  return { id, intervalMs: 1, paceMs: 1, read: () => Promise.reject(new Error('It is not asked.')) };
}

const akash = sourceNamed('akash');
const salad = sourceNamed('salad');

function open() {
  const lines: { readonly level: number; readonly msg: string; readonly source: string }[] = [];
  const destination = { write: (line: string) => void lines.push(JSON.parse(line) as (typeof lines)[number]) };
  const events = logSources(createLogger('debug', { destination }));
  return {
    lines,
    said: () => lines.splice(0).map(({ level, source, msg }) => `${LEVELS[level]} ${source}: ${msg}`),
    answers: (source: MarketSource) =>
      events.onSuccess?.(source, { at: new Date(), figures: 3, newest: coinPrice(1), dropped: 1, unmatched: 0 }),
    fails: (source: MarketSource, error: unknown) => events.onFailure?.(source, failureOf(error), error),
    events,
  };
}

const timeout = new ProviderError('akash', 'timeout');

describe('what an operator is told of a source', () => {
  test('it is warned of once, and told when it answers again', () => {
    const { said, answers, fails } = open();
    answers(akash);
    fails(akash, timeout);
    fails(akash, timeout);
    fails(akash, new ProviderError('akash', 'network'));
    fails(salad, timeout);
    answers(akash);
    answers(akash);
    expect(said()).toEqual([
      'debug akash: source answered',
      'warn akash: source fails',
      'debug akash: source fails',
      'debug akash: source fails',
      'warn salad: source fails',
      'info akash: source answers again',
      'debug akash: source answered',
    ]);
    fails(akash, timeout);
    expect(said()).toEqual(['warn akash: source fails']);
  });

  test('a figure that is held back is told with what stands against it', () => {
    const { said, lines, events } = open();
    const instead = coinPrice(1, { source: 'salad' });
    events.onHeldBack?.(akash, [{ seen: coinPrice(10), instead }]);
    expect(lines[0]).toMatchObject({
      source: 'akash',
      heldBack: 1,
      figures: [{ subject: 'coin-price pearl', says: 10, against: { source: 'salad', says: 1, date: '2026-10-10' } }],
    });
    expect(said()).toEqual(['warn akash: figures moved too far to be believed at once']);
  });

  test('a bug of ours is told with where it happened, once, even of a source that fails', () => {
    const { said, lines, answers, fails } = open();
    const bug = new TypeError('price is undefined');
    fails(akash, timeout);
    fails(akash, bug);
    expect(lines.at(-1)).toMatchObject({ err: { type: 'TypeError', stack: expect.stringContaining('source-log') } });
    fails(akash, bug);
    answers(akash);
    fails(akash, bug);
    expect(said()).toEqual([
      'warn akash: source fails',
      'error akash: source could not be asked: a bug',
      'info akash: source answers again',
      'error akash: source could not be asked: a bug',
    ]);
  });

  test.each([
    { what: 'a status', cause: new HttpFault(503, undefined), reason: 'HTTP 503' },
    {
      what: 'why there was no connection',
      cause: new TypeError('fetch failed', { cause: Object.assign(new Error('…'), { code: 'ECONNREFUSED' }) }),
      reason: 'ECONNREFUSED',
    },
    {
      what: 'a sentence of ours',
      cause: new Error('It redirects to another host.'),
      reason: 'It redirects to another host.',
    },
    {
      what: 'nothing of the answer itself',
      cause: new SyntaxError('"<p>secret" is not valid JSON'),
      reason: undefined,
    },
    { what: 'nothing where nothing is known', cause: undefined, reason: undefined },
  ])('the reason is $what', ({ cause, reason }) => {
    const { lines, fails } = open();
    fails(akash, new ProviderError('akash', 'network', { cause }));
    expect(lines).toMatchObject([{ failure: 'network', ...(reason === undefined ? {} : { reason }) }]);
    expect(JSON.stringify(lines)).not.toContain('secret');
  });

  test('names that match nothing and figures that could not be saved are told', () => {
    const { lines, events } = open();
    events.onUnmatched?.(akash, ['h300']);
    events.onStorageFailure?.(new Error('disk full'));
    expect(lines).toMatchObject([
      { level: 30, source: 'akash', names: ['h300'] },
      { level: 40, err: { message: 'disk full' } },
    ]);
  });
});
