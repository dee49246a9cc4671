import { describe, expect, test } from 'vitest';
import { assessEligibility, unknownDemands } from '../../src/engine/eligibility.ts';
import type { Candidacy, CandidateGpu } from '../../src/engine/eligibility.ts';
import type { MachineFacts, Shortfall } from '../../src/engine/machine.ts';

const RTX_4090: CandidateGpu = { id: 'rtx-4090', vendor: 'nvidia', segment: 'desktop', vramGb: 24 };
const RTX_3090: CandidateGpu = { id: 'rtx-3090', vendor: 'nvidia', segment: 'desktop', vramGb: 24 };
const SIX: Candidacy['rig'] = [{ gpu: RTX_4090, count: 6 }];
const MIXED: Candidacy['rig'] = [
  { gpu: RTX_4090, count: 4 },
  { gpu: RTX_3090, count: 2 },
];
const FOUR_GB_PER_CARD = { ramGbPerGpu: { value: 4 } };
const STRICT = { ramGb: { value: 32 }, diskGb: { value: 1000 }, uploadMbps: { value: 75 } };

describe('what is known of the PC is held against what the network asks', () => {
  test.each<{
    reason: string;
    requirements: Candidacy['requirements'];
    machine: MachineFacts;
    rig?: Candidacy['rig'];
    shortfalls: readonly Shortfall[];
  }>([
    {
      reason: 'less than is asked, of each',
      requirements: STRICT,
      machine: { ramGb: 8, diskGb: 500, uploadMbps: 5 },
      shortfalls: [
        { resource: 'ramGb', needs: 32, has: 8 },
        { resource: 'diskGb', needs: 1000, has: 500 },
        { resource: 'uploadMbps', needs: 75, has: 5 },
      ],
    },
    {
      reason: 'exactly what is asked',
      requirements: STRICT,
      machine: { ramGb: 32, diskGb: 1000, uploadMbps: 75 },
      shortfalls: [],
    },
    { reason: 'nothing known', requirements: STRICT, machine: {}, shortfalls: [] },
    {
      reason: 'only one thing known, and none of it there',
      requirements: STRICT,
      machine: { uploadMbps: 0 },
      shortfalls: [{ resource: 'uploadMbps', needs: 75, has: 0 }],
    },
    { reason: 'nothing asked', requirements: {}, machine: { ramGb: 0, diskGb: 0, uploadMbps: 0 }, shortfalls: [] },
    {
      reason: '6 cards × 4 GB = 24 GB',
      requirements: FOUR_GB_PER_CARD,
      machine: { ramGb: 16 },
      rig: SIX,
      shortfalls: [{ resource: 'ramGb', needs: 24, has: 16 }],
    },
    {
      reason: '6 cards of two models × 128 GB = 768 GB',
      requirements: { diskGbPerGpu: { value: 128 } },
      machine: { diskGb: 767 },
      rig: MIXED,
      shortfalls: [{ resource: 'diskGb', needs: 768, has: 767 }],
    },
    {
      reason: 'of which only 2 are in each PC: 8 GB',
      requirements: { ...FOUR_GB_PER_CARD, maxGpusPerPc: { value: 2 } },
      machine: { ramGb: 8 },
      rig: SIX,
      shortfalls: [],
    },
    {
      reason: 'of which 4 at most are of the same model: 16 GB',
      requirements: { ...FOUR_GB_PER_CARD, identicalGpus: { value: true } },
      machine: { ramGb: 15 },
      rig: MIXED,
      shortfalls: [{ resource: 'ramGb', needs: 16, has: 15 }],
    },
    {
      reason: 'all in one PC where the network does not mind mixing them: 24 GB',
      requirements: { ...FOUR_GB_PER_CARD, identicalGpus: { value: false }, maxGpusPerPc: { value: 8 } },
      machine: { ramGb: 16 },
      rig: MIXED,
      shortfalls: [{ resource: 'ramGb', needs: 24, has: 16 }],
    },
    {
      reason: 'the higher of what each PC and what each card needs',
      requirements: { ...FOUR_GB_PER_CARD, ramGb: { value: 32 } },
      machine: { ramGb: 24 },
      rig: SIX,
      shortfalls: [{ resource: 'ramGb', needs: 32, has: 24 }],
    },
  ])('$reason', ({ requirements, machine, rig = [{ gpu: RTX_4090, count: 1 }], shortfalls }) => {
    const eligibility = assessEligibility({ joiningStatus: 'open', requirements, rig, machine });
    expect(eligibility).toMatchObject({ kind: 'eligible' });
    expect(eligibility.shortfalls).toEqual(shortfalls);
  });

  test('also where the rig is refused, for another reason', () => {
    const eligibility = assessEligibility({
      joiningStatus: 'waitlist',
      requirements: STRICT,
      rig: SIX,
      machine: { ramGb: 8 },
    });
    expect(eligibility).toEqual({
      kind: 'refused',
      reasons: [{ kind: 'joining', status: 'waitlist' }],
      shortfalls: [{ resource: 'ramGb', needs: 32, has: 8 }],
    });
  });
});

describe('what is no amount is held against it too', () => {
  const rig: Candidacy['rig'] = [{ gpu: { ...RTX_3090, tflops: 20.3 }, count: 6 }];
  const open = { joiningStatus: 'open', rig } as const;

  test.each<{ reason: string; requirements: Candidacy['requirements']; machine: MachineFacts; shortfalls: unknown }>([
    {
      // 20.3 TFLOPS ÷ 2.5 a lane = 8.1
      reason: 'a mining riser has one lane',
      requirements: { pcieTflopsPerLane: { value: 2.5 } },
      machine: { lanesPerGpu: 1 },
      shortfalls: [{ resource: 'lanesPerGpu', needs: 8, has: 1 }],
    },
    {
      reason: 'eight lanes are enough',
      requirements: { pcieTflopsPerLane: { value: 2.5 } },
      machine: { lanesPerGpu: 8 },
      shortfalls: [],
    },
    {
      reason: 'another system',
      requirements: { systems: { value: ['linux'] } },
      machine: { system: 'windows' },
      shortfalls: [{ resource: 'system', needs: ['linux'], has: 'windows' }],
    },
    {
      reason: 'a line without an address of its own',
      requirements: { cgnat: { value: 'fails' } },
      machine: { hasOpenPorts: false },
      shortfalls: [{ resource: 'hasOpenPorts' }],
    },
    {
      reason: 'the same where that works',
      requirements: { cgnat: { value: 'works' } },
      machine: { hasOpenPorts: false },
      shortfalls: [],
    },
    {
      reason: 'a power limit where none is taken',
      requirements: { powerLimit: { value: 'refused' } },
      machine: { isPowerLimited: true },
      shortfalls: [{ resource: 'isPowerLimited' }],
    },
    {
      reason: 'a power limit where it is welcome',
      requirements: { powerLimit: { value: 'welcome' } },
      machine: { isPowerLimited: true },
      shortfalls: [],
    },
  ])('$reason', ({ requirements, machine, shortfalls }) => {
    expect(assessEligibility({ ...open, requirements, machine }).shortfalls).toEqual(shortfalls);
  });

  // 580 > 535 > 419
  test.each([
    { needs: 580, cards: rig, shortfalls: [{ resource: 'driverBranch', needs: 580, has: 535 }] },
    { needs: 419, cards: rig, shortfalls: [] },
    // AMD’s driver is another.
    { needs: 580, cards: [{ gpu: { ...RTX_3090, vendor: 'amd' }, count: 1 }] as const, shortfalls: [] },
  ])('a driver before $needs', ({ needs, cards, shortfalls }) => {
    const asked = {
      ...open,
      rig: cards,
      requirements: { driverBranch: { value: needs } },
      machine: { driverBranch: 535 },
    };
    expect(assessEligibility(asked).shortfalls).toEqual(shortfalls);
  });

  describe('what keeps a machine from being verified is told, and refuses nobody', () => {
    const verification = {
      cudaVersion: { value: 12 },
      minVramGb: { value: 7 },
      lineMbps: { value: { perVramGb: 2.6, least: 100, most: 500 } },
    };
    const small: CandidateGpu = { ...RTX_3090, vramGb: 6 };

    test.each<{ reason: string; rig: Candidacy['rig']; machine: MachineFacts; gaps: unknown }>([
      {
        // 6 × 24 × 2.6 = 374.4
        reason: 'a line for six cards of 24 GB',
        rig,
        machine: { uploadMbps: 300, downloadMbps: 400 },
        gaps: [{ resource: 'uploadMbps', needs: 374, has: 300 }],
      },
      {
        // 24 × 2.6 = 62, and 100 at least
        reason: 'a line for one card',
        rig: [{ gpu: RTX_3090, count: 1 }],
        machine: { uploadMbps: 40 },
        gaps: [{ resource: 'uploadMbps', needs: 100, has: 40 }],
      },
      {
        // 12 × 24 × 2.6 = 749, and 500 at most
        reason: 'a line for twelve cards',
        rig: [{ gpu: RTX_3090, count: 12 }],
        machine: { uploadMbps: 500, downloadMbps: 499 },
        gaps: [{ resource: 'downloadMbps', needs: 500, has: 499 }],
      },
      {
        reason: 'too little memory, CUDA too old',
        rig: [{ gpu: small, count: 1 }],
        machine: { cudaVersion: 11.8 },
        gaps: [
          { resource: 'vramGb', needs: 7, has: 6 },
          { resource: 'cudaVersion', needs: 12, has: 11.8 },
        ],
      },
      { reason: 'nothing known of the machine', rig, machine: {}, gaps: undefined },
      { reason: 'all that is asked', rig, machine: { cudaVersion: 12.4, uploadMbps: 500 }, gaps: undefined },
    ])('$reason', ({ rig: cards, machine, gaps }) => {
      const eligibility = assessEligibility({ ...open, rig: cards, requirements: { verification }, machine });
      expect(eligibility).toMatchObject({ kind: 'eligible', shortfalls: [] });
      expect(eligibility.unverified).toEqual(gaps);
    });
  });

  test('what is asked and not known is told, and only that', () => {
    const requirements = { ...STRICT, systems: { value: ['linux'] }, powerLimit: { value: 'allowed' } } as const;
    expect(unknownDemands({ requirements, rig, machine: { ramGb: 64 } })).toEqual([
      { resource: 'system', needs: ['linux'] },
      { resource: 'diskGb', needs: 1000 },
      { resource: 'uploadMbps', needs: 75 },
    ]);
    expect(unknownDemands({ requirements: {}, rig, machine: {} })).toEqual([]);
  });
});
