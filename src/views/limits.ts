import type { APIEmbedField } from 'discord-api-types/v10';

/** Discord's limits on the parts of an embed, in characters; https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
export const FIELD_VALUE_LIMIT = 1_024;
export const DESCRIPTION_LIMIT = 4_096;
export const TITLE_LIMIT = 256;

/** As many whole lines as fit; the rest is counted, not cut in the middle. */
export function linesWithin(lines: readonly string[], limit: number): string {
  const kept: string[] = [];
  let length = 0;
  for (const [index, line] of lines.entries()) {
    const remaining = lines.length - index;
    const reserve = remaining > 1 ? `… and ${remaining} more`.length + 1 : 0;
    if (length + line.length + 1 + reserve > limit) return [...kept, `… and ${remaining} more`].join('\n');
    kept.push(line);
    length += line.length + 1;
  }
  return kept.join('\n');
}

/** Every item, in as many fields as they need. */
export function fieldsOf(name: string, items: readonly string[], separator = '\n'): APIEmbedField[] {
  const values: string[] = [];
  for (const item of items) {
    const last = values.at(-1);
    if (last === undefined || last.length + separator.length + item.length > FIELD_VALUE_LIMIT) values.push(item);
    else values[values.length - 1] = last + separator + item;
  }
  return values.map((value, index) => ({ name: index === 0 ? name : `${name}, continued`, value }));
}
