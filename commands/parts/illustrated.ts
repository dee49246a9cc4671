import { en } from '../../src/words/en/en.ts';
import type { Reply } from '../../src/views/message/reply.ts';
import type { Picture } from '../../src/views/pictures/chart.ts';

/** The reply with the picture that was asked for; where there is nothing to draw, it says so. */
export function illustrated(reply: Reply, isAsked: boolean, picture: Picture | undefined): Reply {
  if (picture !== undefined) return { ...reply, picture };
  return isAsked ? { ...reply, content: en.chart.nothing } : reply;
}
