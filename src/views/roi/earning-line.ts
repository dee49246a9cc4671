import type { Earning } from '../../appraisal/appraisal.ts';
import { DAYS_PER } from '../../engine/calendar.ts';
import { mapScenarios } from '../../engine/range.ts';
import { aboutMoney, formatMoney, smallestMoney } from '../values/money.ts';
import type { Money } from '../values/money.ts';
import type { Period } from '../values/period.ts';
import type { Citing } from '../values/provenance.ts';
import { calledTime, flowOf } from './scenarios.ts';
import type { Case } from './scenarios.ts';

/** What is left over after power at that time, with the range of all times: `**About $2.60 a day after power** ($1.10 to $6.60).` */
export function earningLine(
  { estimate, certainty }: Earning,
  money: Money,
  period: Period,
  { words }: Pick<Citing, 'words'>,
  time: Case = 'likely',
): string {
  const net = flowOf(estimate, time).netCashUsdPerDay;
  const range = mapScenarios(estimate.flows, ({ netCashUsdPerDay }) => netCashUsdPerDay * DAYS_PER[period]);
  const ends = { low: formatMoney(range.low, money), high: formatMoney(range.high, money) };
  const hasRange = ends.low !== ends.high;
  if (net === 0 && !hasRange) return words.roi.neither;
  const amount = {
    about: aboutMoney(net * DAYS_PER[period], money, hasRange && time === 'likely' ? range : undefined),
    period,
    range: hasRange ? ends : undefined,
    within: !hasRange && range.low < range.high ? smallestMoney(money) : undefined,
    isOnPaper: certainty.grade === 'on-paper',
    time: calledTime(estimate, time),
  };
  return net < 0 ? words.roi.loses(amount) : words.roi.earns(amount);
}
