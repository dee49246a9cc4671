import { describe, expect, test } from 'vitest';
import type { Earner } from '../../src/catalog/finder.ts';
import { leastTimeMs } from '../support/least-time.ts';
import { realFinder, realNetworks } from '../support/real-finder.ts';

const earnerId = (earner: Earner): string => (earner.kind === 'network' ? earner.network.id : earner.coin.id);
const gpuIds = (text: string, limit = 25): string[] => realFinder.searchGpus(text, limit).map(({ id }) => id);
const earnerIds = (text: string, limit = 25): string[] => realFinder.searchEarners(text, limit).map(earnerId);

const isOpen = (earner: Earner): boolean => earner.kind === 'network' && earner.network.joining.status === 'open';

describe('offering cards while someone types', () => {
  test('nothing typed offers the common cards', () => {
    expect(gpuIds('', 4)).toEqual(['rtx-4090', 'rtx-3090', 'rtx-5090', 'rtx-4080']);
  });

  test.each([
    { typed: '409', first: 'rtx-4090', reason: 'the start of the number' },
    { typed: 'rtx 40', first: 'rtx-4090', reason: 'the common card of the series' },
    { typed: '3080', first: 'rtx-3080-10gb', reason: 'the card that the word means' },
    { typed: '3080 12', first: 'rtx-3080-12gb', reason: 'half a size' },
    { typed: '7900xtx', first: 'rx-7900-xtx', reason: 'written together' },
    { typed: '7900 x', first: 'rx-7900-xtx', reason: 'half a suffix' },
    { typed: 'super', first: 'rtx-4070-super', reason: 'a suffix alone' },
    { typed: 'h100', first: 'h100-sxm', reason: 'a datacentre card' },
    { typed: 'msi 4090 suprim', first: 'rtx-4090', reason: 'nothing is called so: what the words mean' },
    { typed: '4900', first: 'rtx-4090', reason: 'a slip: the nearest' },
    { typed: 'a4000', first: 'rtx-a4000', reason: 'a letter of its own' },
  ])('“$typed” offers $first first ($reason)', ({ typed, first }) => {
    expect(gpuIds(typed)[0]).toBe(first);
  });

  test.each([
    { typed: 'hello', reason: 'a word' },
    { typed: '🔥', reason: 'an emoji' },
    { typed: 'antminer', reason: 'another machine' },
  ])('“$typed” offers nothing ($reason)', ({ typed }) => {
    expect(gpuIds(typed)).toEqual([]);
  });

  test('no more than asked for, and none twice', () => {
    const ids = gpuIds('rtx', 25);
    expect(ids).toHaveLength(25);
    expect(new Set(ids).size).toBe(25);
  });

  test('takes a fraction of a millisecond', () => {
    const texts = ['', '4', '40', '4090', 'rtx 3', '7900 x', 'xyz', 'msi 4090 suprim'];
    const roundMs = leastTimeMs(() => {
      for (let round = 0; round < 50; round += 1) for (const text of texts) realFinder.searchGpus(text, 25);
    });
    expect(roundMs / (50 * texts.length)).toBeLessThan(0.3);
  });
});

describe('finding a network or a coin', () => {
  test.each([
    { typed: 'io.net', id: 'io-net', reason: 'its name' },
    { typed: 'ionet', id: 'io-net', reason: 'without the dot' },
    { typed: 'IO-NET', id: 'io-net', reason: 'its id in capitals' },
    { typed: 'vast.ai', id: 'vast', reason: 'its address' },
    { typed: 'nosana network', id: 'nosana', reason: 'a word that people add' },
    { typed: 'PRL', id: 'pearl', reason: 'a symbol' },
    { typed: 'pearl coin', id: 'pearl', reason: 'a word that people add' },
    { typed: 'kaspa', id: 'kaspa', reason: 'a coin' },
    { typed: 'etc', id: 'ethereum-classic', reason: 'a symbol in lower case' },
    { typed: 'grass', id: 'grass', reason: 'a network that pays nothing for a GPU is found all the same' },
  ])('“$typed” is $id ($reason)', ({ typed, id }) => {
    const match = realFinder.earner(typed);
    expect(match.kind === 'found' && earnerId(match.earner)).toBe(id);
  });

  test.each([
    { typed: 'nosna', nearest: 'nosana', reason: 'a letter missing' },
    { typed: 'akahs', nearest: 'akash', reason: 'letters swapped' },
    { typed: 'ravencion', nearest: 'ravencoin', reason: 'letters swapped' },
    { typed: 'octa spcae', nearest: 'octaspace', reason: 'letters swapped' },
  ])('“$typed” is only near $nearest ($reason)', ({ typed, nearest }) => {
    const match = realFinder.earner(typed);
    expect(match.kind === 'unknown' && match.nearest.map(earnerId)).toContain(nearest);
  });

  test.each([
    { typed: '', reason: 'nothing' },
    { typed: '<@123>', reason: 'a mention' },
    { typed: '**akash**', reason: 'markup' },
    { typed: 'q', reason: 'one letter' },
    { typed: '__proto__', reason: 'a name that objects have' },
  ])('“$typed” is nothing that we know ($reason)', ({ typed }) => {
    expect(realFinder.earner(typed).kind).toBe('unknown');
  });

  test('nothing typed offers the open networks, then the coins, then the rest', () => {
    const open = realNetworks.filter(({ joining }) => joining.status === 'open').length;
    const offered = realFinder.searchEarners('', 100);
    expect(open).toBeGreaterThan(0);
    expect(offered.slice(0, open).every(isOpen)).toBe(true);
    expect(offered[open]?.kind).toBe('coin');
    expect(offered.at(-1)?.kind).toBe('network');
  });

  test.each([
    { typed: 'nos', first: 'nosana', reason: 'a start' },
    { typed: 'prl', first: 'pearl', reason: 'a symbol' },
    { typed: 'akahs', first: 'akash', reason: 'a slip' },
  ])('“$typed” offers $first first ($reason)', ({ typed, first }) => {
    expect(earnerIds(typed)[0]).toBe(first);
  });
});
