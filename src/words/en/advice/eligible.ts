import { allOf, counted, plural } from '../values/grammar.ts';

type FactName =
  | 'ramGb'
  | 'diskGb'
  | 'uploadMbps'
  | 'downloadMbps'
  | 'system'
  | 'hasOpenPorts'
  | 'lanesPerGpu'
  | 'isPowerLimited'
  | 'driverBranch'
  | 'cudaVersion';

const FACTS: Record<FactName, string> = {
  system: 'its system',
  ramGb: 'RAM',
  diskGb: 'disk',
  uploadMbps: 'upload',
  downloadMbps: 'download',
  hasOpenPorts: 'open ports',
  lanesPerGpu: 'PCIe lanes',
  isPowerLimited: 'power limit',
  driverBranch: 'driver',
  cudaVersion: 'CUDA',
};
const OPTIONS: Record<FactName, string> = {
  system: '`os:`',
  ramGb: '`ram:`',
  diskGb: '`disk:`',
  uploadMbps: '`upload:`',
  downloadMbps: '`download:`',
  hasOpenPorts: '`ports:`',
  lanesPerGpu: '`pcie:`',
  isPowerLimited: '`powerlimit:`',
  driverBranch: '`driver:`',
  cudaVersion: '`cuda:`',
};

/** `Vast.ai (Linux; 24 GB of RAM)` */
const placed = (place: string, remarks: readonly string[]): string =>
  remarks.length === 0 ? place : `${place} (${remarks.join('; ')})`;

export const eligible = {
  title: (rig: string): string => `Where the ${rig} may join`,
  canStart: (yes: number, ifKnown: number, all: number): string => {
    const open = counted(all, 'network', 'networks');
    if (yes > 0) return `**It can start at ${yes} of ${open} that take new owners.**`;
    return ifKnown > 0
      ? `**It may start at ${ifKnown} of ${open} that take new owners, by what you have not told.**`
      : `**None of ${open} that take new owners takes it as it is.**`;
  },
  known: (facts: readonly string[]): string => `Told of the PC: ${allOf(facts)}.`,
  nothingKnown: 'Nothing is told of the PC: system, RAM, disk, line and slots decide.',
  facts: {
    system: (system: string): string => system,
    openPorts: 'open ports',
    noPorts: 'no open ports',
    powerLimited: 'a power limit',
    noPowerLimit: 'no power limit',
    lanes: (lanes: number): string => `${counted(lanes, 'PCIe lane', 'PCIe lanes')} a card`,
  },
  yes: (places: readonly string[]): string => `**Yes:** ${allOf(places)}.`,
  ifKnown: (places: readonly string[]): string => `**Yes, with what they want:** ${places.join(', ')}.`,
  notAsItIs: (places: readonly string[]): string => `**Not as it is:** ${places.join(', ')}.`,
  otherCards: (groups: readonly string[]): string => `**Not this card:** ${groups.join('; ')}.`,
  reason: (places: readonly string[], reason: string): string => `${allOf(places)} (${reason})`,
  rest: (unclear: number, closed: number): string =>
    [
      ...(unclear === 0 ? [] : [`${unclear} more ${plural(unclear, 'does', 'do')} not say who may join`]),
      ...(closed === 0
        ? []
        : [`${closed} ${plural(closed, 'is', 'are')} closed, wait-listed, for data centres or pay no card`]),
    ].join(' · '),
  placed,
  more: (count: number): string => `${count} more`,
  stake: 'a stake',
  oneOf: (most: number, cards: number): string =>
    most === 1 ? `one card per PC, so 1 of ${cards}` : `${most} cards per PC, so ${most} of ${cards}`,
  identical: 'cards of one model',
  fix: (changes: readonly string[], places: readonly string[]): string =>
    `**Cheapest fix:** ${allOf(changes)}; then ${allOf(places)} ${plural(places.length, 'takes', 'take')} it.`,
  tell: (what: FactName, places: readonly string[]): string =>
    `**Tell ${FACTS[what]}** (${OPTIONS[what]}): it decides ${allOf(places)}.`,
  partTime: (fits: readonly string[], costs: readonly string[]): string =>
    [
      `**Part-time** fits ${allOf([...fits, 'mining'])}.`,
      ...(costs.length === 0 ? [] : [`It costs pay or standing at ${allOf(costs)}.`]),
    ].join(' '),
  powerLimit: (allowed: readonly string[], refused: readonly string[]): string =>
    [
      ...(refused.length === 0
        ? []
        : [
            `**A power limit** is refused by ${allOf(refused)}: such a card is marked degraded and gets no container jobs.`,
          ]),
      ...(allowed.length === 0
        ? []
        : [
            `${allOf(allowed)} ${plural(allowed.length, 'allows', 'allow')} it; miners welcome it; of others no rule is known.`,
          ]),
    ].join(' '),
  asked: (place: string, verdict: string, reason: string): string => `**${place}: ${verdict}.** ${reason}`,
  inDataCentre: (places: readonly string[]): string =>
    `**In a data centre** ${allOf(places)} ${plural(places.length, 'takes', 'take')} it too; from home no one joins there.`,
  virtual: (rules: readonly string[]): string =>
    ['**In a virtual machine:**', ...rules, 'Of others no rule is known.'].join(' '),
  rail: (place: string, rule: string): string => `${place}: ${rule}.`,
  paidWhere: (country: string, rails: readonly string[]): string =>
    [`**Paid in ${country}?** No network publishes where it pays.`, ...rails].join(' '),
  laptop: (card: string, memory: string): string => `The ${card} is a card of its own, with ${memory} GB.`,
  mined: (coin: string, net: string): string => `${coin} ${net}`,
  mining: (coins: readonly string[]): string => `**Mining** asks little of the PC: ${coins.join(', ')}.`,
  noRule: 'no rule known',
  byName: 'takes this card by name, renters’ filters may hide it',
  ofMachine: {
    title: 'Where such a PC may join',
    told: (facts: readonly string[]): string => `Told of the PC: ${allOf(facts)}. Nothing of its cards.`,
    no: (places: readonly string[]): string => `**Not as it is:** ${places.join(', ')}.`,
    noneAgainst: '**No network that takes new owners rules it out by what is told.**',
    others: (places: readonly string[]): string =>
      `**No rule against it:** ${allOf(places)}. Mining needs no more than a line that reaches out.`,
    addCard: '**Which card is in it?** Type it before the rest, as `gpu:3090 behind CGNAT`; it decides as well.',
  },
  apple: {
    title: 'Where an Apple computer may join',
    answer: '**No GPU network takes it:** they rent out graphics cards of NVIDIA, some of AMD.',
    taken: (place: string, reason: string): string => `**${place}:** ${reason}`,
  },
  buttons: { why: 'Why? Rules', compare: 'Compare all' },
  whyTitle: (rig: string): string => `Rules for the ${rig}`,
  rule: (rule: string, cited: string): string => `${rule.replace(/\.$/u, '')}, ${cited}.`,
  verdicts: {
    yes: 'takes it',
    ifKnown: (facts: readonly FactName[]): string => `takes it; not told: ${allOf(facts.map((fact) => FACTS[fact]))}`,
    notAsItIs: (changes: readonly string[]): string => `not as it is: wants ${allOf(changes)}`,
    no: (reason: string): string => `no: ${reason}`,
  },
  heading: (place: string, verdict: string): string => `${place}: ${verdict}`,
};
