import type { Investment } from '../engine/estimate.ts';
import type { MachineFacts } from '../engine/machine.ts';
import type { HostPower } from '../engine/power.ts';
import type { Online, Tariff } from '../engine/tariff.ts';

/** What a person, a server or a default decided, as opposed to what a market was seen to do. */
export interface Assumptions {
  readonly tariff: Tariff;
  readonly online: Online;
  /** Replaces the network's utilisation, 0–1. */
  readonly utilisation: number | undefined;
  /** What the host is paid per GPU-hour of work, USD; replaces the market's price and its fee. */
  readonly rentUsdPerGpuHour: number | undefined;
  /** The PC around the cards and its power supply, as somebody set them; what is undefined is as usual. */
  readonly host?: { readonly [Part in keyof HostPower]?: HostPower[Part] | undefined } | undefined;
  /** Whether whatever the cards are in is on for something else anyway, so that only what they add is charged. */
  readonly runsAnyway?: boolean | undefined;
  /** What is known of the PC beside its power; undefined for nothing. */
  readonly machine?: MachineFacts | undefined;
  /** Per card at the wall, under load; replaces the estimate whole. */
  readonly wallLoadWPerCard: number | undefined;
  /** Per card at the wall, waiting. */
  readonly wallIdleWPerCard: number | undefined;
  /** For the whole rig. */
  readonly investment: Investment | undefined;
  readonly horizonDays: number;
}
