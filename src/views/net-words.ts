import { formatAbout } from './format.ts';
import type { Money } from './format.ts';
import { DAYS_PER } from './period.ts';
import type { Period } from './period.ts';

/** Net cash in words, so that no sign has to be noticed: `earns about $1.65 a day`, `loses about $0.91 a day`. */
export function netWords(netCashUsdPerDay: number, money: Money, period: Period): string {
  if (netCashUsdPerDay === 0) return 'neither earns nor loses';
  const verb = netCashUsdPerDay > 0 ? 'earns' : 'loses';
  return `${verb} ${formatAbout(netCashUsdPerDay * DAYS_PER[period], money)} a ${period}`;
}
