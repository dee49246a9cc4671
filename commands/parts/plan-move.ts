import { earnerOf } from '../../src/appraisal/appraisal.ts';
import type { Appraisal } from '../../src/appraisal/appraisal.ts';
import { appraise } from '../../src/appraisal/appraise.ts';
import type { Assumptions } from '../../src/appraisal/assumptions.ts';
import { bestCoin } from '../../src/appraisal/rank.ts';
import type { RigPart } from '../../src/appraisal/rig.ts';
import { switchPointOf } from '../../src/appraisal/switch-point.ts';
import { earnerId } from '../../src/catalog/finder.ts';
import type { Earner } from '../../src/catalog/finder.ts';
import type { CommandContext } from '../../src/conversation/command-context.ts';
import { UserError } from '../../src/errors.ts';
import { quoteTyped } from '../../src/input/typed-text.ts';
import { present } from '../../src/present.ts';
import { moveView } from '../../src/views/advice/move.ts';
import type { Reply } from '../../src/views/message/reply.ts';
import { earnerName } from '../../src/views/values/earner-names.ts';
import { en } from '../../src/words/en/en.ts';
import { readEarner } from './asked-earner.ts';
import { citingIn } from './reply-context.ts';
import type { Terms } from './terms.ts';

/** Over which a coin’s change is told. */
const RECENT_DAYS = 30;
const words = en.commands.plan;

interface AskedMove {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** In the money of the answer. */
  readonly cost?: number | undefined;
}

/** @throws {UserError} as `readEarner`; of a pool that nobody knows with what its closing comes to */
function readEnd(option: 'from' | 'to', typed: string, { finder }: CommandContext): Earner {
  if (/\bpools?\b/iu.test(typed) && finder.earner(typed).kind === 'unknown') {
    throw new UserError('unknown_network', words.pool(quoteTyped(typed)));
  }
  return readEarner(typed, finder, (id) => ({ [option]: id }));
}

/**
 * `from:` and `to:`: what another place pays beside the one where the cards are, and when what the move costs is back.
 * @throws {UserError} where one of them is missing, unknown or the other
 */
export function answerMove(
  asked: AskedMove,
  rig: readonly RigPart[],
  terms: Terms,
  assumptions: Assumptions,
  context: CommandContext,
): Reply {
  if (asked.from === undefined || asked.to === undefined) throw new UserError('bad_options', words.both);
  const [from, to] = [readEnd('from', asked.from, context), readEnd('to', asked.to, context)];
  if (earnerId(from) === earnerId(to)) throw new UserError('bad_options', words.same);
  const [here, there] = [from, to].map((earner) => appraise(rig, earner, context, assumptions));
  if (here === undefined || there === undefined) throw new UserError('bad_options', words.both);
  const coin = bestCoin(rig, context, assumptions);
  const switchOf = (appraisal: Appraisal) =>
    appraisal.kind === 'renting' && coin !== undefined
      ? [{ earner: earnerName(earnerOf(appraisal)), point: switchPointOf(appraisal, coin) }]
      : [];
  return moveView({
    ...terms,
    serverUnreadable: context.server.kind === 'unreadable',
    citing: citingIn(context),
    rig,
    from: here,
    to: there,
    recentChanges: [here, there].flatMap((appraisal) => recentChange(appraisal, context)),
    costUsd: asked.cost === undefined ? undefined : asked.cost / terms.money.unitsPerUsd,
    switchPoints: [...switchOf(here), ...switchOf(there)],
    buttons: present({ label: en.plan.buttons.steps, customId: context.buttonId('plan steps', {}, 'beside') }),
  });
}

/** How a coin’s revenue per hash has moved over the last recorded days. */
function recentChange(appraisal: Appraisal, { catalog }: CommandContext) {
  if (appraisal.kind !== 'mining') return [];
  const days = catalog
    .coinDays(appraisal.coin.id)
    .filter(({ revenueUsdPerHashPerDay }) => revenueUsdPerHashPerDay !== undefined);
  const [last, before] = [days.at(-1), days.at(-1 - RECENT_DAYS)];
  const [now, then] = [last?.revenueUsdPerHashPerDay, before?.revenueUsdPerHashPerDay];
  return last === undefined || now === undefined || then === undefined
    ? []
    : [{ coin: appraisal.coin, share: now / then - 1, until: last.date }];
}
