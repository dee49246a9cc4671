/** Board power of one kind of card, W each. */
export interface GpuPower {
  readonly count: number;
  readonly loadW: number;
  readonly idleW: number;
}

/** The PC around the cards. `hostW` is 0 where it runs anyway; `psuEfficiency` is a fraction above 0, up to 1. */
export interface HostPower {
  readonly hostW: number;
  readonly psuEfficiency: number;
}

/** What the whole rig draws at the socket, W; the only power that is billed. */
export interface WallPower {
  readonly loadW: number;
  readonly idleW: number;
}

/** Board, processor, memory, drive and fans. With the efficiency below, a 450 W card draws (450 + 90) / 0.9 = 600 W at the wall. */
export const DEFAULT_HOST_W = 90;
/** Share of the power drawn at the socket that reaches the components. */
export const DEFAULT_PSU_EFFICIENCY = 0.9;

export const W_PER_KW = 1_000;

/** Simplification: the PC itself draws the same under load and idle, and the supply is as efficient at both. */
export function wallPower(gpus: readonly GpuPower[], { hostW, psuEfficiency }: HostPower): WallPower {
  const boardLoadW = gpus.reduce((sum, { count, loadW }) => sum + count * loadW, 0);
  const boardIdleW = gpus.reduce((sum, { count, idleW }) => sum + count * idleW, 0);
  return {
    loadW: (boardLoadW + hostW) / psuEfficiency,
    idleW: (boardIdleW + hostW) / psuEfficiency,
  };
}

/** Idle hours are charged: a host that waits for work still draws power. `utilisation` is 0–1. */
export function energyKwhPerDay(power: WallPower, hoursPerDay: number, utilisation: number): number {
  const averagePowerW = utilisation * power.loadW + (1 - utilisation) * power.idleW;
  return (hoursPerDay * averagePowerW) / W_PER_KW;
}
