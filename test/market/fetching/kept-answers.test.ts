import { expect, test } from 'vitest';
import { createKeptAnswers } from '../../../src/market/fetching/kept-answers.ts';

const answer = (text: string) => ({ text, etag: '"e"', lastModified: null });

test('the oldest answers go first when there are too many', () => {
  const kept = createKeptAnswers(10);
  kept.keep('a', answer('1234'));
  kept.keep('b', answer('1234'));
  kept.keep('a', answer('12345'));
  kept.keep('c', answer('12345'));
  expect(['a', 'b', 'c'].filter((url) => kept.get(url) !== undefined)).toEqual(['a', 'c']);
});

test('an answer that is too long alone is not kept, and what it replaces is gone', () => {
  const kept = createKeptAnswers(10);
  kept.keep('a', answer('1'));
  kept.keep('a', answer('12345678901'));
  expect(kept.get('a')).toBeUndefined();
  kept.keep('b', answer('1234567890'));
  expect(kept.get('b')).toEqual(answer('1234567890'));
});

test('an answer without validators is not kept', () => {
  const kept = createKeptAnswers(10);
  kept.keep('a', answer('1'));
  kept.keep('a', { text: '2', etag: null, lastModified: null });
  expect(kept.get('a')).toBeUndefined();
});
