/** Says something when nothing was said for a while; otherwise counts. */
export type Rarely = (say: (unsaid: number) => void) => void;

/** @returns what calls `say` at most once per `everyMs`, with how often it was not called since */
export function createRarely(everyMs: number, now: () => Date): Rarely {
  let saidAtMs: number | undefined;
  let unsaid = 0;
  return (say) => {
    const nowMs = now().getTime();
    if (saidAtMs !== undefined && nowMs - saidAtMs < everyMs) {
      unsaid += 1;
      return;
    }
    saidAtMs = nowMs;
    say(unsaid);
    unsaid = 0;
  };
}
