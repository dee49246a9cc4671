import * as z from 'zod';
import { defineCommand } from '../src/conversation/define-command.ts';
import { helpView } from '../src/views/help.ts';

export const help = defineCommand({
  definition: { name: 'help', description: 'What you can ask, with an example for each question' },
  visibility: 'private',
  options: z.strictObject({}),
  execute: (_options, { bot }) => helpView(bot.commands),
});
