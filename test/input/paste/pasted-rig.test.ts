import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NAMES_BY_PCI_ID } from '../../../src/input/paste/pci-ids.ts';
import { isPasted, readPastedRig } from '../../../src/input/paste/pasted-rig.ts';
import { writtenPart } from '../../../src/input/rig/written-part.ts';
import { cases } from '../../support/cases.ts';
import { realFinder } from '../../support/real-finder.ts';

function pasted(text: string): string {
  const rig = readPastedRig(text, realFinder);
  if (rig === undefined) return 'nothing';
  const cards = rig.parts.map(({ count, gpu, printed }) => writtenPart(1, `${count} ${gpu.id}`, printed));
  const open = rig.open.map(({ count, candidates }) => `${count} of ${candidates.map(({ id }) => id).join('/')}`);
  return [...cards, ...open].join(', ');
}

const NVIDIA_SMI = `
| NVIDIA-SMI 580.95.05              Driver Version: 580.95.05      CUDA Version: 13.0     |
| GPU  Name                 Persistence-M | Bus-Id          Disp.A | Volatile Uncorr. ECC |
|=========================================+========================+======================|
|   0  NVIDIA GeForce RTX 3090        On  |   00000000:01:00.0 Off |                  N/A |
| 30%   55C    P2            220W /  350W |   10240MiB /  24576MiB |     98%      Default |
|                                         |                        |                  N/A |
|   1  NVIDIA GeForce RTX 5060 Ti     On  |   00000000:02:00.0 Off |                  N/A |
| 30%   55C    P2            140W /  180W |    8240MiB /  16311MiB |     98%      Default |
`;
const NVIDIA_SMI_Q = `
GPU 00000000:01:00.0
    Product Name                          : NVIDIA GeForce RTX 4090
    FB Memory Usage
        Total                             : 24564 MiB
    GPU Power Readings
        Average Power Draw                : 320.15 W
`;
const QUERY = `
name, driver_version, memory.total [MiB], power.draw [W]
NVIDIA GeForce RTX 3070, 580.95.05, 8192 MiB, 121.35 W
NVIDIA GeForce RTX 3070, 580.95.05, 8192 MiB, 119.02 W
`;
const LSPCI = `
01:00.0 VGA compatible controller: NVIDIA Corporation GA106 [GeForce RTX 3060] (rev a1)
01:00.1 Audio device: NVIDIA Corporation GA106 High Definition Audio Controller (rev a1)
03:00.0 VGA compatible controller: Advanced Micro Devices, Inc. [AMD/ATI] Navi 21 [Radeon RX 6800/6800 XT / 6900 XT] (rev c1)
04:00.0 Ethernet controller: Intel Corporation I210
`;
const ROCM_SMI = `
GPU[0]		: Card Series: 		AMD Radeon RX 6800 XT
GPU[0]		: Card Vendor: 		Advanced Micro Devices, Inc. [AMD/ATI]
GPU[0]		: Average Graphics Package Power (W): 180.0
GPU[1]		: Card Series: 		AMD Radeon RX 6800 XT
GPU[1]		: Average Graphics Package Power (W): 178.0
`;
const AKASH = `
        gpu:
          units: 2
          attributes:
            vendor:
              nvidia:
                - model: rtx4090
`;
const HIVE = `
0 GeForce RTX 3070 8GB · 55°C 60% 121W
1 GeForce RTX 3070 8GB · 56°C 60% 119W
2 Radeon RX 580 8GB · 60°C 70% 85W
`;
const T_REX = `
20261116 10:00:00 GPU #0: RTX 3070 - 61.20 MH/s, [T:55C, P:120W, F:60%, E:510kH/W], 12/12 R:0%
20261116 10:00:00 GPU #1: RTX 3080 - 98.20 MH/s, [T:55C, P:220W, F:60%, E:510kH/W], 12/12 R:0%
`;

describe('what programs print is read to the last card', () => {
  test.each([
    { program: 'nvidia-smi', text: NVIDIA_SMI, read: '1 rtx-3090 220W board, 1 rtx-5060-ti-16gb 140W board' },
    { program: 'nvidia-smi -q', text: NVIDIA_SMI_Q, read: '1 rtx-4090 320.1W board' },
    { program: 'nvidia-smi --query-gpu', text: QUERY, read: '2 rtx-3070 120.2W board' },
    { program: 'lspci', text: LSPCI, read: '1 rtx-3060-12gb, 1 of rx-6800/rx-6800-xt/rx-6900-xt' },
    { program: 'rocm-smi', text: ROCM_SMI, read: '2 rx-6800-xt 179W board' },
    { program: 'an Akash manifest', text: AKASH, read: '2 rtx-4090' },
    { program: 'HiveOS', text: HIVE, read: '2 rtx-3070 120W board, 1 rx-580-8gb 85W board' },
    { program: 'T-Rex', text: T_REX, read: '1 rtx-3070 120W board, 1 rtx-3080-10gb 220W board' },
  ])('of $program: $read', ({ text, read }) => {
    expect(pasted(text)).toBe(read);
  });

  test.each([...NAMES_BY_PCI_ID.keys()])('the device id %s leads to a card or to those that share its chip', (id) => {
    const rig = readPastedRig(`01:00.0 VGA compatible controller [0300]: Device [${id}] (rev a1)`, realFinder);
    const found = [...(rig?.parts ?? []), ...(rig?.open ?? []).flatMap(({ candidates }) => candidates)];
    expect(found).not.toEqual([]);
  });

  test.each(['4090', '6x 3070', '2x 4090 + 3080, 900W wall', '7900 xtx', 'my rig: 3070 x6'])(
    '“%s” was typed',
    (typed) => {
      expect(isPasted(typed)).toBe(false);
    },
  );

  test('64 KB are read, and every card of them', () => {
    const line = 'GPU 0: NVIDIA GeForce RTX 3070 (UUID: GPU-12345678)\n';
    const times = Math.floor(65_536 / line.length);
    expect(pasted(line.repeat(times))).toBe(`${times} rtx-3070`);
  });

  test('nothing that is pasted throws', () => {
    const pieces = fc.constantFrom(
      'GPU 0: ',
      'NVIDIA ',
      'RTX 3090',
      '[10de:2684]',
      '\n',
      '| ',
      ' MiB',
      '24576',
      ' 120W',
      '(rev a1)',
      'Navi 21 [',
      ']',
      '/',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 60 }),
        (some) => {
          expect(() => pasted(some.join(''))).not.toThrow();
        },
      ),
      { numRuns: cases(200) },
    );
  });
});
