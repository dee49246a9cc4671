import { describe, expect, test } from 'vitest';
import { ProviderError } from '../../../src/errors.ts';
import { startGathering } from '../../../src/market/sources/gathering.ts';
import { NOW } from '../../support/played-source.ts';

const PEARL = { quantity: 'coin-price', coinId: 'pearl', value: 1.013 } as const;

describe('what one asking brings', () => {
  test('names each unknown name once, and no name is endless', () => {
    const answer = startGathering('a-source', NOW);
    answer.observe('listed', PEARL);
    answer.unmatched('GTX 9090');
    answer.unmatched('GTX 9090');
    answer.unmatched('x'.repeat(5_000_000));
    const { unmatched } = answer.finish();
    expect(unmatched).toHaveLength(2);
    expect(unmatched[0]).toBe('GTX 9090');
    expect(unmatched[1]?.length).toBeLessThanOrEqual(200);
  });

  test('does not keep every strange name of a list without end', () => {
    const answer = startGathering('a-source', NOW);
    answer.observe('listed', PEARL);
    for (let number = 0; number < 100_000; number += 1) answer.unmatched(`card ${number}`);
    expect(answer.finish().unmatched.length).toBeLessThanOrEqual(1_000);
  });

  test('without any figure is an invalid response that says what was dropped', () => {
    const answer = startGathering('a-source', NOW);
    answer.observe('listed', { ...PEARL, value: -1 });
    answer.drop('no-value');
    let failure: unknown;
    try {
      answer.finish();
    } catch (error) {
      failure = error;
    }
    expect(failure).toBeInstanceOf(ProviderError);
    expect(failure).toMatchObject({ provider: 'a-source', failure: 'invalid_response' });
    expect(failure).toHaveProperty('cause.message', expect.stringContaining('"implausible":1'));
    expect(failure).toHaveProperty('cause.message', expect.stringContaining('"no-value":1'));
  });

  test('fails as its first failed request did, when no other brought a figure', async () => {
    const answer = startGathering('a-source', NOW);
    const first = new ProviderError('a-source', 'timeout');
    await answer.attempt(() => Promise.reject(first));
    await answer.attempt(() => Promise.reject(new ProviderError('a-source', 'network')));
    expect(() => answer.finish()).toThrow(first);
  });

  test('does not hide a bug in one of several requests', async () => {
    const bug = new TypeError('undefined is not a function');
    await expect(startGathering('a-source', NOW).attempt(() => Promise.reject(bug))).rejects.toBe(bug);
  });
});
