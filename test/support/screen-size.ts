import type { Reply } from '../../src/views/message/reply.ts';

/** The characters of a reply as Discord counts them: title, description, fields and footer of its embeds. */
export function countedLength({ embeds = [] }: Reply): number {
  return embeds
    .flatMap(({ title, description, fields = [], footer }) => [
      title,
      description,
      ...fields.flatMap(({ name, value }) => [name, value]),
      footer?.text,
    ])
    .reduce((sum, text) => sum + (text?.length ?? 0), 0);
}
