/** What Discord shows of commands that keep something, and of their options. */
export const kept = {
  me: {
    description: 'Your own electricity rate and currency, and the data held about you',
    rate: 'Set your own electricity price, used in all your answers',
    ratePerKwh: 'Price per kWh, such as 0.12, 28p, 120 € for 400 kWh or 0.31 day 0.19 night',
    currency: 'Set the currency of all your answers',
    view: 'Show what you have set, and what your answers here use',
    export: 'Get everything that is held about you, as a file',
    forget: 'Delete everything that is held about you',
    confirm: 'True deletes at once, without asking',
  },
  settings: {
    description: 'This server’s defaults: electricity rate, currency and the PC that answers here start from',
    rate: 'Set the electricity price that answers in this server start from',
    ratePerKwh: 'Price per kWh, such as 0.12, 0,30 €, 28p or 0.31 day 0.19 night',
    currency: 'Set the currency that answers in this server are shown in',
    pc: 'Set the PC that answers in this server count around the cards',
    hostWatts: (watts: number): string => `Watts of the PC without its cards; 0 if it runs anyway (default: ${watts})`,
    psuEfficiency: (percent: number): string => `Efficiency of the power supply in % (default: ${percent})`,
    view: 'Show this server’s defaults, who set them and when',
    reset: 'Forget what this server has set: one thing, or everything',
    what: 'Only this (default: everything)',
    fields: {
      rate: 'electricity rate',
      currency: 'currency',
      hostW: 'PC watts',
      psuEfficiency: 'power supply efficiency',
    },
  },
  currencyOption: 'Currency, such as EUR, £ or zł',
};
