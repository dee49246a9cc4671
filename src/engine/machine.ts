export type System = 'windows' | 'linux' | 'macos';

/** What is known of the PC that the cards are in, and of its line. What is undefined is unknown, and falls short of nothing. */
export interface MachineFacts {
  readonly ramGb?: number | undefined;
  readonly diskGb?: number | undefined;
  readonly uploadMbps?: number | undefined;
  readonly downloadMbps?: number | undefined;
  readonly system?: System | undefined;
  /** Whether it can be reached from outside: a public address, ports that can be opened. */
  readonly hasOpenPorts?: boolean | undefined;
  /** PCIe lanes of each card; 1 on a mining riser. */
  readonly lanesPerGpu?: number | undefined;
  /** Whether the cards’ power is limited or their voltage lowered. */
  readonly isPowerLimited?: boolean | undefined;
}

interface Stated<Value = number> {
  readonly value: Value;
}

/** What a network asks of a PC and its line. What is not stated is not asked. */
export interface MachineRequirements {
  readonly ramGb?: Stated | undefined;
  readonly ramGbPerGpu?: Stated | undefined;
  readonly diskGb?: Stated | undefined;
  readonly diskGbPerGpu?: Stated | undefined;
  readonly uploadMbps?: Stated | undefined;
  readonly downloadMbps?: Stated | undefined;
  /** One of these. */
  readonly systems?: Stated<readonly System[]> | undefined;
  /** Where a line without an address of its own fails, ports must be open. */
  readonly cgnat?: Stated<'works' | 'fails'> | undefined;
  readonly pcieTflopsPerLane?: Stated | undefined;
  readonly powerLimit?: Stated<'welcome' | 'allowed' | 'refused'> | undefined;
}

type Amount = 'ramGb' | 'diskGb' | 'uploadMbps' | 'downloadMbps' | 'lanesPerGpu';

/** Something of which the machine has less than is asked, or not what is asked; amounts are in the unit of their name. */
export type Shortfall =
  | { readonly resource: Amount; readonly needs: number; readonly has: number }
  | { readonly resource: 'system'; readonly needs: readonly System[]; readonly has: System }
  | { readonly resource: 'hasOpenPorts' | 'isPowerLimited' };

/** The cards of one PC. */
export interface CardsInPc {
  readonly count: number;
  /** Of the fastest of them, 32-bit; undefined where it is not known. */
  readonly tflops?: number | undefined;
}

/** A slot has no more. */
const MOST_LANES = 16;

/**
 * What one PC with so many cards in it lacks. Where the cards need several PCs, all of them are taken to be like the one
 * that is known, and the line to be the same for all.
 */
export function machineShortfalls(
  machine: MachineFacts,
  requirements: MachineRequirements,
  cards: CardsInPc,
): readonly Shortfall[] {
  const { uploadMbps, downloadMbps, systems, cgnat, powerLimit } = requirements;
  const { system } = machine;
  return [
    ...shortfall('ramGb', machine, neededRamGb(requirements, cards)),
    ...shortfall('diskGb', machine, neededDiskGb(requirements, cards)),
    ...shortfall('uploadMbps', machine, uploadMbps?.value ?? 0),
    ...shortfall('downloadMbps', machine, downloadMbps?.value ?? 0),
    ...shortfall('lanesPerGpu', machine, neededLanes(requirements, cards)),
    ...(systems === undefined || system === undefined || systems.value.includes(system)
      ? []
      : [{ resource: 'system', needs: systems.value, has: system } as const]),
    ...(cgnat?.value === 'fails' && machine.hasOpenPorts === false ? [{ resource: 'hasOpenPorts' } as const] : []),
    ...(powerLimit?.value === 'refused' && machine.isPowerLimited === true
      ? [{ resource: 'isPowerLimited' } as const]
      : []),
  ];
}

/** What a network asks of a machine of which it is not known. */
export function unknownOf(
  machine: MachineFacts,
  requirements: MachineRequirements,
  cards: CardsInPc,
): readonly (keyof MachineFacts)[] {
  const asked: Readonly<Record<keyof MachineFacts, boolean>> = {
    system: requirements.systems !== undefined,
    ramGb: neededRamGb(requirements, cards) > 0,
    diskGb: neededDiskGb(requirements, cards) > 0,
    uploadMbps: requirements.uploadMbps !== undefined,
    downloadMbps: requirements.downloadMbps !== undefined,
    hasOpenPorts: requirements.cgnat?.value === 'fails',
    lanesPerGpu: requirements.pcieTflopsPerLane !== undefined,
    isPowerLimited: requirements.powerLimit?.value === 'refused',
  };
  return (Object.keys(asked) as (keyof MachineFacts)[]).filter(
    (resource) => asked[resource] && machine[resource] === undefined,
  );
}

function neededRamGb({ ramGb, ramGbPerGpu }: MachineRequirements, { count }: CardsInPc): number {
  return most(ramGb?.value, times(ramGbPerGpu?.value, count));
}

function neededDiskGb({ diskGb, diskGbPerGpu }: MachineRequirements, { count }: CardsInPc): number {
  return most(diskGb?.value, times(diskGbPerGpu?.value, count));
}

/** To the nearest lane, as a rule of thumb is meant. */
function neededLanes({ pcieTflopsPerLane }: MachineRequirements, { tflops }: CardsInPc): number {
  if (pcieTflopsPerLane === undefined || tflops === undefined) return 0;
  return Math.min(MOST_LANES, Math.round(tflops / pcieTflopsPerLane.value));
}

function times(perGpu: number | undefined, gpus: number): number | undefined {
  return perGpu === undefined ? undefined : perGpu * gpus;
}

function most(...stated: readonly (number | undefined)[]): number {
  return Math.max(0, ...stated.filter((value) => value !== undefined));
}

function shortfall(resource: Amount, machine: MachineFacts, needs: number): readonly Shortfall[] {
  const has = machine[resource];
  return has === undefined || has >= needs ? [] : [{ resource, needs, has }];
}
