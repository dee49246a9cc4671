import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { Logger } from 'pino';
import type { StartTimer } from '../timer.ts';
import type { Chart, Picture } from '../views/pictures/chart.ts';
import type { Reply } from '../views/message/reply.ts';
import { AnswerLost } from './incoming.ts';
import type { Answering } from './incoming.ts';

/** A PNG; undefined where there is none this time. */
export type DrawChart = (chart: Chart) => Promise<Uint8Array | undefined>;

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

/** Adds the picture of a reply that has been given, by editing it. What goes wrong costs the picture and nothing else. */
export function createPictureDelivery({ drawChart, startTimer, logger }: PictureDeliveryParts) {
  async function edit(answering: Pick<Answering, 'edit'>, reply: Reply): Promise<void> {
    let pauseMs = FIRST_PAUSE_MS;
    for (let tries = 1; ; tries += 1) {
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

  return async function addPicture(
    interaction: Pick<Answering, 'edit'> & { readonly id: string },
    { picture, ...reply }: Reply,
  ): Promise<void> {
    if (picture === undefined) return;
    try {
      const bytes = await drawChart(picture.chart);
      await edit(interaction, bytes === undefined ? withLine(reply, picture.instead) : pictured(reply, picture, bytes));
    } catch (err) {
      logger.warn({ err, interactionId: interaction.id }, 'a picture could not be added');
    }
  };
}

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
