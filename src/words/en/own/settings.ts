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
  rateNotSet: '**No electricity price is set:** answers start from that of each reader’s country.',
  rate: (rate: string): string => `**Answers here start from ${rate}.**`,
  rateUnused: (rate: string): string => `**The price set here can’t be used:** ${rate}.`,
  isSet: (setBy: string): string => `It was ${setBy}. What a member types or has of their own goes before it.`,
  windows: (windows: string): string => `By the hour: ${windows}.`,
  yourAnswers: (rate: string): string => `Yours would use ${rate}`,
  toSet: '`/settings rate`, `currency` and `pc` set them, `/settings reset` forgets them.',
  setBy: (setter: string, date: string): string => `set by ${setter} on ${date}`,
  notSet: {
    currency: 'not set, so that of a rate set or typed or of the reader’s country, else USD',
    estimate: (value: string): string => `not set, so our estimate of ${value}`,
  },
  reset: '**Reset.** Answers use the average of a person’s country, our own estimates, or what they type.',
  nothingToReset: '**There was nothing to reset:** this server has not set it.',
};
