import type { Finder } from '../../catalog/finder.ts';
import type { CardFate } from './card-fates.ts';
import { type Mention, type Token, tokensOf } from './card-mentions.ts';
import { cardsOfMentions } from './cards-in-text.ts';
import { countedApart } from './counted-apart.ts';
import { saidCards } from './said-cards.ts';
import { someGone } from './some-gone.ts';
import { writtenPart } from './written-part.ts';

/** Why a card of a text is not counted; `some` are gone of a model that is counted, which is named `again`; `unread` are words that
 * stand for another card where they follow one; `rest` is what stands behind too much that is no card. */
type WhyLeftOut = Exclude<CardFate['fate'], 'here'> | 'some' | 'again' | 'unread' | 'rest';

/** The cards that somebody has, of all that a text names. */
export interface OwnedCards {
  /** As they would be typed, each. */
  readonly cards: readonly string[];
  /** What was not counted, as it would be typed or as it stands there. */
  readonly leftOut: readonly { readonly why: WhyLeftOut; readonly written: string }[];
  /** Other ways to take the text. */
  readonly otherwise: readonly (readonly string[])[];
}

/**
 * Cards in running text are not always there together: one was sold, one is thought of, or one is weighed against another.
 * Where all of them are, they are what the text is about.
 */
export function ownedCards(text: string, finder: Finder): OwnedCards {
  const tokens = tokensOf(text);
  const { named, fates, main, isCut } = saidCards(text, tokens, finder);
  const mentions = countedApart(text, named);
  const of = (fate: CardFate['fate']) => mentions.filter((_, place) => fates[place] === fate);
  if (main === undefined) return { cards: [], leftOut: [], otherwise: [] };
  const cards = writtenIn(of(main), text, finder);
  const leftOut = (['gone', 'planned', 'other'] as const)
    .filter((why) => why !== main)
    .flatMap((why) => writtenIn(of(why), '', finder).map((written) => ({ why, written })))
    .filter(({ written }) => !cards.includes(written));
  const some = someGone(text, cards, main === 'gone');
  const again = namedAgain(of(main), text, finder);
  const others = leftOut.map(({ written }) => written);
  const isWeighed = leftOut.every(({ why }) => why === 'other');
  return {
    cards: some?.isSure === true ? some.left : cards,
    leftOut: [
      ...leftOut,
      ...(some === undefined ? [] : [{ why: 'some' as const, written: some.written }]),
      ...(again === undefined ? [] : [{ why: 'again' as const, written: again.written }]),
      ...unread(tokens, named),
      ...(isCut ? [{ why: 'rest' as const, written: '' }] : []),
    ],
    otherwise: [
      ...(again === undefined ? [] : [again.together]),
      ...(some === undefined ? [] : [some.isSure ? cards : some.left]),
      ...(others.length === 0 || isWeighed ? [] : [[...cards, ...others]]),
      ...others.map((other) => [other]),
    ],
  };
}

const OTHER_CARD = /^(?:ti|xtx?|gre)(?:'?s)?$/iu;

/** "1080 blorf ti". */
function unread(tokens: readonly Token[], mentions: readonly Mention[]): OwnedCards['leftOut'] {
  return tokens
    .filter(({ text }) => OTHER_CARD.test(text))
    .filter((token) => !mentions.some(({ start, end }) => token.start >= start && token.end <= end))
    .map(({ text }) => ({ why: 'unread', written: text }));
}

function writtenIn(mentions: readonly Mention[], text: string, finder: Finder): readonly string[] {
  const { parts, uncounted, unclear } = cardsOfMentions(mentions, text, finder);
  return [
    ...parts.map(({ count, gpu }) => writtenPart(count, gpu.name)),
    ...[...uncounted, ...unclear].map(({ written }) => written),
  ];
}

/** "3x 3090 in one rig, 2x 3090 in another": which may be the same ones. */
function namedAgain(
  mentions: readonly Mention[],
  text: string,
  finder: Finder,
): { readonly written: string; readonly together: readonly string[] } | undefined {
  const parts = mentions.flatMap((mention) => (mention.kind === 'part' && mention.part.count > 1 ? [mention] : []));
  const twice = parts.find((one, place) =>
    parts.slice(0, place).some(({ part }) => part.gpu === one.part.gpu && part.count !== one.part.count),
  );
  if (twice === undefined) return undefined;
  const { gpu, count } = twice.part;
  const all = parts.filter(({ part }) => part.gpu === gpu);
  const sum = all.reduce((total, { part }) => total + part.count, 0);
  const others = mentions.filter((mention) => mention.kind !== 'part' || mention.part.gpu !== gpu);
  return {
    written: writtenPart(count, gpu.name),
    together: [writtenPart(sum, gpu.name), ...writtenIn(others, text, finder)],
  };
}
