import type { Change } from '../market/market.ts';
import { formatPercent } from './format.ts';

/** Less than what a tenth of a percent rounds to. */
const UNCHANGED = 0.0005;

/** How a figure has moved, on a line of its own that a phone does not wrap: `▲ 12% in 7 days, ▼ 30% in 30`. None where nothing is known. */
export function changeLines(changes: readonly Change[], locale: string): readonly string[] {
  if (changes.length === 0) return [];
  return [
    changes
      .map(({ days, ratio }, index) => `${movedText(ratio, locale)} in ${days}${index === 0 ? ' days' : ''}`)
      .join(', '),
  ];
}

function movedText(ratio: number, locale: string): string {
  if (Math.abs(ratio) < UNCHANGED) return 'no change';
  return `${ratio > 0 ? '▲' : '▼'} ${formatPercent(Math.abs(ratio), locale)}`;
}
