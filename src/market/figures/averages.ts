/** Of an even number of values the mean of the two in the middle. NaN of none. */
export function median(values: readonly number[]): number {
  const ascending = values.toSorted((left, right) => left - right);
  const middle = ascending.length >> 1;
  const upper = ascending[middle] ?? Number.NaN;
  return ascending.length % 2 === 1 ? upper : ((ascending[middle - 1] ?? Number.NaN) + upper) / 2;
}

/**
 * Σ value × weight ÷ Σ weight. Rounding never takes it out of what it is the mean of: that of 0.01 and 0.01 is 0.01, and
 * not a little less. NaN of none.
 */
export function weightedMean(parts: readonly { readonly value: number; readonly weight: number }[]): number {
  const values = parts.map(({ value }) => value);
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
  const mean = parts.reduce((sum, { value, weight }) => sum + value * (weight / weights), 0);
  return parts.length === 0 ? Number.NaN : Math.min(Math.max(mean, Math.min(...values)), Math.max(...values));
}
