import type { Figure } from '../catalog/figure.ts';
import type { Network } from '../catalog/schema.ts';
import type { Range } from '../engine/range.ts';
import type { RigPart } from './rig.ts';
import { dayOf } from '../market/figures/figure-date.ts';
import { QUANTITIES } from '../catalog/quantities.ts';
import type { Market } from '../market/market.ts';
import type { UtilisationGrounds } from './appraisal.ts';
import type { Assumptions } from './assumptions.ts';
import { DAY_MS } from '../durations.ts';

/**
 * As wide as what is seen anywhere: of Lium’s cards 45 to 99 % were rented in September 2026, of Akash’s 25 % in the first
 * quarter, and a lone host often waits for weeks.
 */
const UNKNOWN_SHARE: Range = { low: 0.2, typical: 0.5, high: 0.8 };
/** How far one host’s share lies from what was counted over all, as a share of it; our estimate. */
const UNSEEN_SPREAD = 0.25;

/**
 * The share of hours that is rented: as typed, else as seen of this card there, else as seen of all cards there, else as
 * the catalogue has it measured for the network, else unknown. Of a mixed rig no card's own share holds for all, and one
 * that was seen long before that of all cards describes another market.
 */
export function utilisationGrounds(
  rig: readonly RigPart[],
  network: Network,
  market: Market,
  assumptions: Assumptions,
): UtilisationGrounds {
  if (assumptions.utilisation !== undefined) return { kind: 'typed', utilisation: assumptions.utilisation };
  const [only, ...others] = rig;
  const ofCard = only === undefined || others.length > 0 ? undefined : market.utilisation(network.id, only.gpu.id);
  const general = network.utilisation;
  const ofAll = market.utilisation(network.id, undefined);
  if (ofCard !== undefined && !(ofAll !== undefined && isOutdated(ofCard, ofAll))) {
    return { kind: 'figure', of: 'card', range: widened(general, ofCard), provenance: ofCard };
  }
  if (ofAll !== undefined) return { kind: 'figure', of: 'network', range: widened(general, ofAll), provenance: ofAll };
  return general === undefined || general.kind === 'estimated' || general.kind === 'claimed'
    ? { kind: 'unknown', range: UNKNOWN_SHARE }
    : { kind: 'figure', of: 'general', range: general, provenance: general };
}

function isOutdated(ofCard: Figure<number>, ofAll: Figure<number>): boolean {
  return (dayOf(ofAll.date) - dayOf(ofCard.date)) * DAY_MS > QUANTITIES.utilisation.ages.ageingMs;
}

/** The share that was seen is typical; how far it moves is told by the network’s range, where it has one on either side. */
function widened(general: Range | undefined, { value }: Figure<number>): Range {
  return {
    low: general !== undefined && general.low < value ? general.low : value * (1 - UNSEEN_SPREAD),
    typical: value,
    high: general !== undefined && general.high > value ? general.high : Math.min(1, value * (1 + UNSEEN_SPREAD)),
  };
}

export function utilisationRange(grounds: UtilisationGrounds): Range {
  return grounds.kind === 'typed'
    ? { low: grounds.utilisation, typical: grounds.utilisation, high: grounds.utilisation }
    : grounds.range;
}
