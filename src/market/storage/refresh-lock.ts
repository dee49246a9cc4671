/** Of several machines with one database, and of one before and after a restart, only one asks at a time. */
export interface RefreshLock {
  /** Does the work if the source's last turn, whoever took it, is that long ago; resolves to whether it was done. */
  tryRun(turn: { readonly sourceId: string; readonly leastMs: number }, work: () => Promise<void>): Promise<boolean>;
}
