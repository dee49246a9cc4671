/** How long answers take as Discord sees it: from sending an interaction until the bot's answer to it has been read. */
export interface Stopwatch {
  sent(interactionId: string): void;
  answered(interactionId: string): void;
  /** Told of every request by its path; those that answer no interaction do not count. */
  requested(path: string): void;
  /** The times since the last call, in milliseconds. */
  takeLatenciesMs(): readonly number[];
}

export function createStopwatch(): Stopwatch {
  const sentAtMs = new Map<string, number>();
  let latenciesMs: number[] = [];
  function answered(interactionId: string): void {
    const startedAtMs = sentAtMs.get(interactionId);
    if (startedAtMs === undefined) return;
    sentAtMs.delete(interactionId);
    latenciesMs.push(performance.now() - startedAtMs);
  }

  return {
    sent: (interactionId) => void sentAtMs.set(interactionId, performance.now()),
    answered,
    requested: (path) => answered(/^\/interactions\/(\d+)\/.+\/callback$/.exec(path)?.[1] ?? ''),
    takeLatenciesMs() {
      const taken = latenciesMs;
      latenciesMs = [];
      return taken;
    },
  };
}
