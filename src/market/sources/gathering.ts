import type * as z from 'zod';
import type { FigureKind } from '../../catalog/figure.ts';
import { ProviderError } from '../../errors.ts';
import type { Observed, Seen } from '../../catalog/quantities.ts';
import { dayWritten } from '../figures/figure-date.ts';
import { isPlausible } from '../figures/plausibility.ts';
import type { SourceAnswer } from '../source.ts';

/** What was wrong with an element of an answer. */
type Fault =
  | 'absent'
  | 'no-value'
  | 'unreadable'
  | 'implausible'
  | 'other-unit'
  | 'other-subject'
  | 'request-failed'
  | 'repeated'
  | 'too-few'
  | 'no-reference';

// A source that lists thousands of strange names tells no more by the last than by the first.
const MOST_NAMES = 100;
const LONGEST_NAME = 80;

/** Collects what one asking of a source brings. */
export interface Gathering {
  /** Keeps a plausible figure, counts any other. `observedAtMs`: unix time, where the source says one. */
  observe(kind: FigureKind, observed: Observed, observedAtMs?: number): void;
  drop(fault: Fault): void;
  unmatched(name: string): void;
  /** One request of several: where it fails, what the others bring still counts. */
  attempt(part: () => Promise<void>): Promise<void>;
  /** @throws {ProviderError} when nothing usable came: the first failed request's, or `invalid_response` */
  finish(): SourceAnswer;
}

export function startGathering(sourceId: string, now: Date): Gathering {
  const observations: Seen[] = [];
  const dropped = new Map<Fault, number>();
  const names = new Set<string>();
  let failure: ProviderError | undefined;

  function drop(fault: Fault): void {
    dropped.set(fault, (dropped.get(fault) ?? 0) + 1);
  }

  return {
    observe(kind, observed, observedAtMs = now.getTime()) {
      if (!isPlausible(observed)) {
        drop('implausible');
        return;
      }
      // A source whose clock is ahead of ours has still not seen the future.
      const observedAt = new Date(Math.min(observedAtMs, now.getTime())).toISOString();
      observations.push({ ...observed, kind, source: sourceId, date: dayWritten(observedAt), observedAt });
    },
    drop,
    unmatched(name) {
      if (names.size < MOST_NAMES) names.add(name.slice(0, LONGEST_NAME));
    },
    async attempt(part) {
      try {
        await part();
      } catch (error) {
        if (!(error instanceof ProviderError)) throw error;
        failure ??= error;
        drop('request-failed');
      }
    },
    finish() {
      const gathered = { observations, dropped: Object.fromEntries(dropped), unmatched: [...names] };
      if (observations.length > 0) return gathered;
      if (failure !== undefined) throw failure;
      throw new ProviderError(sourceId, 'invalid_response', {
        cause: new Error(`no usable figure, dropped: ${JSON.stringify(gathered.dropped)}`),
      });
    },
  };
}

/** @throws {ProviderError} `invalid_response`, when the answer has another shape */
export function parseAnswer<Schema extends z.ZodType>(
  sourceId: string,
  schema: Schema,
  answer: unknown,
): z.output<Schema> {
  const parsed = schema.safeParse(answer);
  if (!parsed.success) throw new ProviderError(sourceId, 'invalid_response', { cause: parsed.error });
  return parsed.data;
}
