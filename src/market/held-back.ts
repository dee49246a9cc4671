import type { Observation, Seen } from '../catalog/quantities.ts';
import { MINUTE_MS } from '../durations.ts';
import { isNear } from './figures/jump.ts';
import { subjectOf } from './figures/subject.ts';

/** A figure that is not believed yet, and what answers in its place. */
export interface HeldBack {
  readonly seen: Seen;
  readonly instead: Observation;
}

/** A second reading so much later is another one; sooner it may come out of a cache between here and there. */
const SECOND_READING_MS = 10 * MINUTE_MS;

interface Waiting {
  readonly seen: Seen;
  readonly sinceMs: number;
}

/**
 * Figures that are far from all that is known about their subject: a source may be off by ten, and a market may really
 * have moved. They wait until the same source says so again, at least ten minutes later, or another one does.
 */
export interface Doubts {
  /**
   * Which figures are to be believed, of the one given and those that wait: none while it has to wait itself.
   * @param known what is known about the same subject, by any source
   */
  judge(seen: Seen, known: readonly Observation[]): readonly Seen[];
}

export function createDoubts(now: () => Date): Doubts {
  /** By subject, then by source. */
  const waiting = new Map<string, Map<string, Waiting>>();

  return {
    judge(seen, known) {
      const subject = subjectOf(seen);
      const waitingHere = waiting.get(subject) ?? new Map<string, Waiting>();
      const believe = (others: readonly Seen[] = []): readonly Seen[] => {
        for (const { source } of [seen, ...others]) waitingHere.delete(source);
        if (waitingHere.size === 0) waiting.delete(subject);
        return [...others, seen];
      };
      if (known.length === 0 || known.some((figure) => isNear(seen, figure))) return believe();

      const agreeing = [...waitingHere.values()].filter((each) => isNear(seen, each.seen));
      const byOthers = agreeing.map((each) => each.seen).filter(({ source }) => source !== seen.source);
      if (byOthers.length > 0) return believe(byOthers);

      const nowMs = now().getTime();
      const own = agreeing.find((each) => each.seen.source === seen.source);
      // A clock that was put back must not keep it waiting.
      if (own !== undefined && Math.abs(nowMs - own.sinceMs) >= SECOND_READING_MS) return believe();
      waitingHere.set(seen.source, { seen, sinceMs: own?.sinceMs ?? nowMs });
      waiting.set(subject, waitingHere);
      return [];
    },
  };
}
