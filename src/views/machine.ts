import type { KnownMachine } from '../appraisal/rig.ts';
import type { Provenance } from '../catalog/figure.ts';
import type { Network } from '../catalog/schema.ts';
import type { Shortfall } from '../engine/machine.ts';
import { quoteTyped } from '../input/typed-text.ts';
import { formatNumber } from './format.ts';
import { listed } from './listing.ts';
import { machine as machineWords } from '../words/en/machine.ts';
import { present } from '../present.ts';

/** Heading of the places that take the cards, but not in the PC they are in. */
export const FALLING_SHORT = 'Takes its cards, but wants more of the PC or its line';

type Amount = 'ramGb' | 'diskGb' | 'uploadMbps';

const UNITS: Record<Amount, { readonly unit: string; readonly what: string }> = {
  ramGb: { unit: 'GB', what: 'RAM' },
  diskGb: { unit: 'GB', what: 'disk' },
  uploadMbps: { unit: 'Mbit/s', what: 'upload' },
};

/** `needs 12 GB of RAM (yours: 8) and 50 Mbit/s of upload (yours: 5)`; empty where nothing falls short. */
export function shortfallsWords(shortfalls: readonly Shortfall[], locale: string): string {
  if (shortfalls.length === 0) return '';
  return `needs ${listed(shortfalls.map((shortfall) => shortfallWords(shortfall, locale)))}`;
}

function shortfallWords(shortfall: Shortfall, locale: string): string {
  switch (shortfall.resource) {
    case 'system':
      return machineWords.systemInstead(shortfall.needs, shortfall.has);
    case 'hasOpenPorts':
      return machineWords.openPorts;
    case 'isPowerLimited':
      return machineWords.noPowerLimit;
    default:
      return machineWords.short(
        shortfall.resource,
        formatNumber(shortfall.needs, locale),
        formatNumber(shortfall.has, locale),
      );
  }
}

interface MachineDemand {
  readonly resource: keyof KnownMachine;
  /** `RAM: at least 12 GB` */
  readonly words: string;
  /** `; your rig has 8 GB`, empty where that is not known. */
  readonly beside: string;
  readonly provenance: Provenance;
}

/** What a network wants of a machine, each beside what the owner’s has. */
export function demandsOn({ requirements }: Network, machine: KnownMachine, locale: string): readonly MachineDemand[] {
  const { os, ramGb, ramGbPerGpu, diskGb, diskGbPerGpu, uploadMbps } = requirements;
  const atLeast = (resource: Amount, name: string, figure: typeof ramGb, per = ''): readonly MachineDemand[] => {
    if (figure === undefined) return [];
    const amount = (value: number): string => `${formatNumber(value, locale)} ${UNITS[resource].unit}`;
    const has = machine[resource];
    return [
      {
        resource,
        words: `${name}: at least ${amount(figure.value)}${per}`,
        beside: besideWords(has === undefined ? '' : amount(has)),
        provenance: figure,
      },
    ];
  };
  return present(
    os !== undefined &&
      ({
        resource: 'os',
        words: `System: ${os.value}`,
        beside: besideWords(quoteTyped(machine.os ?? '')),
        provenance: os,
      } as const),
    ...atLeast('ramGb', 'RAM', ramGb),
    ...atLeast('ramGb', 'RAM', ramGbPerGpu, ' per card'),
    ...atLeast('diskGb', 'Disk', diskGb),
    ...atLeast('diskGb', 'Disk', diskGbPerGpu, ' per card'),
    ...atLeast('uploadMbps', 'Upload', uploadMbps),
  );
}

function besideWords(owned: string): string {
  return owned === '' ? '' : `; your rig has ${owned}`;
}
