import type { Coin, Gpu, Network } from './schema.ts';

const LONGEST_NUMBER = 12;

type Order<Entry> = (left: Entry, right: Entry) => number;

const SEGMENT_RANK = { desktop: 0, laptop: 1, workstation: 2, datacentre: 3, mining: 4 } as const satisfies Record<
  Gpu['segment'],
  number
>;
const STATUS_RANK = {
  open: 0,
  stake: 1,
  waitlist: 2,
  testnet: 3,
  datacentre: 4,
  closed: 5,
  unknown: 6,
  'not-gpu': 7,
} as const satisfies Record<Network['joining']['status'], number>;
const MINER_RANK = { gpu: 0, 'gpu-and-asic': 1, asic: 2 } as const satisfies Record<Coin['minedBy']['value'], number>;

/** By letters, and by numbers as numbers: as Intl.Collator has these names, which takes a thirtieth of a start to be made. */
export function byName(left: { readonly name: string }, right: { readonly name: string }): number {
  const [one, other] = [sortedAs(left.name), sortedAs(right.name)];
  return Number(one > other) - Number(one < other);
}

function sortedAs(name: string): string {
  return name.toLowerCase().replaceAll(/\d+/gu, (digits) => digits.padStart(LONGEST_NUMBER, '0'));
}

/** What is unknown comes last. */
function descending(left: number | undefined, right: number | undefined): number {
  return (right ?? 0) - (left ?? 0);
}

/** What members own first: desktop cards, then laptops, workstation, data-centre and mining cards; newest, then dearest first. */
export const gpuOrder: Order<Gpu> = (left, right) =>
  SEGMENT_RANK[left.segment] - SEGMENT_RANK[right.segment] ||
  descending(left.launchYear?.value, right.launchYear?.value) ||
  descending(left.launchPriceUsd?.value, right.launchPriceUsd?.value) ||
  descending(left.vramGb?.value, right.vramGb?.value) ||
  byName(left, right);

/** The easier to join, the earlier; then by name. */
export const networkOrder: Order<Network> = (left, right) =>
  STATUS_RANK[left.joining.status] - STATUS_RANK[right.joining.status] || byName(left, right);

/** Coins that GPUs still earn first; then by name. */
export const coinOrder: Order<Coin> = (left, right) =>
  MINER_RANK[left.minedBy.value] - MINER_RANK[right.minedBy.value] || byName(left, right);
