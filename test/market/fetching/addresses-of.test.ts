import { expect, test } from 'vitest';
import { whyForbidden } from '../../../src/market/fetching/address.ts';
import { addressesOf } from '../../../src/market/fetching/addresses-of.ts';

test('this machine’s own name leads to this machine', async () => {
  expect(await addressesOf('localhost')).not.toEqual([]);
  expect(await whyForbidden(new URL('https://localhost/'), addressesOf)).toBe('localhost is a private address');
});

test('a name that cannot be has no address', async () => {
  expect(await addressesOf('x'.repeat(300))).toEqual([]);
});
