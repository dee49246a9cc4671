import { LRUCache } from 'lru-cache';
import type { Earner } from '../catalog/finder.ts';
import type { Coin, Network } from '../catalog/schema.ts';
import { MINUTE_MS } from '../durations.ts';
import type { Market } from '../market/market.ts';
import { remembered } from '../remembered.ts';
import type { AppraisalOfOne } from './appraisal.ts';
import { appraiseCoin } from './appraise-coin.ts';
import { appraiseNetwork } from './appraise-network.ts';
import type { Assumptions } from './assumptions.ts';
import { allButPrices, atPrices } from './at-prices.ts';
import type { Evidence } from './evidence.ts';
import type { RigPart } from './rig.ts';

/** What the rig earns on one network or with one coin. */
export function appraise(
  rig: readonly RigPart[],
  earner: Earner,
  evidence: Evidence,
  assumptions: Assumptions,
): AppraisalOfOne {
  return appraiserOf(rig, evidence, assumptions)(earner);
}

/** The same for one earner after another. */
export function appraiserOf(
  rig: readonly RigPart[],
  evidence: Evidence,
  assumptions: Assumptions,
): (earner: Earner) => AppraisalOfOne {
  const appraised = appraiserAtAnyPrices(rig, evidence, assumptions);
  return (earner) => atPrices(appraised(earner), assumptions);
}

/**
 * The same but for the estimate, which may be at other prices. People ask about the same rigs at other prices of power and
 * cards; whatever does not depend on those is worked out once for each edition of the market, a minute at most.
 */
export function appraiserAtAnyPrices(
  rig: readonly RigPart[],
  evidence: Evidence,
  assumptions: Assumptions,
): (earner: Earner) => AppraisalOfOne {
  const kept = keptFor(rig, evidence, assumptions);
  return (earner) => {
    const place = earner.kind === 'network' ? earner.network : earner.coin;
    const appraisal =
      kept.get(place) ??
      (earner.kind === 'network'
        ? appraiseNetwork(rig, earner.network, evidence, assumptions)
        : appraiseCoin(rig, earner.coin, evidence, assumptions));
    kept.set(place, appraisal);
    return appraisal;
  };
}

type Kept = Map<Network | Coin, AppraisalOfOne>;

/** The appraisals of a rig under the assumptions that it was asked about last. */
interface LastAsked {
  readonly assumed: string;
  readonly kept: Kept;
}

/** All appraisals of one rig take some 25 kB. */
const MAX_RIGS = 200;

const rigsOf = remembered(new WeakMap(), (_market: Market) =>
  remembered(new WeakMap(), (_edition: Market['edition']) =>
    remembered(
      new WeakMap(),
      (_catalog: Evidence['catalog']) => new LRUCache<readonly RigPart[], LastAsked>({ max: MAX_RIGS }),
    ),
  ),
);

function keptFor(rig: readonly RigPart[], { market, catalog, now }: Evidence, assumptions: Assumptions): Kept {
  const rigs = rigsOf(market)(market.edition)(catalog);
  const minute = Math.floor(now.getTime() / MINUTE_MS);
  const assumed = `${minute} ${allButPrices(assumptions)}`;
  const last = rigs.get(rig);
  if (last?.assumed === assumed) return last.kept;
  const kept: Kept = new Map();
  rigs.set(rig, { assumed, kept });
  return kept;
}
