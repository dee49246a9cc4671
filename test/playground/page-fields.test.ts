import { expect, test } from 'vitest';
import { fieldColumns } from '../../src/playground/page/field-columns.ts';

/** `i` is an inline field, `b` one that is not. */
const fields = (shape: string) => Array.from(shape, (one) => ({ inline: one === 'i' }));

test.each<readonly [shape: string, columns: readonly string[], reason: string]>([
  ['', [], 'no fields'],
  ['b', ['1/13'], 'a row of its own'],
  ['i', ['1/13'], 'alone it fills the row'],
  ['ii', ['1/7', '7/13'], 'two halves'],
  ['iii', ['1/5', '5/9', '9/13'], 'three thirds'],
  ['iiii', ['1/5', '5/9', '9/13', '1/13'], 'the fourth begins a row'],
  ['iiiii', ['1/5', '5/9', '9/13', '1/7', '7/13'], 'and shares it with the fifth'],
  ['ibi', ['1/13', '1/13', '1/13'], 'a field that is not inline ends the row'],
  ['iibii', ['1/7', '7/13', '1/13', '1/7', '7/13'], 'on both sides'],
])('fields %j take %j: %s', (shape, columns) => {
  expect(fieldColumns(fields(shape))).toEqual(columns);
});

test('a field that does not say is not inline', () => {
  expect(fieldColumns([{}, {}])).toEqual(['1/13', '1/13']);
});
