const RIG = 'Your card or rig, such as 4090, 6x 3070 or 2x 4090 + 3080';

/** What Discord shows of commands that answer a question, and of their options. */
export const asked = {
  roi: {
    description: 'What a card or rig earns on a network or coin, after power: range, payback, break-evens, sources',
    gpu: RIG,
    network: 'A network or coin, such as Vast.ai or Pearl (default: the best one that takes it)',
  },
  compare: {
    description: 'Every network and coin for a card, best first, or up to four cards side by side',
    gpu: 'Your card or rig, such as 4090 or 6x 3070',
    with: 'Up to three more cards, with commas between them, such as 3090, 5090',
    only: 'Only these networks or coins, up to four, such as Vast.ai, Salad',
  },
  price: {
    description: 'What to charge at least for a card on a network, when mining is better, and what others ask',
    gpu: RIG,
    network: 'Where you rent it out, such as Vast.ai',
    ask: 'USD per GPU-hour that you would ask of renters, to see where it stands',
  },
  claim: {
    description: 'Is that possible? Holds what somebody says a card earns against what is known today',
    text: 'What somebody says, such as 4090 makes $800 a month on io.net',
    gpu: 'The card or rig, where the text does not say it',
  },
  networks: {
    description: 'What each network wants and pays, who may join today, and whether your card may',
    network: 'One network or coin in depth',
    gpu: 'Your card or rig: may it join?',
    workload: 'Only networks that pay for this',
  },
  gpus: {
    description: 'The cards we know: memory, power, hashrates, and where each can earn',
    gpu: 'One card, such as 4090 or 7900xtx',
  },
  power: {
    description: 'What running something costs: watts, hours a day, price per kWh',
    watts: 'Watts at the wall, such as 600',
  },
  help: 'What you can ask, with an example for each question',
  about: 'Where the figures come from, how old they are, and what is kept about you',

  /** By which a person replaces what is known, or chooses how it is shown. */
  rate: 'Electricity price per kWh, such as 0.12, 0,30 € or 28p (default: this server’s)',
  currency: 'Currency of the answer, such as EUR (default: that of a rate set or typed, else USD)',
  utilisation: 'Share of online hours that is paid work, in % (default: the network’s)',
  rent: 'USD you are paid per GPU-hour, instead of the market’s price',
  wattsPerCard: 'Watts at the wall per card under load, instead of our estimate',
  idleWatts: 'Watts at the wall per card while waiting, instead of our estimate',
  hours: 'Hours online per day, such as 8, or which, such as 23-7 (default: 24)',
  purchasePrice: 'Purchase price of one card, in the answer’s currency',
  life: (months: number): string => `Months until you replace it (default: ${months})`,
  resale: (percent: number): string => `Resale value after that time, in % of the price (default: ${percent})`,
  machine: 'What the PC around the cards is on for (default: for this alone)',
  machines: { own: 'for this alone', anyway: 'runs anyway: only what the cards add is charged' },
  /** Behind the cards of a rig, as it is read there. */
  runsAnyway: 'runs anyway',
  period: (period: string): string => `Amounts per day, month or year (default: ${period})`,
  periods: { day: 'per day', month: 'per month', year: 'per year' },
  hide: 'Show the answer only to you',
  page: 'Which page',
  own: 'Whether the rig was asked about by its name, of which its cards stand here',
};
