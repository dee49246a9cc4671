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
  /** Of NVIDIA’s driver, the number before the point: 535 of 535.154.05. */
  readonly driverBranch?: number | undefined;
  /** The newest that the driver knows, as nvidia-smi prints it: 12.4. */
  readonly cudaVersion?: number | undefined;
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
  readonly driverBranch?: Stated | undefined;
  readonly verification?: Verification | undefined;
}

/** What makes a machine one that the network vouches for. Without it one may start there, and is wanted less. */
interface Verification {
  readonly cudaVersion?: Stated | undefined;
  readonly minVramGb?: Stated | undefined;
  /** Up and down, by the memory of all cards in the PC together. */
  readonly lineMbps?: Stated<LineByVram> | undefined;
}

interface LineByVram {
  readonly perVramGb: number;
  readonly least: number;
  readonly most: number;
}

type Amount = 'ramGb' | 'diskGb' | 'uploadMbps' | 'downloadMbps' | 'lanesPerGpu' | 'driverBranch' | 'cudaVersion';

/** Something of which the machine has less than is asked, or not what is asked; amounts are in the unit of their name. */
export type Shortfall =
  | { readonly resource: Amount; readonly needs: number; readonly has: number }
  | { readonly resource: 'system'; readonly needs: readonly System[]; readonly has: System }
  | { readonly resource: 'hasOpenPorts' | 'isPowerLimited' };

/** What keeps a machine from being verified: as a shortfall, or a card with too little memory. */
export type VerificationGap =
  | Extract<Shortfall, { readonly needs: number }>
  | { readonly resource: 'vramGb'; readonly needs: number; readonly has: number };

/** The cards of one PC. */
export interface CardsInPc {
  readonly count: number;
  /** Whether NVIDIA’s driver runs there. */
  readonly hasNvidia: boolean;
  /** Of each card; undefined where it is not known of one. */
  readonly vramGb?: readonly number[] | undefined;
  /** Of the fastest of them, 32-bit; undefined where it is not known. */
  readonly tflops?: number | undefined;
}

/** A slot has no more. */
const MOST_LANES = 16;

/** What a network asks of one PC with these cards in it; amounts are in the unit of their name. */
export type Demand =
  | { readonly resource: Amount; readonly needs: number }
  | { readonly resource: 'system'; readonly needs: readonly System[] }
  | { readonly resource: 'hasOpenPorts' | 'isPowerLimited' };

function demandsOf(requirements: MachineRequirements, cards: CardsInPc): readonly Demand[] {
  const { uploadMbps, downloadMbps, systems, cgnat, powerLimit } = requirements;
  return [
    ...(systems === undefined ? [] : [{ resource: 'system', needs: systems.value } as const]),
    ...demand('ramGb', neededRamGb(requirements, cards)),
    ...demand('diskGb', neededDiskGb(requirements, cards)),
    ...demand('uploadMbps', uploadMbps?.value ?? 0),
    ...demand('downloadMbps', downloadMbps?.value ?? 0),
    ...(cgnat?.value === 'fails' ? [{ resource: 'hasOpenPorts' } as const] : []),
    ...demand('lanesPerGpu', neededLanes(requirements, cards)),
    ...(powerLimit?.value === 'refused' ? [{ resource: 'isPowerLimited' } as const] : []),
    ...demand('driverBranch', neededDriver(requirements, cards)),
  ];
}

function demand(resource: Amount, needs: number): readonly Demand[] {
  return needs > 0 ? [{ resource, needs }] : [];
}

/**
 * What one PC with so many cards in it lacks. Where the cards need several PCs, all of them are taken to be like the one
 * that is known, and the line to be the same for all.
 */
export function machineShortfalls(
  machine: MachineFacts,
  requirements: MachineRequirements,
  cards: CardsInPc,
): readonly Shortfall[] {
  return demandsOf(requirements, cards).flatMap((asked): readonly Shortfall[] => {
    switch (asked.resource) {
      case 'system': {
        const { system } = machine;
        return system === undefined || asked.needs.includes(system) ? [] : [{ ...asked, has: system }];
      }
      case 'hasOpenPorts':
        return machine.hasOpenPorts === false ? [{ resource: 'hasOpenPorts' }] : [];
      case 'isPowerLimited':
        return machine.isPowerLimited === true ? [{ resource: 'isPowerLimited' }] : [];
      default:
        return shortfall(asked.resource, machine, asked.needs);
    }
  });
}

/** Why the network would not vouch for one PC with these cards, as far as is known. */
export function verificationGaps(
  machine: MachineFacts,
  { verification }: MachineRequirements,
  { vramGb, hasNvidia }: CardsInPc,
): readonly VerificationGap[] {
  if (verification === undefined) return [];
  const { cudaVersion, minVramGb, lineMbps } = verification;
  const least = vramGb === undefined ? undefined : Math.min(...vramGb);
  const needs = minVramGb?.value ?? 0;
  const mbps = lineMbps === undefined || vramGb === undefined ? 0 : mbpsFor(lineMbps.value, vramGb);
  return [
    ...(least === undefined || least >= needs ? [] : [{ resource: 'vramGb', needs, has: least } as const]),
    ...shortfall('uploadMbps', machine, mbps),
    ...shortfall('downloadMbps', machine, mbps),
    ...(hasNvidia ? shortfall('cudaVersion', machine, cudaVersion?.value ?? 0) : []),
  ];
}

function mbpsFor(line: LineByVram, vramGb: readonly number[]): number {
  const sum = vramGb.reduce((total, each) => total + each, 0);
  return Math.round(Math.min(line.most, Math.max(line.least, line.perVramGb * sum)));
}

/** What a network asks of a machine of which it is not known. */
export function unknownOf(
  machine: MachineFacts,
  requirements: MachineRequirements,
  cards: CardsInPc,
): readonly Demand[] {
  return demandsOf(requirements, cards).filter(({ resource }) => machine[resource] === undefined);
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

function neededDriver({ driverBranch }: MachineRequirements, { hasNvidia }: CardsInPc): number {
  return hasNvidia ? (driverBranch?.value ?? 0) : 0;
}

function times(perGpu: number | undefined, gpus: number): number | undefined {
  return perGpu === undefined ? undefined : perGpu * gpus;
}

function most(...stated: readonly (number | undefined)[]): number {
  return Math.max(0, ...stated.filter((value) => value !== undefined));
}

function shortfall(
  resource: Amount,
  machine: MachineFacts,
  needs: number,
): readonly Extract<Shortfall, { readonly needs: number }>[] {
  const has = machine[resource];
  return has === undefined || has >= needs ? [] : [{ resource, needs, has }];
}
