import { ProviderError } from '../../errors.ts';
import type { ProviderFailure } from '../../errors.ts';
import type { JsonRequest } from '../source.ts';
import { mirrored } from './address.ts';
import { readBody } from './body.ts';
import type { Body } from './body.ts';
import { HttpFault } from './http-fault.ts';
import type { KeptAnswer, Validators } from './kept-answers.ts';
import { readRetryAfterMs } from './retry-after.ts';
import type { StartTimer } from '../../timer.ts';

/** For everything: connecting, redirects, and the body to its last byte. */
const TIMEOUT_MS = 15_000;
const MOST_BYTES = 5_000_000;
const MOST_REDIRECTS = 3;
const REDIRECTS = new Set([301, 302, 307, 308]);

export interface AskParts {
  readonly provider: string;
  /** Rigwise's version, which its User-Agent names. */
  readonly version: string;
  /** As `MARKET_MIRROR` says; undefined asks the sources' own hosts. */
  readonly mirror: string | undefined;
  readonly fetch: typeof fetch;
  readonly startTimer: StartTimer;
  readonly now: () => Date;
}

interface Heard {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** Asks once. Undefined means that nothing has changed since the answer that the validators are of. */
export type Ask = (url: URL, request: JsonRequest, known: Validators | undefined) => Promise<KeptAnswer | undefined>;

export function createAsk({ provider, version, mirror, fetch, startTimer, now }: AskParts): Ask {
  const fail = (failure: ProviderFailure, cause: unknown): ProviderError =>
    new ProviderError(provider, failure, { cause });

  async function hear(url: URL, init: RequestInit, signal: AbortSignal): Promise<Heard> {
    try {
      const target = mirror === undefined ? url : mirrored(url, mirror);
      const response = await fetch(target, { ...init, signal, redirect: 'manual' });
      const { status, headers } = response;
      if (response.ok) return { status, headers, body: await readBody(response, MOST_BYTES) };
      await response.body?.cancel();
      return { status, headers, body: { kind: 'text', text: '' } };
    } catch (error) {
      throw fail(signal.aborted ? 'timeout' : 'network', error);
    }
  }

  /** @throws {ProviderError} when it leads elsewhere: to another host, out of https, or in circles. */
  async function follow(first: URL, init: RequestInit, signal: AbortSignal): Promise<Heard> {
    let url = first;
    for (let redirects = 0; ; redirects += 1) {
      const heard = await hear(url, init, signal);
      const location = heard.headers.get('location');
      if (!REDIRECTS.has(heard.status) || location === null) return heard;
      const next = URL.parse(location, url.href);
      if (next?.origin !== first.origin) throw fail('http_status', new Error('It redirects to another host.'));
      if (redirects === MOST_REDIRECTS) throw fail('http_status', new Error('It redirects in circles.'));
      url = next;
    }
  }

  return async (url, request, known) => {
    const init = {
      method: request.body === undefined ? 'GET' : 'POST',
      headers: {
        accept: 'application/json',
        'user-agent': `Rigwise/${version} (Discord bot; what GPUs earn)`,
        ...request.headers,
        ...(request.body !== undefined && { 'content-type': 'application/json' }),
        ...(known?.etag ? { 'if-none-match': known.etag } : {}),
        ...(known?.lastModified ? { 'if-modified-since': known.lastModified } : {}),
      },
      ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
    };
    const abort = new AbortController();
    const timer = startTimer(TIMEOUT_MS);
    void timer.elapsed.then(() => abort.abort());
    const { status, headers, body } = await follow(url, init, abort.signal).finally(() => timer.cancel());

    if (status === 304 && known !== undefined) return undefined;
    if (status < 200 || status > 299) {
      const fault = new HttpFault(status, readRetryAfterMs(headers.get('retry-after'), now()));
      throw fail(status === 429 ? 'rate_limited' : 'http_status', fault);
    }
    if (body.kind === 'refused') throw fail('invalid_response', new Error(body.reason));
    return { text: body.text, etag: headers.get('etag'), lastModified: headers.get('last-modified') };
  };
}
