import { firstMoneyDays } from '../../appraisal/plan.ts';
import type { Plan } from '../../appraisal/plan.ts';
import { rentedPart } from '../../appraisal/appraisal.ts';
import type { Earning } from '../../appraisal/appraisal.ts';
import { present } from '../../present.ts';
import { earningName, shortPlace } from '../values/earner-names.ts';
import { formatCells } from '../values/cells.ts';
import { formatMoney, formatUnitPrice } from '../values/money.ts';
import { hoursText } from '../roi/paying-hours.ts';
import { fit, table } from '../message/table.ts';
import type { PlanModel } from './plan-model.ts';
import { earnerShort, wayOf } from './plan-model.ts';

const CELL_WIDTH = 7;

const LABEL_WIDTH = 14;

/** Each way with its range and its grade; off stands where it belongs. */
export function optionsTable({ plan, money, citing: { words } }: PlanModel): string {
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
  const cells = (usd: readonly number[]): readonly string[] => formatCells(usd, money, CELL_WIDTH);
  const lines = ways.map((earning) => {
    const { low, typical, high } = earning.estimate.flows;
    return {
      net: typical.netCashUsdPerDay,
      row: [label(earning), ...cells([low, typical, high].map((flow) => flow.netCashUsdPerDay))],
    };
  });
  const off = { net: 0, row: [rows.off, ...cells([0, 0, 0])] };
  return table([
    [rows.heading(money.currency), rows.low, rows.likely, rows.high],
    ...[...lines, off].toSorted((one, other) => other.net - one.net).map(({ row }) => row),
  ]);
}

/** What the hours that pay leave against the whole day. */
export function hoursOnlyLine({ plan: { hoursOnly }, areHoursPrivate, money, citing }: PlanModel): string | undefined {
  if (hoursOnly === undefined) return undefined;
  const { allDay, hours } = hoursOnly;
  return citing.words.plan.hoursOnly(
    wayOf(allDay, citing),
    areHoursPrivate ? undefined : hoursText(hours.days, citing.words),
    formatMoney(hours.netCashUsdPerDay, money),
    formatMoney(hours.netCashAllDayUsdPerDay, money),
  );
}

/** When the first money leaves each place. */
export function firstMoneyLine({ plan, citing: { words } }: PlanModel): string | undefined {
  const items = plan.rentOut.flatMap((earning) => {
    const days = firstMoneyDays(earning);
    const place = rentedPart(earning)?.network;
    return days === undefined || place === undefined ? [] : [words.plan.firstMoneyAt(shortPlace(place), days)];
  });
  return items.length === 0 ? undefined : words.plan.firstMoney([...new Set(items)]);
}

/** Where being off part of the day fits, and where it costs something. */
export function partTimeLine(plan: Plan, { citing: { words } }: PlanModel): string {
  const of = (fits: 'fits' | 'costs'): readonly string[] => [
    ...new Set(
      plan.ranking.open.flatMap((earning) => {
        const network = rentedPart(earning)?.network;
        return network?.requirements.partTimeFit?.value === fits ? [shortPlace(network)] : [];
      }),
    ),
  ];
  return words.plan.partTime(of('fits'), of('costs'));
}

/** Below that pay a rented hour costs more power than it brings. */
export function floorLine({ plan: { rentOut }, money, citing: { words } }: PlanModel): string | undefined {
  const [rented] = rentOut.flatMap((earning) => present(rentedPart(earning)));
  const floor = rented?.estimate.breakEvenHostRateUsdPerGpuHour;
  return rented === undefined || floor?.kind !== 'at'
    ? undefined
    : words.plan.floor(formatUnitPrice(floor.value, money), rented.network.name);
}
