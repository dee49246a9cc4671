import '@skyra/discord-components-core';
import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { drawMarkdown, drawTitle, safeAddress, type Links } from './draw-markdown.ts';
import { fieldColumns } from './field-columns.ts';

/** An embed, as Discord's client draws it. */
export function drawEmbed(embed: APIEmbed, links: Links): TemplateResult {
  const { color, author, title, image, thumbnail, description, fields = [], footer } = embed;
  return html`
    <discord-embed
      slot="embeds"
      color=${color === undefined ? nothing : `#${color.toString(16).padStart(6, '0')}`}
      author-name=${author?.name ?? nothing}
      image=${image?.url ?? nothing}
      thumbnail=${thumbnail?.url ?? nothing}
    >
      ${title === undefined ? nothing : drawEmbedTitle(title, embed.url, links)}
      ${
        description === undefined
          ? nothing
          : html`<discord-embed-description slot="description"
              >${drawMarkdown(description, links)}</discord-embed-description
            >`
      }
      ${fields.length === 0 ? nothing : drawFields(fields, links)}
      ${footer === undefined ? nothing : html`<discord-embed-footer slot="footer">${footer.text}</discord-embed-footer>`}
    </discord-embed>
  `;
}

// The component takes a title as plain text only; the place of the description comes right after it.
function drawEmbedTitle(title: string, url: string | undefined, links: Links): TemplateResult {
  const words = drawTitle(title, links);
  return html`<div slot="description" class="embed-title">
    ${
      url === undefined
        ? words
        : html`<a href=${safeAddress(url)} target="_blank" rel="noreferrer noopener">${words}</a>`
    }
  </div>`;
}

function drawFields(fields: readonly APIEmbedField[], links: Links): TemplateResult {
  const columns = fieldColumns(fields);
  return html`<discord-embed-fields slot="fields"
    >${fields.map(
      ({ name, value }, index) =>
        html`<discord-embed-field data-columns=${columns[index] ?? nothing}
          ><div class="field-title">${drawTitle(name, links)}</div>
          ${drawMarkdown(value, links)}</discord-embed-field
        >`,
    )}</discord-embed-fields
  >`;
}
