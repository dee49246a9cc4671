import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defineCommand } from '../../src/conversation/define-command.ts';
import { flag, number, text } from '../../src/conversation/options.ts';
import { readReceipt, receiptCode } from '../../src/conversation/receipt-code.ts';
import { unpackable } from '../support/unpackable.ts';

const [ask] = defineCommand({
  name: 'ask',
  description: 'Asks',
  options: { gpu: text('A card'), rate: text('A rate'), watts: number('Watts', { max: 3_000 }), hide: flag('Hidden') },
  visibility: 'public',
  execute: () => ({ content: '' }),
}).commands.values();
const definition = ask?.definition ?? { name: '', description: '', options: [] };

const RECEIPT = {
  options: { gpu: '6x RTX 3070', rate: '0,30 €', watts: 612.5, hide: true },
  day: '2026-10-10',
  netUsdPerDay: { low: -1.25, typical: 0, high: 12.3 },
};

describe('a receipt', () => {
  test('is letters and digits, and is read as it was written', () => {
    const code = receiptCode(RECEIPT, definition) ?? '';
    expect(code).toMatch(/^rw[\da-zA-Z]+$/);
    expect(readReceipt(code, definition)).toEqual({ kind: 'receipt', receipt: RECEIPT });
    expect(readReceipt(` R${code.slice(1)} `, definition)).toEqual({ kind: 'receipt', receipt: RECEIPT });
  });

  test('holds whatever was asked', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: -999, max: 999 }))),
        fc.date({ min: new Date('2026-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (gpu, [low = 0, typical = 0, high = 0], date) => {
          const receipt = {
            options: { gpu },
            day: date.toISOString().slice(0, 10),
            netUsdPerDay: { low, typical, high },
          };
          const code = receiptCode(receipt, definition) ?? '';
          expect(readReceipt(code, definition)).toEqual({ kind: 'receipt', receipt });
        },
      ),
    );
  });

  test('with one character changed, missing or more is broken', () => {
    const code = receiptCode(RECEIPT, definition) ?? '';
    fc.assert(
      fc.property(fc.integer({ min: 2, max: code.length - 1 }), fc.constantFrom('', '0', 'z', 'q7'), (at, other) => {
        const changed = code.slice(0, at) + other + code.slice(at + 1);
        fc.pre(changed !== code);
        expect(readReceipt(changed, definition)).toEqual({ kind: 'broken' });
      }),
    );
  });

  test.each(['4090', 'rw', 'rwanda 3070', '', 'rw!'.repeat(20), '6x rtx 3070'])('%j is none', (typed) => {
    expect(readReceipt(typed, definition)).toBeUndefined();
  });

  test('that no option could hold is not made', () => {
    expect(receiptCode({ ...RECEIPT, options: { gpu: unpackable(100) } }, definition)).toBeUndefined();
  });
});
