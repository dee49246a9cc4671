import type { Earning } from '../../appraisal/appraisal.ts';
import type { SwitchPoint } from '../../appraisal/switch-point.ts';
import { present } from '../../present.ts';
import { coinName } from '../values/earner-names.ts';
import { formatRate, formatUnitPrice } from '../values/money.ts';
import { formatPercent, formatWholePercent } from '../values/numbers.ts';
import type { Money } from '../values/money.ts';
import type { Citing } from '../values/provenance.ts';

/** In one sentence where an answer tips over; undefined where nothing is known to. */
export function tippingLine(earning: Earning, money: Money, { words }: Citing): string | undefined {
  const say = words.roi;
  const net = earning.estimate.flows.typical.netCashUsdPerDay;
  const { rate, busy } = thresholdsOf(earning, money);
  if (net > 0) {
    const limits = present(rate !== undefined && say.above(rate), busy !== undefined && say.busyBelow(busy));
    return limits.length === 0 ? undefined : say.stopsPaying(limits);
  }
  const limits = present(rate !== undefined && say.below(rate), busy !== undefined && say.busyFrom(busy));
  return limits.length === 0 ? say.neverPays : say.wouldPay(limits);
}

/** Every threshold at which typical net cash is 0, each on a line of its own. */
export function thresholdLines(earning: Earning, money: Money, { words }: Citing): readonly string[] {
  const say = words.roi.why;
  const { rate, busy, pay } = thresholdsOf(earning, money);
  return present(
    rate === undefined ? say.noRate : say.rateLimit(rate),
    earning.kind === 'renting' && (busy === undefined ? say.noBusy : say.busyLimit(busy)),
    pay !== undefined && say.payLimit(pay),
  );
}

/** Below this nobody pays for power, and it would read 0.00. */
const LEAST_USD_PER_KWH = 1e-4;
/** No machine is busy less than 0 % of the time. */
const LEAST_BUSY = 0.01;

/** What a person can change or a market can: price of power, share of busy hours, pay per card-hour. */
function thresholdsOf(
  { kind, estimate }: Earning,
  money: Money,
): {
  readonly rate: string | undefined;
  readonly busy: string | undefined;
  readonly pay: string | undefined;
} {
  const { breakEvenElectricityUsdPerKwh: electricity } = estimate;
  const rate =
    electricity.kind === 'at' && electricity.value >= LEAST_USD_PER_KWH
      ? formatRate(electricity.value * money.unitsPerUsd, money.currency, money.locale)
      : undefined;
  if (kind !== 'renting' || !('breakEvenUtilisation' in estimate)) return { rate, busy: undefined, pay: undefined };
  const { breakEvenUtilisation: busy, breakEvenHostRateUsdPerGpuHour: pay } = estimate;
  return {
    rate,
    busy: busy.kind === 'at' ? formatWholePercent(Math.max(busy.value, LEAST_BUSY), money.locale) : undefined,
    pay: pay.kind === 'at' ? formatUnitPrice(pay.value, money) : undefined,
  };
}

/** From which pay on renting is worth more than mining, beside what the host is paid. */
export function switchText(
  { price, coin, utilisation }: SwitchPoint,
  paidUsdPerGpuHour: number,
  money: Money,
  { words }: Citing,
): string {
  const say = words.roi.why;
  const busy = formatPercent(utilisation, money.locale);
  switch (price.kind) {
    case 'at':
      return say.switchPoint(
        formatUnitPrice(price.hostRateUsdPerGpuHour, money),
        formatUnitPrice(paidUsdPerGpuHour, money),
        busy,
        coinName(coin),
      );
    case 'always':
      return say.switchAlways(busy, coinName(coin));
    case 'never':
      return say.switchNever(coinName(coin));
  }
}
