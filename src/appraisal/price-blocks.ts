import { DAYS_PER } from '../engine/calendar.ts';
import type { PriceBlocks, TypedRate } from './typed-rate.ts';

/** A rate whose price depends on the energy used. */
export type TypedBlocks = Omit<TypedRate, 'reading'> & { readonly reading: PriceBlocks };

/** The mean price per kWh of so much energy a day, each block at its own price; without any energy that of the first. */
export function blocksMean({ blocks, per }: PriceBlocks, energyKwhPerDay: number): number {
  const energyKwh = energyKwhPerDay * DAYS_PER[per];
  if (energyKwh <= 0) return blocks[0]?.pricePerKwh ?? 0;
  let sinceKwh = 0;
  let cost = 0;
  for (const { upToKwh = Number.POSITIVE_INFINITY, pricePerKwh } of blocks) {
    const untilKwh = Math.min(upToKwh, energyKwh);
    cost += Math.max(0, untilKwh - sinceKwh) * pricePerKwh;
    sinceKwh = Math.max(sinceKwh, untilKwh);
  }
  return cost / energyKwh;
}

/** The rate of something that uses so much energy a day, as if nothing else in the house used any. */
export function blocksFor(typed: TypedBlocks, energyKwhPerDay: number): TypedRate {
  return { ...typed, reading: { ...typed.reading, kind: 'blocks', energyKwhPerDay } };
}
