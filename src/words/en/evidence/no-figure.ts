/** Why there is no figure, and what there is instead. */
export const noFigure = {
  missing: (missing: string): string =>
    `**We can’t work it out:** we know ${missing} here, and Rigwise invents nothing.`,
  refused: (reasons: string): string => `**No figure:** ${reasons}.`,
  cited: (cited: string): string => `*${cited}*`,
  instead: 'What it could do instead',
  alternative: (place: string, amount: string, age: string): string => `**${place}** ${amount} after power (${age})`,
  onPaper: (doubt: string): string => `only on paper: ${doubt}`,
  electricity: 'Electricity',
  nothingOpen: '**No place that takes it and whose pay is known.** Rigwise invents no figures.',
  takers: 'Places that may take it, and what we know of them:',
  taker: (place: string, missing: string): string => `**${place}**: ${missing}`,
};
