import type { Earning } from '../../appraisal/appraisal.ts';
import { aboutMoney, formatMoney } from '../values/format.ts';
import type { Money } from '../values/format.ts';
import { DAYS_PER } from '../values/period.ts';
import type { Period } from '../values/period.ts';
import type { Citing } from '../values/provenance.ts';
import { flowOf } from './scenarios.ts';
import type { Case } from './scenarios.ts';

/** What is left over after power at that time, with the range of all times: `**About $2.60 a day after power** ($1.10 to $6.60).` */
export function earningLine(
  { estimate, certainty }: Earning,
  money: Money,
  period: Period,
  { words }: Pick<Citing, 'words'>,
  time: Case = 'likely',
): string {
  const { low, high } = estimate.flows;
  const net = flowOf(estimate, time).netCashUsdPerDay;
  const inPeriod = (usdPerDay: number): string => formatMoney(usdPerDay * DAYS_PER[period], money);
  const [lowest, highest] = [inPeriod(low.netCashUsdPerDay), inPeriod(high.netCashUsdPerDay)];
  if (net === 0 && lowest === highest) return words.roi.neither;
  const amount = {
    about: aboutMoney(net * DAYS_PER[period], money),
    period,
    range: lowest === highest ? undefined : { low: lowest, high: highest },
    isOnPaper: certainty.grade === 'on-paper',
    time,
  };
  return net < 0 ? words.roi.loses(amount) : words.roi.earns(amount);
}
