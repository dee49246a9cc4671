import { earnerOf } from '../src/appraisal/appraisal.ts';
import type { Assumptions } from '../src/appraisal/assumptions.ts';
import { saleOfCard } from '../src/appraisal/card-sale.ts';
import { planFor } from '../src/appraisal/plan.ts';
import type { RigPart } from '../src/appraisal/rig.ts';
import { earnerId } from '../src/catalog/finder.ts';
import type { CommandContext } from '../src/conversation/command-context.ts';
import { defineCommand, definePage } from '../src/conversation/define-command.ts';
import { number, text } from '../src/conversation/options.ts';
import type { Given } from '../src/conversation/options.ts';
import { cardsInText } from '../src/input/rig/cards-in-text.ts';
import { readGoal } from '../src/input/plan/goal.ts';
import { present } from '../src/present.ts';
import { rigAsTyped } from '../src/views/values/rig-names.ts';
import { planStepsView, planView } from '../src/views/advice/plan.ts';
import type { Reply } from '../src/views/message/reply.ts';
import { en } from '../src/words/en/en.ts';
import { readAssumptions } from './parts/assumptions.ts';
import { unlessHidden } from './parts/hiding.ts';
import { laterOverrideOptions, NO_OVERRIDES, overrideOptions } from './parts/overrides.ts';
import { amountDoubt } from './parts/doubts/amount-doubt.ts';
import { askAbout, meantOption } from './parts/doubts/doubt.ts';
import { doubtOverrides } from './parts/doubts/override-doubts.ts';
import { answerMove } from './parts/plan-move.ts';
import { answerVersus, readPlanRig, rivalsIn, saidWithCards } from './parts/plan-rivals.ts';
import { citingIn } from './parts/reply-context.ts';
import { rigOptions } from './parts/rig-options.ts';
import { suggestEarners, suggestRigs } from './parts/suggestions.ts';
import { shareButton } from './parts/share-button.ts';
import { pinnedRate, readTerms } from './parts/terms.ts';
import type { Terms } from './parts/terms.ts';

const LONGEST_GOAL = 200;
const MAX_COST = 1e12;
/** What a move costs once, of what its cards cost when they were new. */
const LEAST_COST_SHARE = 0.0005;
/** Of a card of which nobody knows it. */
const LAUNCH_USD = 1_000;
/** Two days of seven. */
const WEEKEND_HOURS_PER_DAY = (2 * 24) / 7;
const SALE = /^\s*(?:sell|selling|sale|sold|ebay|verkauf\p{L}*)\s*$/iu;
const words = en.commands.plan;

const options = {
  gpu: text(words.gpu, { required: true, suggest: suggestRigs }),
  goal: text(words.goal, { maxLength: LONGEST_GOAL }),
  from: text(words.from, { suggest: suggestEarners }),
  to: text(words.to, { suggest: suggestEarners }),
  cost: number(words.cost, { max: MAX_COST }),
  rate: overrideOptions.rate,
  price: overrideOptions.price,
  hours: overrideOptions.hours,
  watts: overrideOptions.watts,
  currency: overrideOptions.currency,
  hide: overrideOptions.hide,
  ...laterOverrideOptions,
  meant: meantOption,
};

type PlanOptions = Given<typeof options>;

const steps = definePage({
  name: 'steps',
  options: {},
  answersAlike: true,
  execute: (_asked, context) => planStepsView(citingIn(context)),
});

export const plan = defineCommand(
  {
    name: 'plan',
    description: words.description,
    options,
    visibility: unlessHidden,
    answersAlike: true,
    execute: answer,
  },
  [steps],
);

function answer({ meant, ...given }: PlanOptions, context: CommandContext): Reply {
  const rivals = rivalsIn(given.gpu, context);
  if (rivals.length > 1) return answerVersus(given, rivals, context);
  const asked = withSaleAsGoal(saidWithCards(given, context));
  const askedRig = readPlanRig(wantedIn(asked, context) ?? asked.gpu, context);
  const rig = askedRig.parts;
  doubtOverrides({ watts: asked.watts, hours: asked.hours }, rig, { meant }, context);
  const terms = readTerms(asked, context);
  const goal = readGoal(asked.goal ?? '');
  const known = {
    ...NO_OVERRIDES,
    ...asked,
    price: asked.price ?? boughtFor(asked, rig, goal.isAboutBuying, terms, context),
  };
  const again = {
    ...known,
    rate: pinnedRate(asked.rate, terms.rate),
    ...rigOptions(known, askedRig, terms.money.currency, context, meant),
  };
  const plain = readAssumptions({ ...NO_OVERRIDES, ...again, period: undefined }, rig, terms, context);
  const isReckonedOnWeekends =
    goal.isOfWeekends && goal.hours === undefined && asked.hours === undefined && plain.tariff.kind === 'flat';
  const assumptions: Assumptions = {
    ...plain,
    machine: askedRig.machine,
    ...(asked.hours === undefined && goal.hours !== undefined && { online: goal.hours }),
    ...(isReckonedOnWeekends && { online: { fromHour: 0, hoursPerDay: WEEKEND_HOURS_PER_DAY } }),
  };
  const value = launchValueUsd(rig) * terms.money.unitsPerUsd;
  const costs = { low: LEAST_COST_SHARE * value, high: value };
  askAbout([amountDoubt('cost', asked.cost, costs, terms.money.currency)], meant, context);
  if (asked.from !== undefined || asked.to !== undefined) return answerMove(asked, rig, terms, assumptions, context);
  const made = planFor(rig, context, assumptions);
  const { gpu, rate, watts, hours, currency, machine } = again;
  const ofRig = { gpu, rate, watts, hours, machine };
  const top = made.choice.kind === 'best' ? made.choice.best : undefined;
  return planView({
    ...terms,
    serverUnreadable: context.server.kind === 'unreadable',
    citing: citingIn(context),
    rig,
    plan: made,
    goal,
    isReckonedOnWeekends,
    investment: assumptions.investment,
    areHoursPrivate: terms.rate.origin.kind === 'person' && asked.hide !== true,
    buttons: present(
      { label: en.plan.buttons.steps, customId: context.buttonId('plan steps', {}, 'beside') },
      top !== undefined && {
        label: en.plan.buttons.why,
        customId: context.buttonId(
          'roi',
          {
            ...ofRig,
            network: earnerId(earnerOf(top)),
            gaps: top.kind === 'gap-mining' ? 'mine' : undefined,
            price: again.price,
            currency,
            hide: true,
          },
          'beside',
        ),
      },
      {
        label: en.plan.buttons.compare,
        customId: context.buttonId('compare', { ...ofRig, hide: true }, 'beside'),
      },
      // Cards of several prices have no one price each.
      again.price !== undefined &&
        again.price > 0 && {
          label: en.plan.buttons.odds,
          customId: context.buttonId('odds', { ...ofRig, price: again.price, currency, hide: true }, 'beside'),
        },
      shareButton('plan', { ...again, hide: asked.hide }, context),
    ),
  });
}

function launchValueUsd(rig: readonly RigPart[]): number {
  return rig.reduce((sum, { gpu, count }) => sum + count * (gpu.launchPriceUsd?.value ?? LAUNCH_USD), 0);
}

/** A sale is no place to move to: it is one of the ways that a plan names. */
function withSaleAsGoal(given: PlanOptions): PlanOptions {
  if (!SALE.test(given.to ?? '')) return given;
  const { from: _from, to: _to, ...asked } = given;
  return { ...asked, goal: 'sell' };
}

/** "Should I buy a 5090": the plan is then about that card, and not about what they have. */
function wantedIn({ goal = '' }: PlanOptions, { finder }: CommandContext): string | undefined {
  if (!readGoal(goal).isAboutBuying) return undefined;
  const { parts, planned, unclear, uncounted } = cardsInText(goal, [], finder);
  if (planned.length > 0) return rigAsTyped(planned);
  return parts.length === 0 || unclear.length + uncounted.length > 0 ? undefined : rigAsTyped(parts);
}

/** What sellers asked for the card last, per card, in the answer’s currency, where somebody thinks of buying it. */
function boughtFor(
  { price }: PlanOptions,
  rig: readonly RigPart[],
  isAboutBuying: boolean,
  { money }: Terms,
  { catalog }: CommandContext,
): number | undefined {
  const [only, ...others] = rig;
  if (price !== undefined || !isAboutBuying || only === undefined || others.length > 0) return price;
  const usd = saleOfCard(only.gpu, catalog.resalePrices)?.newest.usd ?? only.gpu.launchPriceUsd?.value;
  return usd === undefined ? undefined : Math.round(usd * money.unitsPerUsd);
}
