import { quoteTyped } from '../../input/typed-text.ts';

/** What was typed, cut, defused and in quotation marks. */
export function quoted(typed: string): string {
  return `“${quoteTyped(typed)}”`;
}
