import { defineMessageCommand } from '../src/conversation/define-command.ts';
import { en } from '../src/words/en/en.ts';
import { answerClaim } from './claim.ts';

/** Whether what a message claims of a card can be, for whoever asks. */
export const checkClaim = defineMessageCommand({
  name: en.commands.messages.claim.name,
  execute({ text, isShared, file }, context) {
    const reply = answerClaim({ text, ...(!isShared && { hide: true }) }, context);
    return file === undefined ? reply : { ...reply, content: en.files.claimNotRead };
  },
});
