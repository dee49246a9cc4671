import '@skyra/discord-components-core';
import { ButtonStyle, ComponentType, MessageFlags } from 'discord-api-types/v10';
import type { APIEmbed, APIMessage, APIMessageComponent } from 'discord-api-types/v10';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { drawMarkdown } from './draw-markdown.ts';
import type { PersonName } from './draw-markdown.ts';

/** What the page knows beside the message. */
export interface Drawing {
  /** Who typed which command; undefined for an answer to a button. */
  readonly asked: { readonly person: string; readonly command: string } | undefined;
  readonly personName: PersonName;
  readonly onButton: (customId: string) => void;
}

const BUTTON_TYPES: Partial<Record<ButtonStyle, string>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'destructive',
};

/** One of the bot's messages, as Discord's client draws it. */
export function drawMessage(message: APIMessage, drawing: Drawing): TemplateResult {
  const isPrivate = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const { asked, personName } = drawing;
  return html`
    <discord-message
      author=${message.author.username}
      avatar="blue"
      bot
      ?ephemeral=${isPrivate}
      .timestamp=${new Date(message.timestamp)}
    >
      ${
        asked === undefined
          ? nothing
          : html`<discord-command
              slot="reply"
              author=${asked.person}
              command=${asked.command}
              avatar="green"
            ></discord-command>`
      }
      ${message.content === '' ? nothing : drawMarkdown(message.content, personName)}
      ${message.embeds.map((embed) => drawEmbed(embed, personName))}
      ${drawComponents(message.components ?? [], drawing)}
    </discord-message>
  `;
}

function drawEmbed(embed: APIEmbed, personName: PersonName): TemplateResult {
  return html`
    <discord-embed
      slot="embeds"
      color=${`#${(embed.color ?? 0).toString(16).padStart(6, '0')}`}
      embed-title=${embed.title ?? nothing}
      url=${embed.url ?? nothing}
      image=${embed.image?.url ?? nothing}
    >
      ${
        embed.description === undefined
          ? nothing
          : html`<discord-embed-description slot="description"
              >${drawMarkdown(embed.description, personName)}</discord-embed-description
            >`
      }
      ${
        embed.fields === undefined
          ? nothing
          : html`<discord-embed-fields slot="fields"
              >${embed.fields.map(
                ({ name, value, inline }) =>
                  html`<discord-embed-field field-title=${name} ?inline=${inline === true}
                    >${drawMarkdown(value, personName)}</discord-embed-field
                  >`,
              )}</discord-embed-fields
            >`
      }
      ${
        embed.footer === undefined
          ? nothing
          : html`<discord-embed-footer slot="footer">${embed.footer.text}</discord-embed-footer>`
      }
    </discord-embed>
  `;
}

function drawComponents(
  components: readonly APIMessageComponent[],
  { onButton }: Drawing,
): TemplateResult | typeof nothing {
  const rows = components.flatMap((row) => (row.type === ComponentType.ActionRow ? [row] : []));
  if (rows.length === 0) return nothing;
  return html`<discord-attachments slot="components"
    >${rows.map(
      ({ components: buttons }) =>
        html`<discord-action-row
          >${buttons.map((button) =>
            button.type === ComponentType.Button && 'custom_id' in button
              ? html`<discord-button
                  type=${BUTTON_TYPES[button.style] ?? 'secondary'}
                  ?disabled=${button.disabled === true}
                  @click=${() => {
                    if (button.disabled !== true) onButton(button.custom_id);
                  }}
                  >${button.label ?? ''}</discord-button
                >`
              : nothing,
          )}</discord-action-row
        >`,
    )}</discord-attachments
  >`;
}
