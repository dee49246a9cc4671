import { anyOf, plural } from '../grammar.ts';

export const messages = {
  estimate: {
    name: 'Estimate this rig',
    readAs: (facts: readonly string[]): string => `Read from the message: ${facts.join(', ')}.`,
    watts: (watts: string): string => `${watts} at the wall`,
    hours: (hours: string): string => `${hours} hours a day`,
    noCard:
      'I find no graphics card in that message. Type the cards yourself, such as `/roi gpu:6x 3070`, or what `nvidia-smi` prints.',
  },
  claim: {
    name: 'Check this claim',
    noCard: 'I find no graphics card in that message, so there is nothing to hold the claim against.',
    noAmount:
      'I find no amount with its currency and period in that message, such as “$800 a month”. `/roi` answers for the card itself.',
    takes: (amount: string, cards: number, rates: readonly string[]): string =>
      `To bring in ${amount} a month, ${plural(cards, 'the card', 'each card')} would have to be paid ${anyOf(rates)}, before fee and power. What the market shows:`,
    rateAt: (rate: string, share: string): string => `${rate} an hour at ${share} busy`,
  },
};
