/** Enough for what people ask in a while; a text and its answer take well under a kilobyte. */
export const REMEMBERED_TEXTS = 1_000;

/**
 * Remembers the answers for the `max` texts that were new last. People type the same few names, and autocompletion the
 * same few beginnings of them, all day. Only for what depends on nothing but the text.
 */
export function rememberLatest<Answer>(answer: (text: string) => Answer, max: number): (text: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.answer;
    const found = { answer: answer(text) };
    known.set(text, found);
    // A map iterates in the order in which its keys were added.
    const [oldest] = known.keys();
    if (known.size > max && oldest !== undefined) known.delete(oldest);
    return found.answer;
  };
}
