import { describe, expect, test } from 'vitest';
import { refusal } from '../../support/refusal.ts';
import { typedRate } from '../../support/typed-rates.ts';

describe('what is said of prices by the hour that can’t be read', () => {
  test.each([
    {
      typed: '31ct abends 19 ct',
      says: '`31ct day 19 ct night`',
      reason: 'the prices that were typed',
    },
    {
      typed: '0.34 until 7:00, 0.18',
      says: '`0.18 from 23:00 to 7:00, 0.34 otherwise`',
      reason: 'the cheap one by night',
    },
    {
      typed: '12c 9-5, $0.30 otherwise',
      says: '`12c from 23:00 to 7:00, $0.30 otherwise`',
      reason: 'each with its own unit',
    },
  ])('“$typed” has an example of $reason, which is read', ({ typed, says }) => {
    const { message } = refusal(() => typedRate(typed, 'EUR'));
    expect(message).toContain(says);
    expect(typedRate(says.slice(1, -1), 'EUR').reading.kind).toBe('time-of-use');
  });
});
