import { AND } from '../and-words.ts';
import type { Mention } from './card-mentions.ts';
import {
  ASKED_ABOUT,
  BEHIND_GONE,
  BEHIND_HERE,
  BEHIND_PLANNED,
  BEHIND_SWAPPED,
  CAME_FROM,
  CAME_TO,
  FATE_CUES,
  IN_ITS_PLACE,
  IS_THOUGHT,
  ONLY_JOINT,
  OR,
  OWNED,
  type SaidFate,
  SWAPPED,
  THAN,
} from './fate-words.ts';

/** What a text says of a card: `other` is one of two that are weighed against each other. */
export interface CardFate {
  readonly fate: SaidFate | 'other';
  /** Nothing was said of it: most cards that are named are there. */
  readonly isAssumed: boolean;
}

const LONGEST_LEAD = 160;
const LONGEST_BEHIND = 60;
const END_OF_SENTENCE = /[!?;\n]|\.(?=\s|$)|…/gu;
const END_OF_CLAUSE = new RegExp(
  String.raw`[,.;!?\n()]|(?<!\p{L})(?:${AND}|but|or|so|while|oder|aber|ou|mais|o|pero|ma|en|of|maar|lub|albo|ale|mas|или|но|а|та|або|але|ve|veya|ama)(?!\p{L})`,
  'iu',
);

interface Sentence {
  readonly isThought: boolean;
  /** What becomes of the card that takes another’s place. */
  readonly inItsPlace: SaidFate | undefined;
  readonly cameFrom: SaidFate | undefined;
}

const NEW_SENTENCE: Sentence = { isThought: false, inItsPlace: undefined, cameFrom: undefined };

/** What has become of each card that a text names, or will: "swapped my 3080 for a 4090", "should I add a 3090 to my 4090". */
export function cardFates(text: string, mentions: readonly Mention[]): readonly CardFate[] {
  const fates: CardFate[] = [];
  let sentence = NEW_SENTENCE;
  let from = 0;
  for (const [place, { start, end }] of mentions.entries()) {
    const between = text.slice(Math.max(from, start - LONGEST_LEAD), start);
    const lastEnd = [...between.matchAll(END_OF_SENTENCE)].at(-1);
    const isFirst = place === 0 || lastEnd !== undefined;
    const lead = lastEnd === undefined ? between : between.slice(lastEnd.index + 1);
    if (isFirst) sentence = NEW_SENTENCE;
    const isThought = sentence.isThought || IS_THOUGHT.test(lead);
    const next = Math.min(mentions[place + 1]?.start ?? text.length, end + LONGEST_BEHIND);
    const behind = clauseIn(text.slice(end, next));
    const read = fateOf({
      lead,
      behind,
      sentence: { ...sentence, isThought },
      former: isFirst ? undefined : fates.at(-1),
    });
    const former = fates.at(-1);
    if (!isFirst && former !== undefined && IN_ITS_PLACE.test(lead) && BEHIND_SWAPPED.test(text.slice(end, next))) {
      fates[place - 1] = { fate: isThought ? 'here' : 'gone', isAssumed: false };
      fates.push({ fate: isThought ? 'planned' : 'here', isAssumed: false });
    } else {
      fates.push(read);
    }
    sentence = { ...after(lead, { ...sentence, isThought }) };
    from = end;
  }
  return fates;
}

function clauseIn(text: string): string {
  const end = END_OF_CLAUSE.exec(text);
  return end === null ? text : text.slice(0, end.index);
}

interface Place {
  readonly lead: string;
  readonly behind: string;
  readonly sentence: Sentence;
  /** Of the card before it in the same sentence. */
  readonly former: CardFate | undefined;
}

function fateOf({ lead, behind, sentence, former }: Place): CardFate {
  const said = (fate: CardFate['fate']): CardFate => ({ fate, isAssumed: false });
  const { isThought, inItsPlace, cameFrom } = sentence;
  if (SWAPPED.test(lead)) return said(isThought ? 'here' : 'gone');
  if (CAME_TO.test(lead)) return said(isThought ? 'planned' : 'here');
  const cue = lastCueIn(lead);
  const isOwned = OWNED.test(lead);
  if (inItsPlace !== undefined && cue === undefined && IN_ITS_PLACE.test(lead))
    return said(isOwned ? 'here' : inItsPlace);
  if (cameFrom !== undefined && cue === undefined && CAME_FROM.test(lead)) return said(cameFrom);
  if (BEHIND_GONE.test(behind)) return said('gone');
  if (BEHIND_PLANNED.test(behind)) return said('planned');
  if (BEHIND_HERE.test(behind)) return said('here');
  if (cue === 'gone') return said(isThought ? 'here' : 'gone');
  if (cue === 'here' || isOwned)
    return said(isOwned && former !== undefined && ONLY_JOINT.test(lead) ? former.fate : 'here');
  if (cue === 'planned') return said('planned');
  if (former === undefined) return ASKED_ABOUT.test(lead) ? said('planned') : { fate: 'here', isAssumed: true };
  if (THAN.test(lead) || (OR.test(lead) && ONLY_JOINT.test(lead))) return said('other');
  return ONLY_JOINT.test(lead) ? former : { fate: 'here', isAssumed: true };
}

function lastCueIn(lead: string): SaidFate | undefined {
  const groups = [...lead.matchAll(FATE_CUES)].at(-1)?.groups;
  if (groups === undefined) return undefined;
  return (['gone', 'planned', 'here'] as const).find((fate) => groups[fate] !== undefined);
}

/** What is to be expected of the next card in the sentence. */
function after(lead: string, sentence: Sentence): Sentence {
  const { isThought } = sentence;
  if (SWAPPED.test(lead)) return { isThought, inItsPlace: isThought ? 'planned' : 'here', cameFrom: undefined };
  if (CAME_TO.test(lead)) return { isThought, inItsPlace: undefined, cameFrom: isThought ? 'here' : 'gone' };
  // "A 3080 and a 3070 for a 4090": both go.
  return ONLY_JOINT.test(lead) ? sentence : { ...sentence, inItsPlace: undefined, cameFrom: undefined };
}
