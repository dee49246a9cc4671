import { LRUCache } from 'lru-cache';

/** By what a server recognises an answer that it gave before. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface KeptAnswer extends Validators {
  readonly text: string;
}

export interface KeptAnswers {
  get(url: string): KeptAnswer | undefined;
  /** An answer without validators could never be asked for again, and one that is too long is not worth it. */
  keep(url: string, answer: KeptAnswer): void;
}

/** Holds the last answer from each address, no more than `mostCharacters` in all; those not asked for longest go first. */
export function createKeptAnswers(mostCharacters: number): KeptAnswers {
  const kept = new LRUCache<string, KeptAnswer>({
    maxSize: mostCharacters,
    // It has to be positive.
    sizeCalculation: ({ text }) => Math.max(text.length, 1),
  });
  return {
    get: (url) => kept.get(url),
    keep(url, answer) {
      if (answer.etag === null && answer.lastModified === null) kept.delete(url);
      else kept.set(url, answer);
    },
  };
}
