/** Values that nobody is asked about, both ends among them. */
export interface Believed {
  readonly low: number;
  readonly high: number;
}

/** A way in which numbers are mistyped: what is meant is what was typed times `by`. */
export interface Slip<Way extends string> {
  readonly way: Way;
  readonly by: number;
}

export interface Reading<Way extends string> {
  readonly way: Way;
  readonly value: number;
}

/** A digit too many or too few, or two, or three: also a point read as a comma. */
export const DIGIT_SLIPS: readonly Slip<'digits'>[] = [0.1, 10, 0.01, 100, 0.001, 1_000].map((by) => ({
  way: 'digits',
  by,
}));

const MOST_READINGS = 3;
/** More than anybody means by a number that slipped. */
const SIGNIFICANT_DIGITS = 4;

/** Nothing is no slip: it is what somebody types whom a thing costs nothing. */
export function isBelieved(typed: number, { low, high }: Believed): boolean {
  return typed === 0 || (typed >= low && typed <= high);
}

/** What may be meant by a number that nobody believes, best first: each is believed, and no two are alike. */
export function likelyReadings<Way extends string>(
  typed: number,
  believed: Believed,
  slips: readonly Slip<Way>[],
): readonly Reading<Way>[] {
  const readings = slips
    .map(({ way, by }): Reading<Way> => ({ way, value: Number((typed * by).toPrecision(SIGNIFICANT_DIGITS)) }))
    .filter(({ value }) => value !== 0 && value !== typed && isBelieved(value, believed));
  const first = readings.filter(({ value }, place) => readings.findIndex((each) => each.value === value) === place);
  return first.slice(0, MOST_READINGS);
}
