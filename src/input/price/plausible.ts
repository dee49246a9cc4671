/** Residential prices of the world lie well inside; what lies outside is a slip of the unit. USD per kWh. */
export const LOWEST_PLAUSIBLE_USD = 0.01;
export const HIGHEST_PLAUSIBLE_USD = 1.5;
/** Spot prices fall below zero, though not further than this. */
const LOWEST_SPOT_USD = -0.5;
/** Some people do pay so little or so much; they are believed when they say so twice. USD per kWh. */
const LOWEST_CERTAIN_USD = 0.0005;
const HIGHEST_CERTAIN_USD = 5;

export function isPlausible(usdPerKwh: number): boolean {
  if (usdPerKwh <= 0) return usdPerKwh >= LOWEST_SPOT_USD;
  return usdPerKwh >= LOWEST_PLAUSIBLE_USD && usdPerKwh <= HIGHEST_PLAUSIBLE_USD;
}

/** Outside the ordinary, though not beyond belief. */
export function canBeCertain(usdPerKwh: number): boolean {
  return usdPerKwh >= LOWEST_CERTAIN_USD && usdPerKwh <= HIGHEST_CERTAIN_USD;
}

/** A number as a person would type it: no exponent, no rounding that could be seen. */
export function plainNumber(value: number): string {
  const [mantissa = '', exponent] = String(Number(value.toPrecision(6))).split('e');
  return exponent === undefined ? mantissa : value.toFixed(Math.min(20, 6 - Number(exponent))).replace(/\.?0+$/u, '');
}
