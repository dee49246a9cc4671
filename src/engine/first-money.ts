/** When a platform pays. What is not stated is not waited for. */
export interface PayoutRules {
  /** The least that it pays out, USD. */
  readonly minimumUsd?: number | undefined;
  /** From when the minimum is reached until the money leaves the platform, days; up to. */
  readonly waitDays?: number | undefined;
}

/** Days until the first money leaves the platform at so much a day; undefined where that never comes. */
export function daysUntilFirstMoney(
  { minimumUsd = 0, waitDays = 0 }: PayoutRules,
  usdPerDay: number,
): number | undefined {
  if (usdPerDay <= 0) return undefined;
  return minimumUsd / usdPerDay + waitDays;
}
