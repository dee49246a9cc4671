import type { CommandContext } from '../src/conversation/command-context.ts';
import { defineCommand, definePage } from '../src/conversation/define-command.ts';
import { integer } from '../src/conversation/options.ts';
import { paged } from '../src/views/message/paged.ts';
import type { Reply } from '../src/views/message/reply.ts';
import { en } from '../src/words/en/en.ts';
import { subjectWords } from '../src/market/figures/figure-words.ts';
import { aboutView } from '../src/views/about.ts';
import { citingIn } from './parts/reply-context.ts';

const page = definePage({
  name: 'page',
  options: { page: integer(en.commands.asked.page, { min: 1, max: 99 }) },
  execute: ({ page: number = 1 }, context) => answerAt(number, context),
});

export const about = defineCommand(
  {
    name: 'about',
    description: en.commands.asked.about,
    options: {},
    visibility: 'private',
    execute: (_options, context) => answerAt(1, context),
  },
  [page],
);

function answerAt(number: number, context: CommandContext): Reply {
  return paged(answer(context), {
    page: number,
    pageId: (other) => context.buttonId('about page', { page: other }),
    words: en,
  });
}

function answer(context: CommandContext): Reply {
  const { catalog } = context;
  const { version, sources } = context.bot();
  return aboutView({
    version,
    gpuCount: catalog.gpus.length,
    networkCount: catalog.networks.length,
    coinCount: catalog.coins.length,
    placeCount: catalog.countries.length + catalog.usStates.length,
    sources,
    marketFigures: catalog.bundle,
    subjectName: (subject) => subjectWords(subject, catalog),
    citing: citingIn(context),
  });
}
