import type { BreakEven } from './estimate.ts';

/**
 * The mean price per kWh over the hours online at which net cash is 0, USD. A machine that draws nothing breaks even at
 * any price.
 */
export function breakEvenElectricityUsdPerKwh(revenueUsdPerDay: number, energyKwhPerDay: number): BreakEven {
  const value = revenueUsdPerDay / energyKwhPerDay;
  return Number.isFinite(value) ? { kind: 'at', value } : { kind: 'always' };
}

/**
 * The utilisation, 0–1, at which net cash is 0, from the net cash of a machine that is never and one that is always rented.
 * Exact, because net cash is linear in utilisation. It pays above the threshold; below it only where `netCashWhenIdle` is
 * the greater of the two: somebody is paid to draw power and draws more of it when idle.
 */
export function breakEvenUtilisation(netCashWhenIdleUsdPerDay: number, netCashWhenBusyUsdPerDay: number): BreakEven {
  if (netCashWhenIdleUsdPerDay >= 0 && netCashWhenBusyUsdPerDay >= 0) return { kind: 'always' };
  if (netCashWhenIdleUsdPerDay <= 0 && netCashWhenBusyUsdPerDay < 0) return { kind: 'never' };
  return { kind: 'at', value: netCashWhenIdleUsdPerDay / (netCashWhenIdleUsdPerDay - netCashWhenBusyUsdPerDay) };
}

/**
 * What the host must be paid per rented GPU-hour for net cash to be 0, USD. `always` where electricity costs nothing or
 * less; `never` where it costs something and no hour is rented.
 */
export function breakEvenHostRateUsdPerGpuHour(electricityUsdPerDay: number, rentedGpuHoursPerDay: number): BreakEven {
  if (electricityUsdPerDay <= 0) return { kind: 'always' };
  const value = electricityUsdPerDay / rentedGpuHoursPerDay;
  return Number.isFinite(value) ? { kind: 'at', value } : { kind: 'never' };
}
