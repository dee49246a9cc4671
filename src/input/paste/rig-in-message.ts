import type { Finder } from '../../catalog/finder.ts';
import { present } from '../../present.ts';
import { ownedCards, type OwnedCards } from '../rig/owned-cards.ts';
import { inOneSpelling } from '../rig/plain-rig.ts';
import { takeRigFacts } from '../rig/rig-facts.ts';
import { isPasted } from './pasted-rig.ts';

/** Who writes more has pasted something, or writes about more than a rig. */
const LONGEST_MESSAGE = 2_000;
const PER_DAY = /24\s?\/\s?7|day|\/\s?d\b|tag|jour|día|день/iu;
const POWER_SUPPLY = /(?<!\d)\d{1,5}\s*w(?:atts?)?\s*(?:psu|power suppl\w*|netzteil)/giu;
/** Chinese and Japanese join the name of a card to their words: "卖了3080". */
const WITHOUT_SPACES =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])(?=[a-z\d])|(?<=[a-z\d])(?=[\p{Script=Hiragana}\p{Script=Hangul}])/giu;
const LIMIT = /(?<![\d.])(\d{2,4})W limit(?!\p{L})/gu;

/** What a message says of a rig. */
export interface RigInMessage {
  /** As somebody would type it, or what a program printed. */
  readonly typed: string;
  /** Cards that the message names and that are not counted. */
  readonly leftOut: OwnedCards['leftOut'];
  /** The same with other cards counted. */
  readonly otherwise: readonly string[];
}

/**
 * The rig that a message is about, as somebody would type it: cards with their counts, the watts at the wall where one
 * figure was given, the hours a day. What a program printed stays as it is. Undefined where no card is named.
 */
export function rigInMessage(text: string, finder: Finder): RigInMessage | undefined {
  if (isPasted(text)) return { typed: text, leftOut: [], otherwise: [] };
  const written = inOneSpelling(text.slice(0, LONGEST_MESSAGE).normalize('NFKC').slice(0, LONGEST_MESSAGE))
    .replaceAll(POWER_SUPPLY, ' ')
    .replaceAll(/(?<=\w)['’]s\b/gu, 's')
    .replaceAll(WITHOUT_SPACES, ' ')
    .replaceAll(/[*_~`>|\\]/gu, (mark) => (mark === '*' ? ' x ' : ' '));
  const limits = [...written.matchAll(LIMIT)].map(([, watts]) => Number(watts));
  const { cards: rest, watts, hours, anyway } = takeRigFacts(written.replaceAll(LIMIT, ' '));
  const { cards, leftOut, otherwise } = ownedCards(rest, finder);
  if (cards.length === 0) return undefined;
  const [limit] = limits;
  // Of several cards nobody can tell which has it.
  const ofEach = limit !== undefined && limits.length === 1 && cards.length === 1 ? [`${limit}W limit`] : [];
  const said = watts.length === 1 ? watts : watts.filter(({ where }) => where !== 'unsaid');
  const daily = hours.filter(({ written: each }) => PER_DAY.test(each));
  const facts = [...(said.length === 1 ? said : []), ...(daily.length === 1 ? daily : [])].map((each) => each.written);
  const whole = (named: readonly string[]) => present(named.join(' + '), ...ofEach, ...facts, anyway).join(' ');
  return { typed: whole(cards), leftOut, otherwise: otherwise.map((named) => named.join(' + ')) };
}
