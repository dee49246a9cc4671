/** How often a memory was asked since the start: what it knew, and what it did not. */
export interface Lookups {
  readonly found: number;
  readonly missed: number;
}
