import type { Words } from '../../words/words.ts';

/** What a view needs to speak to its reader: their locale for numbers, money and dates, and the sentences. */
export interface Speaking {
  readonly locale: string;
  readonly words: Words;
}
