import { expect, test } from 'vitest';
import { rememberLatest } from '../../src/catalog/remember-latest.ts';

function counted(max: number) {
  const asked: string[] = [];
  const answer = rememberLatest((text): string | undefined => {
    asked.push(text);
    return text === '' ? undefined : text.toUpperCase();
  }, max);
  return { answer, asked };
}

test('works an answer out once, also where the answer is none', () => {
  const { answer, asked } = counted(2);
  expect([answer('a'), answer('a'), answer(''), answer('')]).toEqual(['A', 'A', undefined, undefined]);
  expect(asked).toEqual(['a', '']);
});

test('forgets the text that has been known longest', () => {
  const { answer, asked } = counted(2);
  for (const text of ['a', 'b', 'c', 'b', 'c', 'a']) answer(text);
  expect(asked).toEqual(['a', 'b', 'c', 'a']);
});
