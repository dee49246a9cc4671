import type { CommandContext } from '../src/conversation/command-context.ts';
import { defineCommand, definePage } from '../src/conversation/define-command.ts';
import { claimView } from '../src/views/advice/claim.ts';
import { claimWhyView } from '../src/views/advice/claim-why.ts';
import type { Reply } from '../src/views/message/reply.ts';
import { en } from '../src/words/en/en.ts';
import type { ClaimOptions } from './parts/claim/options.ts';
import { claimOptions } from './parts/claim/options.ts';
import { workOut } from './parts/claim/work-out.ts';
import { unlessHidden } from './parts/hiding.ts';
import { pageOption } from './parts/page-options.ts';

const why = definePage({
  name: 'why',
  options: { ...claimOptions, page: pageOption },
  answersAlike: true,
  execute({ page = 1, ...asked }, context) {
    const answer = workOut(asked, context);
    if (answer.kind === 'reply') return answer.reply;
    return claimWhyView({
      about: answer.model,
      page,
      pageId: (other) => context.buttonId('claim why', { ...answer.again, page: other }),
    });
  },
});

export const claim = defineCommand(
  {
    name: 'claim',
    description: en.commands.asked.claim.description,
    options: claimOptions,
    visibility: unlessHidden,
    answersAlike: true,
    execute: (asked, context) => answerClaim(asked, context),
  },
  [why],
);

/** The answer to a boast, wherever it was found. */
export function answerClaim(asked: ClaimOptions, context: CommandContext): Reply {
  const answer = workOut(asked, context);
  return answer.kind === 'reply' ? answer.reply : claimView(answer.model);
}
