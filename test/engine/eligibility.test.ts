import { describe, expect, expectTypeOf, test } from 'vitest';
import { gpuFileSchema } from '../../src/catalog/files/gpu-file.ts';
import { networkFileSchema } from '../../src/catalog/files/network-file.ts';
import type { Gpu, Network } from '../../src/catalog/schema.ts';
import { assessEligibility } from '../../src/engine/eligibility.ts';
import type { Candidacy, CandidateGpu, Condition, GpuRequirements, Refusal } from '../../src/engine/eligibility.ts';
import type { MachineRequirements } from '../../src/engine/machine.ts';

const RTX_4090: CandidateGpu = { id: 'rtx-4090', vendor: 'nvidia', segment: 'desktop', vramGb: 24 };
const RTX_3060: CandidateGpu = { id: 'rtx-3060', vendor: 'nvidia', segment: 'desktop', vramGb: 12 };
const RX_6800: CandidateGpu = { id: 'rx-6800', vendor: 'amd', segment: 'desktop', vramGb: 16 };
const UNKNOWN_VRAM: CandidateGpu = { id: 'arc-new', vendor: 'intel', segment: 'laptop', vramGb: undefined };

function one(gpu: CandidateGpu): Candidacy['rig'] {
  return [{ gpu, count: 1 }];
}

function assess(requirements: GpuRequirements, rig: Candidacy['rig']) {
  return assessEligibility({ joiningStatus: 'open', requirements, rig, machine: {} });
}

describe('joining', () => {
  test.each(['waitlist', 'datacentre', 'closed', 'testnet', 'not-gpu'] as const)(
    'nobody starts where it is %s',
    (status) => {
      const eligibility = assessEligibility({
        joiningStatus: status,
        requirements: {},
        rig: one(RTX_4090),
        machine: {},
      });
      expect(eligibility).toEqual({ kind: 'refused', reasons: [{ kind: 'joining', status }], shortfalls: [] });
    },
  );

  test.each(['stake', 'unknown'] as const)('%s is a condition, not a refusal', (status) => {
    const eligibility = assessEligibility({ joiningStatus: status, requirements: {}, rig: one(RTX_4090), machine: {} });
    expect(eligibility).toEqual({ kind: 'eligible', conditions: [{ kind: 'joining', status }], shortfalls: [] });
  });

  test('an open network that asks nothing takes any card', () => {
    expect(assess({}, one(UNKNOWN_VRAM))).toEqual({ kind: 'eligible', conditions: [], shortfalls: [] });
  });
});

describe('a card is refused', () => {
  test.each<{ reason: string; requirements: GpuRequirements; gpu: CandidateGpu; reasons: readonly Refusal[] }>([
    {
      reason: 'by another maker',
      requirements: { vendors: { value: ['nvidia'] } },
      gpu: RX_6800,
      reasons: [{ kind: 'vendor', gpuId: 'rx-6800', vendor: 'amd', accepted: ['nvidia'] }],
    },
    {
      reason: 'with too little memory',
      requirements: { minVramGb: { value: 16 } },
      gpu: RTX_3060,
      reasons: [{ kind: 'vram', gpuId: 'rtx-3060', needGb: 16, hasGb: 12 }],
    },
    {
      reason: 'that is not on the network’s list',
      requirements: { onlyGpus: { value: ['rtx-4090'] } },
      gpu: RTX_3060,
      reasons: [{ kind: 'not-listed', gpuId: 'rtx-3060' }],
    },
    {
      reason: 'of another segment',
      requirements: { segments: { value: ['datacentre', 'workstation'] } },
      gpu: RTX_4090,
      reasons: [{ kind: 'segment', gpuId: 'rtx-4090', segment: 'desktop', accepted: ['datacentre', 'workstation'] }],
    },
    {
      reason: 'that is excluded, whatever else speaks for it',
      requirements: { excludedGpus: { value: ['rtx-4090'] }, alsoGpus: { value: ['rtx-4090'] } },
      gpu: RTX_4090,
      reasons: [{ kind: 'excluded', gpuId: 'rtx-4090' }],
    },
    {
      reason: 'for every reason at once',
      requirements: { vendors: { value: ['nvidia'] }, minVramGb: { value: 24 }, onlyGpus: { value: ['rtx-4090'] } },
      gpu: RX_6800,
      reasons: [
        { kind: 'not-listed', gpuId: 'rx-6800' },
        { kind: 'vendor', gpuId: 'rx-6800', vendor: 'amd', accepted: ['nvidia'] },
        { kind: 'vram', gpuId: 'rx-6800', needGb: 24, hasGb: 16 },
      ],
    },
  ])('$reason', ({ requirements, gpu, reasons }) => {
    expect(assess(requirements, one(gpu))).toEqual({ kind: 'refused', reasons, shortfalls: [] });
  });

  test('and its rig with it, by name', () => {
    const rig = [
      { gpu: RTX_4090, count: 2 },
      { gpu: RX_6800, count: 1 },
    ];
    expect(assess({ vendors: { value: ['nvidia'] } }, rig)).toEqual({
      kind: 'refused',
      reasons: [{ kind: 'vendor', gpuId: 'rx-6800', vendor: 'amd', accepted: ['nvidia'] }],
      shortfalls: [],
    });
  });

  test('and told that the door is closed, too', () => {
    const requirements: GpuRequirements = { minVramGb: { value: 16 } };
    expect(assessEligibility({ joiningStatus: 'closed', requirements, rig: one(RTX_3060), machine: {} })).toEqual({
      kind: 'refused',
      reasons: [
        { kind: 'joining', status: 'closed' },
        { kind: 'vram', gpuId: 'rtx-3060', needGb: 16, hasGb: 12 },
      ],
      shortfalls: [],
    });
  });
});

describe('a rig is taken', () => {
  test.each<{
    reason: string;
    requirements: GpuRequirements;
    rig: Candidacy['rig'];
    conditions: readonly Condition[];
  }>([
    {
      reason: 'with exactly the memory that is asked, on the list, of the right maker and segment',
      requirements: {
        vendors: { value: ['nvidia'] },
        minVramGb: { value: 24 },
        onlyGpus: { value: ['rtx-4090'] },
        segments: { value: ['desktop'] },
        excludedGpus: { value: ['rtx-3060'] },
      },
      rig: one(RTX_4090),
      conditions: [],
    },
    {
      reason: 'whose card the network names, whatever its general rule says',
      requirements: {
        vendors: { value: ['nvidia'] },
        minVramGb: { value: 24 },
        segments: { value: ['datacentre'] },
        onlyGpus: { value: ['rtx-4090'] },
        alsoGpus: { value: ['rx-6800', 'arc-new'] },
      },
      rig: [...one(RX_6800), ...one(UNKNOWN_VRAM)],
      conditions: [],
    },
    {
      reason: 'of unknown memory, if it turns out to be enough',
      requirements: { minVramGb: { value: 8 } },
      rig: one(UNKNOWN_VRAM),
      conditions: [{ kind: 'vram-unknown', gpuId: 'arc-new', needGb: 8 }],
    },
    {
      reason: 'of several cards, each in a PC of its own',
      requirements: { maxGpusPerPc: { value: 1 } },
      rig: [{ gpu: RTX_3060, count: 6 }],
      conditions: [{ kind: 'gpus-per-pc', maxGpusPerPc: 1, gpuCount: 6 }],
    },
    {
      reason: 'that just fits into one PC',
      requirements: { maxGpusPerPc: { value: 8 } },
      rig: [
        { gpu: RTX_3060, count: 6 },
        { gpu: RTX_4090, count: 2 },
      ],
      conditions: [],
    },
    {
      reason: 'of mixed cards, if they are split up',
      requirements: { identicalGpus: { value: true } },
      rig: [...one(RTX_3060), ...one(RTX_4090)],
      conditions: [{ kind: 'identical-gpus' }],
    },
    {
      reason: 'of identical cards',
      requirements: { identicalGpus: { value: true } },
      rig: [{ gpu: RTX_3060, count: 6 }],
      conditions: [],
    },
    {
      reason: 'of mixed cards where the network says that it does not mind',
      requirements: { identicalGpus: { value: false } },
      rig: [...one(RTX_3060), ...one(RTX_4090)],
      conditions: [],
    },
  ])('$reason', ({ requirements, rig, conditions }) => {
    expect(assess(requirements, rig)).toEqual({ kind: 'eligible', conditions, shortfalls: [] });
  });
});

describe('the catalogue', () => {
  test('is understood as it is: its networks ask, its cards are asked', () => {
    expectTypeOf<Network['requirements']>().toExtend<GpuRequirements & MachineRequirements>();
    expectTypeOf<Network['joining']['status']>().toEqualTypeOf<Candidacy['joiningStatus']>();
    expectTypeOf<Omit<Gpu, 'vramGb'>>().toExtend<Omit<CandidateGpu, 'vramGb'>>();

    const listed = { kind: 'listed', source: 'their-docs', date: '2026-10' };
    const network = networkFileSchema.parse({
      id: 'example',
      name: 'Example',
      summary: 'Pays for rendering.',
      workloads: ['rendering'],
      joining: { status: 'stake', reason: 'Deposit first.', ...listed },
      payout: {},
      requirements: { vendors: { value: ['nvidia'], ...listed }, minVramGb: { value: 8, ...listed } },
    });
    const gpu = gpuFileSchema.parse({ id: 'gtx-1060-6gb', name: 'GTX 1060', vendor: 'nvidia', segment: 'desktop' });
    const eligibility = assessEligibility({
      joiningStatus: network.joining.status,
      requirements: network.requirements,
      rig: [{ gpu: { ...gpu, vramGb: gpu.vramGb?.value }, count: 1 }],
      machine: {},
    });
    expect(eligibility).toEqual({
      kind: 'eligible',
      conditions: [
        { kind: 'joining', status: 'stake' },
        { kind: 'vram-unknown', gpuId: 'gtx-1060-6gb', needGb: 8 },
      ],
      shortfalls: [],
    });
  });

  test('asks nothing that is neither checked here nor left to people', () => {
    type Line = 'ports' | 'publicIp';
    type Habits = 'partTime' | 'partTimeFit' | 'gapMining';
    type LeftToPeople = 'os' | 'virtualisation' | 'cuda' | 'stake' | 'pcie' | 'other' | Line | Habits;
    expectTypeOf<Exclude<keyof Network['requirements'], LeftToPeople>>().toEqualTypeOf<
      keyof GpuRequirements | keyof MachineRequirements
    >();
  });
});
