import { allOf, counted, plural } from './grammar.ts';

type Segment = 'desktop' | 'laptop' | 'workstation' | 'datacentre' | 'mining';

const SEGMENTS: Record<Segment, string> = {
  desktop: 'desktop card',
  laptop: 'laptop card',
  workstation: 'workstation card',
  datacentre: 'data-centre card',
  mining: 'mining card',
};

/** The catalogue’s cards: all of them, and one. */
export const cards = {
  listTitle: (count: number): string => counted(count, 'card', 'cards'),
  typeOne: '**Type any of these as `gpu:`, in any spelling.** `/gpus gpu:` shows one: memory, power, speed, takers.',
  is: (segment: Segment, year: string | undefined, memory: string | undefined): string =>
    `**A ${SEGMENTS[segment]}${year === undefined ? '' : ` of ${year}`}${memory === undefined ? ', its memory not known' : ` with ${memory}`}.**`,
  memory: (amount: string, type: string | undefined): string =>
    type === undefined ? `${amount} GB` : `${amount} GB ${type}`,
  rows: {
    power: (underLoad: string | undefined, waiting: string | undefined): string =>
      `**Draws** ${underLoad === undefined ? 'an unknown power under load' : `${underLoad} under load`}, ${waiting === undefined ? 'waiting not known' : `${waiting} waiting`}`,
    price: (launch: string | undefined, used: { readonly price: string; readonly when: string } | undefined): string =>
      `**Costs** ${[
        launch === undefined ? 'a launch price not known' : `${launch} at launch`,
        used === undefined ? 'used not known' : `${used.price} used (${used.when})`,
      ].join(', ')}`,
    mines: (speeds: readonly string[]): string =>
      `**Mines** ${speeds.length === 0 ? 'at a speed not known' : speeds.join(', ')}`,
  },
  speed: (coins: readonly string[], algorithm: string, hashrate: string): string =>
    `${coins.length === 0 ? algorithm : coins.join('/')} ${hashrate}`,
  unknown: 'not known',
  taken: (names: readonly string[], more: number, all: number): string =>
    `**${counted(all, 'network takes', 'networks take')} it:** ${allOf(more === 0 ? names : [...names, `${more} more`])}.`,
  takenByNone: '**No network that we know takes it.**',
  unknownNeedsSource: 'What is “not known” we found no source for.',
  buttons: { earns: 'What it earns', compare: 'Compare all', networks: 'Who takes it', sources: 'Sources' },
  sourcesTitle: (card: string): string => `Sources: ${card}`,
  fields: {
    memory: 'Memory',
    power: 'Power under load (TDP)',
    idle: 'Power while idle',
    price: 'Price',
    speeds: 'Hashrates',
    networks: 'Networks that take it',
  },
  fact: (value: string, cited: string, note: string | undefined): string =>
    note === undefined ? `${value}, ${cited}` : `${value}, ${cited}. ${note}`,
  launchFact: (fact: string): string => `At launch: ${fact}`,
  usedFact: (fact: string): string => `Used: ${fact}`,
  speedFact: (
    coins: readonly string[],
    algorithm: string,
    hashrate: string,
    watts: string | undefined,
    age: string,
  ): string => `**${coins.join(', ') || algorithm}** ${hashrate}${watts === undefined ? '' : ` at ${watts}`}, ${age}`,
  taker: (name: string, isUnclear: boolean): string => (isUnclear ? `${name} (does not say who may join)` : name),
  noTaker: 'None that we know.',
  footer: (cited: string): string => `Memory and power: ${cited}`,
  whichCard: (rig: string, count: number): string =>
    `“${rig}” has ${counted(count, 'model', 'models')} of card, and that question is about one. Which ${plural(count, 'card', 'one')}?`,
};
