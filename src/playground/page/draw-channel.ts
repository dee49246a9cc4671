import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { PEOPLE, SERVERS } from '../web/web-seats.ts';
import type { Actions, App } from './app.ts';
import { itemsIn, latestUse, WHOLE_CHANNEL, type Item } from './channel.ts';
import { drawComposer } from './draw-composer.ts';
import { drawMessage, drawUnanswered } from './draw-message.ts';

const BOT_NAME = 'Rigwise';
const EXAMPLE = '/roi gpu:4090';

/** A channel as Discord shows it: its name, what was said, and the composer. */
export function drawChannel(app: App, actions: Actions): TemplateResult {
  const { view, seat, conversations, composer, notice } = app;
  const isDirect = view.server === 'dm';
  const name = isDirect ? `@${BOT_NAME}` : '#general';
  const server = SERVERS.find(({ key }) => key === view.server)?.name ?? '';
  const items = seat ? itemsIn(conversations, seat.channelId, seat.personId) : [];
  return html`<main class="channel" aria-busy=${seat === undefined ? 'true' : 'false'}>
    <header>
      <h2>${isDirect ? html`<span>@</span>${BOT_NAME}` : html`<span>#</span>general`}<small>${server}</small></h2>
      <button
        class="hood-opener"
        aria-pressed=${app.hoodOf === WHOLE_CHANNEL ? 'true' : 'false'}
        @click=${() => actions.openHood(app.hoodOf === WHOLE_CHANNEL ? undefined : WHOLE_CHANNEL)}
      >
        { } Under the hood
      </button>
    </header>
    <div class="scroller" tabindex="0" aria-label="Messages" role="region">
      <div class="beginning">
        <h3>${isDirect ? `This is where you and ${BOT_NAME} talk` : 'Welcome to #general!'}</h3>
        <p>
          Everything here happens on this machine. Type <kbd>/</kbd> to see what the bot can do, or paste a whole line,
          such as <button class="mention" @click=${() => composer.run(EXAMPLE)}>${EXAMPLE}</button>
        </p>
      </div>
      <discord-messages role="log" aria-live="polite" aria-label=${`Messages in ${name}`}>
        ${repeat(
          items,
          ({ id }) => id,
          (item) => drawItem(item, app, actions),
        )}
      </discord-messages>
    </div>
    ${
      notice === undefined
        ? nothing
        : html`<div class="notice" role="alert">
            <span>${notice}</span
            ><button class="quiet" aria-label="Close the notice" @click=${() => actions.closeNotice()}>✕</button>
          </div>`
    }
    ${drawComposer(composer, name)}
  </main>`;
}

function drawItem(item: Item, app: App, actions: Actions): TemplateResult {
  const hood = html`<button
    class="hood-opener"
    title="Under the hood"
    aria-label="Under the hood of this message"
    @click=${() => actions.openHood(app.hoodOf === item.id ? undefined : item.id)}
  >
    { }
  </button>`;
  const isOpen = app.hoodOf === item.id;
  return html`<article class=${isOpen ? 'item open' : 'item'}>
    ${drawContent(item, app, actions)}
    <div class="item-tools">${drawApps(item, app, actions)}${hood}</div>
  </article>`;
}

/** What can be done with a message that everybody sees. */
function drawApps(item: Item, { apps }: App, actions: Actions): TemplateResult | typeof nothing {
  if (item.kind === 'command' || item.message.onlyFor !== undefined || apps.length === 0) return nothing;
  const choose = (event: Event, command: string): void => {
    (event.currentTarget as HTMLElement).closest('details')?.removeAttribute('open');
    actions.use(item.id, command);
  };
  return html`<details class="apps">
    <summary title="Apps">Apps</summary>
    <menu>
      ${apps.map(
        (name) => html`<li><button class="app" @click=${(event: Event) => choose(event, name)}>${name}</button></li>`,
      )}
    </menu>
  </details>`;
}

function drawContent(item: Item, { view, conversations, seat, composer }: App, actions: Actions): TemplateResult {
  const onDismiss = () => actions.dismiss(item.id);
  const asker = item.kind === 'message' ? conversations.exchanges.get(item.message.exchangeId ?? '') : item.exchange;
  const asked = asker?.isCommand ? { person: asker.personName, command: asker.did } : undefined;
  if (item.kind === 'command') {
    const state = item.exchange.state === 'failed' ? 'failed' : 'waiting';
    return drawUnanswered(BOT_NAME, state, item.exchange.sentAt, { asked, onDismiss });
  }
  const { message } = item;
  const use = latestUse(conversations, message.id, seat?.personId ?? '');
  const isLost = message.isLoading && asker?.state === 'failed';
  return drawMessage(message.json, {
    asked,
    personName,
    locale: view.locale,
    now: Date.now(),
    onDismiss,
    failure: isLost
      ? 'The application did not respond'
      : use?.state === 'failed'
        ? 'This interaction failed'
        : undefined,
    isBusy: use?.state === 'waiting',
    onButton: (customId) => actions.click(message.id, customId),
    onSelect: (customId, values) => actions.select(message.id, customId, values),
    onCommand: (path) => composer.typeLine(`/${path} `),
  });
}

function personName(userId: string): string {
  return PEOPLE.find((person) => person.userId === userId)?.name ?? 'unknown-user';
}
