import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';

/** A node of Discord's markdown, as the parser gives it: `content` is text or further nodes. */
export interface MarkdownNode {
  readonly type: string;
  readonly content?: string | readonly MarkdownNode[];
  readonly target?: string;
  readonly id?: string;
  readonly name?: string;
  readonly fullName?: string;
  readonly navigation?: string;
  readonly level?: number;
  /** Seconds since the Unix epoch. */
  readonly timestamp?: string;
  readonly format?: string;
  readonly ordered?: boolean;
  readonly start?: number;
  readonly items?: readonly (readonly MarkdownNode[])[];
}

// Discord ends a list at the first line that is no item and not indented; the rule that the parser brings waits for an
// empty line. The last group is the line's end, by which headings see that they begin a line.
const LIST = /^( *)([*-]|\d{1,9}\.) +[^\n]+(?:\n(?: *(?:[*-]|\d{1,9}\.) | {2})[^\n]+)*(\n|$)/;

const list: (typeof rulesExtended)[string] = {
  ...SimpleMarkdown.defaultRules.list,
  match(source, { prevCapture }: { readonly prevCapture?: readonly string[] | null }) {
    const before = prevCapture?.[0] ?? '';
    return before === '' || before.endsWith('\n') ? LIST.exec(source) : null;
  },
};

const IN_TITLES: ReadonlySet<string> = new Set([
  'escape',
  'em',
  'strong',
  'underline',
  'strikethrough',
  'inlineCode',
  'spoiler',
  'emoticon',
  'emoji',
  'twemoji',
  'newline',
  'br',
  'text',
]);

const parser = SimpleMarkdown.parserFor({ ...rulesExtended, list });
const titleParser = SimpleMarkdown.parserFor(
  Object.fromEntries(Object.entries(rulesExtended).filter(([name]) => IN_TITLES.has(name))),
);

/** What a message, an embed's description or a field's value says. */
export function parseMarkdown(source: string): readonly MarkdownNode[] {
  return parser(source, { inline: true });
}

/** An embed's title or a field's name: in them Discord draws no blocks, no links, no mentions and no times. */
export function parseTitle(source: string): readonly MarkdownNode[] {
  return titleParser(source, { inline: true });
}
