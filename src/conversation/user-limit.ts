export interface UserLimit {
  /** Counts one use. Undefined when it is allowed, otherwise the whole seconds to wait. */
  take(userId: string): number | undefined;
}

/** At most `max` uses per person within any `windowMs`. Refused uses do not count. */
export function createUserLimit(max: number, windowMs: number, now: () => Date): UserLimit {
  const usesMsByUser = new Map<string, number[]>();
  let sweptAtMs = now().getTime();

  function forgetIdle(nowMs: number): void {
    if (nowMs - sweptAtMs < windowMs) return;
    sweptAtMs = nowMs;
    for (const [userId, usesMs] of usesMsByUser) {
      if ((usesMs.at(-1) ?? 0) <= nowMs - windowMs) usesMsByUser.delete(userId);
    }
  }

  return {
    take(userId) {
      const nowMs = now().getTime();
      forgetIdle(nowMs);
      const recentMs = (usesMsByUser.get(userId) ?? []).filter((atMs) => atMs > nowMs - windowMs);
      const [oldestMs] = recentMs;
      if (recentMs.length >= max && oldestMs !== undefined) return Math.ceil((oldestMs + windowMs - nowMs) / 1000);
      recentMs.push(nowMs);
      usesMsByUser.set(userId, recentMs);
      return undefined;
    },
  };
}
