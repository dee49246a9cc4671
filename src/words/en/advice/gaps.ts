/** What a card does while nobody rents it. */
export const gaps = {
  option: 'What the card does while nobody rents it (default: it waits)',
  choices: { mine: 'mine the best coin that is sure enough' },
  title: (rig: string, place: string, coin: string): string => `${rig} on ${place}, ${coin} in the gaps`,
  allowed: (place: string, cited: string): string =>
    `**Gaps** ${place} has it that the card works for you while it waits: ${cited}`,
  /** Once in each answer: what no figure has in it. */
  cost: 'Not counted: minutes lost at each change, and more wear, for the card never rests. A miner that is slow to stop costs reliability.',
  forbidden: (place: string, cited: string): string =>
    `**Gaps stay empty:** ${place} does not have it that the card mines while it waits (${cited}).`,
  notSaid: (place: string): string =>
    `**Gaps stay empty:** whether ${place} has it that the card mines while it waits, we found nowhere. Ask them.`,
  noCoin: '**Gaps stay empty:** no coin that we are sure enough of leaves more than waiting costs.',
  none: '**No gaps to mine:** what is mined all day has none.',
  rentedHours: (hours: string, each: string, together: string): string =>
    `${hours} rented × ${each} left after power = ${together}`,
  minedHours: (hours: string, coin: string, each: string, together: string): string =>
    `${hours} mining ${coin} × ${each} left after power = ${together}`,
  /** In the table: what is paid for rented hours and what the coins of the others are worth. */
  paid: 'Paid + coins',
  gross: 'Before any fee',
  fees: 'Fees',
};
