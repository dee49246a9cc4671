import type { Span } from '../rig/card-mentions.ts';

const SINCE = String.raw`(?:at|by|since|from|until|till|around|after|before|um|ab|seit|bis|gegen|à|vers|dès|a las?|desde(?: las?)?|hasta(?: las?)?|alle|dalle|om|vanaf|rond|około|kl\.?|в|с|до|после|às|até)`;
const MINUTES = String.raw`(?:[:.h][0-5]\d)`;
const HALF = String.raw`[ap]\.?\s?m(?:\.|(?![\p{L}\d]))`;
const NAMED = String.raw`(?:uhr|o'clock|uur|час(?:а|ов)?)(?!\p{L})`;
const HOUR = String.raw`(?:[01]?\d|2[0-4])`;
const TO = String.raw`\s?(?:-|–|to|until|till|bis|à|a|tot|до)\s?`;
/** No amount of money has such a number: `$8` and `800`. */
const APART = String.raw`(?<![\p{L}\d.,:/]|\p{Sc}\s?)`;

/** Behind a word that leads to a time, or written as only a time is. */
const SURE = new RegExp(
  [
    String.raw`(?<!\p{L})${SINCE}\s${HOUR}${MINUTES}?\s?(?:${HALF}|${NAMED}|h(?!\p{L}))?${TO}${HOUR}${MINUTES}?\s?(?:${HALF}|${NAMED})`,
    String.raw`(?<!\p{L})${SINCE}\s${HOUR}(?:${MINUTES}?\s?(?:${HALF}|${NAMED}|h(?![\p{L}\d]))|:[0-5]\d(?!\d))`,
    String.raw`${APART}${HOUR}${MINUTES}?\s?(?:a\.?\s?m(?:\.|(?![\p{L}\d]))|${NAMED})`,
    String.raw`${APART}${HOUR}:[0-5]\d(?!\d)(?:\s?${HALF})?`,
  ].join('|'),
  'giu',
);
/** "8 pm": a time of the day, or eight a month where nothing else is said to come in. */
const EITHER = new RegExp(
  String.raw`${APART}(?:(?:0?[1-9]|1[0-2])\s?[-–]\s?)?(?:0?[1-9]|1[0-2])(?:\.[0-5]\d)?\s?p\.?m(?:\.|(?![\p{L}\d]))`,
  'giu',
);

/** Where a text names a time of the day, for certain and perhaps. */
export function clockTimes(text: string): { readonly sure: readonly Span[]; readonly either: readonly Span[] } {
  const sure = spans(text, SURE);
  const either = spans(text, EITHER).filter(({ start, end }) =>
    sure.every((other) => other.end <= start || end <= other.start),
  );
  return { sure, either };
}

function spans(text: string, pattern: RegExp): readonly Span[] {
  return Array.from(text.matchAll(pattern), ({ 0: written, index }) => ({ start: index, end: index + written.length }));
}
