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
type PersonName = (userId: string) => string;

/** What markdown points at. */
export interface Links {
  readonly personName: PersonName;
  /** Somebody presses a command that a text mentions. */
  readonly onCommand?: (path: string) => void;
}

/** Discord's markdown, as an embed shows it. Everything that is not markup is text, and stays text. */
export function drawMarkdown(source: string, links: Links): TemplateResult {
  return drawNodes(parse(source, 'extended'), links);
}

function drawNodes(nodes: readonly MarkdownNode[], links: Links): TemplateResult {
  return html`${nodes.map((node) => drawNode(node, links))}`;
}

function drawNode(node: MarkdownNode, links: Links): TemplateResult {
  const inner = (): TemplateResult =>
    typeof node.content === 'string' ? html`${node.content}` : drawNodes(node.content ?? [], links);
  switch (node.type) {
    case 'strong':
      return html`<strong>${inner()}</strong>`;
    case 'em':
      return html`<em>${inner()}</em>`;
    case 'underline':
      return html`<u>${inner()}</u>`;
    case 'strikethrough':
      return html`<s>${inner()}</s>`;
    case 'inlineCode':
      return html`<code>${inner()}</code>`;
    case 'codeBlock':
      return html`<pre class="code-block">${inner()}</pre>`;
    case 'link':
    case 'url':
    case 'autolink':
      return html`<a href=${safeAddress(node.target)} target="_blank" rel="noreferrer noopener">${inner()}</a>`;
    case 'br':
      return html`<br />`;
    case 'user':
      return html`<discord-mention type="user">${links.personName(node.id ?? '')}</discord-mention>`;
    case 'slashCommand':
      return html`<button class="mention" @click=${() => links.onCommand?.(node.fullName ?? '')}>
        /${node.fullName ?? ''}
      </button>`;
    default:
      return inner();
  }
}

/** Only web addresses become links: a `javascript:` address would run. */
export function safeAddress(target: string | undefined): string {
  return target !== undefined && /^https?:\/\//.test(target) ? target : '#';
}
