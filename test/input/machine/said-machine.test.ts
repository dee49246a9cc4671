import { describe, expect, test } from 'vitest';
import { machineInText } from '../../../src/input/machine/said-machine.ts';
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
];

describe('what is said of the PC is taken out of a text about a rig', () => {
  test.each(SAID)('%s', (text, machine, rest) => {
    const read = machineInText(text);
    expect(read.machine).toEqual(machine);
    expect(read.rest.replaceAll(/[\s,]+/gu, ' ').trim()).toBe(rest);
  });
});
