import { DAYS_PER } from '../../engine/calendar.ts';
import { formatMoney } from '../values/money.ts';
import { menuRow } from '../message/menus.ts';
import { calledTime, flowOf, hasTimes } from './scenarios.ts';
import type { Case } from './scenarios.ts';
import type { RoiModel } from './roi-model.ts';

/**
 * Leads to the same at other times. Only cards that are rented out are busy or not; what a purchase comes to is told for its
 * whole life.
 */
export function timesMenu({ earning, investment, time, timeId, money, period, citing, hasPicture }: RoiModel) {
  if (investment !== undefined || earning.kind !== 'renting' || hasPicture) return [];
  const say = citing.words.roi.times;
  const labels = { ...say.choices, ...say.ends };
  const times: readonly Case[] = ['quiet', 'likely', 'busy'];
  return menuRow(
    'time',
    hasTimes(earning.estimate) ? say.pick : say.pickEnd,
    times.map((each) => ({
      label: labels[calledTime(earning.estimate, each)],
      description: say.leaves(
        formatMoney(flowOf(earning.estimate, each).netCashUsdPerDay * DAYS_PER[period], money),
        period,
      ),
      customId: timeId(each),
      current: each === time,
    })),
  );
}
