import type { CommandContext } from '../src/conversation/command-context.ts';
import { defineCommand, definePage } from '../src/conversation/define-command.ts';
import { oddsView } from '../src/views/advice/odds.ts';
import { oddsWhyView } from '../src/views/advice/odds-why.ts';
import { oddsPicture } from '../src/views/pictures/odds-chart.ts';
import type { Reply } from '../src/views/message/reply.ts';
import { en } from '../src/words/en/en.ts';
import { unlessHidden } from './parts/hiding.ts';
import { oddsOptions } from './parts/odds/options.ts';
import type { OddsOptions } from './parts/odds/options.ts';
import { workOut } from './parts/odds/work-out.ts';

const why = definePage({
  name: 'why',
  options: oddsOptions,
  answersAlike: true,
  execute: async (asked, context) => oddsWhyView(await workOut(asked, context)),
});

export const odds = defineCommand(
  {
    name: 'odds',
    description: en.commands.odds.description,
    options: oddsOptions,
    visibility: unlessHidden,
    answersAlike: true,
    execute: answer,
  },
  [why],
);

async function answer(asked: OddsOptions, context: CommandContext): Promise<Reply> {
  const model = await workOut(asked, context);
  return { ...oddsView(model), ...(model.hasPicture && { picture: oddsPicture(model) }) };
}
