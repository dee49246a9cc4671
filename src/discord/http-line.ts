import type { ServerResponse } from 'node:http';
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { AnswerLost, AnswerUnconfirmed } from '../conversation/incoming.ts';
import type { StartTimer } from '../timer.ts';
import type { ReplyLine } from './reply-line.ts';

const UNKNOWN_WEBHOOK: number = RESTJSONErrorCodes.UnknownWebhook;
const MOST_TRIES = 4;
const FIRST_PAUSE_MS = 100;

/**
 * A line whose first response is the HTTP response itself; one with files goes over `rest`, as Discord wants it when the
 * response says 202. What comes later goes over `rest` too.
 */
export function createHttpLine(response: ServerResponse, rest: ReplyLine, startTimer: StartTimer): ReplyLine {
  async function send(status: number, body: Uint8Array | undefined): Promise<void> {
    // Discord hung up: it has waited for longer than it does.
    if (response.destroyed) throw new AnswerLost(RESTJSONErrorCodes.UnknownInteraction);
    if (response.headersSent) throw new AnswerLost(RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged);
    const type = body && { 'content-type': 'application/json', 'content-length': body.byteLength };
    const over = whenOver(response);
    response.writeHead(status, type).end(body);
    await over;
  }

  /** What is ready right after the response can overtake it: then Discord does not know the interaction's webhook yet. */
  async function afterResponse(ask: () => Promise<void>): Promise<void> {
    let pauseMs = FIRST_PAUSE_MS;
    for (let tries = 1; ; tries += 1) {
      try {
        return await ask();
      } catch (error) {
        const isEarly = error instanceof AnswerLost && error.code === UNKNOWN_WEBHOOK;
        if (!isEarly || tries === MOST_TRIES) throw error;
      }
      await startTimer(pauseMs).elapsed;
      pauseMs *= 2;
    }
  }

  return {
    async respond(first) {
      if (first.kind === 'json') return send(200, first.bytes);
      await send(202, undefined);
      return rest.respond(first);
    },
    edit: (message) => afterResponse(() => rest.edit(message)),
    delete: () => afterResponse(() => rest.delete()),
    followUp: (message) => afterResponse(() => rest.followUp(message)),
  };
}

/**
 * By hand, because `once` of `node:events` costs a twentieth of an answer.
 * @throws {AnswerUnconfirmed} when the connection ended before all was sent
 */
function whenOver(response: ServerResponse): Promise<void> {
  return new Promise((resolve, reject) => {
    response.on('error', reject);
    response.on('close', () => {
      if (response.writableFinished) resolve();
      else reject(new AnswerUnconfirmed());
    });
  });
}
