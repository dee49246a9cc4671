import { LRUCache } from 'lru-cache';
import { remembered } from '../remembered.ts';

/** Enough for what people ask in a while; a text and its answer take well under a kilobyte. */
const MAX_TEXTS = 1_000;

/**
 * Remembers the answers for the texts that were asked last. People type the same few names, and autocompletion the same
 * few beginnings of them, all day.
 */
export function rememberedTexts<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  return remembered(new LRUCache<string, { readonly answer: Answer }>({ max: MAX_TEXTS }), answer);
}
