/** One graphics card in the output of a program. */
export interface PastedDevice {
  /** Every name that the card may have, the likeliest first; one where the program is sure. */
  readonly names: readonly string[];
  /** What it was printed as, for a person to recognise. */
  readonly written: string;
  readonly memoryMib: number | undefined;
  /** Board power that was measured, of each. */
  readonly powerW: number | undefined;
  /** Board power that was set as the most it may draw. */
  readonly limitW: number | undefined;
  /** Share of the time that it worked, 0–1. */
  readonly busyShare: number | undefined;
  readonly count: number;
}

/** "Radeon RX 6800/6800 XT / 6900 XT" names three cards, of which the first has the line. */
export function cardsOfOneChip(name: string): readonly string[] {
  const [first = '', ...others] = name.split('/').map((part) => part.trim());
  const line = /^(.*?)(?=\d)/u.exec(first)?.[1] ?? '';
  return [first, ...others.filter((other) => other !== '').map((other) => (/^\d/u.test(other) ? line + other : other))];
}
