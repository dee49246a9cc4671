import type { Network } from '../catalog/schema.ts';
import type { Eligibility, Refusal } from '../engine/eligibility.ts';
import type { Shortfall } from '../engine/machine.ts';
import { dayFloor, hourFloor, mineFloor, switchFloor } from '../engine/price-floor.ts';
import type { FloorQuestion, PriceFloor } from '../engine/price-floor.ts';
import type { Scenarios } from '../engine/range.ts';
import { newestFirst } from '../market/figures/figure-date.ts';
import type { RentalQuote } from '../market/market.ts';
import { hostPrices, isBid } from '../market/valuation/host-price.ts';
import type { HostPrice } from '../market/valuation/host-price.ts';
import type { MiningAppraisal, MissingFigure, UtilisationGrounds } from './appraisal.ts';
import { eligibilityOf, isOnlyAboutJoining } from './takes-rig.ts';
import type { Assumptions } from './assumptions.ts';
import { certaintyOf } from './certainty.ts';
import type { Certainty } from './certainty.ts';
import { natureIn } from './evidence.ts';
import type { Evidence } from './evidence.ts';
import { busyShare } from './ingredients.ts';
import { present } from '../present.ts';
import type { PowerGrounds } from './rig-power.ts';
import { rentingPower } from './rig-power.ts';
import type { RigPart } from './rig.ts';
import { utilisationGrounds, utilisationRange } from './utilisation-grounds.ts';

/** What a host has to be paid there at least, and what others ask. All prices are per rented hour of one card, in USD. */
export interface PriceCard {
  readonly kind: 'card';
  readonly network: Network;
  readonly eligibility: Eligibility;
  /** What the floors were worked out from; a fee that is unknown is left at 0, and nothing is said of the listed price. */
  readonly question: FloorQuestion;
  readonly isFeeKnown: boolean;
  readonly utilisation: UtilisationGrounds;
  readonly powerGrounds: PowerGrounds;
  /** Pays for the power of the hour itself, at the dearest hour online. */
  readonly hour: PriceFloor;
  /** The same where the machine runs anyway. */
  readonly hourRunningAnyway: PriceFloor;
  /** Pays for the waiting hours too, at the quiet, typical and busy share. */
  readonly day: Scenarios<PriceFloor | undefined>;
  /** Undefined where no known coin leaves anything. */
  readonly switchTo: SwitchFloors | undefined;
  /** What others ask for the card; undefined for a rig of several models, and where nobody has said. */
  readonly asked: RentalQuote | undefined;
  /** What the network pays; undefined as above. */
  readonly paid: HostPrice | undefined;
  /** Of busy share and fee; what others ask and what mining pays have their own. */
  readonly certainty: Certainty;
}

/** From which pay on renting is worth more than mining. */
interface SwitchFloors {
  readonly mining: MiningAppraisal;
  /** Where the choice is once and for all; undefined where no hour is rented. */
  readonly onceForAll: PriceFloor | undefined;
  /** Where the card mines whenever it waits, so that each hour is a choice of its own. */
  readonly hourByHour: PriceFloor;
}

export type PriceAnswer =
  | PriceCard
  | { readonly kind: 'refused'; readonly reasons: readonly Refusal[]; readonly shortfalls: readonly Shortfall[] }
  | { readonly kind: 'unknown'; readonly missing: readonly MissingFigure[]; readonly shortfalls: readonly Shortfall[] };

/** What this rig has to be paid on that network. `mining` is the coin that pays it best. */
export function priceCard(
  rig: readonly RigPart[],
  network: Network,
  evidence: Evidence,
  assumptions: Assumptions,
  mining: MiningAppraisal | undefined,
): PriceAnswer {
  const { market, now } = evidence;
  const eligibility = eligibilityOf(rig, network, assumptions.machine, market);
  const { shortfalls } = eligibility;
  if (eligibility.kind === 'refused' && !isOnlyAboutJoining(eligibility.reasons)) {
    return { kind: 'refused', reasons: eligibility.reasons, shortfalls };
  }
  const power = rentingPower(rig, assumptions, network.requirements);
  if (power.kind === 'unknown') {
    return { kind: 'unknown', missing: [{ kind: 'power', gpus: power.gpus }], shortfalls };
  }
  const utilisation = utilisationGrounds(rig, network, market, assumptions);
  const question: FloorQuestion = {
    gpus: rig,
    power: power.power,
    utilisation: utilisationRange(utilisation),
    online: assumptions.online,
    tariff: assumptions.tariff,
    platformFee: network.platformFee?.value ?? 0,
  };
  const [only, ...others] = rig;
  const quotes = only === undefined || others.length > 0 ? [] : market.rentalQuotes(network.id, only.gpu.id);
  return {
    kind: 'card',
    network,
    eligibility,
    question,
    isFeeKnown: network.platformFee !== undefined,
    utilisation,
    powerGrounds: power.grounds,
    hour: hourFloor(question, false),
    hourRunningAnyway: hourFloor(question, true),
    day: dayFloor(question),
    switchTo: mining === undefined ? undefined : switchFloors(question, mining),
    asked: askedQuote(quotes),
    paid: hostPrices(quotes, network.platformFee?.value, network.disputedFee),
    certainty: certaintyOf(
      present(
        busyShare(utilisation),
        network.platformFee !== undefined && ({ what: 'platform-fee', figure: network.platformFee } as const),
      ),
      now,
      natureIn(evidence),
    ),
  };
}

function switchFloors(question: FloorQuestion, mining: MiningAppraisal): SwitchFloors | undefined {
  const netCashUsdPerDay = mining.estimate.flows.typical.netCashUsdPerDay;
  const { hoursPerDay } = question.online;
  if (netCashUsdPerDay <= 0 || hoursPerDay === 0) return undefined;
  return {
    mining,
    onceForAll: switchFloor(question, netCashUsdPerDay),
    hourByHour: mineFloor(question, netCashUsdPerDay / hoursPerDay),
  };
}

/** The newest of what hosts ask; where none is known, of what renters pay. Of one day the one that tells both ends. */
function askedQuote(quotes: readonly RentalQuote[]): RentalQuote | undefined {
  const gross = quotes.filter((quote) => !isBid(quote) && quote.basis !== 'host');
  const [asked] = [gross.filter(({ basis }) => basis === 'ask'), gross].filter((some) => some.length > 0);
  return asked?.toSorted((one, other) => newestFirst(one, other) || endsKnown(other) - endsKnown(one))[0];
}

function endsKnown({ lowUsdPerGpuHour, highUsdPerGpuHour }: RentalQuote): number {
  return Number(lowUsdPerGpuHour !== undefined) + Number(highUsdPerGpuHour !== undefined);
}

/** Where a price stands among what others ask; where an end is not known it stands beside the middle. */
export type Standing = 'below' | 'cheaper-half' | 'dearer-half' | 'above';

export function standingOf(askUsdPerGpuHour: number, asked: RentalQuote): Standing {
  const { lowUsdPerGpuHour: low, usdPerGpuHour: middle, highUsdPerGpuHour: high } = asked;
  if (low !== undefined && askUsdPerGpuHour < low) return 'below';
  if (high !== undefined && askUsdPerGpuHour > high) return 'above';
  return askUsdPerGpuHour <= middle ? 'cheaper-half' : 'dearer-half';
}
