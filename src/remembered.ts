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

/**
 * Answers as it did last, where it is asked about the very same things. What it answered is kept with the first of them, and
 * as long. Only for what depends on nothing but them.
 */
export function rememberedOf<First extends object, Others extends readonly unknown[], Answer>(
  answer: (first: First, ...others: Others) => Answer,
): (first: First, ...others: Others) => Answer {
  const memory = new WeakMap<First, { readonly others: Others; readonly answer: Answer }>();
  return (first, ...others) => {
    const last = memory.get(first);
    if (last !== undefined && others.every((other, place) => other === last.others[place])) return last.answer;
    const found = answer(first, ...others);
    memory.set(first, { others, answer: found });
    return found;
  };
}
