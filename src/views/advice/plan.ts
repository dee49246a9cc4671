import { PLAN_DECAY, firstMoneyDays, keptUsd } from '../../appraisal/plan.ts';
import type { CardWorth, Plan } from '../../appraisal/plan.ts';
import { rentedPart } from '../../appraisal/appraisal.ts';
import type { Earning } from '../../appraisal/appraisal.ts';
import type { RigPart } from '../../appraisal/rig.ts';
import type { Investment } from '../../engine/estimate.ts';
import type { Goal } from '../../input/plan/goal.ts';
import { present } from '../../present.ts';
import type { AnswerTerms } from '../values/answer-terms.ts';
import { buttonRows } from '../message/buttons.ts';
import type { RunButton } from '../message/buttons.ts';
import { certaintySentence } from '../evidence/certainty.ts';
import { NEUTRAL_COLOUR, VERDICT_COLOURS } from '../message/colours.ts';
import { coinName, earningName } from '../values/earner-names.ts';
import { currencyRemarks } from '../values/exchange.ts';
import {
  aboutMoney,
  formatCell,
  formatDate,
  formatMoney,
  formatSaid,
  formatUnitPrice,
  formatWholePercent,
} from '../values/format.ts';
import { hoursText } from '../roi/paying-hours.ts';
import { breakEvenOfPurchase, purchaseLines } from '../roi/purchase.ts';
import type { Reply } from '../message/reply.ts';
import { rigName } from '../values/rig-names.ts';
import { screenEmbed, optional, TITLE_CHARACTERS, vital } from '../message/screen.ts';
import type { Line } from '../message/screen.ts';
import { fit, table } from '../message/table.ts';
import { publicRate } from '../values/your-power.ts';

export interface PlanModel extends AnswerTerms {
  readonly rig: readonly RigPart[];
  readonly plan: Plan;
  readonly goal: Goal;
  readonly investment: Investment | undefined;
  /** The tariff is the person’s own, and everybody sees the answer. */
  readonly areHoursPrivate: boolean;
  readonly buttons: readonly RunButton[];
}

const CELL_WIDTH = 7;
const LABEL_WIDTH = 14;
const HEAT_PUMP_SHARE = 1 / 3;
/** Worth is compared per so many dollars of resale. */
const RESALE_STEP_USD = 1_000;

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
    ...vital(...(buys === undefined ? [answerLine(model)] : purchaseLines(buys))),
    ...vital(top !== undefined && certaintySentence(top, citing)),
    ...vital(...(buys === undefined ? [] : breakEvenOfPurchase(buys))),
    ...vital(
      goal.hours !== undefined &&
        say.hours(clock(goal.hours.fromHour), clock(goal.hours.fromHour + goal.hours.hoursPerDay)),
    ),
    ...vital((goal.hours !== undefined || goal.isShared) && partTimeLine(plan, model)),
    ...vital(goal.isShared && goal.hours === undefined && say.shared),
    ...vital(plan.cards.length > 1 && partFirstLine(plan.cards, model)),
    ...vital(optionsTable(model)),
    ...vital(hoursOnlyLine(model)),
    ...optional(4, firstMoneyLine(model)),
    ...vital(saleLine(model)),
    ...optional(3, keptLine(model, top)),
    ...optional(3, goal.isAboutHeat && top !== undefined && heatLine(model, top)),
    ...(plan.profile === 'home' ? optional(4, say.profile(plan.profile)) : vital(say.profile(plan.profile))),
    ...vital(plan.profile === 'operator' && floorLine(model)),
    ...vital(plan.profile === 'operator' && say.movingCost),
    ...vital(say.power(publicRate(rate, citing))),
    ...vital(...currencyRemarks(model.exchangeRates, citing)),
    ...optional(5, choice.kind === 'best' || choice.kind === 'nothing-pays' ? say.marks : undefined),
  ];
}

function topOf({ choice }: Plan): Earning | undefined {
  switch (choice.kind) {
    case 'best':
      return choice.best;
    case 'nothing-pays':
      return choice.leastLoss;
    case 'only-on-paper':
      return choice.top;
    case 'none':
      return undefined;
  }
}

function answerLine({ plan: { choice }, rate, money, citing }: PlanModel): string {
  const say = citing.words.plan;
  switch (choice.kind) {
    case 'best':
      return say.best(wayOf(choice.best, citing), aboutMoney(netOf(choice.best), money));
    case 'only-on-paper':
      return netOf(choice.top) > 0
        ? say.onlyOnPaper(wayOf(choice.top, citing), aboutMoney(netOf(choice.top), money))
        : say.nothingPays(publicRate(rate, citing));
    case 'nothing-pays':
      return say.nothingPays(publicRate(rate, citing));
    case 'none':
      return say.nothingKnown;
  }
}

function netOf({ estimate }: Earning): number {
  return estimate.flows.typical.netCashUsdPerDay;
}

function wayOf(earning: Earning, { words }: PlanModel['citing']): string {
  switch (earning.kind) {
    case 'renting':
      return words.plan.rent(shortPlace(earning.network.name));
    case 'mining':
      return words.plan.mine(coinName(earning.coin));
    case 'gap-mining':
      return words.plan.gaps(shortPlace(earning.rented.network.name), coinName(earning.mined.coin));
  }
}

/** Each way with its range and its grade; off stands where it belongs. */
function optionsTable({ plan, money, citing: { words } }: PlanModel): string {
  const { rows } = words.plan;
  const hoursOnly = plan.hoursOnly?.inThem;
  const ways = present(...plan.rentOut, plan.mine, hoursOnly);
  const label = (earning: Earning): string => {
    // The mark stays, whatever of the name has to go.
    const mark = words.compare.mark(earning.certainty.grade);
    const width = LABEL_WIDTH - mark.length;
    if (earning === hoursOnly) return `${fit(rows.hoursOnly(earnerShort(earning)), width)}${mark}`;
    const name = earning.kind === 'gap-mining' ? earningName(earning, words, width) : earnerShort(earning);
    return `${fit(name, width)}${mark}`;
  };
  const cell = (usd: number): string => formatCell(usd, money, CELL_WIDTH);
  const lines = ways.map((earning) => {
    const { low, typical, high } = earning.estimate.flows;
    return {
      net: typical.netCashUsdPerDay,
      row: [label(earning), ...[low, typical, high].map((flow) => cell(flow.netCashUsdPerDay))],
    };
  });
  const off = { net: 0, row: [rows.off, cell(0), cell(0), cell(0)] };
  return table([
    [rows.heading(money.currency), rows.low, rows.likely, rows.high],
    ...[...lines, off].toSorted((one, other) => other.net - one.net).map(({ row }) => row),
  ]);
}

/** What the hours that pay leave against the whole day. */
function hoursOnlyLine({ plan: { hoursOnly }, areHoursPrivate, money, citing }: PlanModel): string | undefined {
  if (hoursOnly === undefined) return undefined;
  const { allDay, hours } = hoursOnly;
  return citing.words.plan.hoursOnly(
    wayOf(allDay, citing),
    areHoursPrivate ? undefined : hoursText(hours.days, citing.words),
    formatMoney(hours.netCashUsdPerDay, money),
    formatMoney(hours.netCashAllDayUsdPerDay, money),
  );
}

function firstMoneyLine({ plan, citing: { words } }: PlanModel): string | undefined {
  const items = plan.rentOut.flatMap((earning) => {
    const days = firstMoneyDays(earning);
    const place = rentedPart(earning)?.network.name;
    return days === undefined || place === undefined ? [] : [words.plan.firstMoneyAt(shortPlace(place), days)];
  });
  return items.length === 0 ? undefined : words.plan.firstMoney([...new Set(items)]);
}

/** What it brings sold. */
function saleLine({ plan: { sale }, money, citing: { words, locale } }: PlanModel): string {
  return sale === undefined
    ? words.plan.noSale
    : words.plan.sell(whole(sale.lowUsd, money), whole(sale.highUsd, money), formatDate(sale.newest.date, locale));
}

/** What it leaves kept, where it can be held against a sale. */
function keptLine(
  { plan: { sale }, money, citing: { words } }: PlanModel,
  top: Earning | undefined,
): string | undefined {
  if (sale === undefined || top === undefined) return undefined;
  const range = ({ low, high }: { readonly low: number; readonly high: number }): string =>
    words.plan.range(whole(low, money), whole(high, money));
  return words.plan.keep(
    range(keptUsd(top, 12)),
    range(keptUsd(top, 24)),
    formatWholePercent(PLAN_DECAY, money.locale),
  );
}

function whole(usd: number, money: PlanModel['money']): string {
  return formatSaid(Number(usd.toPrecision(3)), money);
}

function partTimeLine(plan: Plan, { citing: { words } }: PlanModel): string {
  const of = (fits: 'fits' | 'costs'): readonly string[] => [
    ...new Set(
      plan.ranking.open.flatMap((earning) => {
        const network = rentedPart(earning)?.network;
        return network?.requirements.partTimeFit?.value === fits ? [shortPlace(network.name)] : [];
      }),
    ),
  ];
  return words.plan.partTime(of('fits'), of('costs'));
}

function partFirstLine(cards: readonly CardWorth[], { money, citing: { words } }: PlanModel): string {
  const say = words.plan;
  const [first] = cards;
  return say.partFirst(
    first?.gpu.name ?? '',
    cards.map(({ gpu, netUsdPerDay, sale }) =>
      say.cardWorth(
        gpu.name,
        formatMoney(netUsdPerDay, money),
        sale === undefined
          ? undefined
          : formatMoney((netUsdPerDay / ((sale.lowUsd + sale.highUsd) / 2)) * RESALE_STEP_USD, money),
      ),
    ),
  );
}

/** Below that pay a rented hour costs more power than it brings. */
function floorLine({ plan: { rentOut }, money, citing: { words } }: PlanModel): string | undefined {
  const [rented] = rentOut.flatMap((earning) => present(rentedPart(earning)));
  const floor = rented?.estimate.breakEvenHostRateUsdPerGpuHour;
  return rented === undefined || floor?.kind !== 'at'
    ? undefined
    : words.plan.floor(formatUnitPrice(floor.value, money), rented.network.name);
}

function heatLine({ goal, money, citing: { words } }: PlanModel, top: Earning): string {
  const power = top.estimate.flows.typical.electricityUsdPerDay;
  const isPump = goal.heating === 'heat-pump';
  return words.plan.heat(formatMoney(isPump ? power * HEAT_PUMP_SHARE : power, money), isPump);
}

function earnerShort(earning: Earning): string {
  return earning.kind === 'mining' ? earning.coin.name : shortPlace(rentedPart(earning)?.network.name ?? '');
}

/** Without what stands behind it in brackets. */
function shortPlace(name: string): string {
  return name.replace(/ \(.*\)$/u, '');
}

function clock(hour: number): string {
  return `${String(hour % 24).padStart(2, '0')}:00`;
}

/** The steps of the first two weeks. */
export function planStepsView({ words }: PlanModel['citing']): Reply {
  const { title, lines } = words.plan.steps;
  return { embeds: [{ title, color: NEUTRAL_COLOUR, description: lines.join('\n') }] };
}
