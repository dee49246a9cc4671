import type { APIEmbedField } from 'discord-api-types/v10';
import type { Words } from '../../words/words.ts';

/** Discord's limit on a field of an embed, in characters; https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
export const FIELD_VALUE_LIMIT = 1_024;

/** As many whole lines as fit; the rest is counted, not cut in the middle. */
export function linesWithin(lines: readonly string[], limit: number, { figures }: Words): string {
  if (countWithin(lines, limit) === lines.length) return lines.join('\n');
  let count = 0;
  let length = 0;
  for (const [index, line] of lines.entries()) {
    length += line.length + 1;
    if (length + figures.more(lines.length - index - 1).length > limit) break;
    count = index + 1;
  }
  return [...lines.slice(0, count), figures.more(lines.length - count)].join('\n');
}

/** Every item, in as many fields as they need. */
export function fieldsOf(name: string, items: readonly string[], words: Words, separator = '\n'): APIEmbedField[] {
  const values: string[] = [];
  for (const item of items) {
    const last = values.at(-1);
    if (last === undefined || last.length + separator.length + item.length > FIELD_VALUE_LIMIT) values.push(item);
    else values[values.length - 1] = last + separator + item;
  }
  return named(name, values, words);
}

/** As many whole lines as so many fields hold; the rest is counted. */
export function fieldsWithin(name: string, lines: readonly string[], maxFields: number, words: Words): APIEmbedField[] {
  const values: string[] = [];
  let rest = lines;
  while (rest.length > 0 && values.length < maxFields) {
    const isLast = values.length === maxFields - 1;
    const count = isLast ? 0 : countWithin(rest, FIELD_VALUE_LIMIT);
    const own = count === 0 ? rest : rest.slice(0, count);
    values.push(linesWithin(own, FIELD_VALUE_LIMIT, words));
    rest = rest.slice(own.length);
  }
  return named(name, values, words);
}

/** How many of the first lines fit. */
function countWithin(lines: readonly string[], limit: number): number {
  let length = 0;
  for (const [index, line] of lines.entries()) {
    length += line.length + (index === 0 ? 0 : 1);
    if (length > limit) return index;
  }
  return lines.length;
}

function named(name: string, values: readonly string[], { paging }: Words): APIEmbedField[] {
  return values.map((value, index) => ({ name: index === 0 ? name : paging.continued(name), value }));
}
