import type { Provenance } from '../catalog/figure.ts';
import type { Earner } from '../catalog/finder.ts';
import type { Coin, Gpu, Hashrate, Network } from '../catalog/schema.ts';
import type { Eligibility, Refusal } from '../engine/eligibility.ts';
import type { Shortfall } from '../engine/machine.ts';
import type { GapMiningEstimate } from '../engine/gap-mining.ts';
import type { MiningEstimate } from '../engine/mining.ts';
import type { WallPower } from '../engine/power.ts';
import type { Range } from '../engine/range.ts';
import type { Renting, RentingEstimate } from '../engine/renting.ts';
import type { KnownCoinConditions, MissingCoinFigure } from '../market/valuation/coin-conditions.ts';
import type { HostPrice } from '../market/valuation/host-price.ts';
import type { Certainty } from './certainty.ts';
import type { BeyondRecord } from './earning-records.ts';
import type { PowerGrounds } from './rig-power.ts';

/**
 * A figure without which nothing can be worked out. The person can supply some of them. `lastSeen` is the day of a
 * figure that is too old to use.
 */
export type MissingFigure =
  | { readonly kind: 'price'; readonly gpus: readonly Gpu[]; readonly lastSeen: string | undefined }
  /** A renter's or an asking price is known, but not what of it reaches the host: no income can be made of it. */
  | { readonly kind: 'fee' }
  | { readonly kind: 'power'; readonly gpus: readonly Gpu[] }
  | { readonly kind: 'hashrate'; readonly gpus: readonly Gpu[] }
  | { readonly kind: MissingCoinFigure; readonly lastSeen: string | undefined };

/** What the price of one kind of card rests on; `typed` when the person gave the rent. */
export type PriceGrounds =
  | { readonly kind: 'typed'; readonly usdPerGpuHour: number }
  | { readonly kind: 'quotes'; readonly gpu: Gpu; readonly host: HostPrice };

export type UtilisationGrounds =
  | { readonly kind: 'typed'; readonly utilisation: number }
  | {
      readonly kind: 'figure';
      /** The typical share is this card's on the network, or that of all cards there, or the catalogue's for the network. */
      readonly of: 'card' | 'network' | 'general';
      readonly range: Range;
      /** Of the typical share. */
      readonly provenance: Provenance;
    }
  /** Nobody has counted it: `range` is as wide as what is seen anywhere. */
  | { readonly kind: 'unknown'; readonly range: Range };

/** What one rig gets out of one network, and what that rests on. */
export interface RentingAppraisal {
  readonly kind: 'renting';
  readonly network: Network;
  readonly eligibility: Eligibility;
  /** What the estimate was worked out from. */
  readonly renting: Renting;
  readonly estimate: RentingEstimate;
  readonly prices: readonly PriceGrounds[];
  readonly utilisation: UtilisationGrounds;
  readonly powerGrounds: PowerGrounds;
  /** Undefined where others have earned as much before. */
  readonly beyondRecord: BeyondRecord | undefined;
  readonly certainty: Certainty;
}

/** How much of a coin’s trade a rig would be. */
export interface Liquidity {
  /** What the rig’s coins of a day are of all that is traded in one, 0–1 and more. */
  readonly shareOfVolume: number;
  /** Whether selling so much moves the price. */
  readonly isLarge: boolean;
}

/** What one rig gets out of mining one coin, and what that rests on. Without a known volume there is no liquidity to tell. */
export interface MiningAppraisal {
  readonly kind: 'mining';
  readonly coin: Coin;
  readonly estimate: MiningEstimate;
  readonly hashrateHs: Range;
  /** Per card the figure used, and how fast that makes each of them. */
  readonly hashrates: readonly { readonly gpu: Gpu; readonly hashrate: Hashrate; readonly hashrateHs: Range }[];
  readonly conditions: KnownCoinConditions;
  readonly liquidity: Liquidity | undefined;
  readonly power: WallPower;
  readonly powerGrounds: PowerGrounds;
  /** Undefined where others have earned as much before. */
  readonly beyondRecord: BeyondRecord | undefined;
  /** In what the PC falls short of what the coin’s miners ask. */
  readonly shortfalls: readonly Shortfall[];
  readonly certainty: Certainty;
}

/** A rig that is rented out when somebody wants it and mines while it waits; as sure as both. */
export interface GapAppraisal {
  readonly kind: 'gap-mining';
  readonly rented: RentingAppraisal;
  readonly mined: MiningAppraisal;
  readonly estimate: GapMiningEstimate;
  /** Of the renting. */
  readonly powerGrounds: PowerGrounds;
  readonly beyondRecord: BeyondRecord | undefined;
  readonly certainty: Certainty;
}

/** One way to earn alone. */
export type OneWay = RentingAppraisal | MiningAppraisal;

/** Something that was worked out. */
export type Earning = OneWay | GapAppraisal;

/** The same before it is said how sure it is. */
export type Ungraded =
  | Omit<RentingAppraisal, 'certainty'>
  | Omit<MiningAppraisal, 'certainty'>
  | Omit<GapAppraisal, 'certainty'>;

/** What the PC of the rig lacks there, as far as it is known. */
interface OnItsMachine {
  readonly shortfalls: readonly Shortfall[];
}

/** The answer to "what would this rig earn there": a figure, a refusal with reasons, or what is not known. */
export type Appraisal =
  | Earning
  | ({ readonly kind: 'refused'; readonly earner: Earner; readonly reasons: readonly Refusal[] } & OnItsMachine)
  | ({ readonly kind: 'unknown'; readonly earner: Earner; readonly missing: readonly MissingFigure[] } & OnItsMachine);

/** The same of one network or coin. */
export type AppraisalOfOne = Exclude<Appraisal, GapAppraisal>;

/** Network or coin that an appraisal is about. */
export function earnerOf(appraisal: Appraisal): Earner {
  switch (appraisal.kind) {
    case 'renting':
      return { kind: 'network', network: appraisal.network };
    case 'mining':
      return { kind: 'coin', coin: appraisal.coin };
    case 'gap-mining':
      return earnerOf(appraisal.rented);
    case 'refused':
    case 'unknown':
      return appraisal.earner;
  }
}

/** The part of an earning that is mining; undefined of what is only rented out. */
export function minedPart(earning: Earning): MiningAppraisal | undefined {
  if (earning.kind === 'gap-mining') return earning.mined;
  return earning.kind === 'mining' ? earning : undefined;
}

/** The part of an earning that is renting; undefined of what is only mined. */
export function rentedPart(earning: Earning): RentingAppraisal | undefined {
  if (earning.kind === 'gap-mining') return earning.rented;
  return earning.kind === 'renting' ? earning : undefined;
}
