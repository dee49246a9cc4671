import { describe, expect, test } from 'vitest';
import { ProviderError } from '../../../src/errors.ts';
import { startReading } from '../../../src/market/sources/reading.ts';
import { NOW } from '../../support/played-source.ts';

const PEARL = { quantity: 'coin-price', coinId: 'pearl', value: 1.013 } as const;

describe('what one asking brings', () => {
  test('names each unknown name once, and no name is endless', () => {
    const reading = startReading('a-source', NOW);
    reading.observe('listed', PEARL);
    reading.unmatched('GTX 9090');
    reading.unmatched('GTX 9090');
    reading.unmatched('x'.repeat(5_000_000));
    const { unmatched } = reading.finish();
    expect(unmatched).toHaveLength(2);
    expect(unmatched[0]).toBe('GTX 9090');
    expect(unmatched[1]?.length).toBeLessThanOrEqual(200);
  });

  test('does not keep every strange name of a list without end', () => {
    const reading = startReading('a-source', NOW);
    reading.observe('listed', PEARL);
    for (let number = 0; number < 100_000; number += 1) reading.unmatched(`card ${number}`);
    expect(reading.finish().unmatched.length).toBeLessThanOrEqual(1_000);
  });

  test('without any figure is an invalid response that says what was dropped', () => {
    const reading = startReading('a-source', NOW);
    reading.observe('listed', { ...PEARL, value: -1 });
    reading.drop('no-value');
    let failure: unknown;
    try {
      reading.finish();
    } catch (error) {
      failure = error;
    }
    expect(failure).toBeInstanceOf(ProviderError);
    expect(failure).toMatchObject({ provider: 'a-source', failure: 'invalid_response' });
    expect(failure).toHaveProperty('cause.message', expect.stringContaining('"implausible":1'));
    expect(failure).toHaveProperty('cause.message', expect.stringContaining('"no-value":1'));
  });

  test('fails as its first failed request did, when no other brought a figure', async () => {
    const reading = startReading('a-source', NOW);
    const first = new ProviderError('a-source', 'timeout');
    await reading.attempt(() => Promise.reject(first));
    await reading.attempt(() => Promise.reject(new ProviderError('a-source', 'network')));
    expect(() => reading.finish()).toThrow(first);
  });

  test('does not hide a bug in one of several requests', async () => {
    const bug = new TypeError('undefined is not a function');
    await expect(startReading('a-source', NOW).attempt(() => Promise.reject(bug))).rejects.toBe(bug);
  });
});
