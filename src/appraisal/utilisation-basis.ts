import type { Figure } from '../catalog/figure.ts';
import type { Network } from '../catalog/schema.ts';
import type { Range } from '../engine/range.ts';
import type { RigPart } from './rig.ts';
import { dayOf } from '../market/figures/figure-date.ts';
import { AGE_LIMITS } from '../market/figures/freshness.ts';
import type { Market } from '../market/market.ts';
import type { UtilisationBasis } from './appraisal.ts';
import type { Assumptions } from './assumptions.ts';
import { DAY_MS } from '../durations.ts';

/**
 * The share of hours that is rented: as typed, else as seen of this card there, else as seen of all cards there, else the
 * range that the catalogue has for the network. Of a mixed rig no card's own share holds for all, and one that was seen
 * long before that of all cards describes another market.
 */
export function utilisationBasis(
  rig: readonly RigPart[],
  network: Network,
  market: Market,
  assumptions: Assumptions,
): UtilisationBasis | undefined {
  if (assumptions.utilisation !== undefined) return { kind: 'typed', utilisation: assumptions.utilisation };
  const [only, ...others] = rig;
  const ofCard = only === undefined || others.length > 0 ? undefined : market.utilisation(network.id, only.gpu.id);
  const general = network.utilisation;
  const ofAll = market.utilisation(network.id, undefined);
  if (ofCard !== undefined && !(ofAll !== undefined && isOutdated(ofCard, ofAll))) {
    return { kind: 'figure', of: 'card', range: widened(general, ofCard), provenance: ofCard };
  }
  if (ofAll !== undefined) return { kind: 'figure', of: 'network', range: widened(general, ofAll), provenance: ofAll };
  return general === undefined ? undefined : { kind: 'figure', of: 'general', range: general, provenance: general };
}

function isOutdated(ofCard: Figure<number>, ofAll: Figure<number>): boolean {
  return (dayOf(ofAll.date) - dayOf(ofCard.date)) * DAY_MS > AGE_LIMITS.utilisation.ageingMs;
}

/** The share that was seen is typical; where the network has a range, that tells how far it moves. */
function widened(general: Range | undefined, { value }: Figure<number>): Range {
  return {
    low: Math.min(general?.low ?? value, value),
    typical: value,
    high: Math.max(general?.high ?? value, value),
  };
}

export function utilisationRange(basis: UtilisationBasis): Range {
  return basis.kind === 'typed'
    ? { low: basis.utilisation, typical: basis.utilisation, high: basis.utilisation }
    : basis.range;
}
