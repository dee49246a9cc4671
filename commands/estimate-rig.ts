import type { SaidMessage } from '../src/conversation/command.ts';
import type { CommandContext } from '../src/conversation/command-context.ts';
import { defineMessageCommand } from '../src/conversation/define-command.ts';
import { UserError } from '../src/errors.ts';
import { rigInMessage } from '../src/input/paste/rig-in-message.ts';
import { quoteTyped } from '../src/input/typed-text.ts';
import { formatHours, formatWatts } from '../src/views/values/format.ts';
import { present } from '../src/present.ts';
import { rigName } from '../src/views/values/rig-names.ts';
import { en } from '../src/words/en/en.ts';
import { rigOfFile } from './parts/file-rig.ts';
import { rigInSaid } from './parts/rig-in-said.ts';
import { roiAnswer } from './roi.ts';

const words = en.commands.messages.estimate;

/** What the rig in somebody's message earns, for whoever asks. */
export const estimateRig = defineMessageCommand({
  name: words.name,
  async execute({ text, file, moreFiles }, context) {
    const { source, said, remarks } = await whatIsSaid({ text, file }, context);
    const { typed, parts, wallLoadW, hoursPerDay } = rigInSaid(said, words.noCard, context);
    const facts = present(
      rigName(parts),
      wallLoadW !== undefined && words.watts(formatWatts(wallLoadW, context.locale)),
      hoursPerDay !== undefined && words.hours(formatHours(hoursPerDay, { locale: context.locale, words: en })),
    );
    const content = [
      source === undefined ? words.readAs(facts) : en.files.readFrom(quoteTyped(source.name), facts),
      ...remarks,
      ...(moreFiles > 0 ? [en.files.notRead(moreFiles)] : []),
    ].join(' ');
    return { ...roiAnswer({ gpu: typed, hide: true }, context), content };
  },
});

/** Of a message with a file the file, unless that tells of no rig and the message does. */
async function whatIsSaid({ text, file }: Pick<SaidMessage, 'text' | 'file'>, context: CommandContext) {
  if (file === undefined) return { source: undefined, said: text, remarks: [] };
  const rig = await rigOfFile(file, context);
  if (!(rig instanceof UserError)) return { source: file, said: rig.typed, remarks: rig.remarks };
  if (rigInMessage(text, context.finder) === undefined) throw rig;
  return { source: undefined, said: text, remarks: [rig.message] };
}
