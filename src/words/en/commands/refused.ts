/** What was typed and can't be taken, and what to type instead. What was typed comes in quoted. */
export const refused = {
  notInServer: 'Settings belong to a server. Use this command in one that you manage.',
  notAllowed: 'Only members with the Manage Server permission can see or change this server’s defaults.',
  serverUnreadable: 'This server’s settings can’t be reached just now. Try again in a minute.',
  ownUnreadable: 'Your settings can’t be reached just now. Try again in a minute.',
  nothingToSet: 'Nothing to set: give `host-watts:`, `psu-efficiency:` or both.',
  tooManyCards: (most: number, typed: number): string =>
    `\`with:\` takes up to ${most} cards, and you typed ${typed}. Leave out ${typed - most} of them.`,
  noExchangeRate: (currency: string): string =>
    `There is no exchange rate for ${currency} here, so nothing can be shown in it. Type another, such as USD or EUR.`,
};
