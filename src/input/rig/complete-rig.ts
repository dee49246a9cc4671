import type { Finder } from '../../catalog/finder.ts';
import { countReadings } from './rig-count.ts';
import { takeRigFacts } from './rig-facts.ts';
import { isPasted } from '../paste/pasted-rig.ts';
import { AND_ALSO } from './rig-pieces.ts';
import { readTypedRig, type TypedRig } from './typed-rig.ts';
import { plainRig } from './plain-rig.ts';
import { severalRigs } from './several-rigs.ts';
import { MOST_CARDS, takeBoardWatts, writtenPart } from './written-part.ts';
import { present } from '../../present.ts';
import { LONGEST_TYPED } from './rig.ts';

/** What stands before the last piece is kept while it is completed; "0,5" is one number. */
const LAST_SEPARATOR = new RegExp(String.raw`^(.*(?:[+;&|\n、・]|,(?!\d)|\s(?:${AND_ALSO})(?=\s))\s*)?(.*)$`, 'su');

const SECOND_COUNT = /\d\s*\S*\s+\d{1,3}\s?x\s*\d/iu;

/**
 * Completions of a rig that is being typed. Only the last card is completed: the pieces before it, its count and what was
 * said of watts and hours stay as they were typed.
 */
export function completeRig(typed: string, finder: Finder, limit: number): readonly string[] {
  if (typed.length > LONGEST_TYPED || severalRigs(typed) !== undefined || isPasted(typed)) return [];
  const [, before = '', last = ''] = LAST_SEPARATOR.exec(typed) ?? [];
  const { cards: said, watts, hours, anyway } = takeRigFacts(plainRig(last));
  const { card: cards, printed } = takeBoardWatts(said);
  // Behind the cards stands only how they run, or two cards stand together: to complete one would drop what was typed.
  const isOnlyCount = /^(?:x\s?\d*)?$/iu.test(cards) && last.trim() !== '';
  if ((before !== '' && isOnlyCount) || SECOND_COUNT.test(cards)) return [];
  const facts = present(...watts.map(({ written }) => written), ...hours.map(({ written }) => written), anyway)
    .map((written) => ` ${written}`)
    .join('');
  // "7900xt" is the beginning of a card, and no 7,900 of another.
  const readings = countReadings(cards).filter(({ count }) => count <= MOST_CARDS);
  const marked = readings.filter(({ how }) => how === 'marked');
  // "3070 x6" are six cards, and not 3,070 of a card that is called x6.
  const counted =
    readings.find(({ how, card }) => how !== 'doubtful' && ['found', 'ambiguous'].includes(finder.gpu(card).kind)) ??
    marked.find(({ card }) => finder.searchGpus(card, 1).length > 0);
  const count = counted?.count ?? 1;
  const completed = finder
    .searchGpus(counted?.card ?? cards, limit)
    .map(({ name }) => `${before}${writtenPart(count, name, printed)}${facts}`);
  const [first] = completed;
  return first === undefined || keepsCounts(typed, first, finder) ? completed : [];
}

/** What is read as it stands is never completed to another number of cards. */
function keepsCounts(typed: string, completed: string, finder: Finder): boolean {
  const before = readTypedRig(typed, finder);
  if (before.kind !== 'rig') return true;
  const after = readTypedRig(completed, finder);
  return after.kind !== 'rig' || countsOf(after) === countsOf(before);
}

function countsOf({ parts }: TypedRig): string {
  return parts.map(({ count }) => count).join('+');
}
