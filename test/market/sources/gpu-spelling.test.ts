import { expect, test } from 'vitest';
import { createGpuSpelling } from '../../../src/market/sources/gpu-spelling.ts';
import { CATALOG } from '../../support/played-source.ts';

test.each([
  { source: 'vast', name: 'RTX 4070S Ti', gpu: 'rtx-4070-ti-super', reason: 'Vast’s own order of words' },
  { source: 'vast', name: 'RTX 3080', gpu: 'rtx-3080-10gb', reason: 'the catalogue knows what Vast means by it' },
  { source: 'vast', name: 'RTX 3080', memoryGb: 12, gpu: 'rtx-3080-12gb', reason: 'unless the memory is another’s' },
  { source: 'vast', name: 'RTX 3060', memoryGb: 7.8, gpu: 'rtx-3060-8gb', reason: 'a driver reports a little less' },
  { source: 'vast', name: 'RTX 4060 Ti', gpu: undefined, reason: 'two cards of one name' },
  { source: 'vast', name: 'RTX 4060 Ti', memoryGb: 16, gpu: 'rtx-4060-ti-16gb', reason: 'told apart by memory' },
  { source: 'vast', name: 'RTX 4090', memoryGb: 48, gpu: undefined, reason: 'no 4090 was sold with 48 GB' },
  { source: 'vast', name: 'Tesla V100', memoryGb: 32, gpu: 'v100-32gb', reason: 'two sizes of one card' },
  { source: 'vast', name: 'A100 SXM4', gpu: undefined, reason: '40 or 80 GB' },
  { source: 'akash', name: 'a100 SXM4', memoryGb: 80, gpu: 'a100-80gb-sxm', reason: 'form and memory together' },
  { source: 'akash', name: 'a100', memoryGb: 80, gpu: undefined, reason: 'PCIe or SXM' },
  {
    source: 'nosana',
    name: 'nvidia geforce rtx 4090 laptop gpu',
    gpu: 'rtx-4090-laptop',
    reason: 'case does not count',
  },
  { source: undefined, name: 'NVIDIA H100 80GB HBM3', memoryGb: 79, gpu: 'h100-sxm', reason: 'a driver’s full name' },
  { source: undefined, name: 'NVIDIA Unheard Of', gpu: undefined, reason: 'no card' },
  { source: undefined, name: 'RTX 5099', gpu: undefined, reason: 'near a card is not the card' },
] as const)('$source writes $name ($memoryGb GB): $gpu, $reason', ({ source, gpu, ...foreign }) => {
  expect(createGpuSpelling(CATALOG, source)(foreign)?.id).toBe(gpu);
});

test('an answer of more than a thousand different names is read no further', () => {
  const spelling = createGpuSpelling(CATALOG, 'vast');
  expect(spelling({ name: 'RTX 4090' })?.id).toBe('rtx-4090');
  for (let card = 1; card < 1_000; card += 1) expect(spelling({ name: `Unheard Of ${card}` })).toBeUndefined();
  expect(spelling({ name: 'RTX 5090' })).toBeUndefined();
  expect(spelling({ name: 'RTX 4090' })?.id).toBe('rtx-4090');
});
