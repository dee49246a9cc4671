/** The same quantity in three scenarios. `typical` is what to expect, `low` and `high` are the corners around it. */
export interface Scenarios<Quantity> {
  readonly low: Quantity;
  readonly typical: Quantity;
  readonly high: Quantity;
}

/** A number in three scenarios, low ≤ typical ≤ high. */
export type Range = Scenarios<number>;

export function mapScenarios<From, To>(
  { low, typical, high }: Scenarios<From>,
  convert: (quantity: From) => To,
): Scenarios<To> {
  return { low: convert(low), typical: convert(typical), high: convert(high) };
}
