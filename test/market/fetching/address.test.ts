import { expect, test } from 'vitest';
import { mirrored, whyForbidden } from '../../../src/market/fetching/address.ts';
import { pathTo } from './paths.ts';

test.each([
  ['10.1.2.3', 'a private network'],
  ['172.31.255.255', 'a private network'],
  ['192.168.0.1', 'a private network'],
  ['127.0.0.1', 'this machine'],
  ['0.0.0.0', 'this machine'],
  ['169.254.169.254', 'where clouds keep their machines’ secrets'],
  ['100.64.0.1', 'a provider’s own network'],
  ['224.0.0.1', 'many at once'],
  ['255.255.255.255', 'everybody near'],
  ['::1', 'this machine'],
  ['::', 'this machine'],
  ['fe80::1', 'this link'],
  ['fd00::1', 'a private network'],
  ['ff02::1', 'many at once'],
  ['::ffff:10.1.2.3', 'a private network in new clothes'],
  ['::10.1.2.3', 'the same, as it was once written'],
  ['2002:a01:203::1', 'the same, through a tunnel'],
])('%s is not asked (%s)', async (address) => {
  const literal = new URL(`https://${address.includes(':') ? `[${address}]` : address}/`);
  expect(await whyForbidden(literal, async () => [])).toMatch(/is a private address$/);
  const named = await whyForbidden(new URL('https://rents.example/'), async () => ['93.184.215.14', address]);
  expect(named).toBe('rents.example is a private address');
});

test.each([
  [['93.184.215.14'], 'a public address'],
  [['2606:2800:21f:cb07::1', '::ffff:93.184.215.14'], 'public addresses of the new kind'],
  [['172.32.0.1', '100.128.0.1', '11.0.0.1'], 'just beside the private ranges'],
  [[], 'a name that is not found: asking it says so better'],
])('%j may be asked (%s)', async (addresses) => {
  expect(await whyForbidden(new URL('https://rents.example/'), async () => addresses)).toBeUndefined();
});

test.each([
  ['http://rents.example/', 'without https'],
  ['https://127.0.0.1/', 'an address on this machine'],
  ['https://2130706433/', 'the same, written as one number'],
  ['https://inside.example/', 'a name for a private address'],
])('%s fails before anything leaves (%s)', async (address) => {
  let asked = 0;
  const { getJson } = pathTo('', {
    mirror: undefined,
    addressesOf: async () => ['10.0.0.1'],
    fetch: async () => {
      asked += 1;
      return new Response('1');
    },
  });
  await expect(getJson(address)).rejects.toMatchObject({ provider: 'Rents', failure: 'network' });
  expect(asked).toBe(0);
});

test('without a mirror the source’s own host is asked', async () => {
  const asked: string[] = [];
  const { getJson } = pathTo('', {
    mirror: undefined,
    addressesOf: async () => ['93.184.215.14'],
    fetch: async (url) => {
      asked.push(new Request(url).url);
      return new Response('1');
    },
  });
  expect(await getJson('https://rents.example/prices?card=1')).toBe(1);
  expect(asked).toEqual(['https://rents.example/prices?card=1']);
});

test.each([
  ['http://127.0.0.1:80', 'http://127.0.0.1/rents.example:8443/a?b=c', 'a host'],
  ['http://127.0.0.1:81/x/', 'http://127.0.0.1:81/x/rents.example:8443/a?b=c', 'a path that ends in a slash'],
])('the mirror %s is asked as %s (%s)', (mirror, asked) => {
  expect(mirrored(new URL('https://rents.example:8443/a?b=c'), mirror).href).toBe(asked);
});
