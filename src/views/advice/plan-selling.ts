import { PLAN_DECAY, keptUsd } from '../../appraisal/plan.ts';
import { KEPT_OF_ASK } from '../../appraisal/card-sale.ts';
import type { CardWorth } from '../../appraisal/plan.ts';
import type { Earning } from '../../appraisal/appraisal.ts';
import { formatDate } from '../values/dates.ts';
import { formatMoney, formatSaid } from '../values/money.ts';
import { formatWholePercent } from '../values/numbers.ts';
import type { PlanModel } from './plan-model.ts';

/** Worth is compared per so many dollars of resale. */
export const RESALE_STEP_USD = 1_000;
const SELL_MONTHS = 24;

/** What it brings sold. */
export function saleLine({ plan: { sale, cards }, money, citing: { words, locale } }: PlanModel): string {
  return sale === undefined
    ? words.plan.noSale(cards.some((card) => card.sale !== undefined))
    : words.plan.sell(
        whole(sale.lowUsd, money),
        whole(sale.highUsd, money),
        formatDate(sale.newest.date.slice(0, '2026-09'.length), locale),
        formatWholePercent(1 - KEPT_OF_ASK, money.locale),
      );
}

/** What it leaves kept, where it can be held against a sale. */
export function keptLine(
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

/** Whether a sale is ahead of keeping, where that is asked; over two years, without what the card is worth then. */
export function sellOrKeepLine(
  { plan: { sale }, citing: { words } }: PlanModel,
  top: Earning | undefined,
): string | undefined {
  if (sale === undefined || top === undefined) return undefined;
  const say = words.plan;
  const months = say.inMonths(SELL_MONTHS);
  const kept = keptUsd(top, SELL_MONTHS);
  if (kept.high < sale.lowUsd) return say.sellAhead(months);
  return kept.low > sale.highUsd ? say.keepAhead(months) : say.sellUnclear(months);
}

function whole(usd: number, money: PlanModel['money']): string {
  return formatSaid(Number(usd.toPrecision(3)), money);
}

/** What each of several models leaves, and which to part with first: of those of which that is known. */
export function partFirstLine(cards: readonly CardWorth[], { money, citing: { words } }: PlanModel): string {
  const say = words.plan;
  const [first, ...others] = cards.filter(({ netUsdPerDay }) => netUsdPerDay !== undefined);
  const canCompare = first !== undefined && others.length > 0;
  const items = cards.map(({ gpu, netUsdPerDay, sale }) => {
    if (netUsdPerDay === undefined) return say.cardUnknown(gpu.name);
    const net = formatMoney(netUsdPerDay, money);
    if (!canCompare || sale === undefined) return say.cardWorth(gpu.name, net, undefined);
    const perStep = (netUsdPerDay / ((sale.lowUsd + sale.highUsd) / 2)) * RESALE_STEP_USD;
    return say.cardWorth(gpu.name, net, formatMoney(perStep, money));
  });
  if (!canCompare) return say.perCard(items);
  return say.partFirst(
    first.gpu.name,
    items,
    cards.some(({ sale }) => sale !== undefined),
  );
}
