import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIELD_VALUE_LIMIT, fieldsWithin } from '../../src/views/message/limits.ts';
import { en } from '../../src/words/en/en.ts';

const lineOf = (length: number): string => 'x'.repeat(length);

test.each([
  [[], 2, [], 'nothing: no field'],
  [[10, 10], 2, [21], 'both in one'],
  [[1024], 1, [1024], 'exactly full'],
  [[600, 600], 2, [600, 600], 'two fields'],
  [[600, 423], 2, [1024], 'with the line break exactly full'],
  [[600, 600, 500], 2, [600, 600 + '\n… and 1 more'.length], 'the rest is counted'],
  [[2000], 2, ['… and 1 more'.length], 'a line that no field holds'],
  [[1010, 1, 11, 600], 2, [1024, 600], 'nothing is counted where all of it fits'],
])('lines of %j characters in %d fields have %j: %s', (lengths, maxFields, expected) => {
  const fields = fieldsWithin('Name', lengths.map(lineOf), maxFields, en);
  expect(fields.map(({ value }) => value.length)).toEqual(expected);
});

test('the later fields say that they continue', () => {
  expect(fieldsWithin('Name', [600, 600].map(lineOf), 2, en).map(({ name }) => name)).toEqual([
    'Name',
    'Name, continued',
  ]);
});

test('no line is cut, lost uncounted, or put out of order, and no field is too long or empty', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 700 }), { maxLength: 20 }),
      fc.integer({ min: 1, max: 4 }),
      (lengths, maxFields) => {
        const lines = lengths.map((length, index) => `${index} ${lineOf(length)}`);
        const fields = fieldsWithin('Name', lines, maxFields, en);
        const shown = fields.flatMap(({ value }) => value.split('\n'));
        const more = Number(/^… and (\d+) more$/.exec(shown.at(-1) ?? '')?.[1] ?? 0);
        expect(fields.length).toBeLessThanOrEqual(maxFields);
        expect(shown.slice(0, lines.length - more)).toEqual(lines.slice(0, lines.length - more));
        expect(shown).toHaveLength(lines.length - more + (more > 0 ? 1 : 0));
        for (const { value } of fields) {
          expect(value.length).toBeLessThanOrEqual(FIELD_VALUE_LIMIT);
          expect(value).not.toBe('');
        }
      },
    ),
  );
});
