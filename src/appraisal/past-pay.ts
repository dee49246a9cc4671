import type { Provenance } from '../catalog/figure.ts';
import type { Earner } from '../catalog/finder.ts';
import type { Claim, Network } from '../catalog/schema.ts';
import { DAYS_PER } from '../engine/calendar.ts';
import { dayOf } from '../market/figures/figure-date.ts';
import type { Assumptions } from './assumptions.ts';
import type { RigPart } from './rig.ts';
import type { Known } from './rank.ts';

/** What a rig like this was paid at another time, as it was recorded or reported. */
export interface PastPay {
  /** An ISO date as far as it is known. */
  readonly on: string;
  readonly earner: Earner;
  /** Of the whole rig before power, USD; where it is a rent, as busy as the earner ever is. */
  readonly usdPerDay: number;
  /** The rent and that share of the hours, 0–1; undefined where a day’s revenue was reported. */
  readonly rent: { readonly usdPerGpuHour: number; readonly busyShare: number } | undefined;
  /** What has become of it since, where that was said. */
  readonly since: string | undefined;
  readonly provenance: Provenance;
}

/** What is newer is what a market pays today. */
const PAST_DAYS = 60;

interface Paid {
  readonly rig: readonly RigPart[];
  readonly earner: Earner | undefined;
  readonly busyShare: number | undefined;
}

/** What was paid before for cards like these, by what was recorded or reported; of a rig of one model. */
export function pastPays(
  { rig, earner, busyShare }: Paid,
  published: readonly Claim[],
  { catalog, market }: Known,
  assumptions: Assumptions,
): readonly PastPay[] {
  const [part, ...others] = rig;
  if (part === undefined || others.length > 0) return [];
  const { gpu, count } = part;
  const rented = (
    network: Network,
    usdPerGpuHour: number,
  ): Pick<PastPay, 'earner' | 'usdPerDay' | 'rent' | 'since'> => {
    const busy = busyShare ?? network.utilisation?.high ?? 1;
    return {
      earner: { kind: 'network', network },
      usdPerDay: usdPerGpuHour * assumptions.online.hoursPerDay * busy * count,
      rent: { usdPerGpuHour, busyShare: busy },
      since: undefined,
    };
  };
  const reported = published.flatMap((claim): readonly PastPay[] => {
    const { trueOn: on, highUsd, period, verdict: since } = claim;
    const network = catalog.networks.find(({ id }) => id === claim.network);
    const coin = catalog.coins.find(({ id }) => id === claim.coin);
    if (on === undefined || (earner !== undefined && !isAt(earner, claim))) return [];
    if (network !== undefined && period === 'hour') return [{ on, ...rented(network, highUsd), provenance: claim }];
    const at: Earner | undefined = network ? { kind: 'network', network } : coin && { kind: 'coin', coin };
    const usdPerDay = (highUsd / DAYS_PER[period]) * count;
    return at === undefined ? [] : [{ on, earner: at, usdPerDay, rent: undefined, since, provenance: claim }];
  });
  if (earner?.kind !== 'network') return reported;
  const { network } = earner;
  const quoted = market
    .rentalQuotes(network.id, gpu.id)
    .filter(
      ({ basis, kind, date }) =>
        basis !== 'bid' && (kind === 'listed' || kind === 'measured') && date.length > '2026'.length,
    )
    .map((quote): PastPay => {
      const hostShare = quote.basis === 'host' ? 1 : 1 - (network.platformFee?.value ?? 0);
      return { on: quote.date, ...rented(network, quote.usdPerGpuHour * hostShare), provenance: quote };
    });
  return [...reported, ...quoted];
}

/** Whether a claim is about this earner. */
export function isAt(earner: Earner, { network, coin }: Claim): boolean {
  return earner.kind === 'network' ? network === earner.network.id : coin === earner.coin.id;
}

/** So long ago that it is not today’s. */
export function isPast(date: string, now: Date): boolean {
  return dayOf(now.toISOString().slice(0, 10)) - dayOf(date) > PAST_DAYS;
}
