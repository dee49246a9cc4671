import { paysOnPaper } from '../../appraisal/choice.ts';
import type { Earning } from '../../appraisal/appraisal.ts';
import { buttonRows } from '../message/buttons.ts';
import { knowFirstSentence } from '../compare/know-first.ts';
import { certaintySentence } from '../evidence/certainty.ts';
import { NEUTRAL_COLOUR, VERDICT_COLOURS } from '../message/colours.ts';
import { currencyRemarks } from '../values/exchange.ts';
import { aboutMoney, formatMoney } from '../values/money.ts';
import { breakEvenOfPurchase, purchaseLines } from '../roi/purchase.ts';
import type { Reply } from '../message/reply.ts';
import { rigName } from '../values/rig-names.ts';
import { TITLE_CHARACTERS, optional, screenEmbed, vital } from '../message/screen.ts';
import type { Line } from '../message/screen.ts';
import { fit } from '../message/table.ts';
import { powerSentence, publicRate, rateRemarks } from '../values/your-power.ts';
import type { PlanModel } from './plan-model.ts';
import { netOf, wayOf } from './plan-model.ts';
import { firstMoneyLine, floorLine, hoursOnlyLine, optionsTable, partTimeLine } from './plan-ways.ts';
import { topOf } from './plan-top.ts';
import { keptLine, partFirstLine, saleLine, sellOrKeepLine } from './plan-selling.ts';

const HEAT_PUMP_SHARE = 1 / 3;

/** Every way to go on with a rig, ranked, on one phone screen. */
export function planView(model: PlanModel): Reply {
  const { words } = model.citing;
  const title = fit(words.plan.title(rigName(model.rig)), TITLE_CHARACTERS);
  const footer = words.roi.footer.noAdvice;
  const { choice } = model.plan;
  return {
    embeds: [
      screenEmbed({
        title,
        color: choice.kind === 'best' ? VERDICT_COLOURS['likely-pays'] : NEUTRAL_COLOUR,
        lines: linesOf(model),
        footer,
      }),
    ],
    ...buttonRows([model.buttons]),
  };
}

function linesOf(model: PlanModel): readonly Line[] {
  const { plan, goal, investment, rate, citing } = model;
  const { words } = citing;
  const say = words.plan;
  const { choice } = plan;
  const top = topOf(plan);
  const buys =
    investment !== undefined && top !== undefined
      ? { ...model, earning: top, investment, period: 'day' as const }
      : undefined;
  return [
    ...(buys === undefined ? vital(answerLine(model)) : purchaseLines(buys)),
    ...vital(top !== undefined && certaintySentence(top, citing)),
    ...vital(top !== undefined && knowFirstSentence(top, model.rig, citing)),
    ...(buys === undefined ? [] : breakEvenOfPurchase(buys)),
    ...vital(
      goal.hours !== undefined &&
        say.hours(clock(goal.hours.fromHour), clock(goal.hours.fromHour + goal.hours.hoursPerDay)),
    ),
    ...vital(goal.isOfWeekends && model.isReckonedOnWeekends && say.weekends),
    ...vital((goal.hours !== undefined || goal.isShared) && partTimeLine(plan, model)),
    ...vital(goal.isShared && goal.hours === undefined && !model.isReckonedOnWeekends && say.shared),
    ...vital(plan.cards.length > 1 && partFirstLine(plan.cards, model)),
    ...vital(optionsTable(model)),
    ...vital(hoursOnlyLine(model)),
    ...optional(4, firstMoneyLine(model)),
    ...vital(saleLine(model)),
    ...vital(goal.isAboutSelling && sellOrKeepLine(model, top)),
    ...optional(goal.isAboutSelling ? 1 : 3, keptLine(model, top)),
    ...vital(goal.isAboutHeat && top !== undefined && heatLine(model, top)),
    ...(plan.profile === 'home' ? optional(4, say.profile(plan.profile)) : vital(say.profile(plan.profile))),
    ...vital(plan.profile === 'operator' && floorLine(model)),
    ...optional(1, plan.profile === 'operator' && say.movingCost),
    ...vital(powerSentence(rate, plan.ranking.open, citing), ...rateRemarks(model)),
    ...vital(...currencyRemarks(model.exchangeRates, citing)),
    ...optional(5, choice.kind === 'best' || choice.kind === 'nothing-pays' ? say.marks : undefined),
  ];
}

function answerLine({ plan: { choice, cards }, rate, money, citing }: PlanModel): string {
  const say = citing.words.plan;
  // What no place takes or pays as one rig may pay all the same, card by card.
  const paysApart = cards.length > 1 && cards.some(({ netUsdPerDay = 0 }) => netUsdPerDay > 0);
  const onPaperLine = (paying: Earning | undefined): string =>
    paying === undefined
      ? say.nothingPays(publicRate(rate, citing), choice.kind === 'only-on-paper', paysApart)
      : say.onlyOnPaper(wayOf(paying, citing), aboutMoney(netOf(paying), money));
  switch (choice.kind) {
    case 'best':
      return say.best(wayOf(choice.best, citing), aboutMoney(netOf(choice.best), money));
    case 'only-on-paper':
      return onPaperLine(netOf(choice.top) > 0 ? choice.top : undefined);
    case 'nothing-pays':
      return onPaperLine(paysOnPaper(choice));
    case 'none':
      return say.nothingKnown(paysApart);
  }
}

function heatLine({ goal, money, citing: { words } }: PlanModel, top: Earning): string {
  const power = top.estimate.flows.typical.electricityUsdPerDay;
  const isPump = goal.heating === 'heat-pump';
  return words.plan.heat(formatMoney(isPump ? power * HEAT_PUMP_SHARE : power, money), isPump);
}

function clock(hour: number): string {
  return `${String(hour % 24).padStart(2, '0')}:00`;
}

/** The steps of the first two weeks. */
export function planStepsView({ words }: PlanModel['citing']): Reply {
  const { title, lines } = words.plan.steps;
  return { embeds: [{ title, color: NEUTRAL_COLOUR, description: lines.join('\n') }] };
}
