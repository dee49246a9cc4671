import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { drawSpoiler } from './draw-spoiler.ts';
import { parseMarkdown, parseTitle, type MarkdownNode } from './parse-markdown.ts';
import { timestampWords, type Reader } from './timestamp-words.ts';

/** Names of the people whom `<@id>` may mean. */
type PersonName = (userId: string) => string;

/** What markdown points at, and who reads it. */
export interface Links extends Reader {
  readonly personName: PersonName;
  /** Somebody presses a command that a text mentions. */
  readonly onCommand?: (path: string) => void;
}

const PLACES: Readonly<Record<string, string>> = {
  customize: 'Channels & Roles',
  browse: 'Browse Channels',
  guide: 'Server Guide',
  'linked-roles': 'Linked Roles',
};

/** Discord's markdown, as an embed shows it. Everything that is not markup is text, and stays text. */
export function drawMarkdown(source: string, links: Links): TemplateResult {
  return drawNodes(parseMarkdown(source), links);
}

/** The same for an embed's title and a field's name. */
export function drawTitle(source: string, links: Links): TemplateResult {
  return drawNodes(parseTitle(source), links);
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
    case 'spoiler':
      return drawSpoiler(inner());
    case 'inlineCode':
      return html`<code>${inner()}</code>`;
    case 'codeBlock':
      return html`<pre class="code-block">${inner()}</pre>`;
    case 'heading':
      // A message stands below the page's own two levels.
      return html`<div class="heading" role="heading" aria-level=${(node.level ?? 1) + 2}>${inner()}</div>`;
    case 'subtext':
      return html`<small class="subtext">${inner()}</small>`;
    case 'blockQuote':
      return html`<blockquote>${inner()}</blockquote>`;
    case 'list':
      return drawList(node, links);
    case 'link':
    case 'url':
    case 'autolink':
      return html`<a href=${safeAddress(node.target)} target="_blank" rel="noreferrer noopener">${inner()}</a>`;
    case 'br':
      return html`<br />`;
    case 'timestamp':
      return drawTime(node, links);
    case 'twemoji':
      return html`${node.name}`;
    case 'emoji':
      // The picture lies at Discord, whom this page does not ask.
      return html`:${node.name}:`;
    case 'slashCommand':
      return html`<button class="mention" @click=${() => links.onCommand?.(node.fullName ?? '')}>
        /${node.fullName ?? ''}
      </button>`;
    default:
      return drawMention(node, links) ?? inner();
  }
}

function drawMention({ type, id, navigation }: MarkdownNode, { personName }: Links): TemplateResult | undefined {
  switch (type) {
    case 'user':
      return html`<span class="mention">@${personName(id ?? '')}</span>`;
    case 'role':
      return html`<span class="mention">@unknown-role</span>`;
    case 'channel':
      return html`<span class="mention">#unknown</span>`;
    case 'guildNavigation':
      return html`<span class="mention">${PLACES[navigation ?? ''] ?? 'Unknown'}</span>`;
    case 'everyone':
    case 'here':
      return html`<span class="mention">@${type}</span>`;
    default:
      return undefined;
  }
}

function drawList({ ordered, start, items = [] }: MarkdownNode, links: Links): TemplateResult {
  const drawn = items.map((item) => html`<li>${drawNodes(item, links)}</li>`);
  return ordered === true
    ? html`<ol start=${start ?? nothing}>
        ${drawn}
      </ol>`
    : html`<ul>
        ${drawn}
      </ul>`;
}

function drawTime({ timestamp, format }: MarkdownNode, reader: Reader): TemplateResult {
  const at = new Date(Number(timestamp) * 1000);
  return html`<time class=${format === 'R' ? 'relative' : nothing} title=${timestampWords(at, 'F', reader)}
    >${timestampWords(at, format, reader)}</time
  >`;
}

/** Only web addresses become links: a `javascript:` address would run. */
export function safeAddress(target: string | undefined): string {
  return target !== undefined && /^https?:\/\//.test(target) ? target : '#';
}
