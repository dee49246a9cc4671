import '@skyra/discord-components-core';
import { MessageFlags } from 'discord-api-types/v10';
import type { APIAttachment, APIEmbed, APIMessage } from 'discord-api-types/v10';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { avatarOf, BOT_COLOUR } from './avatar.ts';
import { drawComponents, type Use } from './draw-components.ts';
import { drawEmbed } from './draw-embed.ts';
import { drawMarkdown, type Links } from './draw-markdown.ts';

const BOT_AVATAR = avatarOf('R', BOT_COLOUR);

/** What the page knows beside the message. */
export interface Drawing extends Links, Use {
  /** Who typed which command; undefined for an answer to a button. */
  readonly asked: { readonly person: string; readonly command: string } | undefined;
  /** Stands below the message, such as "This interaction failed". */
  readonly failure?: string | undefined;
  readonly onDismiss?: () => void;
}

/** One of the bot's messages, as Discord's client draws it. */
export function drawMessage(message: APIMessage, drawing: Drawing): TemplateResult {
  const flags = message.flags ?? 0;
  const isPrivate = (flags & MessageFlags.Ephemeral) !== 0;
  const isThinking = (flags & MessageFlags.Loading) !== 0 && drawing.failure === undefined;
  return html`
    <discord-message
      author=${message.author.username}
      avatar=${message.author.bot === true ? BOT_AVATAR : avatarOf(message.author.username)}
      ?bot=${message.author.bot === true}
      ?ephemeral=${isPrivate}
      ?edited=${message.edited_timestamp !== null}
      timestamp=${timeOf(new Date(message.timestamp))}
    >
      ${drawAsked(drawing.asked)}
      ${isThinking ? html`<span class="thinking">${message.author.username} is thinking…</span>` : nothing}
      ${message.content === '' ? nothing : drawMarkdown(message.content, drawing)}
      ${(message.attachments ?? []).map((attachment) => drawAttachment(attachment, message.embeds))}
      ${message.embeds.map((embed) => drawEmbed(embed, drawing))} ${drawComponents(message.components ?? [], drawing)}
      ${drawBelow(isPrivate, drawing)}
    </discord-message>
  `;
}

/** What stands in a channel while the bot has not answered, or when it never did. */
export function drawUnanswered(
  bot: string,
  state: 'waiting' | 'failed',
  sentAt: number,
  { asked, onDismiss }: Pick<Drawing, 'asked' | 'onDismiss'>,
): TemplateResult {
  return html`<discord-message
    author=${bot}
    avatar=${BOT_AVATAR}
    bot
    ?ephemeral=${state === 'failed'}
    timestamp=${timeOf(new Date(sentAt))}
  >
    ${drawAsked(asked)}
    ${
      state === 'waiting'
        ? html`<span class="thinking">Sending command…</span>`
        : html`<span class="failure">The application did not respond</span>`
    }
    ${drawBelow(state === 'failed', { onDismiss })}
  </discord-message>`;
}

function drawAsked(asked: Drawing['asked']): TemplateResult | typeof nothing {
  if (asked === undefined) return nothing;
  return html`<discord-command
    slot="reply"
    author=${asked.person}
    command=${asked.command.replace(/^\//, '')}
    avatar=${avatarOf(asked.person)}
  ></discord-command>`;
}

function drawBelow(
  isPrivate: boolean,
  { failure, onDismiss }: { readonly failure?: string | undefined; readonly onDismiss?: (() => void) | undefined },
): TemplateResult {
  return html`<div slot="thread">
    ${failure === undefined ? nothing : html`<div class="failure">${failure}</div>`}
    ${
      isPrivate
        ? html`<div class="private">
            Only you can see this
            ${onDismiss ? html`• <button class="link" @click=${onDismiss}>Dismiss message</button>` : nothing}
          </div>`
        : nothing
    }
  </div>`;
}

function drawAttachment(
  { url, filename, size, content_type: type, description }: APIAttachment,
  embeds: readonly APIEmbed[],
): TemplateResult | typeof nothing {
  // An image that an embed shows is not shown a second time.
  if (embeds.some(({ image, thumbnail }) => image?.url === url || thumbnail?.url === url)) return nothing;
  if (type?.startsWith('image/')) {
    return html`<a slot="attachments" href=${url} target="_blank" rel="noreferrer noopener"
      ><img class="attached-image" src=${url} alt=${description ?? filename}
    /></a>`;
  }
  return html`<a slot="attachments" class="attached-file" href=${url} download=${filename}
    >${filename} <span>${(size / 1024).toFixed(1)} kB</span></a
  >`;
}

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

function timeOf(date: Date): string {
  return `Today at ${time.format(date)}`;
}
