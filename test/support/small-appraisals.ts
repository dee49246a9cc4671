import type { Appraisal, RentingAppraisal } from '../../src/appraisal/appraisal.ts';
import { appraise } from '../../src/appraisal/appraise.ts';
import type { Assumptions } from '../../src/appraisal/assumptions.ts';
import type { RigPart } from '../../src/appraisal/rig.ts';
import type { MarketFile, Network } from '../../src/catalog/schema.ts';
import { quote } from './market-rows.ts';
import { assuming, evidence, gpu, hashrate, market, network, rigOf, utilisation } from './small-catalogue.ts';
import { figure } from './small-data.ts';

/** Cards, a network and its price whose appraisal can be worked out by hand. */
export const listed = { kind: 'listed', source: 'tracker', date: '2026-09-20' } as const;
export const rtx4090 = gpu('rtx-4090', { tdpW: figure(450), idleW: figure(18) }, [hashrate(60e6, 270)]);
export const rtx3070 = gpu('rtx-3070', { tdpW: figure(216) });
export const vast = network('vast', { platformFee: figure(0.25), utilisation: utilisation(0.3, 0.5, 0.8) });
export const prices = { rentals: [quote({ usdPerGpuHour: 0.4 })] };

/** What a rig earns on a network, an RTX 4090 where none is given. */
export function onNetwork(
  place: Network,
  { rig = rigOf(rtx4090), rows = prices, typed = {} }: Partial<Setting> = {},
): Appraisal {
  return appraise(rig, { kind: 'network', network: place }, evidence(market(rows)), assuming(typed));
}

interface Setting {
  readonly rig: readonly RigPart[];
  readonly rows: Partial<MarketFile>;
  readonly typed: Partial<Assumptions>;
}

/** @throws where it is no rent */
export function renting(appraisal: Appraisal): RentingAppraisal {
  if (appraisal.kind !== 'renting') throw new Error(`It is ${appraisal.kind}.`);
  return appraisal;
}
