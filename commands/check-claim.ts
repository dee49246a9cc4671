import { defineMessageCommand } from '../src/conversation/define-command.ts';
import { en } from '../src/words/en/en.ts';
import { answerClaim } from './parts/claimed.ts';

/** Whether what a message claims of a card can be, for whoever asks. */
export const checkClaim = defineMessageCommand({
  name: en.commands.messages.claim.name,
  execute: ({ text }, context) => answerClaim(text, context),
});
