/** Starts a wait that can be called off. A timer that was called off never elapses. */
export type StartTimer = (ms: number) => { readonly elapsed: Promise<void>; cancel(): void };
