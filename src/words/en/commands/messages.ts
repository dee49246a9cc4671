export const messages = {
  estimate: {
    name: 'Estimate this rig',
    readAs: (facts: readonly string[]): string => `Read from the message: ${facts.join(', ')}.`,
    watts: (watts: string): string => `${watts} at the wall`,
    hours: (hours: string): string => `${hours} hours a day`,
    noCard:
      'I find no graphics card in that message. Type the cards yourself, such as `/roi gpu:6x 3070`, or what `nvidia-smi` prints.',
  },
  claim: { name: 'Check this claim' },
};
