import { html, nothing, type TemplateResult } from 'lit';
import { SLOW_MS } from '../discord/slowness.ts';
import type { Misbehaviour, ShownExchange, ShownRequest } from '../web/web-protocol.ts';
import { writeAddress } from './address.ts';
import type { Actions, App } from './app.ts';
import { historyOf } from './channel.ts';

const MISBEHAVIOURS: readonly (readonly [how: Misbehaviour, words: string, title: string])[] = [
  ['drop', 'Drop the connection', 'Ends the bot’s gateway connection without a word'],
  ['answer-429', '429 next', 'Answers the bot’s next request for an interaction with 429 Too Many Requests'],
  ['answer-500', '500 next', 'Answers the bot’s next request for an interaction with 500'],
  ['deliver-twice', 'Deliver twice', 'Sends the next interaction to the bot twice'],
];

/** What went over the wire for one message, and ways to make Discord misbehave. */
export function drawHood(app: App, actions: Actions): TemplateResult | typeof nothing {
  const { hoodOf, conversations, seat, isHeld, isSlow } = app;
  const { misbehave } = actions;
  if (hoodOf === undefined) return nothing;
  const history = historyOf(conversations, hoodOf, seat?.channelId ?? '');
  return html`<aside class="hood" aria-label="Under the hood">
    <header>
      <h2>Under the hood</h2>
      <button class="quiet" aria-label="Close under the hood" @click=${() => actions.openHood(undefined)}>✕</button>
    </header>
    <div class="misbehave" role="group" aria-label="Misbehave">
      ${MISBEHAVIOURS.map(
        ([how, words, title]) => html`<button title=${title} @click=${() => misbehave(how)}>${words}</button>`,
      )}
      ${drawSwitch(
        'Hold the bot’s answers',
        'Keeps everything that the bot answers waiting until this is switched off',
        isHeld,
        (isOn) => misbehave(isOn ? 'hold' : 'release'),
      )}
      ${drawSwitch(
        `Answers arrive ${SLOW_MS / 1000} s late`,
        'Everything that the bot sends for an interaction is that long under way',
        isSlow,
        (isOn) => misbehave(isOn ? 'slow' : 'prompt'),
      )}
    </div>
    ${history.length === 0 ? html`<p>Nothing has been sent yet, or it is too long ago.</p>` : nothing}
    ${history.map((exchange) => drawExchange(exchange, app))}
  </aside>`;
}

function drawSwitch(words: string, title: string, isOn: boolean, change: (isOn: boolean) => void): TemplateResult {
  return html`<label title=${title}>
    <input
      type="checkbox"
      .checked=${isOn}
      @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}
    />
    ${words}
  </label>`;
}

function drawExchange(exchange: ShownExchange, { view }: App): TemplateResult {
  const { inFull, personName, isCommand, sentAt, payload, requests } = exchange;
  return html`<section>
    <h3>${personName}: ${inFull}</h3>
    <p>
      sent at ${new Date(sentAt).toISOString().slice(11, 23)}
      UTC${isCommand ? html` · <a href=${writeAddress(view, inFull)}>link that runs this</a>` : nothing}
    </p>
    ${drawJson('Interaction sent to the bot', payload)}
    ${
      requests.length === 0
        ? html`<p>
            ${exchange.state === 'failed' ? 'The bot sent nothing in time.' : 'The bot has sent nothing yet.'}
          </p>`
        : requests.map(drawRequest)
    }
  </section>`;
}

function drawRequest({ method, path, body, files, afterMs, status, durationMs, answer, refusal }: ShownRequest) {
  const isBad = refusal !== undefined || (status ?? 0) >= 400;
  // The token fills most of the path and tells nothing.
  const shortPath = path.replaceAll(/interaction-\d+/g, '…');
  return html`<div class=${isBad ? 'request refused' : 'request'}>
    <p>
      <strong>${method} ${shortPath}</strong>
      <span class="status">${status ?? 'held'}</span>
      <span>after ${afterMs} ms${durationMs === undefined ? '' : `, answered in ${durationMs} ms`}</span>
    </p>
    ${
      refusal === undefined
        ? nothing
        : html`<p class="refusal">Refused: ${refusal.message} (code ${refusal.code})</p>
            ${refusal.errors ? drawJson('Why', refusal.errors, true) : nothing}`
    }
    ${body === undefined ? nothing : drawJson('Sent by the bot', body)}
    ${files.length === 0 ? nothing : html`<p>Files: ${files.join(', ')}</p>`}
    ${answer === undefined ? nothing : drawJson('Answered', answer)}
  </div>`;
}

function drawJson(title: string, json: unknown, isOpen = false): TemplateResult {
  return html`<details ?open=${isOpen}>
    <summary>${title}</summary>
    <pre tabindex="0" aria-label=${title}>${JSON.stringify(json, null, 2)}</pre>
  </details>`;
}
