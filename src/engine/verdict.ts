import type { Verdict } from './estimate.ts';
import type { Range } from './range.ts';

export function verdictOf(netCashUsdPerDay: Range): Verdict {
  if (netCashUsdPerDay.low > 0) return 'pays';
  if (netCashUsdPerDay.typical > 0) return 'likely-pays';
  return netCashUsdPerDay.high > 0 ? 'likely-loses' : 'loses';
}
