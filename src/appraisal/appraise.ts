import type { Earner } from '../catalog/finder.ts';
import type { Coin, Gpu, Network } from '../catalog/schema.ts';
import { assessEligibility, unknownDemands } from '../engine/eligibility.ts';
import type { Candidacy, Eligibility, Refusal } from '../engine/eligibility.ts';
import { machineShortfalls } from '../engine/machine.ts';
import type { Demand, MachineFacts, Shortfall } from '../engine/machine.ts';
import { estimateMining } from '../engine/mining.ts';
import type { MiningEstimate } from '../engine/mining.ts';
import type { Range } from '../engine/range.ts';
import { estimateRenting } from '../engine/renting.ts';
import type { RentedGpus, Renting } from '../engine/renting.ts';
import type { RigPart } from './rig.ts';
import { coinConditions } from '../market/valuation/coin-conditions.ts';
import type { KnownCoinConditions } from '../market/valuation/coin-conditions.ts';
import { dayOf } from '../market/figures/figure-date.ts';
import { hostPrices } from '../market/valuation/host-price.ts';
import type { Market, RentalQuote } from '../market/market.ts';
import type { Appraisal, GapAppraisal, Liquidity, MissingFigure, PriceGrounds, Ungraded } from './appraisal.ts';
import type { Assumptions } from './assumptions.ts';
import { cardSpeed } from './card-speed.ts';
import { certaintyOf } from './certainty.ts';
import type { Certainty } from './certainty.ts';
import { beyondRecord } from './earning-records.ts';
import { natureIn } from './evidence.ts';
import type { Evidence } from './evidence.ts';
import { ingredientsOf } from './ingredients.ts';
import { miningPower, rentingPower } from './rig-power.ts';
import { utilisationGrounds, utilisationRange } from './utilisation-grounds.ts';
import { present } from '../present.ts';
import { remembered } from '../remembered.ts';

/** What the rig earns on one network or with one coin. */
export function appraise(
  rig: readonly RigPart[],
  earner: Earner,
  evidence: Evidence,
  assumptions: Assumptions,
): Exclude<Appraisal, GapAppraisal> {
  return earner.kind === 'network'
    ? appraiseNetwork(rig, earner.network, evidence, assumptions)
    : appraiseCoin(rig, earner.coin, evidence, assumptions);
}

// A rig is held against dozens of networks in one answer.
const candidatesOf = remembered(new WeakMap(), (rig: readonly RigPart[]): Candidacy['rig'] =>
  rig.map(({ count, gpu }) => ({ count, gpu: { ...gpu, vramGb: gpu.vramGb?.value, tflops: gpu.fp32Tflops?.value } })),
);

/** Whether one could start with this rig on this network today, as far as the network pays for its cards by its own word. */
export function eligibilityOf(
  rig: readonly RigPart[],
  network: Network,
  machine: MachineFacts = {},
  market?: Pick<Market, 'rentalQuotes'>,
): Eligibility {
  const paid = market === undefined ? [] : paidSinceListed(rig, network, market);
  const { requirements } = network;
  return assessEligibility({
    joiningStatus: network.joining.status,
    requirements:
      paid.length === 0
        ? requirements
        : { ...requirements, alsoGpus: { value: [...(requirements.alsoGpus?.value ?? []), ...paid] } },
    rig: candidatesOf(rig),
    machine,
  });
}

/** What this network asks of the machine that is not known of it. */
export function unknownAt(
  rig: readonly RigPart[],
  { requirements }: Network,
  machine: MachineFacts,
): readonly Demand[] {
  return unknownDemands({ requirements, rig: candidatesOf(rig), machine });
}

/** Cards for which the network has quoted what a host gets since it last published which cards it takes. */
function paidSinceListed(
  rig: readonly RigPart[],
  { id, requirements: { onlyGpus } }: Network,
  market: Pick<Market, 'rentalQuotes'>,
): readonly string[] {
  if (onlyGpus === undefined) return [];
  const isPaidSince = ({ basis, kind, date }: RentalQuote): boolean =>
    basis === 'host' && (kind === 'listed' || kind === 'measured') && dayOf(date) > dayOf(onlyGpus.date);
  return rig.map(({ gpu }) => gpu.id).filter((gpuId) => market.rentalQuotes(id, gpuId).some(isPaidSince));
}

/**
 * A closed door is not a wrong card: whoever is inside already, or waits, can still be told what the work would pay.
 */
export function isOnlyAboutJoining(reasons: readonly Refusal[]): boolean {
  return reasons.every(
    (reason) => reason.kind === 'joining' && (reason.status === 'waitlist' || reason.status === 'closed'),
  );
}

function appraiseNetwork(
  rig: readonly RigPart[],
  network: Network,
  evidence: Evidence,
  assumptions: Assumptions,
): Exclude<Appraisal, GapAppraisal> {
  const { market } = evidence;
  const eligibility = eligibilityOf(rig, network, assumptions.machine, market);
  const { shortfalls } = eligibility;
  if (eligibility.kind === 'refused' && !isOnlyAboutJoining(eligibility.reasons)) {
    return { kind: 'refused', earner: { kind: 'network', network }, reasons: eligibility.reasons, shortfalls };
  }

  const missing: MissingFigure[] = [];
  const priced = rig.map((part) => ({ part, grounds: priceGrounds(part.gpu, network, market, assumptions) }));
  const unpriced = priced.filter(({ grounds }) => grounds === undefined).map(({ part }) => part.gpu);
  if (unpriced.length > 0) {
    const [lastSeen] = unpriced
      .map(({ id: gpuId }) => market.lastSeen({ quantity: 'rental-price', networkId: network.id, gpuId }))
      .filter((day) => day !== undefined)
      .toSorted((one, other) => dayOf(other) - dayOf(one));
    missing.push({ kind: 'price', gpus: unpriced, lastSeen });
  }

  if (priced.some(({ grounds }) => grounds?.kind === 'quotes' && !grounds.host.feeKnown)) missing.push({ kind: 'fee' });

  const utilisation = utilisationGrounds(rig, network, market, assumptions);

  const power = rentingPower(rig, assumptions, network.requirements);
  if (power.kind === 'unknown') missing.push({ kind: 'power', gpus: power.gpus });

  if (missing.length > 0 || power.kind === 'unknown') {
    if (eligibility.kind === 'refused') {
      return { kind: 'refused', earner: { kind: 'network', network }, reasons: eligibility.reasons, shortfalls };
    }
    return { kind: 'unknown', earner: { kind: 'network', network }, missing, shortfalls };
  }

  const prices = present(...priced.map(({ grounds }) => grounds));
  const renting: Renting = {
    gpus: priced.flatMap(({ part, grounds }) => (grounds === undefined ? [] : [rentedGpus(part, grounds)])),
    power: power.power,
    utilisation: utilisationRange(utilisation),
    online: assumptions.online,
    tariff: assumptions.tariff,
    investment: assumptions.investment,
    horizonDays: assumptions.horizonDays,
  };
  const estimate = estimateRenting(renting);
  return graded(
    {
      kind: 'renting',
      network,
      eligibility,
      renting,
      estimate,
      prices,
      utilisation,
      powerGrounds: power.grounds,
      beyondRecord: beyondRecord(rig, estimate, evidence.catalog),
    },
    evidence,
  );
}

function priceGrounds(gpu: Gpu, network: Network, market: Market, assumptions: Assumptions): PriceGrounds | undefined {
  if (assumptions.rentUsdPerGpuHour !== undefined) {
    return { kind: 'typed', usdPerGpuHour: assumptions.rentUsdPerGpuHour };
  }
  const host = hostPrices(market.rentalQuotes(network.id, gpu.id), network.platformFee?.value, network.disputedFee);
  return host === undefined ? undefined : { kind: 'quotes', gpu, host };
}

function rentedGpus({ count }: RigPart, grounds: PriceGrounds): RentedGpus {
  switch (grounds.kind) {
    case 'typed':
      return { count, priceUsdPerGpuHour: same(grounds.usdPerGpuHour), platformFee: 0 };
    case 'quotes':
      return { count, priceUsdPerGpuHour: grounds.host.price, platformFee: grounds.host.fee };
  }
}

function same(value: number): Range {
  return { low: value, typical: value, high: value };
}

function appraiseCoin(
  rig: readonly RigPart[],
  coin: Coin,
  evidence: Evidence,
  assumptions: Assumptions,
): Exclude<Appraisal, GapAppraisal> {
  const { market, catalog, now } = evidence;
  const missing: MissingFigure[] = [];
  const found = rig.map(({ count, gpu }) => ({ count, gpu, speed: cardSpeed(gpu, coin) }));
  const speeds = found.flatMap(({ count, gpu, speed }) => (speed === undefined ? [] : [{ count, gpu, speed }]));
  if (speeds.length < rig.length) {
    missing.push({
      kind: 'hashrate',
      gpus: found.filter(({ speed }) => speed === undefined).map(({ gpu }) => gpu),
    });
  }
  const conditions = coinConditions(coin, market, { days: catalog.coinDays(coin.id), now });
  if (conditions.kind === 'unknown') {
    missing.push(
      ...conditions.missing.map((kind) => ({ kind, lastSeen: market.lastSeen({ quantity: kind, coinId: coin.id }) })),
    );
  }
  const power = miningPower(rig, coin, assumptions);
  if (power.kind === 'unknown') missing.push({ kind: 'power', gpus: power.gpus });
  if (missing.length > 0 || conditions.kind === 'unknown' || power.kind === 'unknown') {
    return { kind: 'unknown', earner: { kind: 'coin', coin }, missing, shortfalls: [] };
  }

  const sumOf = (scenario: keyof Range): number =>
    speeds.reduce((sum, { count, speed }) => sum + count * speed.hashrateHs[scenario], 0);
  const hashrateHs = { low: sumOf('low'), typical: sumOf('typical'), high: sumOf('high') };
  const estimate = estimateMining({
    hashrateHs,
    conditions: { ...conditions, poolFee: coin.poolFee.value },
    power: power.power,
    online: assumptions.online,
    tariff: assumptions.tariff,
    investment: assumptions.investment,
    horizonDays: assumptions.horizonDays,
  });
  return graded(
    {
      kind: 'mining',
      coin,
      estimate,
      hashrateHs,
      hashrates: speeds.map(({ gpu, speed }) => ({ gpu, hashrate: speed.used, hashrateHs: speed.hashrateHs })),
      conditions,
      liquidity: liquidityOf(estimate, conditions),
      power: power.power,
      powerGrounds: power.grounds,
      beyondRecord: beyondRecord(rig, estimate, catalog),
      shortfalls: minerShortfalls(rig, coin, assumptions.machine),
    },
    evidence,
  );
}

/** What the coin’s miners ask that this PC does not have. */
export function minerShortfalls(
  rig: readonly RigPart[],
  { driverBranch }: Pick<Coin, 'driverBranch'>,
  machine: MachineFacts = {},
): readonly Shortfall[] {
  const hasNvidia = rig.some(({ gpu }) => gpu.vendor === 'nvidia');
  return machineShortfalls(machine, { driverBranch }, { count: rig.length, hasNvidia });
}

/** Whoever sells more than this of a day’s trade moves the price. */
const MOVING_SHARE_OF_VOLUME = 0.01;

function liquidityOf({ flows }: MiningEstimate, { volumeUsdPerDay }: KnownCoinConditions): Liquidity | undefined {
  if (volumeUsdPerDay === undefined) return undefined;
  const shareOfVolume = flows.typical.grossUsdPerDay / volumeUsdPerDay.value;
  return { shareOfVolume, isLarge: shareOfVolume > MOVING_SHARE_OF_VOLUME };
}

function graded<Kind extends Ungraded>(earning: Kind, evidence: Evidence): Kind & { readonly certainty: Certainty } {
  return { ...earning, certainty: certaintyOf(ingredientsOf(earning), evidence.now, natureIn(evidence)) };
}
