import { describe, expect, test } from 'vitest';
import { cudaVersionIn, driverBranchIn, machineInText } from '../../../src/input/machine/said-machine.ts';
import type { SaidMachine } from '../../../src/input/machine/said-machine.ts';

const SAID: readonly (readonly [text: string, machine: SaidMachine, rest: string])[] = [
  ['6x 3070 frame, x1 risers, 8gb ram', { lanesPerGpu: 1, ramGb: 8 }, '6x 3070 frame'],
  ['undervolted 4090 320w', { isPowerLimited: true }, '4090 320w'],
  ['4090 power limited to 320W on windows 11', { isPowerLimited: true, system: 'windows' }, '4090 on'],
  ['3090, 64 GB RAM, 1 TB NVMe, 500/50 Mbit', { ramGb: 64, diskGb: 1_000, downloadMbps: 500, uploadMbps: 50 }, '3090'],
  ['2x 4090 ubuntu 22.04 public IP', { system: 'linux', hasOpenPorts: true }, '2x 4090'],
  ['3060 12GB behind CGNAT', { hasOpenPorts: false }, '3060 12GB behind'],
  ['3080 10gb hiveos part-time', { system: 'linux', isPartTime: true }, '3080 10gb'],
  ['4070 upload 10 mbps pcie x8', { uploadMbps: 10, lanesPerGpu: 8 }, '4070'],
  ['RX 580 8GB', {}, 'RX 580 8GB'],
  ['3090 driver 535.154.05', { driverBranch: 535 }, '3090'],
  ['3060 ti, nvidia driver 580, cuda 12.4', { driverBranch: 580, cudaVersion: 12.4 }, '3060 ti'],
  ['4090 with the 560 driver', { driverBranch: 560 }, '4090 with the'],
  [
    'NVIDIA-SMI 550.90   Driver Version: 550.90   CUDA Version: 12.4 | 3090',
    { driverBranch: 550, cudaVersion: 12.4 },
    '| 3090',
  ],
  ['RX 580 driver', {}, 'RX 580 driver'],
  ['4090, home line 1000/50', { downloadMbps: 1_000, uploadMbps: 50 }, '4090 home'],
  ['3090 on a 250/40 connection', { downloadMbps: 250, uploadMbps: 40 }, '3090 on a'],
  ['4090 in proxmox vm passthrough', { system: 'linux', isVirtual: true }, '4090 in'],
  ['3090 on unraid', { isVirtual: true }, '3090 on'],
];

describe('what is said of the PC is taken out of a text about a rig', () => {
  test.each(SAID)('%s', (text, machine, rest) => {
    const read = machineInText(text);
    expect(read.machine).toEqual(machine);
    expect(read.rest.replaceAll(/[\s,]+/gu, ' ').trim()).toBe(rest);
  });
});

test.each([
  ['535.154', 535],
  ['R560', 560],
  ['driver 580.65.06', 580],
  ['Driver Version: 550.90', 550],
  ['newest', undefined],
  ['12', undefined],
])('where a driver is asked for: %s', (typed, branch) => {
  expect(driverBranchIn(typed)).toBe(branch);
});

test.each([
  ['12.4', 12.4],
  ['12', 12],
  ['v11.8', 11.8],
  ['CUDA Version: 12.2', 12.2],
  ['cuda 13.0', 13],
  ['12,4', 12.4],
  ['none', undefined],
])('where CUDA is asked for: %s', (typed, version) => {
  expect(cudaVersionIn(typed)).toBe(version);
});
