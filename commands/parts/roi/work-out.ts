import { appraise } from '../../../src/appraisal/appraise.ts';
import { cardShares } from '../../../src/appraisal/card-shares.ts';
import { earnerOf } from '../../../src/appraisal/appraisal.ts';
import { hoursThatPay } from '../../../src/appraisal/hours-that-pay.ts';
import type { Appraisal, MiningAppraisal } from '../../../src/appraisal/appraisal.ts';
import type { Assumptions } from '../../../src/appraisal/assumptions.ts';
import { mineTheGaps, withGaps } from '../../../src/appraisal/gaps.ts';
import type { Gaps } from '../../../src/appraisal/gaps.ts';
import type { RigPart } from '../../../src/appraisal/rig.ts';
import type { Ranking } from '../../../src/appraisal/rank.ts';
import { rateWhileOnline } from '../../../src/appraisal/electricity.ts';
import { firstChoice, isSure } from '../../../src/appraisal/choice.ts';
import { bestCoin, bestMining, betterWithMore, rank } from '../../../src/appraisal/rank.ts';
import { switchPointOf } from '../../../src/appraisal/switch-point.ts';
import { nearTies } from '../../../src/appraisal/near-ties.ts';
import type { ButtonOptions, CommandContext } from '../../../src/conversation/command-context.ts';
import { noEstimateView, nothingOpenView } from '../../../src/views/roi/no-estimate.ts';
import type { Reply } from '../../../src/views/message/reply.ts';
import { daysSince } from '../../../src/market/figures/figure-date.ts';
import { earnerId } from '../../../src/catalog/finder.ts';
import type { RoiModel } from '../../../src/views/roi/roi-model.ts';
import { readAskedRig } from '../asked-rig.ts';
import type { AskedRig } from '../asked-rig.ts';
import { readEarner } from '../asked-earner.ts';
import { readAssumptions } from '../assumptions.ts';
import { readHours } from '../hours.ts';
import { doubtOverrides } from '../doubts/override-doubts.ts';
import { DEFAULT_PERIOD } from '../period.ts';
import { rentOfWhat } from '../rent-of-what.ts';
import { sharedCitingIn } from '../reply-context.ts';
import { rigEnergyKwhPerDay } from '../rig-energy.ts';
import { rigOptions } from '../rig-options.ts';
import { pinnedRate, readTerms } from '../terms.ts';
import { buttonsUnder, buttonsWithout, whyIdOf } from './buttons.ts';
import type { Question } from './buttons.ts';
import type { RoiOptions } from './options.ts';

/** A sentence names no more of those that are as good. */
const MAX_TIES = 2;

/** What was typed of one network's rent and work says nothing about the others. */
export const NO_RENT = { rentUsdPerGpuHour: undefined, utilisation: undefined };

/** An estimate and how to ask for it again, or why there is none. */
export type Answer = Figure | { readonly kind: 'no-figure'; readonly reply: Reply };

export interface Figure {
  readonly kind: 'figure';
  readonly model: RoiModel;
  readonly again: ButtonOptions;
  /** Under which the other places are worked out, for a picture that has them. */
  readonly assumptions: Assumptions;
}

/** @throws {UserError} for what of the question can't be read */
export function workOut(typed: RoiOptions, context: CommandContext, readRig = readAskedRig): Answer {
  const { finder } = context;
  const { meant, ...asked } = withGapsOfName(typed);
  if (asked.network === undefined && asked.rent !== undefined) throw rentOfWhat(asked.gpu);
  const askedRig = readRig(asked.gpu, context);
  doubtOverrides(asked, askedRig.parts, { network: asked.network, meant }, context);
  const rig = askedRig.parts;
  const terms = readTerms(asked, context, rigEnergyKwhPerDay(asked, askedRig, context));
  const again = {
    ...asked,
    rate: pinnedRate(asked.rate, terms.rate),
    ...rigOptions(asked, askedRig, terms.money.currency, context, meant),
  };
  const { machine } = askedRig;
  const assumptions = { ...readAssumptions(again, rig, terms, context), machine };
  const citing = sharedCitingIn(context);

  const mineGaps = asked.gaps === 'mine';
  const ranking = asked.network === undefined ? rankFor(rig, mineGaps, context, assumptions) : undefined;
  const better = ranking === undefined ? undefined : betterWithMore(ranking);
  const found =
    asked.network === undefined
      ? (firstChoice(ranking?.open ?? []) ?? better)
      : appraise(rig, readEarner(asked.network, finder), context, assumptions);
  const coinBeside = () => (ranking === undefined ? bestCoin(rig, context, assumptions) : bestMining(ranking));
  const mined = found?.kind === 'renting' ? coinBeside() : undefined;
  const gaps = mineGaps ? gapsOf(found, mined, context) : undefined;
  const appraisal = gaps !== undefined && gaps !== 'mines-all-day' && gaps.kind === 'mined' ? gaps.earning : found;
  const question: Question = { asked, askedRig, again };
  const rate = rateWhileOnline(terms.rate, readHours(again.hours));
  const shown = {
    ...terms,
    rate,
    rig,
    rigCalled: askedRig.called,
    serverUnreadable: context.server.kind === 'unreadable',
    citing,
  };
  if (appraisal === undefined) {
    return noFigure(
      nothingOpenView({
        ...shown,
        ranking: ranking ?? rank(rig, context, assumptions),
        buttons: buttonsWithout(question, context),
      }),
    );
  }
  if (appraisal.kind === 'refused' || appraisal.kind === 'unknown') {
    const others = asked.network === undefined ? assumptions : { ...assumptions, ...NO_RENT };
    return noFigure(
      noEstimateView({
        ...shown,
        appraisal,
        alternatives: rank(rig, context, others).open,
        buttons: buttonsWithout(question, context),
      }),
    );
  }

  const period = asked.period ?? DEFAULT_PERIOD;
  const coin = appraisal.kind === 'renting' ? mined : undefined;
  const network = earnerId(earnerOf(appraisal));
  const againThere = { ...again, network };
  const askedThere = { ...question, again: againThere };
  const whyId = whyIdOf(askedThere, context);
  const ties = ranking === undefined ? [] : nearTies(appraisal, ranking.open).slice(0, MAX_TIES);
  return {
    kind: 'figure',
    again: againThere,
    assumptions,
    model: {
      ...shown,
      earning: appraisal,
      // What is only on paper is the best of nothing.
      bestOf: isSure(appraisal) || ranking?.open.length === 0 ? ranking?.open.length : undefined,
      ties,
      betterWithMore: better === appraisal ? undefined : better,
      mining: coin,
      machine,
      shares: cardShares(rig, earnerOf(appraisal), context, assumptions),
      switchPoint: appraisal.kind === 'renting' && coin !== undefined ? switchPointOf(appraisal, coin) : undefined,
      gaps,
      payingHours: hoursThatPay(appraisal, assumptions),
      areHoursPrivate: rate.origin.kind === 'person' && asked.hide !== true,
      investment: assumptions.investment,
      heldDays: heldDays(asked, askedRig, context),
      hoursPerDay: assumptions.online.hoursPerDay,
      period,
      time: asked.time ?? 'likely',
      timeId: (time) => context.buttonId('roi', { ...againThere, time }),
      hasPicture: asked.chart !== undefined,
      isTooLong: whyId === undefined,
      buttons: buttonsUnder(
        askedThere,
        {
          earner: earnerOf(appraisal),
          isMining: appraisal.kind === 'mining',
          investment: assumptions.investment,
          rate: terms.rate,
          whyId,
        },
        context,
      ),
    },
  };
}

/** Since a saved rig was bought for what is asked with; undefined where that is not known, or it was today. */
function heldDays(
  { price }: RoiOptions,
  { purchasePrice, purchasedOn }: AskedRig,
  { now }: CommandContext,
): number | undefined {
  if (price !== undefined || purchasePrice === undefined || purchasedOn === undefined) return undefined;
  const days = daysSince(purchasedOn, now);
  return days < 1 ? undefined : days;
}

function rankFor(
  rig: readonly RigPart[],
  mineGaps: boolean,
  context: CommandContext,
  assumptions: Assumptions,
): Ranking {
  const ranking = rank(rig, context, assumptions);
  return mineGaps ? withGaps(ranking, context) : ranking;
}

/** "Vast.ai + gaps" is how `/compare` shows a network whose gaps are mined. */
function withGapsOfName(asked: RoiOptions): RoiOptions {
  const network = /^(.+?)\s*\+\s*gaps$/iu.exec(asked.network ?? '')?.[1];
  return network === undefined ? asked : { ...asked, network, gaps: asked.gaps ?? 'mine' };
}

/** What comes of the wish to mine the gaps; undefined where there is no estimate at all. */
function gapsOf(
  found: Appraisal | undefined,
  mined: MiningAppraisal | undefined,
  context: CommandContext,
): Gaps | 'mines-all-day' | undefined {
  switch (found?.kind) {
    case 'renting':
      return mineTheGaps(found, mined, context);
    case 'gap-mining':
      return { kind: 'mined', earning: found };
    case 'mining':
      return 'mines-all-day';
    default:
      return undefined;
  }
}

function noFigure(reply: Reply): Answer {
  return { kind: 'no-figure', reply };
}
