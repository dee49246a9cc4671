import type { APIEmbed } from 'discord-api-types/v10';
import type { Words } from '../../words/words.ts';
import { buttonRow } from './buttons.ts';
import { NEUTRAL_COLOUR } from './colours.ts';
import { pageAt, pagesOf, readLength, rowsOf } from './pages.ts';
import { pageButtons } from './paging.ts';
import type { PageId } from './paging.ts';
import { present } from '../../present.ts';
import type { Reply } from './reply.ts';
import type { Section } from './pages.ts';
import { TITLE_CHARACTERS } from './screen.ts';
import { fit } from './table.ts';

export interface Paging {
  /** From 1 on. */
  readonly page: number;
  readonly pageId: PageId;
  readonly words: Words;
}

/**
 * Sections behind an answer, a page at a time: title and buttons stand on each, and `below` behind the page's number. Where
 * there is no section at all it says `nothing`.
 */
export function pagedSections(
  title: string,
  { sections, below, nothing }: { sections: readonly Section[]; below: readonly string[]; nothing?: string },
  { page, pageId, words }: Paging,
): Reply {
  const pages = pagesOf(sections, words);
  const { number, fields } = pageAt(pages, page);
  const footer = present(pages.length > 1 && words.paging.place(number, pages.length), ...below).join(' ');
  const embed: APIEmbed = {
    title: fit(title, TITLE_CHARACTERS),
    color: NEUTRAL_COLOUR,
    ...(fields.length === 0 && nothing !== undefined ? { description: nothing } : { fields: [...fields] }),
    ...(footer !== '' && { footer: { text: footer } }),
  };
  return { embeds: [embed], ...buttonRow(pageButtons(number, pages.length, pageId, words)) };
}

/** A long answer, a page of its fields at a time: its description stands on the first, its title and buttons on each. */
export function paged(reply: Reply, { page, pageId, words }: Paging): Reply {
  const [embed] = reply.embeds ?? [];
  if (embed?.fields === undefined) return reply;
  const { description = '', footer, fields, ...head } = embed;
  const sections = fields.map(({ name, value }) => ({ name, lines: value.split('\n') }));
  const pages = pagesOf(sections, words, { characters: readLength(description), rows: rowsOf(description) });
  const { number, fields: shown } = pageAt(pages, page);
  const { components: [...more] = [] } = buttonRow(pageButtons(number, pages.length, pageId, words));
  const components = [...(reply.components ?? []), ...more];
  const below = present(footer?.text, pages.length > 1 && words.paging.place(number, pages.length)).join(' ');
  return {
    ...reply,
    embeds: [
      {
        ...head,
        ...(number === 1 && description !== '' && { description }),
        fields: [...shown],
        ...(below !== '' && { footer: { text: below } }),
      },
    ],
    ...(components.length > 0 && { components }),
  };
}
