import type { Finder } from '../../catalog/finder.ts';
import { type CardFate, cardFates } from './card-fates.ts';
import { type Mention, mentionsIn, type Token } from './card-mentions.ts';

type Fate = CardFate['fate'];

/** The cards of a text by what has become of each. */
export interface SaidCards {
  readonly named: readonly Mention[];
  /** Of each that is named. */
  readonly fates: readonly Fate[];
  /** What has become of those that the text is about; undefined where none is named. */
  readonly main: Fate | undefined;
  /** Behind too much that is no card none was looked for any more. */
  readonly isCut: boolean;
}

/** Cards that are there go before those that are planned, and these before another choice and those that are gone. */
export function saidCards(text: string, tokens: readonly Token[], finder: Finder): SaidCards {
  const { mentions: named, isCut } = mentionsIn(text, tokens, finder);
  const fates = withoutDoubt(named, cardFates(text, named)).map(({ fate }) => fate);
  const main = (['here', 'planned', 'other', 'gone'] as const).find((fate) => fates.includes(fate));
  return { named, fates, main, isCut };
}

/** Where a card is named again and nothing is said of it, it is what it was. */
function withoutDoubt(mentions: readonly Mention[], fates: readonly CardFate[]): readonly CardFate[] {
  const known = new Map<string, CardFate>();
  for (const [place, mention] of mentions.entries()) {
    const fate = fates[place];
    if (fate !== undefined && !fate.isAssumed) known.set(cardOf(mention), known.get(cardOf(mention)) ?? fate);
  }
  return fates.map((fate, place) => {
    const mention = mentions[place];
    return fate.isAssumed && mention !== undefined ? (known.get(cardOf(mention)) ?? fate) : fate;
  });
}

function cardOf(mention: Mention): string {
  switch (mention.kind) {
    case 'part':
      return mention.part.gpu.id;
    case 'uncounted':
      return mention.gpu.id;
    case 'unclear':
      return mention.written;
  }
}
