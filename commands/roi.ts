import { appraise } from '../src/appraisal/appraise.ts';
import { cardShares } from '../src/appraisal/card-shares.ts';
import { earnerOf } from '../src/appraisal/appraisal.ts';
import { HOURS_PER_DAY } from '../src/engine/clock-window.ts';
import { payingHours } from '../src/engine/paying-hours.ts';
import type { PayingHours } from '../src/engine/paying-hours.ts';
import type { Appraisal, Earning, MiningAppraisal } from '../src/appraisal/appraisal.ts';
import type { Assumptions } from '../src/appraisal/assumptions.ts';
import { mineTheGaps, withGaps } from '../src/appraisal/gaps.ts';
import type { Gaps } from '../src/appraisal/gaps.ts';
import type { RigPart } from '../src/appraisal/rig.ts';
import type { Ranking } from '../src/appraisal/rank.ts';
import { rateWhileOnline } from '../src/appraisal/electricity.ts';
import { firstChoice, isSure } from '../src/appraisal/choice.ts';
import { bestCoin, bestMining, betterWithMore, rank } from '../src/appraisal/rank.ts';
import { switchPointOf } from '../src/appraisal/switch-point.ts';
import { defineCommand, definePage } from '../src/conversation/define-command.ts';
import { choice, schemaOf, text } from '../src/conversation/options.ts';
import type { Given } from '../src/conversation/options.ts';
import { nearTies } from '../src/appraisal/near-ties.ts';
import type { CommandDefinition } from '../src/conversation/command.ts';
import type { ButtonOptions, CommandContext } from '../src/conversation/command-context.ts';
import { readReceipt, receiptCode } from '../src/conversation/receipt-code.ts';
import type { ReceiptReading } from '../src/conversation/receipt-code.ts';
import { UserError } from '../src/errors.ts';
import { receiptView, thenSentence } from '../src/views/roi/receipt.ts';
import { noEstimateView, nothingOpenView } from '../src/views/roi/no-estimate.ts';
import type { RunButton } from '../src/views/message/buttons.ts';
import { cashPicture } from '../src/views/pictures/cash-chart.ts';
import type { Picture } from '../src/views/pictures/chart.ts';
import { ratePicture } from '../src/views/pictures/rate-chart.ts';
import type { Reply } from '../src/views/message/reply.ts';
import { earnerId } from '../src/catalog/finder.ts';
import { earnerName } from '../src/views/values/earner-names.ts';
import { roiView } from '../src/views/roi/roi.ts';
import type { RoiModel } from '../src/views/roi/roi.ts';
import { whyView } from '../src/views/roi/why.ts';
import { en } from '../src/words/en/en.ts';
import { readAskedRig } from './parts/asked-rig.ts';
import { readEarner } from './parts/asked-earner.ts';
import { readAssumptions } from './parts/assumptions.ts';
import { unlessHidden } from './parts/hiding.ts';
import { readHours } from './parts/hours.ts';
import { keepButton } from './parts/keep-button.ts';
import { refuseNumberSlips } from './parts/number-slips.ts';
import { laterOverrideOptions, overrideOptions } from './parts/overrides.ts';
import { DEFAULT_PERIOD, periodButtons } from './parts/period.ts';
import { pageOptions, rigReader } from './parts/page-options.ts';
import { rentOfWhat } from './parts/rent-of-what.ts';
import { citingIn } from './parts/reply-context.ts';
import { rigEnergyKwhPerDay } from './parts/rig-energy.ts';
import { rigOptions } from './parts/rig-options.ts';
import { shareButton } from './parts/share-button.ts';
import { suggestEarners, suggestRigs } from './parts/suggestions.ts';
import { pinnedRate, readTerms } from './parts/terms.ts';
import { present } from '../src/present.ts';

/** A sentence names no more of those that are as good. */
const MAX_TIES = 2;

const options = {
  gpu: text(en.commands.asked.roi.gpu, { required: true, suggest: suggestRigs }),
  network: text(en.commands.asked.roi.network, {
    suggest: suggestEarners,
  }),
  ...overrideOptions,
  ...laterOverrideOptions,
  gaps: choice(en.gaps.option, en.gaps.choices),
  time: choice(en.roi.times.option, en.roi.times.choices),
  chart: choice(en.chart.option, en.chart.choices),
};

type RoiOptions = Given<typeof options>;

const why = definePage({
  name: 'why',
  options: { ...options, ...pageOptions },
  answersAlike: true,
  execute({ page = 1, own, ...asked }, context) {
    const answer = workOut(asked, context, rigReader(own));
    if (answer.kind === 'no-figure') return answer.reply;
    return whyView({
      about: answer.model,
      page,
      pageId: (other) => context.buttonId('roi why', { ...answer.again, own, page: other }),
      receipt: receiptOf(answer, context),
    });
  },
});

export const roi = defineCommand(
  {
    name: 'roi',
    description: en.commands.asked.roi.description,
    options,
    visibility: unlessHidden,
    answersAlike: true,
    execute: roiAnswer,
  },
  [why],
);

/** What `/roi` answers to these options. */
export function roiAnswer(asked: RoiOptions, context: CommandContext): Reply {
  const { gpu, hide, ...others } = asked;
  const reading = readReceipt(gpu, definition());
  if (reading !== undefined) return answerReceipt(reading, { code: gpu, hide, others: Object.keys(others) }, context);
  const answer = workOut(asked, context);
  if (answer.kind === 'no-figure') return answer.reply;
  const picture = pictureOf(asked.chart, answer, context);
  return { ...roiView(answer.model), ...(picture !== undefined && { picture }) };
}

/** What `/receipt` answers: the question of the code, as it was answered on its day and as it is today. */
export function receiptAnswer(code: string, hide: boolean | undefined, context: CommandContext): Reply {
  const reading = readReceipt(code, definition()) ?? { kind: 'broken' as const };
  return answerReceipt(reading, { code, hide, others: [] }, context);
}

/** @throws {UserError} for a code that can't be read, or beside which more was asked */
function answerReceipt(
  reading: ReceiptReading,
  {
    code,
    hide,
    others,
  }: { readonly code: string; readonly hide: boolean | undefined; readonly others: readonly string[] },
  context: CommandContext,
): Reply {
  const parsed = schemaOf(options).safeParse(reading.kind === 'receipt' ? reading.receipt.options : {});
  if (reading.kind === 'broken' || !parsed.success) throw new UserError('bad_options', en.receipt.broken);
  if (others.length > 0) throw new UserError('bad_options', en.receipt.bringsItsOwn(others));
  const { receipt } = reading;
  const asked = { ...parsed.data, ...(hide === true && { hide }) };
  const answer = workOut(asked, context);
  if (answer.kind === 'no-figure') {
    const { money } = readTerms(asked, context);
    return { ...answer.reply, content: en.receipt.noFigure(thenSentence(receipt, money, citingIn(context))) };
  }
  const { buttonId } = context;
  return receiptView({
    about: answer.model,
    before: receipt,
    asked: receipt.options,
    buttons: present(
      { label: en.roi.buttons.why, customId: buttonId('roi why', { ...answer.again }, 'beside') },
      { label: en.receipt.open, customId: buttonId('roi', { ...answer.again, hide: true }, 'beside') },
      hide === true && {
        label: en.roi.buttons.share,
        customId: buttonId('receipt', { code }, 'share'),
      },
    ),
  });
}

/** Its electricity price is the one that was used, whoever’s it was: another would be another answer. */
function receiptOf({ model, again }: Extract<Answer, { kind: 'figure' }>, { now }: CommandContext): string | undefined {
  const { low, typical, high } = model.earning.estimate.flows;
  const { pricePerKwh, currency } = model.rate;
  const used = pricePerKwh === 0 ? 'free' : `${Number(pricePerKwh.toPrecision(4))} ${currency}`;
  return receiptCode(
    {
      options: { ...again, rate: again['rate'] ?? used, hide: undefined, period: undefined },
      day: now.toISOString().slice(0, 10),
      netUsdPerDay: { low: low.netCashUsdPerDay, typical: typical.netCashUsdPerDay, high: high.netCashUsdPerDay },
    },
    definition(),
  );
}

function definition(): CommandDefinition {
  const [command] = roi.commands.values();
  if (command === undefined) throw new Error('/roi is a command.');
  return command.definition;
}

/** An estimate and how to ask for it again, or why there is none. */
type Answer =
  | {
      readonly kind: 'figure';
      readonly model: RoiModel;
      readonly again: ButtonOptions;
      /** Under which the other places are worked out, for a picture that has them. */
      readonly assumptions: Assumptions;
    }
  | { readonly kind: 'no-figure'; readonly reply: Reply };

function pictureOf(
  chart: RoiOptions['chart'],
  { model, assumptions }: Extract<Answer, { kind: 'figure' }>,
  context: CommandContext,
): Picture | undefined {
  switch (chart) {
    case undefined:
      return undefined;
    case 'cash':
      return cashPicture(model);
    case 'rate': {
      // What was typed of one network's rent and work says nothing about the others.
      const others = { ...assumptions, rentUsdPerGpuHour: undefined, utilisation: undefined };
      return ratePicture(model, rank(model.rig, context, others).open);
    }
  }
}

function workOut(asked: RoiOptions, context: CommandContext, readRig = readAskedRig): Answer {
  const { finder } = context;
  if (asked.network === undefined && asked.rent !== undefined) throw rentOfWhat(asked.gpu);
  const askedRig = readRig(asked.gpu, context);
  refuseNumberSlips(asked, askedRig.parts);
  const rig = askedRig.parts;
  const terms = readTerms(asked, context, rigEnergyKwhPerDay(asked, askedRig, context));
  const again = {
    ...asked,
    rate: pinnedRate(asked.rate, terms.rate),
    ...rigOptions(asked, askedRig, terms.money.currency, context),
  };
  const { machine } = askedRig;
  const assumptions = { ...readAssumptions(again, rig, terms, context), machine };
  const citing = citingIn(context);

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
  // What was typed of one network's rent and work says nothing about the others.
  const ofOthers = asked.network === undefined ? {} : { rent: undefined, utilisation: undefined };
  const compare = {
    label: en.roi.buttons.compare,
    customId: context.buttonId(
      'compare',
      { ...again, ...ofOthers, network: undefined, gaps: undefined, time: undefined, chart: undefined, hide: true },
      'beside',
    ),
  };
  const rate = rateWhileOnline(terms.rate, readHours(again.hours));
  const shown = {
    ...terms,
    rate,
    rig,
    rigCalled: askedRig.called,
    serverUnreadable: context.server.kind === 'unreadable',
    citing,
  };
  const sources = () => ({
    label: en.compare.sources,
    customId: context.buttonId(
      'compare sources',
      {
        ...again,
        ...ofOthers,
        network: undefined,
        gaps: undefined,
        time: undefined,
        hide: undefined,
        own: askedRig.called !== undefined || undefined,
      },
      'beside',
    ),
  });
  // Without a figure.
  const buttons = () =>
    present(compare, sources(), shareButton('roi', again, context), keepButton(askedRig, again, context));
  if (appraisal === undefined) {
    return noFigure(
      nothingOpenView({ ...shown, ranking: ranking ?? rank(rig, context, assumptions), buttons: buttons() }),
    );
  }
  if (appraisal.kind === 'refused' || appraisal.kind === 'unknown') {
    const others = { ...readAssumptions({ ...again, ...ofOthers }, rig, terms, context), machine };
    return noFigure(
      noEstimateView({ ...shown, appraisal, alternatives: rank(rig, context, others).open, buttons: buttons() }),
    );
  }

  const period = asked.period ?? DEFAULT_PERIOD;
  const coin = appraisal.kind === 'renting' ? mined : undefined;
  const network = earnerId(earnerOf(appraisal));
  const againThere = { ...again, network };
  const whyId = context.buttonId(
    'roi why',
    { ...againThere, own: askedRig.called !== undefined || undefined },
    'beside',
  );
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
      payingHours: payingHoursOf(appraisal, assumptions),
      areHoursPrivate: rate.origin.kind === 'person' && asked.hide !== true,
      investment: assumptions.investment,
      hoursPerDay: assumptions.online.hoursPerDay,
      period,
      time: asked.time ?? 'likely',
      timeId: (time) => context.buttonId('roi', { ...againThere, time }),
      hasPicture: asked.chart !== undefined,
      isTooLong: whyId === undefined,
      buttons: [
        present(
          { label: en.roi.buttons.why, customId: whyId },
          compare,
          {
            label: en.roi.buttons.about(earnerName(earnerOf(appraisal))),
            customId: context.buttonId('networks', { network, gpu: again.gpu, hide: true }, 'beside'),
          },
          shareButton('roi', againThere, context),
          keepButton(askedRig, again, context),
        ),
        [
          ...periodButtons('roi', againThere, period, context),
          ...(asked.chart === undefined
            ? [{ label: en.chart.button, customId: context.buttonId('roi', { ...againThere, chart: 'cash' }) }]
            : []),
          ...(appraisal.kind !== 'mining'
            ? [{ label: en.price.button, customId: priceCardId(againThere, context) }]
            : []),
          ...(assumptions.investment === undefined
            ? []
            : [{ label: en.odds.buttons.odds, customId: oddsId(againThere, context) }]),
        ],
        asked.chart === undefined ? [] : chartButtons(againThere, asked.chart, context),
      ],
    },
  };
}

/** The odds of the same purchase; what the answer shows of its terms that the odds take too. */
function oddsId(
  { gpu, network, price, rate, utilisation, rent, watts, hours, resale, currency }: ButtonOptions,
  { buttonId }: CommandContext,
): string | undefined {
  return buttonId(
    'odds',
    { gpu, network, price, rate, utilisation, rent, watts, hours, resale, currency, hide: true },
    'beside',
  );
}

/** Only for a machine that could run all day: whoever has chosen hours has chosen. */
function payingHoursOf({ estimate }: Earning, { tariff, online }: Assumptions): PayingHours | undefined {
  if (online.hoursPerDay < HOURS_PER_DAY) return undefined;
  const { revenueUsdPerDay, energyKwhPerDay } = estimate.flows.typical;
  return payingHours(tariff, {
    revenueUsd: revenueUsdPerDay / HOURS_PER_DAY,
    energyKwh: energyKwhPerDay / HOURS_PER_DAY,
  });
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

/** From one picture to the other. */
function chartButtons(
  again: ButtonOptions,
  shown: 'cash' | 'rate',
  { buttonId }: CommandContext,
): readonly RunButton[] {
  return [
    { label: en.chart.overMonths, customId: buttonId('roi', { ...again, chart: 'cash' }), current: shown === 'cash' },
    { label: en.chart.byRate, customId: buttonId('roi', { ...again, chart: 'rate' }), current: shown === 'rate' },
  ];
}

/** What was typed of a purchase and of the rent has no part in a price card. */
function priceCardId(
  {
    rent: _rent,
    price: _price,
    life: _life,
    resale: _resale,
    period: _period,
    machine: _machine,
    gaps: _gaps,
    time: _time,
    chart: _chart,
    ...asked
  }: ButtonOptions,
  { buttonId }: CommandContext,
): string | undefined {
  return buttonId('price', { ...asked, hide: true }, 'beside');
}

function noFigure(reply: Reply): Answer {
  return { kind: 'no-figure', reply };
}
