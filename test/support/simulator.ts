import type { Catalog } from '../../src/catalog/catalog.ts';
import { createFinder } from '../../src/catalog/finder.ts';
import type { AttachedFiles } from '../../src/conversation/attached-file.ts';
import type { AppCommand, Visibility } from '../../src/conversation/command.ts';
import type { Choice, RawOptions } from '../../src/conversation/options.ts';
import type { Actor } from '../../src/conversation/command-context.ts';
import { createDispatcher } from '../../src/conversation/dispatch.ts';
import type { Dispatcher, DispatcherParts } from '../../src/conversation/dispatch.ts';
import type { Handled } from '../../src/conversation/outcome.ts';
import type { IncomingCommand, IncomingInteraction } from '../../src/conversation/incoming.ts';
import { oddsOf } from '../../src/engine/odds.ts';
import { createLogger } from '../../src/logger.ts';
import { createBook } from '../../src/market/book.ts';
import { createLiveMarket } from '../../src/market/live-market.ts';
import type { Market } from '../../src/market/market.ts';
import type { Reply } from '../../src/views/message/reply.ts';
import { createKeptStores } from './kept-stores.ts';
import { createMemoryMarketStorage } from './memory-market-storage.ts';
import { catalogOf } from './small-catalogue.ts';
import { createStandingClock } from './standing-clock.ts';
import type { StandingClock } from './standing-clock.ts';
import { simulateAnswer } from './simulated-discord.ts';
import type { OpenedForm, SimulatedAnswer, SimulatedMessage } from './simulated-discord.ts';

interface Person extends Actor {
  readonly locale: string;
}

/** As the bot has it before any source has answered. */
function marketAsShipped({ bundle }: Catalog, { now }: StandingClock): Market {
  const book = createBook({ storage: createMemoryMarketStorage(), shipped: bundle, now });
  return createLiveMarket({ book, now });
}

/** What an interaction says of who is behind it, whatever it is. */
type Asked = Pick<IncomingCommand, 'id' | 'createdAtMs' | 'actor' | 'locale'>;

/** What the person who asked ends up seeing; while a deferral waits, `reply` is undefined. */
export interface Seen {
  readonly reply: Reply | undefined;
  readonly visibility: Visibility;
  /** The form that opened in place of an answer. */
  readonly form: OpenedForm | undefined;
  /** The message it is in, to click on. */
  readonly message: SimulatedMessage;
}

export interface Simulator {
  run(path: string, options?: RawOptions, files?: AttachedFiles): Promise<Seen>;
  /** Presses a button, by default on the newest message that has it. */
  click(label: string, on?: Seen): Promise<Seen>;
  /** Presses a button that carries this `custom_id`, whatever the message shows. */
  clickId(customId: string, on: Seen): Promise<Seen>;
  /** Fills the form in and sends it. */
  submit(opened: Seen, fields: Readonly<Record<string, string>>, files?: AttachedFiles): Promise<Seen>;
  type(path: string, option: string, typed: string, others?: RawOptions): Promise<readonly Choice[]>;
  /** The same Discord, seen by somebody else or from somewhere else. */
  as(person: Partial<Person>): Simulator;
  /** Does not wait for the answer: what is seen changes when it comes. */
  readonly impatient: Simulator;
  /** What is in the channel now, oldest first. */
  readonly channel: readonly SimulatedMessage[];
  readonly clock: StandingClock;
  readonly dispatcher: Dispatcher;
  readonly logs: readonly Readonly<Record<string, unknown>>[];
  /** What the dispatcher says that it has dealt with. */
  readonly handled: readonly Handled[];
  /** From now on every interaction passes through here before the bot gets it. */
  tamper(change: (interaction: IncomingInteraction) => IncomingInteraction): void;
}

export interface SimulatorParts extends Partial<Omit<DispatcherParts, 'now' | 'startTimer' | 'logger'>> {
  readonly commands: readonly AppCommand[];
  readonly person?: Partial<Person>;
  /** By default one of its own. */
  readonly clock?: StandingClock;
}

/** A Discord in memory, in front of the real dispatcher. Time passes only when a test lets it. */
export function createSimulator({
  person: asking,
  clock = createStandingClock(),
  ...parts
}: SimulatorParts): Simulator {
  const logs: Record<string, unknown>[] = [];
  const dealtWith: Handled[] = [];
  const logger = createLogger('trace', { destination: { write: (line) => void logs.push(JSON.parse(line)) } });
  const catalog = parts.catalog ?? catalogOf();
  const stores = { ...createKeptStores(), ...parts };
  const dispatcher = createDispatcher({
    catalog,
    finder: parts.finder ?? createFinder(catalog),
    market: parts.market ?? marketAsShipped(catalog, clock),
    ...stores,
    storesOf: () => stores,
    odds: async (question) => oddsOf(question),
    bot: () => ({ version: '0.0.0', startedAt: clock.now(), commands: [], sources: [] }),
    drawChart: async () => undefined,
    onHandled: (handled) => void dealtWith.push(handled),
    logger,
    ...parts,
    now: clock.now,
    startTimer: clock.startTimer,
  });
  const channel: SimulatedMessage[] = [];
  let lastId = 0;
  let change: ((interaction: IncomingInteraction) => IncomingInteraction) | undefined;
  const handle = (interaction: IncomingInteraction) => dispatcher.handle(change?.(interaction) ?? interaction);

  function seenBy(person: Person, patient = true): Simulator {
    const asker = (): Asked => {
      const { locale, ...actor } = person;
      lastId += 1;
      return { id: `interaction-${lastId}`, createdAtMs: clock.now().getTime(), actor, locale };
    };

    async function ask(
      clickedOn: SimulatedMessage | undefined,
      incoming: (asked: Asked & SimulatedAnswer['answering']) => IncomingInteraction,
    ): Promise<Seen> {
      const asked = asker();
      const answer = simulateAnswer(channel, asked, clickedOn, clock.now);
      const handled = handle(incoming({ ...asked, ...answer.answering }));
      // setImmediate runs after every promise that can go on has gone on.
      await (patient ? handled : new Promise(setImmediate));
      return seen(answer);
    }

    const simulator: Simulator = {
      channel,
      clock,
      dispatcher,
      logs,
      handled: dealtWith,
      as: (other) => seenBy({ ...person, ...other }, patient),
      get impatient() {
        return seenBy(person, false);
      },
      tamper: (next) => {
        change = next;
      },
      run: (path, options = {}, files = {}) =>
        ask(undefined, (asked) => ({ kind: 'command', ...asked, path, options, files })),
      click(label, on) {
        const message = on?.message ?? channel.findLast((each) => customIdOf(each, label) !== undefined);
        const customId = message && customIdOf(message, label);
        if (message === undefined || customId === undefined) throw new Error(`There is no button "${label}".`);
        return simulator.clickId(customId, { ...message, message, form: undefined });
      },
      clickId: (customId, { message }) =>
        ask(message, (asked) => ({ kind: 'button', ...asked, customId, message: { ...message } })),
      submit({ form: opened }, fields, files = {}) {
        if (opened === undefined) throw new Error('There is no form to fill in.');
        const { form, customId } = opened;
        const filled = form.fields.flatMap((field) =>
          field.kind === 'file' ? [] : [[field.name, fields[field.name] ?? field.value ?? '']],
        );
        return ask(undefined, (asked) => ({
          kind: 'form',
          ...asked,
          customId,
          fields: Object.fromEntries(filled),
          files,
        }));
      },
      async type(path, option, typed, others = {}) {
        let offered: readonly Choice[] | undefined;
        const respond = async (choices: readonly Choice[]) => {
          offered = choices;
        };
        await handle({ kind: 'autocomplete', ...asker(), path, option, typed, others, respond });
        if (offered === undefined) throw new Error('The autocompletion was not answered.');
        return offered;
      },
    };
    return simulator;
  }

  return seenBy({ userId: 'user-1', guildId: 'guild-1', canManageServer: false, locale: 'en-GB', ...asking });
}

/** Follows the answer, so that a late one shows in what was seen before. */
function seen(answer: SimulatedAnswer): Seen {
  return {
    get reply() {
      return answer.message().reply;
    },
    get visibility() {
      return answer.message().visibility;
    },
    get form() {
      return answer.form();
    },
    get message() {
      return answer.message();
    },
  };
}

function customIdOf({ reply }: SimulatedMessage, label: string): string | undefined {
  for (const row of reply?.components ?? []) {
    for (const component of row.components) {
      if ('label' in component && component.label === label && 'custom_id' in component) return component.custom_id;
    }
  }
  return undefined;
}
