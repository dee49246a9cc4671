import type { APIEmbed } from 'discord-api-types/v10';
import { present } from '../../present.ts';
import { rowsOf } from './pages.ts';

/** Characters that one answer has at most, as Discord counts an embed: title, text and footer, with every sign of markup. */
const SCREEN_CHARACTERS = 900;
/** Rows of text and of table that stand between title and buttons of it. */
const SCREEN_ROWS = 29;
/** A longer title would take the room of the answer. */
export const TITLE_CHARACTERS = 90;

/** A line of an answer. The higher its rank, the sooner it gives way; a line without one stays. */
export interface Line {
  readonly text: string;
  readonly rank?: number;
  /** What stays of it where it gives way; nothing where this is left out. */
  readonly short?: string;
}

/** Rows of text that a picture and its legend take. */
const PICTURE_ROWS = 15;
/** Lines of buttons that are reckoned with, and the rows of text that a further one, or a menu, takes. */
const CONTROL_LINES = 4;
const ROWS_PER_CONTROL_LINE = 2.5;

export interface Screen {
  readonly title: string;
  /** Of the stripe. */
  readonly color: number;
  readonly lines: readonly Line[];
  readonly footer: string;
  readonly hasPicture?: boolean | undefined;
  /** Lines of buttons and menus below it, as a phone shows them. */
  readonly controlLines?: number;
}

/** An answer that fits one phone screen; see {@link onOneScreen}. */
export function screenEmbed({
  title,
  color,
  lines,
  footer,
  hasPicture,
  controlLines = CONTROL_LINES,
}: Screen): APIEmbed {
  const taken =
    (hasPicture === true ? PICTURE_ROWS : 0) + Math.max(0, controlLines - CONTROL_LINES) * ROWS_PER_CONTROL_LINE;
  return { title, color, description: onOneScreen(lines, title, footer, taken), footer: { text: footer } };
}

/**
 * The lines in their order, without those that have to give way for the others to fit beside title and footer, and beside
 * what else takes so many rows of text.
 */
export function onOneScreen(lines: readonly Line[], title: string, footer: string, takenRows = 0): string {
  const characters = SCREEN_CHARACTERS - title.length - footer.length;
  const rows = SCREEN_ROWS - rowsOf(footer) - takenRows;
  let kept = lines.map(measured);
  while (!fits(kept, characters, rows)) {
    const rank = Math.max(...kept.map(({ line }) => line.rank ?? 0));
    if (rank === 0) break;
    kept = kept.flatMap((each) => {
      const { line } = each;
      if ((line.rank ?? 0) < rank) return [each];
      return line.short === undefined ? [] : [measured({ text: line.short })];
    });
  }
  return kept.map(({ line }) => line.text).join('\n');
}

/** Whether all of the lines fit beside title and footer. */
export function fitsOneScreen(lines: readonly Line[], title: string, footer: string): boolean {
  return fits(lines.map(measured), SCREEN_CHARACTERS - title.length - footer.length, SCREEN_ROWS - rowsOf(footer));
}

/** A line, and in how many rows a phone shows it. */
interface Measured {
  readonly line: Line;
  readonly rows: number;
}

function measured(line: Line): Measured {
  return { line, rows: rowsOf(line.text) };
}

function fits(lines: readonly Measured[], mostCharacters: number, mostRows: number): boolean {
  let characters = Math.max(0, lines.length - 1);
  let rows = 0;
  for (const each of lines) {
    characters += each.line.text.length;
    rows += each.rows;
  }
  return characters <= mostCharacters && rows <= mostRows;
}

/** Lines that stay. */
export function vital(...texts: readonly (string | undefined | false)[]): readonly Line[] {
  return present(...texts).map((text) => ({ text }));
}

/** Lines that give way; see {@link Line}. */
export function optional(rank: number, ...texts: readonly (string | undefined | false)[]): readonly Line[] {
  return present(...texts).map((text) => ({ text, rank }));
}

/** Several groups of lines, one below the other. */
export function together(...groups: readonly (readonly Line[])[]): readonly Line[] {
  const lines: Line[] = [];
  for (const group of groups) lines.push(...group);
  return lines;
}
