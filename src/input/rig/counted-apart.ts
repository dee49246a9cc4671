import type { Mention } from './card-mentions.ts';
import { COUNT, countOf } from './written-number.ts';
import { MACHINES } from './several-rigs.ts';

const HOLDING = 'with|of|having|running|each with|that have|mit|je mit|avec|con|com|met|z|ze|с|з|по';
const EACH_HAS = new RegExp(
  String.raw`${COUNT}\s+(?:more\s+|other\s+|identical\s+)*(?:${MACHINES})\s+(?:each\s+)?(?:${HOLDING})\s*(?:(?:only\s+)?(?:an?|one|a single|eine?r?|einem|une?|una?|um|uma|jedn\p{L}{1,3}|одной)\s*)?$`,
  'iu',
);
const MORE_HAVE = new RegExp(
  String.raw`(?:^|[\s,])${COUNT}\s+(?:more\s+|others?\s+)?(?:${HOLDING})\s*(?:(?:an?|one)\s*)?$`,
  'iu',
);
/** Before the plural of a card. */
const FEW_WORDS_BEFORE = new RegExp(String.raw`${COUNT}\s+(?:of\s+)?(?:\p{L}+\s+){1,2}$`, 'iu');
const ALTOGETHER = /^\s*(?:(?:in\s+)?total|altogether|combined|insgesamt|au total|en total|in totale|всего|łącznie)/iu;
const LONGEST_LEAD = 80;

/** How many there are of each card, where its count stands apart: "4 PCs with a 3060 each and one with a 4070", "2 shiny 4090s". */
export function countedApart(text: string, mentions: readonly Mention[]): readonly Mention[] {
  let hasMachines = false;
  return mentions.map((mention, place): Mention => {
    if (mention.kind === 'unclear') return mention;
    const from = Math.max(mentions[place - 1]?.end ?? 0, mention.start - LONGEST_LEAD);
    const lead = text.slice(from, mention.start);
    if (mention.kind === 'uncounted') {
      const count = FEW_WORDS_BEFORE.exec(lead);
      return count === null
        ? mention
        : { ...mention, kind: 'part', part: { count: countOf(count[1]), gpu: mention.gpu } };
    }
    const found = EACH_HAS.exec(lead) ?? (hasMachines ? MORE_HAVE.exec(lead) : null);
    if (found === null) return mention;
    hasMachines = true;
    if (ALTOGETHER.test(text.slice(mention.end, mention.end + LONGEST_LEAD))) return mention;
    return { ...mention, part: { ...mention.part, count: mention.part.count * countOf(found[1]) } };
  });
}
