import { allOf } from '../values/grammar.ts';

type SurroundingsName = 'desktop' | 'open-frame' | 'laptop' | 'part-of-node' | 'itself';

/** What the cards are in, behind a number of watts that each has. */
const SURROUNDINGS: Record<SurroundingsName, (count: number) => string> = {
  desktop: (count) => (count === 1 ? 'the PC' : `each of ${count} PCs`),
  'open-frame': (count) => (count === 1 ? 'the open frame' : `each of ${count} open frames`),
  laptop: (count) => (count === 1 ? 'the laptop' : `each of ${count} laptops`),
  'part-of-node': (count) =>
    count === 1 ? 'its eighth of a server of eight' : 'the eighth of a server of eight of each',
  itself: (count) => (count === 1 ? 'the machine' : `each of ${count} machines`),
};

export const power = {
  typed: (rate: string): string => `${rate}, as typed`,
  typedSteps: (rate: string): string => `${rate}, as typed, for this rig’s own kWh`,
  assumedHours: (parts: readonly { readonly name: string; readonly hours: readonly string[] }[]): string =>
    `No hours were typed; the usual ones: ${parts.map(({ name, hours }) => `${name} ${allOf(hours)}`).join(', ')}.`,
  assumedHoursOfWeek: (parts: readonly string[]): string =>
    `No hours were typed; ${allOf(parts)} have their usual ones.`,
  own: (rate: string): string => `${rate}, your own`,
  server: (rate: string): string => `${rate}, this server’s`,
  country: (rate: string, place: string): string => `${rate}, ${place}’s average`,
  setYours: (rate: string): string => `${rate} (\`/me rate\` sets yours)`,
  place: (rate: string, place: string): string => `${rate}, ${place}’s average`,
  default: (rate: string): string => `${rate}, Rigwise’s default`,
  onAverage: (rate: string): string => `${rate} on average`,
  drawTyped: (watts: string): string => `${watts} at the wall, as typed`,
  drawEstimated: (watts: string): string => `${watts} at the wall, our estimate`,
  /** Of what was pasted or typed of each card’s own draw. */
  drawMeasured: (watts: string, boards: string): string =>
    `${watts} at the wall, with the PC, from the cards’ ${boards}, as given`,
  drawMeasuredAdded: (watts: string, boards: string): string =>
    `${watts} that the cards add, from the cards’ ${boards}, as given`,
  restingPasted: (watts: string): string =>
    `The ${watts} is a card at rest: it counts for waiting, and our estimate for the work.`,
  limitPasted: (watts: string): string =>
    `The ${watts} is a limit: the estimate goes no higher, and the speed may fall with it.`,
  pastedGivesWay: 'The watts of the cards give way to those typed for the wall.',
  partlyPasted: (watts: string, cards: number, all: string): string =>
    `${watts} is what was read of ${cards} of the ${all}: the others are taken to draw as much.`,
  chipAlone: 'What older AMD cards print is their chip alone: the board draws more.',
  drawAdded: (watts: string): string => `${watts} that the cards add, our estimate`,
  drawTypedAdded: (watts: string): string => `${watts} that the cards add, as typed`,
  yours: (rate: string, runAnyway: 'all' | 'some' | 'none'): string => {
    switch (runAnyway) {
      case 'all':
        return `**Your power:** ${rate}; of a PC that runs anyway only what the cards add.`;
      case 'some':
        return `**Your power:** ${rate}; where the PC runs anyway, only what the cards add.`;
      case 'none':
        return `**Your power:** ${rate}.`;
    }
  },
  draw: {
    renting: (busy: string, waiting: string): string => `${busy} at the wall under load, ${waiting} waiting`,
    mining: (busy: string): string => `${busy} at the wall while mining`,
    hours: (draw: string, hours: string): string => `${draw}, ${hours} a day`,
    because: (draw: string, because: string): string => `${draw}: ${because}`,
  },
  /** How the watts of a rig were arrived at. */
  grounds: {
    typed: 'as you typed it',
    printed: {
      load: (watts: string): string => `${watts} at work, as you gave it,`,
      limit: (watts: string): string => `at most ${watts}, as you gave it,`,
    },
    typedLoad: 'the first as you typed it, the second our estimate',
    estimated: (boards: readonly string[], around: string, efficiency: string): string =>
      `our estimate, ${boards.join(' / ')} per card and ${around}, through a supply of ${efficiency} efficiency (\`watts:\` sets yours)`,
    waitingTyped: (estimated: string): string => `${estimated}; waiting as you typed it`,
    together: (around: readonly string[]): string => around.join(' + '),
    runsAnyway: 'nothing for the PC, which runs anyway',
    set: (watts: string, machines: number): string =>
      machines === 1
        ? `${watts} for the PC, as this server has set it`
        : `${watts} for each of ${machines} PCs, as this server has set it`,
    /** `cited` is empty of what we have estimated ourselves. */
    around: (kind: SurroundingsName, count: number, watts: string, cited: string): string =>
      `${watts} for ${SURROUNDINGS[kind](count)}${cited === '' ? '' : ` (${cited})`}`,
    itself: 'nothing more, for it is the whole machine',
  },
  hours: (hours: string): string => `${hours} a day`,
  hoursFrom: (hours: string, from: string): string => `${hours} a day from ${from} on`,
  /** Nobody has said which hours, and prices differ between them. */
  hoursFromMidnight: (hours: string): string => `${hours} a day, taken from midnight on (\`hours: 23-7\` says when)`,
  serverUnreadable: 'This server’s own rate could not be read just now.',
  ownUnreadable: 'What you have set yourself could not be read just now.',
  passedOver: 'A rate that was set could not be used for want of an exchange rate: _Why?_ tells which.',
};
