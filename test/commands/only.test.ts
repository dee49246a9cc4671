import { expect, test } from 'vitest';
import { readOnly } from '../../commands/parts/compare/only.ts';
import { earnerId } from '../../src/catalog/finder.ts';
import { earnerName } from '../../src/views/values/earner-names.ts';
import { realCatalog } from '../support/real-discord.ts';
import { realFinder } from '../support/real-finder.ts';

test.each([
  'vast, salad',
  'vast;salad',
  'vast | salad',
  'vast or salad',
  'vast and salad',
  'vast vs. salad',
  'vast und salad',
  'vast ou salad',
  'vast y salad',
  'vast e salad',
  'vast en salad',
  'vast i salad',
  'vast и salad',
  'vast або salad',
  'vast ve salad',
  'vast och salad',
  'vast ja salad',
  'vast和salad',
  'vastとsalad',
])('“%s” are two places', (typed) => {
  expect(readOnly(typed, realFinder)).toEqual(['vast', 'salad']);
});

test('a name with such a word in it is one place, as is every other name that we show', () => {
  const earners = [
    ...realCatalog.networks.map((network) => ({ kind: 'network', network }) as const),
    ...realCatalog.coins.map((coin) => ({ kind: 'coin', coin }) as const),
  ];
  for (const earner of earners) expect(readOnly(earnerName(earner), realFinder)).toEqual([earnerId(earner)]);
});
