import type { Catalog } from '../catalog/catalog.ts';
import type { Seen } from '../catalog/quantities.ts';

export interface JsonRequest {
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON by POST; undefined asks by GET. */
  readonly body?: unknown;
}

/**
 * Asks a foreign server for JSON. Timeouts, retries, pace and caching stand behind it; a source knows none of them.
 * @throws {ProviderError}
 */
export type GetJson = (url: string, request?: JsonRequest) => Promise<unknown>;

/** What one asking brought. One bad element is dropped and counted, not the whole answer. */
export interface SourceAnswer {
  readonly observations: readonly Seen[];
  /** Elements that could not be read or were not plausible, by what was wrong with them. */
  readonly dropped: Readonly<Record<string, number>>;
  /** Names that match nothing in the catalogue; never guessed. */
  readonly unmatched: readonly string[];
}

/** A public source of live figures: one file each in `sources/`. */
export interface MarketSource {
  /** As `MARKET_SOURCES` names it; key into `data/sources`, where people read what it is. */
  readonly id: string;
  /** How often it is asked. A fallback that is to be asked each time the main one fails has a shorter one. */
  readonly intervalMs: number;
  /** Its allowance is one asking in that time: a restart, or a failure, does not bring the next one nearer. */
  readonly isRationed?: true;
  /** Least time between two requests to its host, within its published limit. */
  readonly paceMs: number;
  /** Asked only when this one fails. */
  readonly fallbackFor?: string;
  /** Its owner forbids programs to ask without an agreement: it is asked only where the operator names it. */
  readonly needsAgreement?: true;
  /**
   * @throws {ProviderError} when the answer as a whole is of no use
   */
  read(getJson: GetJson, context: { readonly catalog: Catalog; readonly now: Date }): Promise<SourceAnswer>;
}
