import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { StartTimer } from '../timer.ts';
import type { Chart, Picture } from '../views/pictures/chart.ts';
import type { Reply } from '../views/message/reply.ts';
import { AnswerLost } from './incoming.ts';
import type { Answering } from './incoming.ts';

/** A PNG; undefined where there is none this time. */
type DrawChart = (chart: Chart) => Promise<Uint8Array | undefined>;

const FILE_NAME = 'chart.png';
/** Discord’s limit on the alt text of a file. */
const ALT_LENGTH = 1_024;
const MOST_TRIES = 3;
const FIRST_PAUSE_MS = 300;
/** The answer has been given a moment ago, and not every part of Discord knows of it. */
const NOT_FOUND_YET: ReadonlySet<number> = new Set([
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownWebhook,
]);

export interface PictureDeliveryParts {
  readonly drawChart: DrawChart;
  readonly startTimer: StartTimer;
  readonly logger: Logger;
}

/** What a message shows from some answer on. */
interface Turn {
  /** A picture, of this answer or one before, that Discord may still be taking in. */
  underWay: Promise<unknown> | undefined;
}

/** Of so many messages it is remembered which answer they show. */
const REMEMBERED_MESSAGES = 1_000;

/** Adds the picture of the answer that has been given. Never rejects: what goes wrong costs the picture and nothing else. */
type AddPicture = (interaction: Pick<Answering, 'edit'> & { readonly id: string }) => Promise<void>;

/**
 * Adds pictures to replies that have been given, by editing them. To be told before an answer is given: from then on the
 * message it is in, named by the interaction that it was the first answer to, takes no picture of an answer before. One
 * that is already on its way may come last all the same; then the answer is said once more.
 */
export function createPictureDelivery({ drawChart, startTimer, logger }: PictureDeliveryParts) {
  const newest = new LRUCache<string, Turn>({ max: REMEMBERED_MESSAGES });

  async function edit(answering: Pick<Answering, 'edit'>, reply: Reply, isShown: () => boolean): Promise<void> {
    let pauseMs = FIRST_PAUSE_MS;
    for (let tries = 1; isShown(); tries += 1) {
      try {
        return await answering.edit(reply);
      } catch (error) {
        const isEarly = error instanceof AnswerLost && NOT_FOUND_YET.has(error.code);
        if (!isEarly || tries === MOST_TRIES) throw error;
      }
      await startTimer(pauseMs).elapsed;
      pauseMs *= 2;
    }
  }

  async function shownAtLast({ picture, ...reply }: Reply): Promise<Reply> {
    if (picture === undefined) return reply;
    const bytes = await drawChart(picture.chart);
    return bytes === undefined ? withLine(reply, picture.instead) : pictured(reply, picture, bytes);
  }

  return function willShow(reply: Reply, message: string | undefined): AddPicture {
    // Nothing that could come, and nothing that could come later than it.
    if (reply.picture === undefined && (message === undefined || !newest.has(message))) return addNothing;
    const before = message === undefined ? undefined : newest.get(message)?.underWay;
    const turn: Turn = { underWay: before };
    if (message !== undefined) newest.set(message, turn);
    const isShown = (): boolean => message === undefined || newest.get(message) === turn;

    return async (interaction) => {
      if (reply.picture === undefined && before === undefined) return;
      try {
        const [last] = await Promise.all([shownAtLast(reply), before]);
        const editing = edit(interaction, last, isShown);
        turn.underWay = Promise.allSettled([editing]);
        await editing;
      } catch (err) {
        logger.warn({ err, interactionId: interaction.id }, 'a picture could not be added');
      } finally {
        turn.underWay = undefined;
      }
    };
  };
}

async function addNothing(): Promise<void> {}

function pictured(reply: Reply, { legend, alt }: Picture, bytes: Uint8Array): Reply {
  const [embed, ...others] = reply.embeds ?? [];
  return {
    ...withLine(reply, legend),
    embeds: [{ ...embed, image: { url: `attachment://${FILE_NAME}` } }, ...others],
    files: [{ name: FILE_NAME, description: alt.slice(0, ALT_LENGTH), bytes }],
  };
}

/** With a line above the embed. */
function withLine(reply: Reply, line: string): Reply {
  return { ...reply, content: reply.content === undefined ? line : `${reply.content}\n${line}` };
}
