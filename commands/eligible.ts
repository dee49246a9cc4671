import { rankCoins } from '../src/appraisal/rank.ts';
import type { CommandContext } from '../src/conversation/command-context.ts';
import { defineCommand, definePage } from '../src/conversation/define-command.ts';
import { present } from '../src/present.ts';
import { eligibleView } from '../src/views/joining/eligible.ts';
import { eligibleWhyView } from '../src/views/joining/eligible-why.ts';
import type { Reply } from '../src/views/message/reply.ts';
import { withRow } from '../src/views/message/buttons.ts';
import { en } from '../src/words/en/en.ts';
import { readAssumptions } from './parts/assumptions.ts';
import { eligibleOptions, formFor } from './parts/eligible/options.ts';
import type { EligibleOptions } from './parts/eligible/options.ts';
import { workOut } from './parts/eligible/work-out.ts';
import { unlessHidden } from './parts/hiding.ts';
import { NO_OVERRIDES } from './parts/overrides.ts';
import { pageOption } from './parts/page-options.ts';
import { citingIn } from './parts/reply-context.ts';
import { leftOutOf } from './parts/rig-in-said.ts';
import { shareButton } from './parts/share-button.ts';
import { pinnedRate, readTerms } from './parts/terms.ts';

const MOST_COINS = 2;

/** What is filled into the form. */
const filled = definePage({
  name: 'form',
  options: eligibleOptions,
  execute: (asked, context) => answerIn(asked, context),
});

const why = definePage({
  name: 'why',
  options: { ...eligibleOptions, page: pageOption },
  answersAlike: true,
  execute({ page = 1, ...asked }, context) {
    const answer = workOut(asked, context);
    if (answer.kind === 'reply') return answer.reply;
    return eligibleWhyView({
      ...answer,
      page,
      pageId: (other) => context.buttonId('eligible why', { ...answer.again, page: other }),
      citing: citingIn(context),
    });
  },
});

export const eligible = defineCommand(
  {
    name: 'eligible',
    description: en.commands.eligible.description,
    options: eligibleOptions,
    visibility: unlessHidden,
    answersAlike: true,
    form: (given) => (given.gpu === undefined ? formFor(given) : undefined),
    execute: answerIn,
  },
  [filled, why],
);

function answerIn(asked: EligibleOptions, context: CommandContext): Reply {
  const answer = workOut(asked, context);
  if (answer.kind === 'reply') return answer.reply;
  const { rig, machine, country, networks, groups, leftOut, again } = answer;
  const terms = readTerms(asked, context);
  const assumptions = { ...readAssumptions(NO_OVERRIDES, rig, terms, context), machine };
  const rate = pinnedRate(asked.rate, terms.rate);
  const reply = eligibleView({
    ...terms,
    serverUnreadable: context.server.kind === 'unreadable',
    citing: citingIn(context),
    rig,
    machine,
    isPartTime: machine.isPartTime === true,
    isVirtual: machine.isVirtual === true,
    networks,
    country,
    groups,
    mining: rankCoins(rig, context, assumptions)
      .open.filter((earning) => earning.kind === 'mining')
      .slice(0, MOST_COINS),
    buttons: present(
      { label: en.eligible.buttons.why, customId: context.buttonId('eligible why', { ...again }, 'beside') },
      {
        label: en.eligible.buttons.compare,
        customId: context.buttonId('compare', { gpu: again.gpu, rate, hide: true }, 'beside'),
      },
      shareButton('eligible', { ...again, hide: asked.hide }, context),
    ),
  });
  if (leftOut.length === 0) return reply;
  const all = [again.gpu, ...leftOut.map(({ written }) => written)].filter((each) => each !== '').join(' + ');
  return withRow({ ...reply, content: leftOutOf(leftOut).join(' ') }, [
    { label: all, customId: context.buttonId('eligible', { ...again, gpu: all }, 'beside') },
  ]);
}
