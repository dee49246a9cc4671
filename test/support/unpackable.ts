/** A text in which nothing repeats, so that no packing makes it shorter. */
export function unpackable(length: number): string {
  return Array.from({ length }, (_, index) => String.fromCodePoint(0x4e00 + ((index * 7_919) % 20_000))).join('');
}
