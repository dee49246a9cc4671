import type { Catalog } from '../catalog/catalog.ts';
import type { Earner } from '../catalog/finder.ts';
import type { Coin, Network } from '../catalog/schema.ts';
import { remembered } from '../remembered.ts';
import type { RigPart } from './rig.ts';
import { appraiserAtAnyPrices, appraiserOf } from './appraise.ts';
import { minedUsdPerDay, miningAtPrices } from './at-prices.ts';
import type { Appraisal, Earning, MiningAppraisal, OneWay, RentingAppraisal } from './appraisal.ts';
import type { Assumptions } from './assumptions.ts';
import { cardSpeed } from './card-speed.ts';
import { firstChoice, isSure, worthUsdPerDay } from './choice.ts';
import type { Evidence } from './evidence.ts';

/** One rig in several places. */
export interface Ranking<Open extends Earning = Earning> {
  /** What one could start with today, best typical net first, however sure it is. */
  readonly open: readonly Open[];
  /** Takes the cards, but their PC or its line falls short of what it asks; in the same order. */
  readonly fallingShort: readonly RentingAppraisal[];
  /** Worked out, but new owners can't start there. */
  readonly notOpen: readonly RentingAppraisal[];
  readonly refused: readonly Extract<Appraisal, { kind: 'refused' }>[];
  readonly unknown: readonly Extract<Appraisal, { kind: 'unknown' }>[];
}

/** The places to ask about, and what is known of them. */
export type Known = Evidence & { readonly catalog: Catalog };

/** Appraises the rig on every network and with every coin, and sorts the results. */
export function rank(rig: readonly RigPart[], known: Known, assumptions: Assumptions): Ranking<OneWay> {
  return rankAmong([...asEarners(known.catalog.networks), ...coinsOf(known.catalog)], rig, known, assumptions);
}

/** The same for these networks alone. */
export function rankNetworks(
  networks: readonly Network[],
  rig: readonly RigPart[],
  evidence: Evidence,
  assumptions: Assumptions,
): Ranking<OneWay> {
  return rankAmong(asEarners(networks), rig, evidence, assumptions);
}

/** The same for the coins alone. */
export function rankCoins(rig: readonly RigPart[], known: Known, assumptions: Assumptions): Ranking<OneWay> {
  return rankAmong(coinsOf(known.catalog), rig, known, assumptions);
}

/** The best of the coins that all cards of the rig are known to mine; those for which that is unknown are not worked out. */
export function bestCoin(rig: readonly RigPart[], known: Known, assumptions: Assumptions): MiningAppraisal | undefined {
  const appraise = appraiserAtAnyPrices(rig, known, assumptions);
  let best: { readonly appraisal: MiningAppraisal; readonly worth: number; readonly isSure: boolean } | undefined;
  for (const coin of minableBy(rig)(known.catalog.coins)) {
    const appraisal = appraise(coin);
    if (appraisal.kind !== 'mining' || (best?.isSure === true && !isSure(appraisal))) continue;
    const worth = minedUsdPerDay(appraisal, assumptions);
    const isSurer = best?.isSure === false && isSure(appraisal);
    if (best === undefined || isSurer || worth > best.worth) best = { appraisal, worth, isSure: isSure(appraisal) };
  }
  return best && miningAtPrices(best.appraisal, assumptions);
}

// What a card can mine, no price changes.
const minableBy = remembered(new WeakMap(), (rig: readonly RigPart[]) =>
  remembered(new WeakMap(), (coins: readonly Coin[]): readonly Earner[] =>
    coins
      .filter((coin) => rig.every(({ gpu }) => cardSpeed(gpu, coin) !== undefined))
      .map((coin) => ({ kind: 'coin', coin })),
  ),
);

function asEarners(networks: readonly Network[]): Earner[] {
  return networks.map((network) => ({ kind: 'network', network }));
}

function coinsOf({ coins }: Catalog): Earner[] {
  return coins.map((coin) => ({ kind: 'coin', coin }));
}

function rankAmong(
  earners: readonly Earner[],
  rig: readonly RigPart[],
  evidence: Evidence,
  assumptions: Assumptions,
): Ranking<OneWay> {
  const open: OneWay[] = [];
  const fallingShort: RentingAppraisal[] = [];
  const notOpen: RentingAppraisal[] = [];
  const refused: Extract<Appraisal, { kind: 'refused' }>[] = [];
  const unknown: Extract<Appraisal, { kind: 'unknown' }>[] = [];
  const appraise = appraiserOf(rig, evidence, assumptions);
  for (const earner of earners) {
    const appraisal = appraise(earner);
    switch (appraisal.kind) {
      case 'renting':
        if (appraisal.eligibility.kind === 'refused') notOpen.push(appraisal);
        else if (appraisal.eligibility.shortfalls.length > 0) fallingShort.push(appraisal);
        else open.push(appraisal);
        break;
      case 'mining':
        open.push(appraisal);
        break;
      case 'refused':
        refused.push(appraisal);
        break;
      case 'unknown':
        unknown.push(appraisal);
        break;
    }
  }
  return {
    open: open.toSorted(byTypicalNet),
    fallingShort: fallingShort.toSorted(byTypicalNet),
    notOpen: notOpen.toSorted(byTypicalNet),
    refused,
    unknown,
  };
}

/** The best of those for which the PC falls short, where nothing that one could start with is as good, or as sure. */
export function betterWithMore({ open, fallingShort }: Ranking): RentingAppraisal | undefined {
  const best = firstChoice(open);
  if (best === undefined) return firstChoice(fallingShort);
  const other = isSure(best) ? fallingShort.find(isSure) : firstChoice(fallingShort);
  return other !== undefined && byTypicalNet(other, best) < 0 ? other : undefined;
}

/** The coin that pays this rig best, whether or not it pays; one that is only on paper where no other is known. */
export function bestMining({ open }: Ranking): MiningAppraisal | undefined {
  return surest(open.filter((earning): earning is MiningAppraisal => earning.kind === 'mining'));
}

/** Of what is in order. */
function surest(mined: readonly MiningAppraisal[]): MiningAppraisal | undefined {
  return mined.find(isSure) ?? mined[0];
}

function byTypicalNet(one: Earning, other: Earning): number {
  return worthUsdPerDay(other) - worthUsdPerDay(one);
}
