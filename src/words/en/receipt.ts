import { allOf } from './values/grammar.ts';
import { money } from './values/money.ts';
import type { About } from './values/money.ts';

export const receipt = {
  description: 'Check what somebody saw: the same question with today’s figures, beside those of its day',
  codeOption: 'The code at the end of Why?, from rw on',

  /** At the end of *Why?* */
  heading: 'Receipt',
  code: (code: string): string => `\`${code}\``,
  whatFor: '`/receipt code:` works the same out anew, for anybody, beside what it says today.',

  none: 'What was asked is too long for a code: asked in fewer words, it has one.',

  title: (what: string): string => `Receipt: ${what}`,
  today: (net: number, about: About, range: string): string =>
    `**Today: it ${money.net(net, about, 'day')}** after power (${range}).`,
  onItsDay: (day: string, net: number, about: About, range: string): string =>
    `${day}: it ${money.net(net, about, 'day')} (${range}).`,
  rowThen: 'Then',
  rowToday: 'Today',
  rowChange: 'Change',
  asked: (asked: string): string => `**Asked then and now:** ${asked}`,
  footer: 'The figures of the first day are those of the receipt; today’s are worked out anew. Not financial advice.',
  open: 'Today’s answer',
  broken:
    'That receipt can’t be read: a character is missing or was changed. Copy the whole code from the end of *Why?* again, from `rw` on.',
  bringsItsOwn: (names: readonly string[]): string =>
    `A receipt is asked as it was: leave out ${allOf(names.map((name) => `\`${name}:\``))}.`,
  noFigure: (onItsDay: string): string => `${onItsDay} Today:`,
};
