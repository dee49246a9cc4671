import { expect, test } from 'vitest';
import * as z from 'zod';
import type { ProviderFailure } from '../../../src/errors.ts';
import { ProviderError } from '../../../src/errors.ts';
import { HttpFault } from '../../../src/market/fetching/http-fault.ts';
import { failureWords } from '../../../src/market/check/failure-words.ts';

const failed = (failure: ProviderFailure, cause?: unknown) => new ProviderError('nosana', failure, { cause });
/** As fetch() reports that a request did not come about. */
const fetchFailed = (code: string) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(`connect ${code} 127.0.0.1:9`), { code }) });
const ANSWER = '<html>key=secret-of-the-operator</html>';

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

test.each([
  { error: failed('timeout'), words: 'it did not answer in time', reason: 'silence' },
  { error: failed('rate_limited', new HttpFault(429, 60_000)), words: /left alone \(HTTP 429\)$/, reason: 'too often' },
  { error: failed('http_status', new HttpFault(503, undefined)), words: 'it answered HTTP 503', reason: 'a status' },
  {
    error: failed('http_status', new Error('It redirects to another host.')),
    words: 'It redirects to another host.',
    reason: 'our own refusal',
  },
  { error: failed('network', fetchFailed('ECONNREFUSED')), words: 'nothing listens at its address', reason: 'refused' },
  { error: failed('network', fetchFailed('ENOTFOUND')), words: 'its name leads nowhere', reason: 'no such host' },
  { error: failed('network', fetchFailed('CERT_HAS_EXPIRED')), words: /\(CERT_HAS_EXPIRED\)$/, reason: 'its code' },
  { error: failed('network', new TypeError(`no ${ANSWER}`)), words: 'it cannot be reached', reason: 'no code' },
  {
    error: failed('network', new Error('10.0.0.1 is a private address')),
    words: '10.0.0.1 is a private address',
    reason: 'our own refusal',
  },
  {
    error: failed(
      'invalid_response',
      thrownBy(() => JSON.parse(ANSWER)),
    ),
    words: 'its answer is not JSON',
    reason: 'a page instead',
  },
  {
    error: failed('invalid_response', z.object({ models: z.array(z.unknown()) }).safeParse({ models: ANSWER }).error),
    words: 'its answer has another shape (invalid_type at models)',
    reason: 'a renamed field',
  },
  { error: failed('invalid_response'), words: 'its answer is of no use: unreadable', reason: 'no cause' },
  { error: new RangeError('off by one'), words: 'a fault of ours: off by one', reason: 'a bug' },
])('$reason: $words', ({ error, words }) => {
  const said = failureWords(error);

  expect(said).toMatch(words);
  expect(said).not.toContain('secret');
});
