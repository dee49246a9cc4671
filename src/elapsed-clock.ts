/** More than the two clocks drift apart between two looks at them, ms. */
const JITTER_MS = 1_000;

/**
 * Milliseconds that pass, from any beginning. A clock that is set back does not turn them back, and the time in which the
 * machine slept, which Node’s steady clock leaves out, is among them; so is a jump of the clock ahead.
 */
export function createElapsedClock(): () => number {
  let wallMs = Date.now();
  let steadyMs = performance.now();
  let sleptMs = 0;
  return () => {
    const [nextWallMs, nextSteadyMs] = [Date.now(), performance.now()];
    const aheadMs = nextWallMs - wallMs - (nextSteadyMs - steadyMs);
    if (aheadMs > JITTER_MS) sleptMs += aheadMs;
    wallMs = nextWallMs;
    steadyMs = nextSteadyMs;
    return steadyMs + sleptMs;
  };
}
