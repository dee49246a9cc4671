import { defineMessageCommand } from '../src/conversation/define-command.ts';
import { formatHours, formatWatts } from '../src/views/values/format.ts';
import { present } from '../src/present.ts';
import { rigName } from '../src/views/values/rig-names.ts';
import { en } from '../src/words/en/en.ts';
import { rigInSaid } from './parts/rig-in-said.ts';
import { roiAnswer } from './roi.ts';

const words = en.commands.messages.estimate;

/** What the rig in somebody's message earns, for whoever asks. */
export const estimateRig = defineMessageCommand({
  name: words.name,
  execute({ text }, context) {
    const { typed, parts, wallLoadW, hoursPerDay } = rigInSaid(text, words.noCard, context);
    const facts = present(
      rigName(parts),
      wallLoadW !== undefined && words.watts(formatWatts(wallLoadW, context.locale)),
      hoursPerDay !== undefined && words.hours(formatHours(hoursPerDay, { locale: context.locale, words: en })),
    );
    return { ...roiAnswer({ gpu: typed, hide: true }, context), content: words.readAs(facts) };
  },
});
