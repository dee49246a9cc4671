import { plural } from '../values/grammar.ts';

const SHARES = {
  utilisation: ['is the share of hours that is paid', 'of the time'],
  resale: ['is a share of the price', 'of the price'],
  decay: ['is how much less each month brings', 'less'],
  volatility: ['is how far a month moves', 'up or down'],
} as const;

/** Of numbers that can hardly be meant as they were typed. */
export const refusedNumbers = {
  share: (option: keyof typeof SHARES, typed: string, percent: string): string => {
    const [what, of] = SHARES[option];
    return `${typed}% ${of}? \`${option}:\` ${what}, in per cent: for ${percent}% type ${percent}.`;
  },
  noUtilisation: (typed: string): string =>
    `${typed}% of the time? \`utilisation:\` is the share of hours that is paid, in per cent, from 0 to 100.`,
  efficiency: (typed: string, least: string): string =>
    `${typed}% of the power? \`psu-efficiency:\` is in per cent, and no power supply has less than ${least}%: type 90 for a good one.`,
  resaleAsMoney: (typed: string): string =>
    `${typed}% of the price? \`resale:\` is in per cent of what the card cost, and no amount of money: for half of it type 50.`,
  ofPriceButton: (typed: string, price: string, percent: string): string => `${typed} of ${price}: ${percent}%`,
  percentButton: (percent: string): string => `${percent}%`,

  savedWatts: (typed: string, cards: string): string =>
    `${typed} W for ${cards}? \`watts:\` is of the whole rig at the wall, under load.`,
  savedKilowatts: (typed: string): string =>
    `${typed} W for a whole rig? \`watts:\` is in watts, at the wall, under load: for ${typed} kW type ${Number(typed) * 1_000}.`,
  wattsOfWholeRig: (typed: string, each: string): string =>
    `${typed} W a card? \`watts:\` is what one card draws at the wall. For ${typed} W of the whole rig type ${each}.`,
  manyWatts: (typed: string): string =>
    `${typed} W for one card? That is more than any draws with its whole PC: \`watts:\` is in watts, at the wall.`,
  fewWatts: (typed: string, card: string): string =>
    `${typed} W for one ${card} at work? It is made for several times that: \`watts:\` is in watts, at the wall, under load.`,
  hardlyWatts: (typed: string): string =>
    `${typed} W a card? No card works on so little: \`watts:\` is in watts, of one card, at the wall. For free power type 0.`,
  idleWatts: (typed: string, isMuch: boolean): string =>
    isMuch
      ? `${typed} W while it waits? So much a card draws at work: \`idle-watts:\` is what one draws at the wall while it has none.`
      : `${typed} W while it waits? No card waits on so little: \`idle-watts:\` is in watts, of one card, at the wall.`,
  wholeRigButton: (typed: string): string => `${typed} W for the whole rig`,
  eachButton: (typed: string): string => `${typed} W for each card`,
  kilowattsEach: (typed: string, watts: string): string => `${typed} kW for each card: ${watts} W`,
  kilowattsOfRig: (typed: string, each: string): string => `${typed} kW for the whole rig: ${each} W each`,
  wattsButton: (watts: string): string => `${watts} W`,
  powerInKilowatts: (typed: string, watts: string): string =>
    `\`watts:\` is in watts, and ${typed} W is next to nothing: for ${typed} kW type ${watts}.`,
  powerOfMany: (typed: string, kilowatts: string): string =>
    `${typed} W are ${kilowatts} kW: \`watts:\` is in watts, at the wall.`,
  hostWatts: (typed: string): string =>
    `${typed} W without its cards? \`host-watts:\` is what the PC draws at the wall beside them.`,

  rent: (typed: string, option: 'rent' | 'ask'): string =>
    `$${typed} for an hour of one card? \`${option}:\` is in USD per GPU-hour, and that is far from what such cards are rented for.`,
  perDayButton: (typed: string): string => `$${typed} a day`,
  perDayOfRigButton: (typed: string): string => `$${typed} a day for the whole rig`,
  perMonthButton: (typed: string): string => `$${typed} a month`,
  perMonthOfRigButton: (typed: string): string => `$${typed} a month for the whole rig`,
  perHourButton: (usd: string): string => `$${usd} an hour`,
  perHourOfRigButton: (typed: string): string => `$${typed} an hour for the whole rig`,
  centsButton: (typed: string): string => `${typed} cents an hour`,

  absurdPrice: (typed: string, currency: string, of: 'card' | 'rig'): string =>
    `${typed} ${currency} for ${ofWhat(of)}? \`price:\` is what ${paidFor(of)} cost. Which money is it in? \`currency:\` says so.`,
  oddPrice: (typed: string, currency: string, of: 'card' | 'rig'): string =>
    `${typed} ${currency} for ${ofWhat(of)}? \`price:\` is what ${paidFor(of)} cost, in full and without a point or comma for thousands.`,
  priceButton: (typed: string, currency: string): string => `${typed} ${currency}`,
  priceOfAllButton: (typed: string, currency: string, cards: number, each: string): string =>
    `${typed} ${currency} for all ${cards}: ${each} each`,
  priceOfEachButton: (typed: string, currency: string, all: string): string =>
    `${typed} ${currency} for each: ${all} in all`,
  amount: (option: 'loss' | 'cost', typed: string, currency: string): string =>
    option === 'loss'
      ? `A loss of ${typed} ${currency}? \`loss:\` is an amount of the answer’s money, held against what the rig costs.`
      : `${typed} ${currency} for a move? \`cost:\` is what it costs once, in the answer’s money.`,

  months: (option: 'life' | 'horizon', typed: string): string =>
    `\`${option}:\` is in months: ${typed} of them, or years?`,
  tooManyMonths: (option: 'life' | 'horizon', typed: string, most: string): string =>
    `\`${option}:\` is in months, and ${typed} of them are more than anybody can tell: type up to ${most}.`,
  monthsButton: (months: number): string => `${months} ${plural(months, 'month', 'months')}`,
  yearsButton: (years: number, months: string): string =>
    `${years} ${plural(years, 'year', 'years')}: ${months} months`,
  daysButton: (days: string, months: number): string => `${days} days: ${months} ${plural(months, 'month', 'months')}`,

  machine: (option: 'ram' | 'disk' | 'upload' | 'download', typed: string, unit: string): string =>
    `${typed} ${unit}? \`${option}:\` is in ${unit}.`,
  units: {
    ram: { meant: 'GB', larger: 'TB', smaller: 'MB', smallest: 'KB' },
    disk: { meant: 'GB', larger: 'TB', smaller: 'MB', smallest: 'KB' },
    upload: { meant: 'Mbit/s', larger: 'Gbit/s', smaller: 'kbit/s', smallest: 'bit/s' },
    download: { meant: 'Mbit/s', larger: 'Gbit/s', smaller: 'kbit/s', smallest: 'bit/s' },
  },
  lanes: (typed: string): string =>
    `No slot has ${typed} lanes: \`pcie:\` is how many lanes a card has, 1 on a mining riser, and not its generation.`,
  lanesButton: (lanes: number): string => `x${lanes}`,
};

function ofWhat(of: 'card' | 'rig'): string {
  return of === 'card' ? 'one card' : 'the whole rig';
}

function paidFor(of: 'card' | 'rig'): string {
  return of === 'card' ? 'one card' : 'all its cards together';
}
