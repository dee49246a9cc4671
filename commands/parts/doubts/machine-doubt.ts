import { isBelieved, likelyReadings } from '../../../src/input/numbers/likely-readings.ts';
import type { Believed, Slip } from '../../../src/input/numbers/likely-readings.ts';
import { en } from '../../../src/words/en/en.ts';
import type { Doubt } from './doubt.ts';

const say = en.refusedNumbers;

type Way = 'larger' | 'smaller' | 'smallest';

interface Measure {
  readonly believed: Believed;
  readonly slips: readonly Slip<Way>[];
}

/** A computer counts in both thousands. */
const BINARY_KILO = 1_024;
const KILO = 1_000;

const MEMORY: Measure = {
  believed: { low: 2, high: 2_048 },
  slips: [
    { way: 'larger', by: BINARY_KILO },
    { way: 'smaller', by: 1 / BINARY_KILO },
    { way: 'smallest', by: 1 / BINARY_KILO / BINARY_KILO },
  ],
};
const DISK: Measure = {
  believed: { low: 16, high: 200_000 },
  slips: [
    { way: 'larger', by: KILO },
    { way: 'smaller', by: 1 / KILO },
  ],
};
const SPEED: Measure = {
  believed: { low: 2, high: 10_000 },
  slips: [
    { way: 'larger', by: KILO },
    { way: 'smaller', by: 1 / KILO },
    { way: 'smallest', by: 1 / KILO / KILO },
  ],
};

const MEASURES = { ram: MEMORY, disk: DISK, upload: SPEED, download: SPEED } as const;

export type MachineNumber = keyof typeof MEASURES;

/** What of a PC was typed in another unit: terabytes, megabytes, kilobits. */
export function machineDoubts(
  typed: Readonly<Partial<Record<MachineNumber, number | undefined>>>,
): readonly (Doubt | undefined)[] {
  return (Object.keys(MEASURES) as MachineNumber[]).map((option) => machineDoubt(option, typed[option]));
}

function machineDoubt(option: MachineNumber, typed: number | undefined): Doubt | undefined {
  const { believed, slips } = MEASURES[option];
  if (typed === undefined || isBelieved(typed, believed)) return undefined;
  const units = say.units[option];
  return {
    option,
    sentence: say.machine(option, String(typed), units.meant),
    readings: likelyReadings(typed, believed, slips).map(({ way, value }) => {
      // 16,384 MB are 16 GB, and 16,000 MB are meant to be.
      const whole = value >= 1 ? Math.round(value) : value;
      return { label: `${typed} ${units[way]}`, options: { [option]: whole } };
    }),
    asTyped: `${typed} ${units.meant}`,
  };
}

/** Widths of a slot, in lanes. */
const WIDTHS = [1, 2, 4, 8, 16];

/** `pcie:` takes lanes, and people type the generation. */
export function lanesDoubt(lanes: number | undefined): Doubt | undefined {
  if (lanes === undefined || WIDTHS.includes(lanes)) return undefined;
  return {
    option: 'pcie',
    sentence: say.lanes(String(lanes)),
    readings: WIDTHS.toReversed().map((width) => ({ label: say.lanesButton(width), options: { pcie: width } })),
    asTyped: undefined,
  };
}
