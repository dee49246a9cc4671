type Standing = 'below' | 'cheaper-half' | 'dearer-half' | 'above';

/** Whose prices others' are: what hosts ask or what renters pay. */
type Whose = 'ask' | 'renter';

const STANDINGS: Record<Whose, Record<Standing, string>> = {
  ask: {
    below: 'That is below what nearly all others ask.',
    'cheaper-half': 'That is in the cheaper half of what others ask.',
    'dearer-half': 'That is in the dearer half of what others ask.',
    above: 'That is above what nearly all others ask.',
  },
  renter: {
    below: 'That is below what nearly all renters pay.',
    'cheaper-half': 'That is in the cheaper half of what renters pay.',
    'dearer-half': 'That is in the dearer half of what renters pay.',
    above: 'That is above what nearly all renters pay.',
  },
};

export const price = {
  title: (rig: string, place: string): string => `What to charge: ${rig} on ${place}`,
  button: 'Price card',
  earnings: 'What it earns',

  /** `listed` is undefined where nobody knows what is taken off it. */
  floor: (paid: string, listed: string | undefined): string =>
    listed === undefined
      ? `**Be paid at least ${paid} per card-hour.**`
      : `**Ask at least ${listed} per card-hour,** of which you are paid ${paid}.`,
  belowFloor: (floor: string): string => `${floor} Below it, each rented hour costs more power than it brings.`,
  fixed: (place: string, paid: string): string =>
    `**${place} sets the price itself. Switch off when it pays less than ${paid} per card-hour:** below it, each rented hour costs more power than it brings.`,
  atDearestHour: 'Counted at your dearest hour online.',
  feeUnknown: (place: string): string => `What ${place} takes off a price is not known.`,
  keeps: (ask: string, paid: string, kept: string): string =>
    `**At ${ask} you are paid ${paid}, and ${kept} of each rented hour is left after power.**`,
  loses: (ask: string, paid: string, lost: string): string =>
    `**At ${ask} you are paid ${paid} and lose ${lost} with each rented hour.**`,
  notWholeDay: 'It does not pay for the hours of waiting.',
  lessThanMining: (coin: string): string => `An hour of mining ${coin} leaves more.`,
  standing: (whose: Whose, standing: Standing): string => STANDINGS[whose][standing],
  sure: 'Sure: it rests on your watts, your price of power and the fee.',
  lessSure: (doubt: string): string => `As sure as your watts and your price of power, but ${doubt}.`,

  rows: {
    heading: (currency: string): string => `${currency} per card-hour`,
    paid: 'you get',
    listed: 'asked',
    hour: 'Power of the hour',
    anyway: 'If PC runs anyway',
    day: (share: string): string => `Day (${share} busy)`,
    hourByHour: (coin: string): string => `Or mine ${coin}`,
    onceForAll: 'Or only mine',
    asked: 'Others, middle',
    pay: 'Renters, middle',
    low: (isAsk: boolean): string => (isAsk ? 'Others, cheap end' : 'Renters, cheapest'),
    high: (isAsk: boolean): string => (isAsk ? 'Others, dear end' : 'Renters, dearest'),
    pays: 'It pays now',
    hostsGet: 'Hosts get now',
  },
  others: (cited: string): string => `**Others:** ${cited}.`,
  noOthers: 'What others ask for this card is not known.',
  /** How the two rows of mining differ, and what is doubtful about the coin. */
  mined: (coin: string, doubt: string): string =>
    `**Or mine ${coin}:** by the hour while nobody pays that, or all day and never rent${doubt === '' ? '' : `; ${doubt}`}.`,
  hostsGet: (cited: string): string => `**Hosts get:** ${cited}.`,
  paysNow: (cited: string): string => `**It pays now:** ${cited}.`,

  why: {
    hour: 'Each rented hour pays for its power',
    day: 'The rented hours pay for the whole day',
    mine: 'Renting is worth more than mining',
    market: 'What others ask',
    sum: (watts: string, rate: string, cards: string, floor: string): string =>
      `${watts} × ${rate}${cards} = **${floor}** you must be paid`,
    overCards: (cards: number): string => (cards === 1 ? '' : ` ÷ ${cards} cards`),
    listedSum: (paid: string, kept: string, listed: string): string => `${paid} ÷ ${kept} = **${listed}** asked`,
    anyway: (watts: string, floor: string): string =>
      `Where the PC runs anyway only the ${watts} that the work adds count: **${floor}**`,
    atShare: (share: string, floor: string, listed: string | undefined): string =>
      `At ${share} busy: **${floor}** paid${listed === undefined ? '' : `, ${listed} asked`}`,
    busy: (cited: string): string => `**Busy** ${cited}`,
    noShare: 'Where no hour is rented, no price pays for the waiting.',
    hourByHour: (coin: string, net: string, power: string, floor: string): string =>
      `Hour by hour: mining ${coin} leaves ${net} an hour; with ${power} of power for the rented hour **${floor}**, however busy it is`,
    onceForAll: (share: string, floor: string): string =>
      `Once and for all, at ${share} busy: **${floor}**, for the hours of waiting are not mined`,
    nothingToMine: 'No known coin leaves anything after power.',
    quote: (range: string, whose: Whose, cited: string): string =>
      `**${range}** ${whose === 'ask' ? 'is asked' : 'is what renters pay'}, ${cited}`,
    range: (middle: string, low: string | undefined, high: string | undefined): string =>
      low === undefined && high === undefined ? middle : `${middle} (${low ?? '?'} to ${high ?? '?'})`,
    note: (note: string): string => `_${note}_`,
    setsItself: (place: string, cited: string): string => `${place} sets the price itself, ${cited}`,
    setByHosts: (place: string, cited: string): string => `On ${place} hosts set the price, ${cited}`,
    fee: (share: string, cited: string): string => `Fee ${share}, ${cited}`,
  },
};
