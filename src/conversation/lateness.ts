/** How long Discord takes a first response. */
const TAKEN_WITHIN_MS = 3_000;
/** Leaves Discord a second to take the answer. */
const SUSPECT_AFTER_MS = 2_000;

/**
 * Tells when an interaction may be too old for an answer: Discord sends what a lost connection missed once it is taken
 * up again, however long ago it was. Discord's clock and this machine's may differ by minutes, so ages are compared
 * with the least age of an interaction that Discord took an answer to: that one was young, whatever the clocks said.
 */
export interface Lateness {
  isSuspect(createdAtMs: number): boolean;
  /** Discord took the answer to what was created and arrived then, so no more than 3 s lay between. */
  wasTaken(createdAtMs: number, arrivedAtMs: number): void;
}

export function createLateness(now: () => Date): Lateness {
  let youngMs: number | undefined;
  return {
    isSuspect: (createdAtMs) => now().getTime() - createdAtMs - (youngMs ?? 0) > SUSPECT_AFTER_MS,
    wasTaken(createdAtMs, arrivedAtMs) {
      const ageMs = arrivedAtMs - createdAtMs;
      // Older than the youngest by more than Discord takes answers for: one of the clocks was set.
      const wasSet = youngMs !== undefined && ageMs > youngMs + TAKEN_WITHIN_MS;
      if (youngMs === undefined || ageMs < youngMs || wasSet) youngMs = ageMs;
    },
  };
}

/** It arrived when Discord took no answer any more, so it was not carried out: the person has read that it was not. */
export class TooLate extends Error {
  override readonly name = 'TooLate';
}
