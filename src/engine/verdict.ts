import type { Verdict } from './estimate.ts';
import type { Range } from './range.ts';

/** Without a purchase the net profit is the net cash. */
export function verdictOf(netProfitUsdPerDay: Range): Verdict {
  if (netProfitUsdPerDay.low > 0) return 'pays';
  if (netProfitUsdPerDay.typical > 0) return 'likely-pays';
  return netProfitUsdPerDay.high > 0 ? 'likely-loses' : 'loses';
}
