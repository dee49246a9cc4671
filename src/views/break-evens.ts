import type { Earning } from '../appraisal/appraisal.ts';
import type { SwitchPoint } from '../appraisal/switch-point.ts';
import type { BreakEven, Estimate } from '../engine/estimate.ts';
import { formatPercent, formatRate, formatUnitPrice } from './format.ts';
import type { Money } from './format.ts';
import { coinName } from './earner-names.ts';

/** The thresholds at which typical net cash is 0. */
export function breakEvenLines(earning: Earning, money: Money): string[] {
  const lines = [electricityThreshold(earning.estimate, money)];
  if (earning.kind === 'renting') {
    const { breakEvenUtilisation, breakEvenHostRateUsdPerGpuHour } = earning.estimate;
    lines.push(
      utilisationThreshold(breakEvenUtilisation, money.locale),
      hostRateThreshold(breakEvenHostRateUsdPerGpuHour, money),
    );
  }
  return lines;
}

function electricityThreshold({ breakEvenElectricityUsdPerKwh }: Estimate, money: Money): string {
  switch (breakEvenElectricityUsdPerKwh.kind) {
    case 'at':
      if (breakEvenElectricityUsdPerKwh.value <= 0) return 'At no price of power: it earns nothing';
      return `Power below ${formatRate(breakEvenElectricityUsdPerKwh.value * money.unitsPerUsd, money.currency, money.locale)}`;
    case 'always':
      return 'At any price of power: it draws none';
    case 'never':
      return 'At no price of power';
  }
}

function utilisationThreshold(threshold: BreakEven, locale: string): string {
  switch (threshold.kind) {
    case 'at':
      return `Busy at least ${formatPercent(threshold.value, locale)} of its hours`;
    case 'always':
      return 'However little it works: waiting costs nothing';
    case 'never':
      return 'Not even when it works every hour';
  }
}

function hostRateThreshold(threshold: BreakEven, money: Money): string {
  switch (threshold.kind) {
    case 'at':
      return `Paid at least ${formatUnitPrice(threshold.value, money)} per GPU-hour`;
    case 'always':
      return 'Paid anything at all';
    case 'never':
      return 'At no rent: it is never busy';
  }
}

/** From which rent on renting is worth more than mining. */
export function switchText({ price, coin, utilisation }: SwitchPoint, money: Money): string {
  const busy = `${formatPercent(utilisation, money.locale)} busy`;
  switch (price.kind) {
    case 'at':
      return `${formatUnitPrice(price.hostRateUsdPerGpuHour, money)} per GPU-hour at ${busy}: paid less, mining ${coinName(coin)} is worth more.`;
    case 'always':
      return `At ${busy}, renting beats mining ${coinName(coin)} at any price above nothing.`;
    case 'never':
      return `Nothing is rented, so no rent beats mining ${coinName(coin)}.`;
  }
}
