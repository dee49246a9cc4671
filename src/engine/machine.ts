/** What is known of the PC that the cards are in, and of its line. What is undefined is unknown, and falls short of nothing. */
export interface MachineFacts {
  readonly ramGb?: number | undefined;
  readonly diskGb?: number | undefined;
  readonly uploadMbps?: number | undefined;
}

interface Stated {
  readonly value: number;
}

/** What a network asks of a PC and its line in figures. What is not stated is not asked. */
export interface MachineRequirements {
  readonly ramGb?: Stated | undefined;
  readonly ramGbPerGpu?: Stated | undefined;
  readonly diskGb?: Stated | undefined;
  readonly diskGbPerGpu?: Stated | undefined;
  readonly uploadMbps?: Stated | undefined;
}

/** Something of which the machine has less than is asked, in the unit of its name. */
export interface Shortfall {
  readonly resource: keyof MachineFacts;
  readonly needs: number;
  readonly has: number;
}

/**
 * What one PC with so many cards in it lacks. Where the cards need several PCs, all of them are taken to be like the one
 * that is known, and the line to be the same for all.
 */
export function machineShortfalls(
  machine: MachineFacts,
  requirements: MachineRequirements,
  gpusInPc: number,
): readonly Shortfall[] {
  const { ramGb, ramGbPerGpu, diskGb, diskGbPerGpu, uploadMbps } = requirements;
  return [
    ...shortfall('ramGb', machine, most(ramGb?.value, times(ramGbPerGpu?.value, gpusInPc))),
    ...shortfall('diskGb', machine, most(diskGb?.value, times(diskGbPerGpu?.value, gpusInPc))),
    ...shortfall('uploadMbps', machine, uploadMbps?.value ?? 0),
  ];
}

function times(perGpu: number | undefined, gpus: number): number | undefined {
  return perGpu === undefined ? undefined : perGpu * gpus;
}

function most(...stated: readonly (number | undefined)[]): number {
  return Math.max(0, ...stated.filter((value) => value !== undefined));
}

function shortfall(resource: keyof MachineFacts, machine: MachineFacts, needs: number): readonly Shortfall[] {
  const has = machine[resource];
  return has === undefined || has >= needs ? [] : [{ resource, needs, has }];
}
