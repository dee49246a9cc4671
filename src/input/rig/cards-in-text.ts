import type { RigPart } from '../../appraisal/rig.ts';
import type { Finder, UnsupportedDevice } from '../../catalog/finder.ts';
import type { Gpu } from '../../catalog/schema.ts';
import type { CardFate } from './card-fates.ts';
import { type Mention, type Span, spanOf, type Token, tokensOf, type UncountedCard } from './card-mentions.ts';
import { NUMBER_WORDS } from './number-words.ts';
import { saidCards } from './said-cards.ts';
import { writtenPart } from './written-part.ts';

/** The cards that a sentence is about. */
export interface NamedCards {
  readonly parts: readonly RigPart[];
  readonly uncounted: readonly UncountedCard[];
  /** A name that several cards have. */
  readonly unclear: readonly { readonly written: string; readonly candidates: readonly Gpu[] }[];
  /** A machine that is no graphics card, where no card is named. */
  readonly device: UnsupportedDevice | undefined;
  /** Cards that are named and not there, as they would be typed. */
  readonly leftOut: readonly { readonly why: Exclude<CardFate['fate'], 'here'> | 'rest'; readonly written: string }[];
  /** Those that are only thought of. */
  readonly planned: readonly RigPart[];
  readonly spans: readonly Span[];
}

const MOST_DEVICES = 30;
/** How the names of such machines begin. */
const MAY_BE_DEVICE =
  /^(?:a(?:sic|nt|valon|pple|pu|thlon)|bit|nerd|whats|ice|jas|gold|canaan|innosil|ipollo|bombax|volc|flu|elphapex|ebang|mini|al|k|ka|s\d|t\d|l\d|z\d|d\d|x\d|m\d|ps|play|xbox|nintendo|series|switch|i\w*\d|igpu|integrated|iris|uhd|hd|xe|graphics|steam|rog|80\ds|strix|vega|\d{3}m|mac|imac|ipad|iphone|cpu|processor|ryzen|thread|epyc|xeon|pentium|celeron|core|snap|rasp|\d{4,5}[a-z])/iu;

/** Cards with their counts anywhere in running text: "been running two 4090s and a 3080 since May". */
export function cardsInText(text: string, taken: readonly Span[], finder: Finder): NamedCards {
  const tokens = tokensOf(text, taken);
  const { named, fates, main, isCut } = saidCards(text, tokens, finder);
  const of = (fate: CardFate['fate']) => named.filter((_, place) => fates[place] === fate);
  const meant = cardsOfMentions(main === undefined ? [] : of(main), text, finder);
  const inCounted = new Set(namesOf(meant));
  const leftOut = (['gone', 'planned', 'other'] as const)
    .filter((why) => why !== main)
    .map((why) => ({ why, cards: cardsOfMentions(of(why), '', finder) }));
  return {
    ...meant,
    leftOut: [
      ...leftOut.flatMap(({ why, cards }) =>
        namesOf(cards).flatMap((written) => (inCounted.has(written) ? [] : [{ why, written }])),
      ),
      ...(isCut ? [{ why: 'rest' as const, written: '' }] : []),
    ],
    planned: main === 'planned' ? meant.parts : (leftOut.find(({ why }) => why === 'planned')?.cards.parts ?? []),
    device: deviceIn(text, tokens, finder),
    spans: named.map(({ start, end }) => ({ start, end })),
  };
}

function namesOf({ parts, uncounted, unclear }: Pick<NamedCards, 'parts' | 'uncounted' | 'unclear'>) {
  return [
    ...parts.map(({ count, gpu }) => writtenPart(count, gpu.name)),
    ...[...uncounted, ...unclear].map(({ written }) => written),
  ];
}

/** What mentions come to: a card that is named again is the same one. */
export function cardsOfMentions(
  mentions: readonly Mention[],
  text: string,
  finder: Finder,
): Pick<NamedCards, 'parts' | 'uncounted' | 'unclear'> {
  const parts = new Map<string, RigPart>();
  const uncounted = new Map<string, UncountedCard>();
  const unclear: NamedCards['unclear'][number][] = [];
  for (const mention of mentions) {
    switch (mention.kind) {
      case 'part': {
        const known = parts.get(mention.part.gpu.id);
        if (known === undefined || known.count < mention.part.count) parts.set(mention.part.gpu.id, mention.part);
        break;
      }
      case 'uncounted':
        uncounted.set(mention.gpu.id, mention);
        break;
      case 'unclear':
        unclear.push({ written: mention.written, candidates: mention.candidates });
        break;
    }
  }
  return {
    parts: inLaptop(withCount([...parts.values()], text), text, finder),
    uncounted: [...uncounted].flatMap(([id, card]) => (parts.has(id) ? [] : [card])),
    unclear,
  };
}

/** How many cards, apart from their name. */
const COUNTED =
  /(?<![\p{L}\d])(\d{1,3}|\p{L}+)[\s-](?:cards?|gpus?|karten|cartes|tarjetas|schede|placas|kaarten|kart|карт(?:ы|ами)?|видеокарт(?:ы|ами)?)(?![\p{L}])|(?<![\p{L}\d])(\d{1,3}|\p{L}+)\sof\s(?:them|these|those)(?!\p{L})/iu;

/** "My 3080 rig with 6 cards", "an 8 gpu rig, all 3070", "a 4090, six of them": of one card that was named without a count. */
function withCount(parts: readonly RigPart[], text: string): readonly RigPart[] {
  const [only, ...others] = parts;
  const found = COUNTED.exec(text);
  if (only === undefined || others.length > 0 || only.count !== 1 || found === null) return parts;
  const written = (found[1] ?? found[2] ?? '').toLowerCase();
  const count = /^\d/u.test(written) ? Number(written) : (NUMBER_WORDS.get(written) ?? 1);
  return [{ ...only, count }];
}

const LAPTOP =
  /(?<!\p{L})(?:laptop|notebook|portátil|portable|portatile|ноутбук\p{L}*|laptopie|dizüstü|笔记本|筆電)(?!\p{L})/iu;
const DESKTOP = /(?<!\p{L})(?:desktop|pc|tower|rig|eGPU)(?!\p{L})/iu;

/** "My laptop has a 4070": the card that laptops have, where nothing else is spoken of. */
function inLaptop(parts: readonly RigPart[], text: string, finder: Finder): readonly RigPart[] {
  if (!LAPTOP.test(text) || DESKTOP.test(text)) return parts;
  return parts.map((part) => {
    const match = finder.gpu(`${part.gpu.name} laptop`);
    return match.kind === 'found' ? { ...part, gpu: match.gpu } : part;
  });
}

/** A machine that is no graphics card: looked for in few places, for it stands where a card would. */
function deviceIn(text: string, tokens: readonly Token[], finder: Finder): UnsupportedDevice | undefined {
  const places = tokens.flatMap((token, at) => (MAY_BE_DEVICE.test(token.text) ? [at] : [])).slice(0, MOST_DEVICES);
  for (const at of places) {
    for (let words = Math.min(3, tokens.length - at); words > 0; words -= 1) {
      const { start, end } = spanOf(tokens, at, words);
      const match = finder.gpu(text.slice(start, end));
      if (match.kind === 'unsupported') return match.device;
    }
  }
  return undefined;
}
