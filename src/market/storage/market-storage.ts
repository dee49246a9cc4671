import type { Quantity, Seen } from '../../catalog/quantities.ts';

/** What a subject's figure was on one UTC day, by one source. */
export interface DayFigure {
  /** As `subjectOf` writes it. */
  readonly subject: string;
  readonly sourceId: string;
  /** `2026-10-10` */
  readonly day: string;
  /** In the quantity's base unit. */
  readonly median: number;
}

interface StoredFigures {
  readonly observations: readonly Seen[];
  /** Rows that could not be read. */
  readonly damaged: number;
}

/** Where the book is kept between two runs. */
export interface MarketStorage {
  load(): Promise<StoredFigures>;
  /** Replaces the newest figures of their subjects and sources, and adds `seen` to their days: all of it or nothing. */
  save(changes: { readonly newest: readonly Seen[]; readonly seen: readonly Seen[] }): Promise<void>;
  /** Of every source and subject, or every subject of one quantity, oldest first; both days belong to it. */
  days(fromDay: string, toDay: string, quantity?: Quantity): Promise<readonly DayFigure[]>;
  prune(limits: {
    /** Days before this one are deleted. */
    readonly keptFromDay: string;
    /** Of days before this one only the median is kept. */
    readonly openFromDay: string;
    /** ISO 8601, UTC: newest figures seen before are deleted. */
    readonly figuresFrom: string;
  }): Promise<void>;
}
