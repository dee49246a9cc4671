import { ProviderError } from '../../errors.ts';
import type { GetJson } from '../source.ts';
import { whyForbidden } from './address.ts';
import type { AddressesOf } from './address.ts';
import { createAsk } from './ask.ts';
import type { AskParts } from './ask.ts';
import { createHostGate } from './host-gate.ts';
import type { HostGate } from './host-gate.ts';
import { createKeptAnswers } from './kept-answers.ts';
import { createTurns } from './pace.ts';
import { withRetries } from './retry.ts';

const MOST_KEPT_CHARACTERS = 10_000_000;

export interface GetJsonParts extends AskParts {
  /** Least time between two requests. */
  readonly paceMs: number;
  readonly addressesOf: AddressesOf;
}

/** One source's way to the world. Each source has its own: its pace, its hosts' health and its last answers. */
export function createGetJson(parts: GetJsonParts): GetJson {
  const { provider, paceMs, mirror, addressesOf, startTimer } = parts;
  const ask = createAsk(parts);
  const turn = createTurns(paceMs, startTimer);
  const kept = createKeptAnswers(MOST_KEPT_CHARACTERS);
  const gates = new Map<string, HostGate>();

  function gateTo(host: string): HostGate {
    const gate = gates.get(host) ?? createHostGate(provider, startTimer);
    gates.set(host, gate);
    return gate;
  }

  return async (address, request = {}) => {
    const url = new URL(address);
    const forbidden = mirror === undefined ? await whyForbidden(url, addressesOf) : undefined;
    if (forbidden !== undefined) throw new ProviderError(provider, 'network', { cause: new Error(forbidden) });

    const known = request.body === undefined ? kept.get(address) : undefined;
    const fresh = await withRetries(async () => {
      await turn();
      return await gateTo(url.host)(() => ask(url, request, known));
    }, startTimer);

    const text = (fresh ?? known)?.text ?? '';
    const json = parse(text, provider);
    // What cannot be read is not kept, or "nothing has changed" would bring it back for ever.
    if (fresh !== undefined && request.body === undefined) kept.keep(address, fresh);
    return json;
  };
}

function parse(text: string, provider: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ProviderError(provider, 'invalid_response', { cause });
  }
}
