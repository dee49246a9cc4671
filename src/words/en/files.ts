import { counted } from './values/grammar.ts';

const KINDS = '`.txt`, `.csv`, `.json` or `.log`';
const INSTEAD = 'Paste what it says into `cards:` instead.';

/** Of a text file that somebody hands over. Its name comes in quoted. */
export const files = {
  takes: 'a text file: .txt, .csv, .json or .log',
  option: 'A text file with what nvidia-smi, lspci or your miner prints, in place of cards',
  field: { label: 'Or a text file', description: 'What a program prints: .txt, .csv, .json or .log, up to 256 KB' },
  refused: {
    'not-discords': (name: string): string =>
      `“${name}” is not kept by Discord, and I fetch files from nowhere else. Attach the file itself.`,
    'wrong-type': (name: string): string => `“${name}” is no text file. Hand in one that ends with ${KINDS}.`,
    'too-large': (name: string, mostKb: number): string =>
      `“${name}” is larger than ${mostKb} KB. Hand in only the part that names the cards.`,
    'not-text': (name: string): string =>
      `What is in “${name}” is not text. Save it as plain text in UTF-8, or paste it into \`cards:\`.`,
    empty: (name: string): string => `“${name}” is empty. ${INSTEAD}`,
    gone: (name: string): string => `Discord no longer has “${name}”. Attach it again.`,
    slow: (name: string): string =>
      `Discord takes too long to hand over “${name}”. Try again, or paste it into \`cards:\`.`,
    unreachable: (name: string): string => `“${name}” could not be fetched from Discord just now. ${INSTEAD}`,
  },
  cardsAndFile: 'The cards are in `cards:` or in `file:`, not in both: leave one of them out.',
  noCard: (name: string): string =>
    `I find no graphics card in “${name}”. It should hold what \`nvidia-smi\`, \`lspci\` or your miner prints, or a line such as \`6x 3070\`.`,
  readFrom: (name: string, facts: readonly string[]): string => `Read from “${name}”: ${facts.join(', ')}.`,
  cut: (readKb: number): string => `Only its first ${readKb} KB were read; the cards further down are not counted.`,
  notRead: (count: number): string =>
    `${counted(count, 'more file was', 'more files were').replace(/^1 more/, 'One more')} not read: one is read at a time.`,
  claimNotRead: 'The file in that message was not read: a claim is read from its text.',
};
