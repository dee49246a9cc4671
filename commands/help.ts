import type { CommandContext } from '../src/conversation/command-context.ts';
import { defineCommand, definePage } from '../src/conversation/define-command.ts';
import { integer } from '../src/conversation/options.ts';
import { helpView } from '../src/views/help.ts';
import { paged } from '../src/views/message/paged.ts';
import type { Reply } from '../src/views/message/reply.ts';
import { en } from '../src/words/en/en.ts';

const page = definePage({
  name: 'page',
  options: { page: integer(en.commands.asked.page, { min: 1, max: 99 }) },
  execute: ({ page: number = 1 }, context) => answerAt(number, context),
});

export const help = defineCommand(
  {
    name: 'help',
    description: en.commands.asked.help,
    options: {},
    visibility: 'private',
    execute: (_options, context) => answerAt(1, context),
  },
  [page],
);

function answerAt(number: number, { bot, buttonId }: CommandContext): Reply {
  return paged(helpView(bot().commands, { words: en }), {
    page: number,
    pageId: (other) => buttonId('help page', { page: other }),
    words: en,
  });
}
