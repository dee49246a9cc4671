import { describe, expect, test } from 'vitest';
import { parseMarkdown, parseTitle, type MarkdownNode } from '../../src/playground/page/parse-markdown.ts';

/** Nodes as one can read them: `strong(text)`, text as it is. */
function told(nodes: readonly MarkdownNode[]): string {
  return nodes
    .map(({ type, content, items }) => {
      if (type === 'text' && typeof content === 'string') return content;
      const inner = items ? items.map(told).join('|') : typeof content === 'string' ? content : told(content ?? []);
      return inner === '' ? `<${type}>` : `${type}(${inner})`;
    })
    .join('');
}

describe('a text', () => {
  test.each<readonly [reason: string, source: string, nodes: string]>([
    ['a list', '- one\n- **two**', 'list(one|strong(two))'],
    ['a list in a list', '- one\n  - two\n- three', 'list(one<br>list(two)|three)'],
    ['a numbered list', '2. one\n3. two', 'list(one|two)'],
    ['an item that goes on', '- one\n  more\n- two', 'list(one<br>more|two)'],
    ['a line that is no item ends it', '- one\n- two\nafter', 'list(one|two)after'],
    ['an empty line ends it', '- one\n\nafter', 'list(one)<br>after'],
    ['a list below a line', 'before\n- one', 'before<br>list(one)'],
    ['a list below a heading, a heading below a list', '# head\n- one\n# foot', 'heading(head)list(one)heading(foot)'],
    ['a list in a quote', '> - one\n> - two', 'blockQuote(list(one|two))'],
    ['a loss is no list', '-5 USD', '-5 USD'],
    ['a plus is no bullet', '+ one', '+ one'],
    ['a dash within a line', 'Akash - io.net', 'Akash - io.net'],
    ['a defused dash', String.raw`\- one`, '- one'],
    ['a dash with nothing behind it', '- ', '- '],
    ['small print', '-# small\nlarge', 'subtext(small)large'],
    ['a moment', '<t:1700000000:R>', '<timestamp>'],
  ])('%s: %j', (_reason, source, nodes) => {
    expect(told(parseMarkdown(source))).toBe(nodes);
  });
});

describe('a title', () => {
  test.each<readonly [reason: string, source: string, nodes: string]>([
    ['emphasis', '**RTX** `4090`', 'strong(RTX) inlineCode(4090)'],
    ['what somebody typed, defused', String.raw`my\_rig \*`, 'my_rig *'],
    ['no mention', '<@400000000000000001> @everyone', '<@400000000000000001> @everyone'],
    ['no link', '[a](https://b.example)', '[a](https://b.example)'],
    ['no block', '- one', '- one'],
    ['no moment', '<t:1700000000:R>', '<t:1700000000:R>'],
  ])('%s: %j', (_reason, source, nodes) => {
    expect(told(parseTitle(source))).toBe(nodes);
  });
});
