/** Pictures are twice as wide as a phone shows them, so letters are twice as large as they are read. */
export const WIDTH = 800;
export const HEIGHT = 450;

export const FONT = 'PT Sans Caption';

/** On a ground of their own, which both of Discord’s themes frame alike; told apart by lightness as well as by hue. */
export const COLOURS = {
  ground: '#1c212e',
  text: '#f4f6fb',
  quiet: '#aab3c7',
  grid: '#353d50',
  zero: '#dfe4f0',
  likely: '#6fb7ff',
  band: '#2f6fb5',
  second: '#ffc05c',
  mining: '#7fdca0',
  faint: '#8b95ab',
  alert: '#ff8f7a',
} as const;

/** One of each for several lines in one picture; each also has its own dashes. */
export const LINES = [
  { colour: '#6fb7ff', dash: 'solid' },
  { colour: '#ffc05c', dash: [14, 7] },
  { colour: '#7fdca0', dash: [4, 6] },
  { colour: '#d9a2ff', dash: [16, 6, 4, 6] },
] as const;

export const SIZES = { title: 32, fact: 24, axis: 25, label: 26 } as const;
