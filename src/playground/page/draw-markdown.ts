import { parse } from 'discord-markdown-parser';
import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** A node of Discord's markdown, as the parser gives it: `content` is text or further nodes. */
interface MarkdownNode {
  readonly type: string;
  readonly content?: string | readonly MarkdownNode[];
  readonly target?: string;
  readonly id?: string;
  readonly fullName?: string;
}

/** Names of the people whom `<@id>` may mean. */
export type PersonName = (userId: string) => string;

/** Discord's markdown, as an embed shows it. Everything that is not markup is text, and stays text. */
export function drawMarkdown(source: string, personName: PersonName): TemplateResult {
  return drawNodes(parse(source, 'extended'), personName);
}

function drawNodes(nodes: readonly MarkdownNode[], personName: PersonName): TemplateResult {
  return html`${nodes.map((node) => drawNode(node, personName))}`;
}

function drawNode(node: MarkdownNode, personName: PersonName): TemplateResult {
  const inner = (): TemplateResult =>
    typeof node.content === 'string' ? html`${node.content}` : drawNodes(node.content ?? [], personName);
  switch (node.type) {
    case 'strong':
      return html`<discord-bold>${inner()}</discord-bold>`;
    case 'em':
      return html`<discord-italic>${inner()}</discord-italic>`;
    case 'underline':
      return html`<discord-underlined>${inner()}</discord-underlined>`;
    case 'strikethrough':
      return html`<s>${inner()}</s>`;
    case 'inlineCode':
      return html`<discord-code embed>${inner()}</discord-code>`;
    case 'codeBlock':
      return html`<pre class="code-block">${inner()}</pre>`;
    case 'link':
    case 'url':
    case 'autolink':
      return html`<a href=${safeAddress(node.target)} target="_blank" rel="noreferrer noopener">${inner()}</a>`;
    case 'br':
      return html`<br />`;
    case 'user':
      return html`<discord-mention type="user">${personName(node.id ?? '')}</discord-mention>`;
    case 'slashCommand':
      return html`<discord-mention type="slash">${node.fullName ?? ''}</discord-mention>`;
    default:
      return inner();
  }
}

/** Only web addresses become links: a `javascript:` address would run. */
function safeAddress(target: string | undefined): string {
  return target !== undefined && /^https?:\/\//.test(target) ? target : '#';
}
