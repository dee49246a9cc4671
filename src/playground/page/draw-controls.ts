import { html, nothing, type TemplateResult } from 'lit';
import { LOCALES, PEOPLE, SERVERS } from '../web/web-seats.ts';
import { THEMES, WIDTHS, type View } from './address.ts';
import type { Actions, App } from './app.ts';

const BOT_WORDS = { starting: 'The bot is starting', online: 'The bot is online', offline: 'The bot is reconnecting' };

/** Who, where, in which language, how wide and how bright. */
export function drawControls({ view, bot, isConnected }: App, { show, restartBot }: Actions): TemplateResult {
  const state = isConnected ? bot.kind : 'ended';
  const words = isConnected ? (bot.kind === 'ended' ? 'The bot has ended' : BOT_WORDS[bot.kind]) : 'No playground';
  return html`<header class="controls">
    <h1>Rigwise playground</h1>
    <span class=${`bot-state ${state}`} role="status">${words}</span>
    ${isConnected && bot.kind === 'ended' ? html`<button @click=${restartBot}>Start it again</button>` : nothing}
    <span class="gap"></span>
    ${drawChoice(
      'You are',
      PEOPLE.map(({ key, title }) => [key, title] as const),
      view.as,
      (as) => show({ as }),
    )}
    ${drawChoice(
      'in',
      SERVERS.map(({ key, name }) => [key, name] as const),
      view.server,
      (server) => show({ server }),
    )}
    ${drawChoice(
      'Language',
      LOCALES.map(({ key, name }) => [key, name] as const),
      view.locale,
      (locale) => show({ locale }),
    )}
    ${drawChoice('Width', named(WIDTHS), view.width, (width) => show({ width }))}
    ${drawChoice('Colours', named(THEMES), view.theme, (theme) => show({ theme }))}
  </header>`;
}

function drawChoice<Key extends string>(
  label: string,
  choices: readonly (readonly [key: Key, name: string])[],
  chosen: View[keyof View],
  choose: (key: Key) => void,
): TemplateResult {
  const pick = (event: Event): void => {
    const found = choices.find(([key]) => key === (event.target as HTMLSelectElement).value);
    if (found) choose(found[0]);
  };
  return html`<label class=${`choice ${label.toLowerCase()}`}
    ><span>${label}</span>
    <select aria-label=${label} @change=${pick} .value=${chosen}>
      ${choices.map(([key, name]) => html`<option value=${key} ?selected=${key === chosen}>${name}</option>`)}
    </select></label
  >`;
}

const named = <Key extends string>(keys: readonly Key[]) => keys.map((key) => [key, key] as const);

const RAIL = SERVERS.toSorted((a, b) => Number(b.key === 'dm') - Number(a.key === 'dm'));

/** Servers and direct messages, as Discord's left edge shows them. */
export function drawRail({ view }: App, { show }: Actions): TemplateResult {
  return html`<nav class="rail" aria-label="Servers">
    ${RAIL.map(
      ({ key, name, initials }) =>
        html`<button
          aria-label=${name}
          title=${name}
          data-initials=${initials}
          aria-current=${key === view.server ? 'true' : 'false'}
          @click=${() => show({ server: key })}
        ></button>`,
    )}
  </nav>`;
}
