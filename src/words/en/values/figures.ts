import { counted } from './grammar.ts';

type Kind = 'measured' | 'listed' | 'claimed' | 'estimated';
type Basis = 'host' | 'renter' | 'ask' | 'bid';

const KINDS: Record<Kind, string> = {
  measured: 'measured',
  listed: 'listed',
  claimed: 'claimed',
  estimated: 'our estimate',
};

const BASES: Record<Basis, string> = {
  host: 'what the host is paid',
  renter: 'what renters pay',
  ask: 'what hosts ask',
  bid: 'what interruptible jobs bid',
};

const BASES_IN_SHORT: Record<Basis, string> = {
  host: 'to the host',
  renter: 'renters pay',
  ask: 'asked',
  bid: 'bid',
};

/** Where a figure comes from, of which kind it is and how old. */
export const figures = {
  /** `listed 6 min ago`, `listed 3 Sep 2026` */
  kindAndTime: (kind: Kind, when: string): string =>
    kind === 'estimated' ? `${KINDS[kind]}, ${when}` : `${KINDS[kind]} ${when}`,
  kindAndDay: (kind: Kind, when: string): string => `${KINDS[kind]} ${when}`,
  dateAndAge: (date: string, age: string): string => `${date}, ${age}`,
  withSource: (what: string, source: string): string => `${what} (${source})`,
  estimatedFrom: (source: string, when: string): string => `${KINDS.estimated} from ${source}, ${when}`,
  basis: (basis: Basis, tier: string | undefined): string =>
    tier === undefined ? BASES[basis] : `${BASES[basis]}, ${tier}`,
  basisInShort: (basis: Basis): string => BASES_IN_SHORT[basis],
  price: (what: string): string => `price ${what}`,
  priceTyped: 'price as you typed it',
  unknown: 'not known',
  allLive: (count: number): string => {
    switch (count) {
      case 1:
        return 'The market figure is live.';
      case 2:
        return 'Both market figures are live.';
      default:
        return `All ${count} market figures are live.`;
    }
  },
  someLive: (live: number, all: number): string =>
    `${live} of ${all} market figures ${live === 1 ? 'is' : 'are'} live, the ${all - live === 1 ? 'other' : 'others'} dated.`,
  noneLive: 'Dated figures, none of them live.',
  onlyShipped: 'Dated figures that Rigwise ships with, none of them live.',
  change: (moved: string, days: number, isFirst: boolean): string =>
    isFirst ? `${moved} in ${counted(days, 'day', 'days')}` : `${moved} in ${days}`,
  noChange: 'no change',
  more: (count: number): string => `… and ${count} more`,
};
