/** Of numbers that can hardly be meant as they were typed. */
export const refusedNumbers = {
  busyAsShare: (typed: string, percent: string): string =>
    `\`utilisation:\` is in per cent, and ${typed} % of the time is next to nothing: for ${percent} % type ${percent}.`,
  resaleAsShare: (typed: string, percent: string): string =>
    `\`resale:\` is in per cent of the price, and ${typed} % is next to nothing: for ${percent} % type ${percent}.`,
  savedWattsTooFew: (typed: string, cards: string, each: string): string =>
    `${typed} W for ${cards}? \`watts:\` is of the whole rig at the wall, under load. For ${typed} W of each card type ${each}.`,
  savedKilowatts: (typed: string, watts: string): string =>
    `\`watts:\` is in watts: for ${typed} kW of the whole rig type ${watts}.`,
  percentButton: (percent: string): string => `${percent} %`,
  wattsOfWholeRig: (typed: string, each: string): string =>
    `${typed} W a card? \`watts:\` is what one card draws at the wall. For ${typed} W of the whole rig type ${each}.`,
  wholeRigButton: (typed: string): string => `${typed} W for the whole rig`,
  eachButton: (typed: string): string => `${typed} W for each card`,
  rentPerDay: (typed: string, hourly: string): string =>
    `$${typed} for an hour of one card? \`rent:\` is per GPU-hour. For $${typed} a day type ${hourly}.`,
  perDayButton: (typed: string): string => `$${typed} a day`,
  centsButton: (typed: string): string => `${typed} cents an hour`,
  absurdPrice: (typed: string, currency: string, of: 'card' | 'rig'): string =>
    `${typed} ${currency} for ${of === 'card' ? 'one card' : 'the whole rig'}? \`price:\` is what ${of === 'card' ? 'one card' : 'all its cards together'} cost. Which money is it in? \`currency:\` says so.`,
  shortenedPrice: (typed: string, inFull: string, currency: string, of: 'card' | 'rig'): string =>
    `${typed} ${currency} for ${of === 'card' ? 'one card' : 'the whole rig'}? For ${inFull} ${currency} type \`${inFull}\`, without a point or comma.`,
  priceButton: (typed: string, currency: string): string => `${typed} ${currency}`,
  kilowatts: (typed: string, watts: string): string =>
    `\`watts:\` is in watts, and ${typed} W is next to nothing: for ${typed} kW type ${watts}.`,
  hardlyWatts: (typed: string): string =>
    `${typed} W a card? No card works on so little: \`watts:\` is in watts, of one card, at the wall. For free power type 0.`,
  kilowattsEach: (typed: string, watts: string): string => `${typed} kW for each card: ${watts} W`,
  kilowattsOfRig: (typed: string, each: string): string => `${typed} kW for the whole rig: ${each} W each`,
  wattsButton: (watts: string): string => `${watts} W`,
};
