import type { Finder } from '../../catalog/finder.ts';
import { countReadings } from './rig-count.ts';
import { takeRigFacts } from './rig-facts.ts';
import { MOST_CARDS, writtenPart } from './written-part.ts';

/** As many of the texts before the last piece as are kept while it is completed. */
const LAST_SEPARATOR = /^(.*[+;&|]\s*)?(.*)$/su;

/**
 * Completions of a rig that is being typed. Only the last card is completed: the pieces before it, its count and what was
 * said of watts and hours stay as they were typed.
 */
export function completeRig(typed: string, finder: Finder, limit: number): readonly string[] {
  const [, before = '', last = ''] = LAST_SEPARATOR.exec(typed) ?? [];
  const { cards, watts, hours } = takeRigFacts(last);
  const facts = [...watts, ...hours].map(({ written }) => ` ${written}`).join('');
  // "7900xt" is the beginning of a card, and no 7,900 of another.
  const marked = countReadings(cards).filter(({ how, count }) => how === 'marked' && count <= MOST_CARDS);
  // "3070 x6" are six cards, and not 3,070 of a card that is called x6.
  const counted =
    marked.find(({ card }) => ['found', 'ambiguous'].includes(finder.gpu(card).kind)) ??
    marked.find(({ card }) => finder.searchGpus(card, 1).length > 0);
  const count = counted?.count ?? 1;
  return finder
    .searchGpus(counted?.card ?? cards, limit)
    .map(({ name }) => `${before}${writtenPart(count, name)}${facts}`);
}
