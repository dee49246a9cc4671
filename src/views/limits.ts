/** Discord's limits on the parts of an embed, in characters; https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
export const FIELD_VALUE_LIMIT = 1_024;
export const DESCRIPTION_LIMIT = 4_096;

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
