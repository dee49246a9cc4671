import { ProviderError } from '../../errors.ts';
import type { ProviderFailure } from '../../errors.ts';
import type { Seen } from '../../catalog/quantities.ts';
import type { HeldBack } from '../held-back.ts';
import type { MarketSource } from '../source.ts';

/** Why a source gave nothing that can be used. */
export type SourceFailure =
  | { readonly kind: ProviderFailure }
  /** It answered, and nothing in the answer was a figure that can be. */
  | { readonly kind: 'no-figures' }
  /** Every figure is too far from all that is known to be believed at once. */
  | { readonly kind: 'held-back' }
  /** It was asked long ago and is still at it. */
  | { readonly kind: 'unanswered' }
  /** Our fault: the message says what. */
  | { readonly kind: 'bug'; readonly message: string };

export interface SourceSuccess {
  readonly at: Date;
  /** Good figures in the answer. */
  readonly figures: number;
  /** Which of them was seen last: where a source has stopped moving, long before it was asked. */
  readonly newest: Pick<Seen, 'quantity' | 'date' | 'observedAt'>;
  /** Elements of the answer that were of no use. */
  readonly dropped: number;
  /** Names in it that match nothing in the catalogue. */
  readonly unmatched: number;
}

export interface SourceStatus {
  /** Key into `data/sources`. */
  readonly id: string;
  /** The source that it stands in for, when that one fails. */
  readonly fallbackFor: string | undefined;
  readonly lastSuccess: SourceSuccess | undefined;
  readonly lastFailure: { readonly at: Date; readonly failure: SourceFailure } | undefined;
  /** Undefined for one that is asked only when another fails, and for all once they are no longer asked. */
  readonly nextRefresh: Date | undefined;
  /** What its last answer says that is not believed yet. */
  readonly heldBack: readonly HeldBack[];
}

export function neverAsked({ id, fallbackFor }: MarketSource): SourceStatus {
  return { id, fallbackFor, lastSuccess: undefined, lastFailure: undefined, nextRefresh: undefined, heldBack: [] };
}

/** Whether the last asking brought figures. Undefined before the first. */
export function isAnswering({ lastSuccess, lastFailure }: SourceStatus): boolean | undefined {
  if (lastSuccess === undefined) return lastFailure === undefined ? undefined : false;
  return lastFailure === undefined || lastFailure.at < lastSuccess.at;
}

export function failureOf(error: unknown): SourceFailure {
  if (error instanceof ProviderError) return { kind: error.failure };
  return { kind: 'bug', message: error instanceof Error ? error.message : describe(error) };
}

function describe(thrown: unknown): string {
  try {
    return String(thrown);
  } catch {
    // An object without a prototype cannot be written as text.
    return typeof thrown;
  }
}
