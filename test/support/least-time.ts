/** The shortest of several runs, ms: what the work costs when nothing else is using the processor. */
export function leastTimeMs(work: () => unknown): number {
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}
