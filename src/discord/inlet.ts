import type { REST } from 'discord.js';
import { Status } from 'discord.js';
import type { Logger } from 'pino';
import type { IncomingInteraction } from '../conversation/incoming.ts';
import { StartError } from '../errors.ts';
import type { StartTimer } from '../timer.ts';
import { askWhoIAm, createApplicationRest } from './application.ts';
import { createAttachments } from './attachment.ts';
import { createDiscordClient } from './client.ts';
import type { Shards } from './client.ts';
import { connect, whenClosedForGood } from './connect.ts';
import { onIncoming } from './gateway-inlet.ts';
import { openHttpInlet } from './http-inlet.ts';
import type { HttpInlet } from './http-inlet.ts';
import { createRestLines } from './rest-line.ts';
import { waitForAnswer } from './why-unreachable.ts';
import type { WaitingParts } from './why-unreachable.ts';

/** Discord sends an interaction in one go: whoever takes longer is somebody else. */
const SLOWEST_SENDER_MS = 5_000;

/** The way on which interactions come in: the gateway, or an endpoint of our own. */
export interface Inlet {
  /** Over which commands are registered, once it is open. */
  readonly rest: REST;
  /**
   * Resolves when interactions arrive.
   * @throws {StartError} when they cannot
   */
  open(token: string): Promise<{ readonly applicationId: string }>;
  /** Whether interactions arrive just now. */
  isUp(): boolean;
  /** Calls back when no more will ever arrive, with why as a sentence for the operator. */
  whenClosedForGood(act: (closed: { code: number; sentence: string }) => void): void;
  /** Resolves when everything that has arrived is answered, and nothing more arrives. */
  takeNoMore(): Promise<void>;
  close(): Promise<void>;
}

export interface InletParts {
  /** Base of Discord's REST API, without the version; undefined for Discord's own. */
  readonly apiUrl: string | undefined;
  /** Base of where Discord keeps files; undefined for Discord's own hosts. */
  readonly cdnUrl: string | undefined;
  readonly handle: (incoming: IncomingInteraction) => Promise<void>;
  readonly now: () => Date;
  readonly startTimer: StartTimer;
  readonly logger: Logger;
}

/** A connection to Discord that is kept up: for a bot without a public address. */
export function createGatewayInlet(
  { apiUrl, cdnUrl, handle, now, startTimer, logger }: InletParts,
  shards: Shards | undefined,
): Inlet {
  const client = createDiscordClient({ apiUrl, shards, logger, now });
  const attached = createAttachments({ cdnUrl, fetch, startTimer });
  onIncoming(client, createRestLines({ apiUrl, startTimer }), attached, (incoming) => void handle(incoming));
  return {
    rest: client.rest,
    async open(token) {
      const { application } = await connect(client, token, { now, startTimer, onWait: tellOfWaiting(logger) });
      return { applicationId: application.id };
    },
    isUp: () => client.ws.status === Status.Ready && client.ws.shards.every(({ status }) => status === Status.Ready),
    whenClosedForGood: (act) => whenClosedForGood(client, act),
    // Discord goes on sending for as long as it is connected; who takes nothing more drops it.
    takeNoMore: async () => undefined,
    close: () => client.destroy(),
  };
}

/** Discord's interactions endpoint: many such processes may stand behind one address. */
export function createHttpInlet(
  { apiUrl, cdnUrl, handle, now, startTimer, logger }: InletParts,
  { port, publicKey }: { readonly port: number; readonly publicKey: string },
): Inlet {
  const rest = createApplicationRest(apiUrl);
  const lineTo = createRestLines({ apiUrl, startTimer });
  let inlet: HttpInlet | undefined;
  let isStopping = false;
  return {
    rest,
    async open(token) {
      rest.setToken(token);
      const waiting = { now, startTimer, onWait: tellOfWaiting(logger) };
      const application = await waitForAnswer(() => askWhoIAm(rest), waiting);
      if (application.publicKey.toLowerCase() !== publicKey.toLowerCase()) {
        throw new StartError(
          'DISCORD_PUBLIC_KEY is not the one of this DISCORD_TOKEN’s application. ' +
            'Copy it again from the "General Information" page of your application.',
        );
      }
      inlet = await openHttpInlet({
        port,
        publicKey,
        lineTo,
        attached: createAttachments({ cdnUrl, fetch, startTimer }),
        handle,
        slowestSenderMs: SLOWEST_SENDER_MS,
        now,
        startTimer,
      });
      logger.info({ port: inlet.port }, 'taking interactions over HTTP');
      return { applicationId: application.id };
    },
    isUp: () => inlet !== undefined && !isStopping,
    whenClosedForGood: () => undefined,
    async takeNoMore() {
      isStopping = true;
      await inlet?.close();
    },
    close: async () => undefined,
  };
}

function tellOfWaiting(logger: Logger): WaitingParts['onWait'] {
  return (reason, nextTryMs) => logger.warn({ reason, nextTryMs }, 'waiting for Discord');
}
