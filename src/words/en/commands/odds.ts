export const odds = {
  description: 'The odds of a purchase: chance to have the money back, and how it may end',
  gpu: 'The card or rig, such as 4090 or 6x 3070',
  network: 'A network or coin (default: the best one that takes it)',
  price: 'Price of one card, in the answer’s currency (default: what sellers ask)',
  decay: 'Less revenue each month than the one before, in % (default: 3)',
  volatility: 'How far a month’s revenue moves, in % (default: as recorded)',
  horizon: 'Months ahead, up to 36 (default: 24)',
  resale: 'What it sells for at the end, in % of the price (default: 40 to 110)',
  loss: 'A loss whose chance you want, in the answer’s currency',
  tooFar: (most: number): string =>
    `Nothing known today says anything beyond ${most} months: type \`horizon:\` up to ${most}.`,
  noPrice: 'What does it cost? No offers of it are on record here: type `price:`.',
  noFigure: 'Nothing whose pay is known takes it, so there are no odds to tell. `/roi` says what is missing.',
  busy: 'Too many are asking for odds just now. Try again in a minute.',
};
