import type { Gpu } from './schema.ts';

/**
 * Drivers keep some of the memory for themselves, part of it corrects errors, and vendors count in their own units: an L40S
 * of 48 GB reports 45, a T4 of 16 GB reports 15.
 */
export const MEMORY_TOLERANCE = 0.12;

/** How far a reported memory lies from the card’s, as a share of it; infinite where that is not known. */
export function memoryApart({ vramGb }: Gpu, reportedGb: number): number {
  return vramGb === undefined ? Number.POSITIVE_INFINITY : Math.abs(reportedGb / vramGb.value - 1);
}
