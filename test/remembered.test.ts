import { LRUCache } from 'lru-cache';
import { expect, test } from 'vitest';
import { remembered, rememberedOf } from '../src/remembered.ts';

interface Kept {
  readonly answer: string | undefined;
}

function counted(memory: Map<string, Kept> | LRUCache<string, Kept>) {
  const asked: string[] = [];
  const answer = remembered(memory, (text: string): string | undefined => {
    asked.push(text);
    return text === '' ? undefined : text.toUpperCase();
  });
  return { answer, asked };
}

test('works an answer out once, also where the answer is none', () => {
  const { answer, asked } = counted(new Map());
  expect([answer('a'), answer('a'), answer(''), answer('')]).toEqual(['A', 'A', undefined, undefined]);
  expect(asked).toEqual(['a', '']);
});

test('forgets no earlier than its memory, which may hold only what was asked last', () => {
  const { answer, asked } = counted(new LRUCache({ max: 2 }));
  for (const text of ['a', 'b', 'a', 'c', 'a', 'b']) answer(text);
  expect(asked).toEqual(['a', 'b', 'c', 'b']);
});

test('holds nothing longer than the object that it is about', () => {
  const rig = { cards: 6 };
  const count = remembered(new WeakMap(), ({ cards }: { cards: number }) => cards);
  expect(count(rig)).toBe(6);
  rig.cards = 7;
  expect([count(rig), count({ ...rig })]).toEqual([6, 7]);
});

test('answers anew about another thing, or the same beside others', () => {
  let asked = 0;
  const told = rememberedOf(({ cards }: { readonly cards: number }, ...words: readonly string[]) => {
    asked += 1;
    return [cards, ...words].join(' ');
  });
  const rig = { cards: 6 };
  expect([told(rig, 'at', 'home'), told(rig, 'at', 'home'), told(rig, 'at', 'work')]).toEqual([
    '6 at home',
    '6 at home',
    '6 at work',
  ]);
  expect(asked).toBe(2);
  expect([told({ cards: 6 }, 'at', 'work'), told(rig, 'at', 'home')]).toEqual(['6 at work', '6 at home']);
  expect(asked).toBe(4);
});
