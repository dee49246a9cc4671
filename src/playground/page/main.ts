import { html, render } from 'lit';
import type { RegisteredCommand } from '../discord/registered-command.ts';
import { CommandType } from '../discord/wire-codes.ts';
import type { HandedFile, Tidings } from '../web/web-protocol.ts';
import { readAddress, writeAddress } from './address.ts';
import type { Actions, App } from './app.ts';
import { createConversations } from './channel.ts';
import { leavesOf } from './command-line.ts';
import { createComposer } from './composer.ts';
import { placeKey } from './composer-state.ts';
import { isForComposer } from './typing-anywhere.ts';
import { isAtNewest, showNewest } from './newest.ts';
import { connect, type Answer, type Ask } from './connection.ts';
import { wearDiscordsLook } from './discord-look.ts';
import { drawChannel } from './draw-channel.ts';
import { drawControls, drawRail } from './draw-controls.ts';
import { drawForm } from './draw-form.ts';
import { drawHood } from './draw-hood.ts';

const address = readAddress(location.search);
let lineToRun = address.run;
let registered: readonly RegisteredCommand[] = [];
let isDrawingDue = false;

const composer = createComposer({
  leaves: () => leavesOf(registered, app.view.locale),
  async choices(path, option, typed, others) {
    const answer = await connection.ask({ kind: 'type', path, option, typed, others });
    return answer.kind === 'choices' ? answer.choices : undefined;
  },
  send: (path, options) => void act({ kind: 'run', path, options }),
  say: (text) => {
    connection.say({ kind: 'say', text });
    showNewest();
  },
  notice,
  changed: draw,
});

const app: App = {
  view: address.view,
  conversations: createConversations(),
  apps: [],
  composer,
  seat: undefined,
  isConnected: false,
  bot: { kind: 'starting' },
  isHeld: false,
  isSlow: false,
  form: undefined,
  hoodOf: undefined,
  notice: undefined,
};

const sit = (): void => {
  const { as, server, locale } = app.view;
  app.seat = undefined;
  connection.say({ kind: 'sit', as, server, locale });
};

const actions: Actions = {
  show(change) {
    app.view = { ...app.view, ...change };
    history.replaceState(null, '', writeAddress(app.view));
    if ('as' in change || 'server' in change || 'locale' in change) {
      composer.clear();
      sit();
    }
    draw();
  },
  openHood(itemId) {
    app.hoodOf = itemId;
    draw();
  },
  dismiss(itemId) {
    app.conversations.dismissed.add(itemId);
    draw();
  },
  click: (messageId, customId) => void act({ kind: 'click', messageId, customId }),
  select: (messageId, customId, values) => void act({ kind: 'select', messageId, customId, values: [...values] }),
  use: (messageId, command) => void act({ kind: 'use', messageId, command }),
  submitForm: (exchangeId, fields) => void submitForm(exchangeId, fields),
  closeForm() {
    app.form = undefined;
    draw();
  },
  misbehave: (how) => connection.say({ kind: 'misbehave', how }),
  restartBot: () => connection.say({ kind: 'restart' }),
  closeNotice: () => notice(undefined),
};

async function act(ask: Ask): Promise<void> {
  notice(undefined);
  showNewest();
  follow(await connection.ask(ask));
}

async function submitForm(exchangeId: string, fields: Record<string, string | HandedFile>): Promise<void> {
  const { form } = app;
  const answer = await connection.ask({ kind: 'submit', exchangeId, fields });
  if (!form || app.form !== form) return;
  const problems = { failed: 'Something went wrong. Try again.', refused: 'reason' in answer ? answer.reason : '' };
  const problem = answer.kind === 'failed' || answer.kind === 'refused' ? problems[answer.kind] : undefined;
  app.form = problem === undefined ? undefined : { ...form, problem };
  draw();
}

function follow(answer: Answer): void {
  if (answer.kind === 'form') app.form = { shown: answer.form, problem: undefined };
  if (answer.kind === 'refused') notice(answer.reason);
  draw();
}

function notice(text: string | undefined): void {
  app.notice = text;
  draw();
}

function hear(tidings: Exclude<Tidings, Answer>): void {
  switch (tidings.kind) {
    case 'seated':
      app.seat = tidings;
      break;
    case 'commands':
      registered = tidings.commands;
      app.apps = registered.filter(({ type }) => type === CommandType.Message).map(({ name }) => name);
      runFromAddress();
      break;
    case 'bot':
      app.bot = tidings.state;
      if (tidings.state.kind === 'ended') app.notice = `The bot ended ${tidings.state.how}. ${tidings.state.lastWords}`;
      break;
    case 'held':
      app.isHeld = tidings.isHeld;
      break;
    case 'slow':
      app.isSlow = tidings.isSlow;
      break;
    case 'exchange':
      app.conversations.exchanges.set(tidings.exchange.id, tidings.exchange);
      break;
    case 'message':
      app.conversations.messages.set(tidings.message.id, tidings.message);
      break;
  }
  draw();
}

/** Runs the line of the address once, as soon as there is a command that it names. */
function runFromAddress(): void {
  if (lineToRun === undefined || registered.length === 0) return;
  composer.typeLine(`${lineToRun.startsWith('/') ? lineToRun : `/${lineToRun}`} `);
  lineToRun = undefined;
  if (document.documentElement.dataset['mayRun'] === 'true') composer.submit();
}

const connection = connect({
  onTidings: hear,
  onOpen() {
    app.isConnected = true;
    // What was heard before may be of a playground that is gone.
    app.conversations.exchanges.clear();
    app.conversations.messages.clear();
    sit();
    draw();
  },
  onLost() {
    app.isConnected = false;
    draw();
  },
});

/** Draws once for everything that happened in this turn. */
function draw(): void {
  if (isDrawingDue) return;
  isDrawingDue = true;
  queueMicrotask(() => {
    isDrawingDue = false;
    const wasAtNewest = isAtNewest();
    document.documentElement.dataset['theme'] = app.view.theme;
    render(
      html`${drawControls(app, actions)}
        <div class=${`frame ${app.view.width}`}>
          ${drawRail(app, actions)}${drawChannel(app, actions)}${drawHood(app, actions)}
        </div>
        ${drawForm(app, actions)}`,
      document.body,
    );
    settle(wasAtNewest);
  });
}

/** What templates can't say: dialogs open, focus moves, the newest message comes into view. */
function settle(wasAtNewest: boolean): void {
  const dialog = document.querySelector('dialog');
  if (dialog && !dialog.open) dialog.showModal();
  const { state } = composer;
  if (state.wantsFocus && !dialog) {
    state.wantsFocus = false;
    document.getElementById(placeKey(state.place))?.focus();
  }
  document.getElementById(`suggestion-${state.active}`)?.scrollIntoView({ block: 'nearest' });
  if (wasAtNewest) showNewest();
}

document.addEventListener('keydown', (event) => {
  // The key goes to whatever has the focus when it is let through.
  if (isForComposer(event)) document.getElementById(placeKey(composer.state.place))?.focus();
});

wearDiscordsLook();
draw();
// “3 minutes ago” grows older while nothing happens.
setInterval(() => {
  if (document.querySelector('time.relative')) draw();
}, 1_000);
