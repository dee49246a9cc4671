import type { APIEmbedField } from 'discord-api-types/v10';
import type { Words } from '../../words/words.ts';
import { FIELD_VALUE_LIMIT } from './limits.ts';
import { fit } from './table.ts';

/** Lines under one heading. */
export interface Section {
  readonly name: string;
  readonly lines: readonly string[];
}

/** What stands on the first page already. */
interface Room {
  readonly characters: number;
  readonly rows: number;
}

/** What one phone screen holds beside the title, the footer and a row of buttons. */
const PAGE_CHARACTERS = 760;
const PAGE_ROWS = 27;
/** Characters of one row at 400 px. */
const ROW_CHARACTERS = 42;

/** Everything, in as many pages as it needs, each of which fits one phone screen. */
export function pagesOf(
  sections: readonly Section[],
  words: Words,
  above: Room = { characters: 0, rows: 0 },
): readonly (readonly APIEmbedField[])[] {
  const pages: APIEmbedField[][] = [[]];
  let { characters, rows } = above;
  for (const { name, lines } of sections) {
    for (const [index, whole] of lines.entries()) {
      const line = fit(whole, FIELD_VALUE_LIMIT);
      const length = readLength(line) + 1;
      const height = rowsOf(line);
      if ((pages.at(-1) ?? []).length > 0 && (characters + length > PAGE_CHARACTERS || rows + height > PAGE_ROWS)) {
        pages.push([]);
        characters = 0;
        rows = 0;
      }
      const page = pages.at(-1) ?? [];
      const title = index === 0 ? name : words.paging.continued(name);
      const last = page.at(-1);
      const isOpen = index > 0 && last !== undefined && last.value.length + line.length < FIELD_VALUE_LIMIT;
      if (isOpen) last.value = `${last.value}\n${line}`;
      else {
        page.push({ name: title, value: line });
        characters += title.length;
        rows += 2;
      }
      characters += length;
      rows += height;
    }
  }
  return pages.filter((page) => page.length > 0);
}

/** The page of that number, from 1 on; the last where there are not so many. */
export function pageAt(
  pages: readonly (readonly APIEmbedField[])[],
  page: number,
): { readonly number: number; readonly fields: readonly APIEmbedField[] } {
  const number = Math.max(1, Math.min(page, pages.length));
  return { number, fields: pages[number - 1] ?? [] };
}

/** As a reader counts: without the addresses of links and the signs of markup. */
export function readLength(text: string): number {
  return lengthBetween(text, 0, text.length);
}

/** How many rows a phone shows it in. */
export function rowsOf(text: string): number {
  let rows = 0;
  let start = 0;
  while (start <= text.length) {
    const next = text.indexOf('\n', start);
    const end = next === -1 ? text.length : next;
    rows += Math.max(1, Math.ceil(lengthBetween(text, start, end) / ROW_CHARACTERS));
    start = end + 1;
  }
  return rows;
}

const STAR = 0x2a;
const OPENING = 0x5b;
const CLOSING = 0x5d;
const UNDERSCORE = 0x5f;
const BACKTICK = 0x60;

function lengthBetween(text: string, start: number, end: number): number {
  let length = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    // Nearly every character is one of these.
    if (code > BACKTICK || (code < OPENING && code !== STAR)) length += 1;
    else if (code === CLOSING && text.startsWith('(', at + 1)) {
      const closing = text.indexOf(')', at);
      if (closing !== -1 && closing < end) at = closing;
    } else if (code !== STAR && code !== OPENING && code !== CLOSING && code !== UNDERSCORE && code !== BACKTICK) {
      length += 1;
    }
  }
  return length;
}
