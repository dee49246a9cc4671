import { defineCommand } from '../src/conversation/define-command.ts';
import { helpView } from '../src/views/help.ts';

export const help = defineCommand({
  name: 'help',
  description: 'What you can ask, with an example for each question',
  options: {},
  visibility: 'private',
  execute: (_options, { bot }) => helpView(bot.commands),
});
