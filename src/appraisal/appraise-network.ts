import type { Gpu, Network } from '../catalog/schema.ts';
import type { Range } from '../engine/range.ts';
import { estimateRenting } from '../engine/renting.ts';
import type { RentedGpus, Renting } from '../engine/renting.ts';
import { dayOf } from '../market/figures/figure-date.ts';
import { hostPrices } from '../market/valuation/host-price.ts';
import type { Market } from '../market/market.ts';
import { present } from '../present.ts';
import type { AppraisalOfOne, MissingFigure, PriceGrounds } from './appraisal.ts';
import type { Assumptions } from './assumptions.ts';
import { beyondRecord } from './earning-records.ts';
import type { Evidence } from './evidence.ts';
import { graded } from './graded.ts';
import type { RigPart } from './rig.ts';
import { rentingPower } from './rig-power.ts';
import { eligibilityOf, isOnlyAboutJoining } from './takes-rig.ts';
import { utilisationGrounds, utilisationRange } from './utilisation-grounds.ts';

/** What the rig earns on one network. */
export function appraiseNetwork(
  rig: readonly RigPart[],
  network: Network,
  evidence: Evidence,
  assumptions: Assumptions,
): AppraisalOfOne {
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
