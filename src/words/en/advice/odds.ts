import { allOf, counted } from '../values/grammar.ts';

export const odds = {
  title: (what: string): string => `Odds: ${what}`,
  backWithin: (chances: readonly { readonly chance: string; readonly months: number }[], isOnPaper: boolean): string =>
    `**${isOnPaper ? 'On paper, chance' : 'Chance'} to have the money back: ${allOf(chances.map(({ chance, months }) => `${chance} within ${counted(months, 'month', 'months')}`))}.**`,
  aheadOfSelling: (chance: string, sale: string): string =>
    `Chance to be ahead of selling it today (${sale}): ${chance}.`,
  loseMoreThan: (chance: string, amount: string): string => `Chance to lose more than ${amount}: ${chance}.`,
  rows: {
    heading: (currency: string, months: number): string => `${currency}, ${counted(months, 'month', 'months')}`,
    p10: 'p10',
    p50: 'p50',
    p90: 'p90',
    gain: 'Won or lost',
  },
  quantiles: 'One of ten courses ends below p10, one of ten above p90.',
  tail: (loss: string): string => `One of twenty ends worse than ${loss}.`,
  mostCash: (cash: string, month: number): string => `As expected, cash is highest in month ${month}, with ${cash}.`,
  never: 'As expected it never has the price back by cash alone.',
  backIn: (month: number): string => `As expected the price is back in month ${month}.`,
  middle: 'p50 is below the likely of `/roi`: revenue shrinks each month, and few lucky courses lift the mean.',
  assumes: (items: readonly string[]): string => `**Assumes** ${items.join('; ')}.`,
  decay: (share: string): string => `each month ${share} less revenue (\`decay:\`)`,
  volatility: (share: string, from: 'typed' | 'recorded' | 'assumed', days: number): string =>
    `a month moves by ${share} (${from === 'recorded' ? `of ${counted(days, 'recorded day', 'recorded days')}` : from === 'typed' ? 'as typed' : 'our assumption'}, \`volatility:\`)`,
  busy: (low: string, high: string): string => `busy ${low === high ? low : `${low} to ${high}`} (\`utilisation:\`)`,
  resale: (low: string, high: string): string =>
    `resale at ${low === high ? low : `${low} to ${high}`} of the price (\`resale:\`)`,
  stops: 'off in months that would lose',
  price: (cited: string): string => `price ${cited}`,
  scored: (right: number, of: number, coin: string): string =>
    `Held against ${coin}’s record, our range had the month that followed in ${right} of ${counted(of, 'month', 'months')}.`,
  doubled: (times: number, low: string, high: string): string =>
    `**If the price doubles:** in the ${counted(times, 'time', 'times')} on record revenue per hash came to ×${low}${low === high ? '' : ` to ×${high}`}; miners follow.`,
  nothingLeft: 'As expected no month leaves anything.',
  horizon: (months: number): string => `${counted(months, 'month', 'months')} (\`horizon:\`)`,
  notScored: 'How often our ranges were right is not scored yet.',
  whyTitle: (title: string): string => `Why: ${title}`,
  sections: { read: 'How to read it', assumed: 'Assumed, and what changes it', right: 'How right it has been' },
  notPaidByChance: 'The courses are drawn by chance from these assumptions, the same ones for the same question.',
  buttons: { why: 'Why? Assumptions', estimate: 'What it earns', odds: 'Odds', words: 'In words' },
};
