/**
 * Where answers are kept: a `Map` for good, a `WeakMap` for as long as there is the object they are about, an
 * `LRUCache` the newest of so many.
 */
interface Memory<Key, Kept> {
  get(key: Key): Kept | undefined;
  set(key: Key, kept: Kept): unknown;
}

/** Works each answer out once, as long as the memory keeps it. Only for what depends on nothing but the key. */
export function remembered<Key, Answer>(
  memory: Memory<Key, { readonly answer: Answer }>,
  answer: (key: Key) => Answer,
): (key: Key) => Answer {
  return (key) => {
    const before = memory.get(key);
    if (before !== undefined) return before.answer;
    const found = { answer: answer(key) };
    memory.set(key, found);
    return found.answer;
  };
}
