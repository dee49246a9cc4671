type ServerValueName = 'currency' | 'hostW' | 'psuEfficiency';

const LABELS: Record<ServerValueName, string> = {
  currency: 'Currency of answers',
  hostW: 'The PC around the cards',
  psuEfficiency: 'Efficiency of the power supply',
};

/** What a server has set. */
export const settings = {
  title: 'This server’s defaults',
  rateSet: (rate: string): string =>
    `**Electricity is now ${rate}** for every answer in this server that names no rate of its own.`,
  before: (rate: string, setBy: string): string => `Before: ${rate}, ${setBy}.`,
  understood: (parts: readonly string[]): string => `Understood: ${parts.join('; ')}.`,
  valueSet: (value: string): string => `${value}, for every answer in this server.`,
  value: (name: ServerValueName, value: string): string => `**${LABELS[name]}:** ${value}`,
  line: (value: string): string => `${value}.`,
  setLine: (value: string, setBy: string): string => `${value}, ${setBy}.`,
  rateNotSet: '**Electricity:** not set. `/settings rate` sets it.',
  rate: (rate: readonly string[], setBy: string): string => `**Electricity:** ${rate.join('; ')}, ${setBy}.`,
  yourAnswers: (rate: string): string => `Your answers use ${rate}`,
  setBy: (setter: string, date: string): string => `set by ${setter} on ${date}`,
  notSet: {
    currency: 'not set, so that of a rate set or typed or of the reader’s country, else USD',
    estimate: (value: string): string => `not set, so our estimate of ${value}`,
  },
  reset: 'Reset. Answers use the average of a person’s country, our own estimates, or what they type.',
  nothingToReset: 'There was nothing to reset: this server has not set it.',
};
