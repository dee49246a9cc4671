import { RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import type { RequestData } from 'discord.js';
import { DiscordAPIError, REST } from 'discord.js';
import { AnswerLost, AnswerUnconfirmed } from '../conversation/incoming.ts';
import type { StartTimer } from '../timer.ts';
import type { InteractionAddress } from './received-interaction.ts';
import { restRequest } from './rest-request.ts';
import type { FirstResponse, LaterMessage, ReplyLine } from './reply-line.ts';
import { Unheard, untilHeard } from './until-heard.ts';

/** Discord waits no longer for a first response. */
const FIRST_RESPONSE_TIMEOUT_MS = 3_000;
/** Discord takes 0.1 s: a connection that is silent for so long may be dead, and another is still in time. */
const SILENCE_MS = 1_000;
const TIMEOUT_MS = 10_000;

/**
 * Unknown message, unknown webhook (the token is older than 15 minutes, or nothing was answered yet), unknown
 * interaction (answered too late), already acknowledged, invalid webhook token.
 * https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
 */
const LOST_CODES: ReadonlySet<number | string> = new Set([10_008, 10_015, 10_062, 40_060, 50_027]);

export interface RestLinesParts {
  /** Base of Discord's REST API, without the version; undefined for Discord's own. */
  readonly apiUrl: string | undefined;
  readonly startTimer: StartTimer;
}

/**
 * Lines that take everything over Discord's REST API. Straight through discord.js's REST client, which keeps queues and
 * limits: our replies already are what Discord takes, and the builders' way there would copy and check each of them.
 * The clients are of their own: interactions are outside the limits of the bot, and are tried again by our rules.
 */
export function createRestLines({ apiUrl, startTimer }: RestLinesParts): (address: InteractionAddress) => ReplyLine {
  const common = { retries: 0, makeRequest: restRequest, ...(apiUrl !== undefined && { api: apiUrl }) };
  const first = new REST({ ...common, timeout: FIRST_RESPONSE_TIMEOUT_MS });
  const later = new REST({ ...common, timeout: TIMEOUT_MS });

  const patient = { startTimer, silenceMs: undefined };

  return ({ id, applicationId, token }) => {
    const original = () => Routes.webhookMessage(applicationId, token, '@original');
    return {
      async respond(response) {
        let tries = 0;
        const post = async (): Promise<void> => {
          tries += 1;
          try {
            await first.post(Routes.interactionCallback(id, token), firstRequest(response));
          } catch (error) {
            // Discord takes one first response and refuses a second, which then says that another try has arrived.
            if (tries === 1 || !isAlreadyTaken(error)) throw error;
          }
        };
        await taken(untilHeard(post, { startTimer, silenceMs: SILENCE_MS }).catch(rethrowUnconfirmed));
      },
      edit: (message) => taken(untilHeard(() => later.patch(original(), laterRequest(message)), patient)),
      delete: () => taken(untilHeard(() => later.delete(original(), { auth: false }), patient)),
      // Each try that arrives is a message of its own.
      followUp: (message) => taken(later.post(Routes.webhook(applicationId, token), laterRequest(message))),
    };
  };
}

function firstRequest(response: FirstResponse): RequestData {
  return response.kind === 'json'
    ? { auth: false, body: response.bytes, passThroughBody: true, headers: { 'content-type': 'application/json' } }
    : { auth: false, body: response.body, files: [...response.files] };
}

function laterRequest({ body, files }: LaterMessage): RequestData {
  return { auth: false, body, ...(files.length > 0 && { files: [...files] }) };
}

function isAlreadyTaken(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
}

function rethrowUnconfirmed(error: unknown): never {
  throw error instanceof Unheard ? new AnswerUnconfirmed({ cause: error.cause }) : error;
}

async function taken(request: Promise<unknown>): Promise<void> {
  try {
    await request;
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || !LOST_CODES.has(error.code)) throw error;
    throw new AnswerLost(Number(error.code), { cause: error });
  }
}
