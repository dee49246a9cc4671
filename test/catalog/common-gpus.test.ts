import { expect, test } from 'vitest';
import { COMMON_GPU_IDS, commonFirst } from '../../src/catalog/common-gpus.ts';
import { realCatalog } from '../support/real-discord.ts';

test('the common cards are cards of the catalogue, each once', () => {
  const ids = new Set(realCatalog.gpus.map(({ id }) => id));
  expect(COMMON_GPU_IDS.filter((id) => !ids.has(id))).toEqual([]);
  expect(new Set(COMMON_GPU_IDS).size).toBe(COMMON_GPU_IDS.length);
});

test('they go first, in their order, and the others keep theirs', () => {
  const ids = commonFirst(realCatalog.gpus).map(({ id }) => id);
  const others = realCatalog.gpus.map(({ id }) => id).filter((id) => !COMMON_GPU_IDS.includes(id));
  expect(ids).toEqual([...COMMON_GPU_IDS, ...others]);
});
