import { expect, test } from 'vitest';
import { present } from '../src/present.ts';

test('what is undefined or denied is left out, in the order of what is there', () => {
  expect(present('title', undefined, false, 'end')).toEqual(['title', 'end']);
});

test('an empty text and a nought are there', () => {
  expect(present<string | number>('', 0)).toEqual(['', 0]);
});
