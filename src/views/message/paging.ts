import type { Words } from '../../words/words.ts';
import type { RunButton } from './buttons.ts';

/** The `custom_id` that shows the page of that number; undefined when it does not fit. */
export type PageId = (page: number) => string | undefined;

/** Back and on, where there is more than one page. */
export function pageButtons(page: number, pages: number, pageId: PageId, { paging }: Words): readonly RunButton[] {
  return [
    ...(page > 1 ? [{ label: paging.back, customId: pageId(page - 1) }] : []),
    ...(page < pages ? [{ label: paging.next, customId: pageId(page + 1) }] : []),
  ];
}
