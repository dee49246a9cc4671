/** A rig has no more. */
export const MOST_CARDS = 1_000;

/** `RTX 4090`, `6x RTX 3070`: as anybody could type it. */
export function writtenPart(count: number, name: string): string {
  return count === 1 ? name : `${count}x ${name}`;
}
