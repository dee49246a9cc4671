/** What is said around answers: what can't be carried out, read or reached. */
export const conversation = {
  oldButton: 'This button is from an older version of me. Please type the command again.',
  unknownCommand: 'I don’t have this command any more. Reload Discord to see those I have.',
  unreadable:
    'Discord sent me this in a form that I can’t read, so I have done nothing. Please try again; if it goes on, ' +
    'reload Discord and type the command anew.',
  database: {
    'nothing-changed':
      'My database can’t be reached just now, so nothing was saved and nothing has changed. Try again in a minute.',
    unknown:
      'My database broke off in the middle of this, and I can’t tell whether it was saved. Look before you try again.',
  },
  wentWrong: (reference: string): string => `Something went wrong on our side. Reference: \`${reference}\``,
  silent: (source: string): string => `${source} is not answering right now. Please try again in a few minutes.`,
  slowedDown: (source: string): string => `${source} is asking us to slow down. Please try again in a few minutes.`,
  useless: (source: string): string => `${source} gave an answer that we cannot use. Please try again later.`,
  tooMuch: (waitS: number): string => `That was a lot at once. Please ask again in ${waitS} s.`,
  tooMuchHere: (waitS: number): string => `This server is asking a lot at once. Please ask again in ${waitS} s.`,

  noOption: (name: string, command: string): string => `\`${name}\` is not an option of \`${command}\`.`,
  takes: (name: string, what: string): string => `\`${name}\` takes ${what}.`,
  somethingElse: 'something else',
  text: (most: number): string => `text of 1 to ${most} characters`,
  day: (example: string): string => `a day, such as ${example}`,
  number: (min: number, max: number): string => `a number from ${min} to ${max}`,
  wholeNumber: (min: number, max: number): string => `a whole number from ${min} to ${max}`,
  flag: 'True or False',
  oneOf: (words: readonly string[]): string => `one of ${words.join(', ')}`,
};
