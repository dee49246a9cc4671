import { CLAIMS } from './claims.ts';
import { MESSAGES } from './messages.ts';
import { PRINTED } from './printed.ts';
import { RATE_KINDS } from './rates.ts';
import { RIG_KINDS } from './rigs.ts';

/** Where the page is, from the root of the repository. */
export const UNDERSTOOD_PAGE = 'docs/what-is-understood.md';

interface Row {
  readonly typed: string;
  readonly in?: string;
  readonly answered: string;
  readonly reason: string;
}

/** What people type and what becomes of it, as a page of Markdown: every line of it is a case that is tested. */
export function understoodPage(): string {
  return [
    '# What is understood',
    '',
    'Made from the cases in `test/input/tables/` by `npm run understood`: a test fails when the page is stale. Each line is a case that is tested as it stands here.',
    '',
    'The rule behind all of them: **no word of what was typed is dropped.** What is not understood is said to be left out, or asked about. `asks:` stands for a question, with a button for each likely reading. Hours are clock hours, `23-7` runs over midnight, `(assumed)` says that they are the customary ones.',
    '',
    '## Prices of electricity',
    '',
    'For a reader whose currency is USD, unless another is named. Round exchange rates, so that the figures can be reckoned in the head.',
    '',
    ...RATE_KINDS.flatMap(({ kind, rows }) => sectionOf(kind, rows)),
    '## Cards and rigs',
    '',
    'What is offered stands behind `asks:`.',
    '',
    ...RIG_KINDS.flatMap(({ kind, rows }) => sectionOf(kind, rows)),
    '### Whole output of programs',
    '',
    'The output itself is in `test/input/tables/printed.ts`.',
    '',
    '| printed by | understood |',
    '| --- | --- |',
    ...PRINTED.map(({ program, answered }) => `| ${cell(program)} | ${cell(answered)} |`),
    '',
    '## Messages',
    '',
    'What *Estimate this rig* takes of running text. Behind the semicolon stands what it says it left out: `gone`, `planned`, `other` (the other choice), `some` (of the cards that are counted) and `again` (named twice). Each has a button that counts it.',
    '',
    ...sectionOf('Cards in a sentence', MESSAGES),
    '## What a rig is said to earn',
    '',
    'The rig, the amount with its money, in how many days it comes in, and the place. Money `unsaid` is the reader’s; days `?` are asked for.',
    '',
    ...sectionOf('Times in few letters', CLAIMS),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

function sectionOf(kind: string, rows: readonly Row[]): readonly string[] {
  return [
    `### ${kind}`,
    '',
    '| typed | understood | why |',
    '| --- | --- | --- |',
    ...rows.map(
      ({ typed, in: currency, answered, reason }) =>
        `| \`${cell(typed)}\`${currency === undefined ? '' : ` (reader: ${currency})`} | ${cell(answered.trim())} | ${cell(reason)} |`,
    ),
    '',
  ];
}

/** A bar would end the cell. */
function cell(text: string): string {
  return text.replaceAll('|', String.raw`\|`);
}
