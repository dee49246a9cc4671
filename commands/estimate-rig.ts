import type { SaidMessage } from '../src/conversation/command.ts';
import type { CommandContext } from '../src/conversation/command-context.ts';
import { defineMessageCommand } from '../src/conversation/define-command.ts';
import { UserError } from '../src/errors.ts';
import { rigInMessage } from '../src/input/paste/rig-in-message.ts';
import { quoteTyped } from '../src/input/typed-text.ts';
import { formatHours, formatWatts } from '../src/views/values/quantities.ts';
import { present } from '../src/present.ts';
import { rigName } from '../src/views/values/rig-names.ts';
import { withRow } from '../src/views/message/buttons.ts';
import { en } from '../src/words/en/en.ts';
import { rigOfFile } from './parts/file-rig.ts';
import { leftOutOf, rigInSaid } from './parts/rig-in-said.ts';
import { roiAnswer } from './roi.ts';

const MOST_OTHERS = 3;
const words = en.commands.messages.estimate;

/** What the rig in somebody's message earns, for whoever asks. */
export const estimateRig = defineMessageCommand({
  name: words.name,
  async execute({ text, file, moreFiles }, context) {
    const { source, said, remarks, otherwise: more } = await whatIsSaid({ text, file }, context);
    const { typed, parts, wallLoadW, hoursPerDay, leftOut, otherwise } = rigInSaid(said, words.noCard, context);
    const facts = present(
      rigName(parts),
      wallLoadW !== undefined && words.watts(formatWatts(wallLoadW, context.locale)),
      hoursPerDay !== undefined && words.hours(formatHours(hoursPerDay, { locale: context.locale, words: en })),
    );
    const content = [
      source === undefined ? words.readAs(facts) : en.files.readFrom(quoteTyped(source.name), facts),
      ...leftOutOf(leftOut),
      ...remarks,
      ...(moreFiles > 0 ? [en.files.notRead(moreFiles)] : []),
    ].join(' ');
    const others = [...otherwise, ...more].slice(0, MOST_OTHERS);
    return withRow(
      { ...roiAnswer({ gpu: typed, hide: true }, context), content },
      others.map((rig) => ({ label: rig, customId: context.buttonId('roi', { gpu: rig, hide: true }, 'beside') })),
    );
  },
});

/** Of a message with a file the file, unless that tells of no rig and the message does. */
async function whatIsSaid({ text, file }: Pick<SaidMessage, 'text' | 'file'>, context: CommandContext) {
  if (file === undefined) return { source: undefined, said: text, remarks: [], otherwise: [] };
  const rig = await rigOfFile(file, context);
  if (!(rig instanceof UserError))
    return { source: file, said: rig.typed, remarks: rig.remarks, otherwise: rig.otherwise };
  if (rigInMessage(text, context.finder) === undefined) throw rig;
  return { source: undefined, said: text, remarks: [rig.message], otherwise: [] };
}
