import type { Finder } from '../../catalog/finder.ts';
import { readPiece } from '../rig/rig-part.ts';
import { takeRigFacts } from '../rig/rig-facts.ts';
import { isPasted } from './pasted-rig.ts';

/** Who writes more words than that has pasted something, or writes about more than a rig. */
const MOST_WORDS = 200;
/** A card with its count has no more: "4 x nvidia rtx 6000 ada". */
const MOST_WORDS_OF_A_CARD = 6;
const LONGEST_WORD = 60;
/** Only such words can belong to a card. */
const TELLING = /\d{2}|titan|vega|radeon/iu;
const PER_DAY = /24\s?\/\s?7|day|\/\s?d\b|tag|jour|día|день/iu;
const POWER_SUPPLY = /(?<!\d)\d{1,5}\s*w(?:atts?)?\s*(?:psu|power suppl\w*|netzteil)/giu;

/**
 * The rig that a message is about, as somebody would type it: cards with their counts, the watts at the wall where one
 * figure was given, the hours a day. What a program printed stays as it is. Undefined where no card is named.
 */
export function rigInMessage(text: string, finder: Finder): string | undefined {
  if (isPasted(text)) return text;
  const { cards, watts, hours } = takeRigFacts(text.normalize('NFKC').replaceAll(POWER_SUPPLY, ' '));
  const named = cardsIn(cards, finder);
  if (named.length === 0) return undefined;
  const said = watts.length === 1 ? watts : watts.filter(({ where }) => where !== 'unsaid');
  const daily = hours.filter(({ written }) => PER_DAY.test(written));
  const facts = [...(said.length === 1 ? said : []), ...(daily.length === 1 ? daily : [])];
  return [named.join(' + '), ...facts.map(({ written }) => written)].join(' ');
}

/** Each card once, with its largest count: who names a card again speaks of the same one. */
function cardsIn(text: string, finder: Finder): readonly string[] {
  const words = text
    .replaceAll(/(?<=[a-z\d]\s?)[×✕✖*]\s?(?=\d)/giu, ' x')
    .replaceAll(/(?<=\d\s?)[×✕✖*]\s?(?=[a-z])/giu, 'x ')
    .split(/\s+/u, MOST_WORDS)
    .map((word) => word.replaceAll(/^["'“”‘’([{*_`<]+|["'“”‘’)\]}*_`>.!?;:,]+$/gu, ''))
    // No longer word belongs to a card.
    .map((word) => (word.length > LONGEST_WORD ? '' : word))
    .filter((word) => word !== '');
  const counts = new Map<string, number>();
  let at = 0;
  while (at < words.length) {
    const card = cardAt(words, at, finder);
    if (card !== undefined) counts.set(card.name, Math.max(card.count, counts.get(card.name) ?? 0));
    at += card?.words ?? 1;
  }
  return [...counts].map(([name, count]) => (count === 1 ? name : `${count}x ${name}`));
}

interface NamedCard {
  readonly name: string;
  readonly count: number;
  readonly words: number;
}

/** The longest name that begins with this word; of several cards that it may be, what was written. */
function cardAt(words: readonly string[], at: number, finder: Finder): NamedCard | undefined {
  for (let length = MOST_WORDS_OF_A_CARD; length > 0; length -= 1) {
    const written = words.slice(at, at + length);
    if (written.length < length || !written.some((word) => TELLING.test(word))) continue;
    const reading = readPiece(written.join(' '), finder);
    if (reading.kind === 'read') return { name: reading.part.gpu.name, count: reading.part.count, words: length };
    if (reading.kind === 'unread' && reading.unread.match.kind === 'ambiguous') {
      return { name: reading.unread.card, count: reading.unread.count, words: length };
    }
  }
  return undefined;
}
