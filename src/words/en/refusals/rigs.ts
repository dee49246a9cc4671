import { anyOf, counted } from '../values/grammar.ts';

const EXAMPLES = 'type a model such as `4090`, `7900 XTX` or `6x 3070`';

const NOT_A_CARD = {
  asic: 'is an ASIC miner, which computes one algorithm and cannot be rented out',
  apple: 'is an Apple chip, which no network here rents and no miner here supports',
  cpu: 'is a processor, not a graphics card',
  integrated: 'is graphics inside a processor, which no network here rents',
  console: 'is a games console',
};

/** Of what was typed about a rig and can't be taken. What was typed comes in quoted. */
export const refusedRigs = {
  ambiguousCard: (card: string, names: readonly string[]): string =>
    `${card} fits several cards that earn differently: type ${anyOf(names)}.`,
  unsupportedCard: (card: string, device: keyof typeof NOT_A_CARD): string =>
    `${card} ${NOT_A_CARD[device]}. Rigwise answers for graphics cards: ${EXAMPLES}.`,
  noCard: `There is no card: ${EXAMPLES}.`,
  unknownCard: (card: string, nearest: readonly string[]): string =>
    nearest.length === 0
      ? `We know no card called ${card}: ${EXAMPLES}.`
      : `We know no card called ${card}. Did you mean ${anyOf(nearest)}?`,
  whichCard: (piece: string, rigs: readonly string[]): string =>
    `${piece} can be read in two ways: type ${anyOf(rigs.map((rig) => `\`${rig}\``))}.`,
  howMany: (piece: string, example = '6x 3070'): string =>
    `How many cards is ${piece}? Write the count first, with an x, such as \`${example}\`.`,
  badCount: (typed: string, example = '6x 3070'): string =>
    `${typed} is no number of cards that we can reckon with: write a whole number from 1 to 1,000, such as \`${example}\`.`,
  runTogether: (piece: string, example: string): string =>
    `${piece} names several cards: put a + between them, such as \`${example}\`.`,
  tooLong: (typed: string): string => `${typed} is too long for a rig: ${EXAMPLES}, joined by +.`,
  tooManyModels: (most: number): string =>
    `A rig here has at most ${counted(most, 'different card', 'different cards')}: ask about it in parts.`,
  badWallLoad: (typed: string, highestW: number, example: string): string =>
    `${typed} is no wall power that we can reckon with: type one figure for the whole rig, up to ${highestW} W here, such as \`${example}\`.`,
  wattsOfWhat: (typed: string, examples: readonly string[]): string =>
    `Does ${typed} say what the whole rig draws at the wall, or one card? Type the whole rig’s with \`wall\`, or what a program shows of each card with \`board\`, such as ${anyOf(examples.map((example) => `\`${example}\``))}.`,
  badHours: (typed: string, example: string): string =>
    `${typed} is no number of hours in a day: type one from 0.1 to 24, such as \`${example}\`.`,
  rangeOfHours: (typed: string, example: string): string =>
    `${typed} is a range: type one number of hours a day, such as \`${example}\`.`,
  hoursOfAWeek: (typed: string, example = '4090 8h/day'): string =>
    `${typed} is a week’s: type the hours of a day, such as \`${example}\`.`,
  oneCard: 'That question is about one card: type a single model, such as `4090`.',
};
