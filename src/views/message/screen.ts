import type { APIEmbed } from 'discord-api-types/v10';
import { present } from '../../present.ts';
import { readLength, rowsOf } from './pages.ts';

/** Characters that one answer has at most, with title and footer, so that it fits one phone screen. */
const SCREEN_CHARACTERS = 900;
/** Rows of text and of table that stand between title and buttons of it. */
const SCREEN_ROWS = 29;
/** A longer title would take the room of the answer. */
export const TITLE_CHARACTERS = 90;

/** A line of an answer. The higher its rank, the sooner it gives way; a line without one stays. */
export interface Line {
  readonly text: string;
  readonly rank?: number;
}

/** Rows of text that a picture and its legend take. */
const PICTURE_ROWS = 13;

export interface Screen {
  readonly title: string;
  /** Of the stripe. */
  readonly color: number;
  readonly lines: readonly Line[];
  readonly footer: string;
  readonly hasPicture?: boolean | undefined;
}

/** An answer that fits one phone screen; see {@link onOneScreen}. */
export function screenEmbed({ title, color, lines, footer, hasPicture }: Screen): APIEmbed {
  return { title, color, description: onOneScreen(lines, title, footer, hasPicture), footer: { text: footer } };
}

/**
 * The lines in their order, without those that have to give way for the others to fit beside title and footer, and beside a
 * picture where there is one.
 */
export function onOneScreen(lines: readonly Line[], title: string, footer: string, hasPicture = false): string {
  // The answer stands between the two, a line break before and behind it.
  const characters = SCREEN_CHARACTERS - readLength(`${title}\n\n${footer}`);
  const rows = SCREEN_ROWS - rowsOf(footer) - (hasPicture ? PICTURE_ROWS : 0);
  let kept = lines;
  while (!fits(kept, characters, rows)) {
    const rank = Math.max(...kept.map((line) => line.rank ?? 0));
    if (rank === 0) break;
    kept = kept.filter((line) => (line.rank ?? 0) < rank);
  }
  return textOf(kept);
}

/** Whether all of the lines fit beside title and footer. */
export function fitsOneScreen(lines: readonly Line[], title: string, footer: string): boolean {
  return fits(lines, SCREEN_CHARACTERS - readLength(title) - readLength(footer), SCREEN_ROWS - rowsOf(footer));
}

function fits(lines: readonly Line[], characters: number, rows: number): boolean {
  const text = textOf(lines);
  return readLength(text) <= characters && rowsOf(text) <= rows;
}

function textOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join('\n');
}

/** Lines that stay. */
export function vital(...texts: readonly (string | undefined | false)[]): readonly Line[] {
  return present(...texts).map((text) => ({ text }));
}

/** Lines that give way; see {@link Line}. */
export function optional(rank: number, ...texts: readonly (string | undefined | false)[]): readonly Line[] {
  return present(...texts).map((text) => ({ text, rank }));
}
