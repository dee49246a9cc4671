import { allOf, counted } from '../values/grammar.ts';

type Vendor = 'nvidia' | 'amd' | 'intel';
type Segment = 'desktop' | 'laptop' | 'workstation' | 'datacentre' | 'mining';
type ClosedStatus = 'waitlist' | 'datacentre' | 'closed' | 'testnet' | 'not-gpu';
type MachinePart = 'os' | 'ramGb' | 'diskGb' | 'uploadMbps';

const VENDORS: Record<Vendor, string> = { nvidia: 'NVIDIA', amd: 'AMD', intel: 'Intel' };

const SEGMENTS: Record<Segment, string> = {
  desktop: 'desktop cards',
  laptop: 'laptop cards',
  workstation: 'workstation cards',
  datacentre: 'data-centre cards',
  mining: 'mining cards',
};

const CLOSED: Record<ClosedStatus, string> = {
  waitlist: 'waiting list',
  datacentre: 'data centres only',
  closed: 'closed to new hosts',
  testnet: 'testnet, pays no money',
  'not-gpu': 'pays nothing for a GPU',
};

const PARTS: Record<Exclude<MachinePart, 'os'>, { readonly name: string; readonly unit: string }> = {
  ramGb: { name: 'RAM', unit: 'GB' },
  diskGb: { name: 'Disk', unit: 'GB' },
  uploadMbps: { name: 'Upload', unit: 'Mbit/s' },
};

const card = (name: string | undefined): string => name ?? 'card';

/** Who may join, what is wanted of a card and of its PC, and how the money comes. */
export const joining = {
  vendor: (vendor: Vendor): string => VENDORS[vendor],
  refusal: {
    joining: (status: ClosedStatus): string => CLOSED[status],
    excluded: (name: string | undefined): string => `has dropped the ${card(name)}`,
    notListed: (names: readonly (string | undefined)[]): string =>
      `the ${allOf(names.map(card))} ${names.length === 1 ? 'is' : 'are'} not on its list`,
    vendor: (accepted: readonly Vendor[]): string => `takes ${allOf(accepted.map((one) => VENDORS[one]))} only`,
    segment: (accepted: readonly Segment[]): string => `takes ${allOf(accepted.map((one) => SEGMENTS[one]))} only`,
    vram: (need: string, name: string | undefined, has: string): string =>
      `needs ${need} GB of VRAM, the ${card(name)} has ${has}`,
  },
  reasons: (reasons: readonly string[]): string => reasons.join('; '),
  amount: (part: Exclude<MachinePart, 'os'>, amount: string): string => `${amount} ${PARTS[part].unit}`,
  needs: (shortfalls: readonly string[]): string => `needs ${allOf(shortfalls)}`,
  verified: (gaps: readonly string[]): string => `verified only with ${allOf(gaps)}`,
  fallsShort: (place: string, needs: string): string => `**Not with the rig as it is:** ${place} ${needs}.`,
  system: (os: string): string => `System: ${os}`,
  atLeast: (part: Exclude<MachinePart, 'os'>, amount: string, isPerCard: boolean): string =>
    `${PARTS[part].name}: at least ${amount} ${PARTS[part].unit}${isPerCard ? ' per card' : ''}`,
  beside: (owned: string): string => `; your rig has ${owned}`,
  withSource: (demand: string, cited: string, beside: string): string => `${demand}, ${cited}${beside}`,
  vramUnknown: (need: string, name: string | undefined): string =>
    `Needs ${need} GB of VRAM; we don’t know how much the ${card(name)} has`,
  cardsPerPc: (most: number, cards: number, pcs: number, countsPcs: boolean): string =>
    `${most === 1 ? 'One card per PC' : `At most ${most} cards per PC`}: ${counted(cards, 'card needs', 'cards need')} ${counted(pcs, 'PC', 'PCs')}${countsPcs ? ' (counted in the power above)' : ''}`,
  identical: 'All cards in one machine must be of the same model',
  wants: {
    stake: (stake: string): string => `Stake: ${stake}`,
    download: (amount: string): string => `Download: at least ${amount} Mbit/s`,
    cuda: (cuda: string): string => `CUDA: ${cuda}`,
    pcie: (pcie: string): string => `PCIe: ${pcie}`,
    ports: (ports: string): string => `Ports: ${ports}`,
    virtualisation: (text: string): string => `Virtualisation: ${text}`,
    partTime: (text: string): string => `Part-time: ${text}`,
    vendors: (vendors: readonly Vendor[]): string => `Cards by ${allOf(vendors.map((one) => VENDORS[one]))}`,
    vram: (amount: string): string => `VRAM: at least ${amount} GB`,
    only: (names: readonly string[]): string => `Only ${names.join(', ')}`,
    also: (names: readonly string[]): string => `Also ${names.join(', ')}`,
    not: (names: readonly string[]): string => `Not ${names.join(', ')}`,
    perPc: (most: number): string => (most === 1 ? 'One card per PC' : `At most ${most} cards per PC`),
    identical: 'All cards in one machine of the same model',
  },
  paidIn: (parts: readonly string[]): string => `Paid in: ${parts.join(' · ')}`,
  minimum: (amount: string): string => `from ${amount}`,
};
