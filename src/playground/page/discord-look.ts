import '@skyra/discord-components-core';
import { css, type CSSResult, type LitElement } from 'lit';

// The library draws Discord's shapes in the colours of some years ago, partly too faint to read. These rules lie over
// its own, inside the components, and take today's colours from the page's variables.
const LOOKS: Readonly<Record<string, CSSResult>> = {
  'discord-messages': css`
    :host {
      color: var(--text);
      background: none;
      border: 0;
      line-height: 1.375;
    }
    ::slotted(*) {
      padding-top: 0;
      padding-bottom: 0;
    }
    ::slotted(*:not(:first-child)) {
      margin-top: 0;
    }
  `,
  'discord-message': css`
    :host {
      color: var(--text);
      margin: 0;
      padding: 6px var(--message-right) 6px var(--message-left);
    }
    :host([ephemeral]) {
      padding-right: var(--message-right);
    }
    .discord-author-avatar {
      min-width: var(--avatar);
      margin-right: var(--avatar-gap);
    }
    .discord-author-avatar img {
      width: var(--avatar);
      height: var(--avatar);
      cursor: default;
    }
    .discord-message-content {
      min-width: 0;
    }
    .discord-message-timestamp,
    .discord-message-edited {
      color: var(--muted) !important;
    }
    .discord-message-ephemeral {
      display: none;
    }
  `,
  'discord-author-info': css`
    :host .discord-author-username {
      color: var(--header);
    }
  `,
  'discord-command': css`
    :host {
      margin-left: calc(var(--avatar) + var(--avatar-gap));
      color: var(--muted) !important;
      overflow-x: clip;
      overflow-clip-margin: 60px;
    }
    :host::before {
      left: calc(-0.5 * var(--avatar) - var(--avatar-gap));
      border-color: var(--spine) !important;
    }
    :host .discord-replied-message-username,
    :host .discord-replied-message-content {
      color: var(--soft) !important;
      opacity: 1;
    }
    :host .discord-slash-command-name,
    :host .discord-slash-command-name:hover {
      color: var(--mention) !important;
      background-color: var(--mention-back);
    }
  `,
  'discord-embed': css`
    :host {
      color: var(--soft);
      margin: 4px 0;
    }
    :host .discord-embed-wrapper {
      background-color: var(--embed);
      border-color: var(--embed-border);
    }
    :host .discord-left-border {
      background-color: var(--embed-bar);
    }
    :host .discord-embed-wrapper .discord-embed-grid {
      padding: var(--embed-padding);
    }
    :host .discord-embed-author {
      color: var(--header);
    }
    :host .discord-embed-image {
      max-width: 100%;
    }
  `,
  'discord-embed-footer': css`
    :host {
      color: var(--soft);
    }
  `,
};

/** Call before anything is drawn: a component takes its rules when it is first made. */
export function wearDiscordsLook(): void {
  for (const [name, look] of Object.entries(LOOKS)) {
    const component = customElements.get(name) as typeof LitElement | undefined;
    if (component) component.elementStyles = [...component.elementStyles, look];
  }
}
