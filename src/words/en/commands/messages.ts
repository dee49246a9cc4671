export const messages = {
  estimate: {
    name: 'Estimate this rig',
    readAs: (facts: readonly string[]): string => `Read from the message: ${facts.join(', ')}.`,
    watts: (watts: string): string => `${watts} at the wall`,
    hours: (hours: string): string => `${hours} hours a day`,
    leftOut: {
      gone: (cards: readonly string[]): string => `Left out as no longer there: ${cards.join(', ')}.`,
      planned: (cards: readonly string[]): string => `Left out as only planned or asked about: ${cards.join(', ')}.`,
      other: (cards: readonly string[]): string => `Left out as the other choice: ${cards.join(', ')}.`,
      some: ([some = '']: readonly string[]): string =>
        `Whether “${some}” is in that count, the message does not say for sure.`,
      unread: (written: readonly string[]): string => `Not read: ${written.map((each) => `“${each}”`).join(', ')}.`,
      rest: (): string => 'Behind too much that is no card none was looked for any more: name the cards alone.',
      again: (cards: readonly string[]): string => `Named again and not added: ${cards.join(', ')}.`,
    },
    noCard:
      'I find no graphics card in that message. Type the cards yourself, such as `/roi gpu:6x 3070`, or what `nvidia-smi` prints.',
  },
  claim: { name: 'Check this claim' },
};
