import { allOf, counted, firstUpper } from './values/grammar.ts';

/** A text that was cut ends by itself. */
const stop = (text: string): string => (text.endsWith('…') ? '' : '.');

export const start = {
  /** Nobody new can start there; what follows is what it would do for those inside. */
  closed: (why: string): string => `**${firstUpper(why)}.** Inside, it would do this:`,
  stake: (stake: string): string => `**Wants a stake first:** ${stake}${stop(stake)}`,
  anyStake: '**Wants a stake first.**',
  unclear: '**Does not say who may join.**',
  cardsPerPc: (most: number, cards: number, pcs: number): string =>
    most === 1
      ? `**Takes one card per PC:** your ${counted(cards, 'card needs', 'cards need')} ${counted(pcs, 'PC', 'PCs')}.`
      : `**Takes at most ${most} cards per PC:** your ${counted(cards, 'card needs', 'cards need')} ${counted(pcs, 'PC', 'PCs')}.`,
  identical: '**All cards in one PC must be of one model.**',
  vramUnknown: (need: string, card: string | undefined): string =>
    `**Needs ${need} GB of VRAM;** we don’t know how much the ${card ?? 'card'} has.`,
  fallsShort: (place: string, shortfall: string): string => `**Not with the rig as it is:** ${place} ${shortfall}.`,
  unverified: (place: string, wants: string): string =>
    `**At ${place} ${wants}:** without it a machine is wanted less.`,
  updateFirst: (coins: readonly string[], want: string): string =>
    `**Update first:** miners of ${allOf(coins)} want ${want}.`,
  paidIn: (currency: string): string => `paid in ${currency}`,
  minimum: (amount: string): string => `from ${amount} on`,
  together: allOf,
};
