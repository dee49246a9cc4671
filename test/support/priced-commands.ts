import type { CommandContext } from '../../src/conversation/command-context.ts';
import type { SlashCommand, Visibility } from '../../src/conversation/command.ts';
import { defineCommand } from '../../src/conversation/define-command.ts';
import { text } from '../../src/conversation/options.ts';
import type { Suggest } from '../../src/conversation/options.ts';
import type { Reply } from '../../src/views/message/reply.ts';

/** `/price gpu:…`, answering whatever the test says. */
export function price(
  execute: (gpu: string, context: CommandContext) => Reply | Promise<Reply>,
  visibility: Visibility = 'public',
  suggest: Suggest = () => [],
): SlashCommand {
  return defineCommand({
    name: 'price',
    description: 'What a card costs',
    options: { gpu: text('A card', { required: true, suggest }), currency: text('Of the price') },
    visibility,
    execute: ({ gpu }, context) => execute(gpu, context),
  });
}

/** One that fails so. */
export const failing = (error: Error, visibility: Visibility = 'public') =>
  price(() => {
    throw error;
  }, visibility);

/** A command that answers when the test says so. */
export function slowPrice(visibility: Visibility = 'public') {
  const { promise, resolve, reject } = Promise.withResolvers<Reply>();
  return { command: price(() => promise, visibility), answer: resolve, fail: reject };
}
