/** A stream of numbers from 0 to 1, both excluded: the same for the same seed, on every machine. */
export type Chance = () => number;

const TWO_POW_32 = 4_294_967_296;

/**
 * Mulberry32 (Tommy Ettinger, 2017, public domain): 32 bits of state, far more than the few hundred thousand draws of one
 * question need.
 */
export function chanceFrom(seed: number): Chance {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / TWO_POW_32;
  };
}

/** A whole number that stands for these: the same question has the same seed. FNV-1a over their written form. */
export function seedOf(values: readonly (number | string)[]): number {
  let hash = 0x811c9dc5;
  for (const character of values.join(' ')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}

/** A draw from the standard normal distribution, by Box and Muller. */
export function normalDraw(chance: Chance): number {
  return Math.sqrt(-2 * Math.log(chance())) * Math.cos(2 * Math.PI * chance());
}
