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

/** Holds the last answer from each address, no more than `mostCharacters` in all; the oldest go first. */
export function createKeptAnswers(mostCharacters: number): KeptAnswers {
  const kept = new Map<string, KeptAnswer>();
  let characters = 0;

  function drop(url: string): void {
    characters -= kept.get(url)?.text.length ?? 0;
    kept.delete(url);
  }

  return {
    get: (url) => kept.get(url),
    keep(url, answer) {
      drop(url);
      if (answer.etag === null && answer.lastModified === null) return;
      kept.set(url, answer);
      characters += answer.text.length;
      for (const oldest of kept.keys()) {
        if (characters <= mostCharacters) return;
        drop(oldest);
      }
    },
  };
}
