import { ProviderError } from '../../errors.ts';
import { HttpFault } from '../fetching/http-fault.ts';
import { failureOf } from '../asking/source-status.ts';
import * as z from 'zod';

const NETWORK_WORDS: ReadonlyMap<string, string> = new Map([
  ['ECONNREFUSED', 'nothing listens at its address'],
  ['ECONNRESET', 'it broke the connection off'],
  ['UND_ERR_SOCKET', 'it broke the connection off'],
  ['ENOTFOUND', 'its name leads nowhere'],
  ['EAI_AGAIN', 'its name could not be looked up'],
  ['ETIMEDOUT', 'no connection came about'],
  ['UND_ERR_CONNECT_TIMEOUT', 'no connection came about'],
]);

/** Why a source could not be read, for an operator. What a server wrote is never part of it. */
export function failureWords(error: unknown): string {
  const failure = failureOf(error);
  const cause = error instanceof ProviderError ? error.cause : undefined;
  switch (failure.kind) {
    case 'timeout':
      return 'it did not answer in time';
    case 'rate_limited':
      return 'it asks to be left alone (HTTP 429)';
    case 'http_status':
      return cause instanceof HttpFault ? `it answered HTTP ${cause.status}` : sentenceOf(cause, 'it refused');
    case 'network':
      return networkWords(cause);
    case 'invalid_response':
      return invalidWords(cause);
    case 'no-figures':
      return 'no figure in its answer can be';
    case 'held-back':
      return 'every figure moved too far to be believed at once';
    case 'unanswered':
      return 'it was given up on';
    case 'bug':
      return `a fault of ours: ${failure.message}`;
    default:
      return failure satisfies never;
  }
}

function networkWords(cause: unknown): string {
  // fetch() says no more than "fetch failed"; what failed is below it.
  if (!(cause instanceof TypeError)) return sentenceOf(cause, 'it cannot be reached');
  const code = codeOf(cause.cause) ?? codeOf(cause);
  if (code === undefined) return 'it cannot be reached';
  return NETWORK_WORDS.get(code) ?? `it cannot be reached (${code})`;
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

function invalidWords(cause: unknown): string {
  // A SyntaxError's message quotes the answer.
  if (cause instanceof SyntaxError) return 'its answer is not JSON';
  if (cause instanceof z.ZodError) {
    const [issue] = cause.issues;
    const where = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.join('.')}`;
    return `its answer has another shape (${issue?.code ?? 'unreadable'}${where})`;
  }
  return `its answer is of no use: ${sentenceOf(cause, 'unreadable')}`;
}

function sentenceOf(cause: unknown, otherwise: string): string {
  return cause instanceof Error && cause.message !== '' ? cause.message : otherwise;
}
