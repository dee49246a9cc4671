import type { RigPart } from '../../appraisal/rig.ts';
import type { Finder, GpuMatch } from '../../catalog/finder.ts';
import { atFirstUse } from '../../at-first-use.ts';
import { type CountReading, countReadings } from './rig-count.ts';

/** A card that could not be read, and how many of it there would be. */
export interface UnreadPart {
  readonly count: number;
  readonly card: string;
  readonly match: Exclude<GpuMatch, { kind: 'found' }>;
}

export type PieceReading =
  | { readonly kind: 'read'; readonly part: RigPart }
  /** Several readings: the person has to choose. */
  | { readonly kind: 'doubtful'; readonly parts: readonly RigPart[] }
  /** `isAmbiguous`: several cards have the name. */
  | { readonly kind: 'unread'; readonly unread: () => UnreadPart; readonly isAmbiguous: boolean };

/**
 * Reads one card with its count. A model number is never taken for a count: "3070 x 6" and "1060 x 2" are six and two
 * cards, "580 570" is none.
 */
export function readPiece(piece: string, finder: Finder): PieceReading {
  const read = readName(piece, finder);
  const same = read.kind === 'unread' ? withPartNumber(piece, finder) : undefined;
  return same === undefined ? read : { kind: 'read', part: same };
}

const PART_NUMBER = /^(?=\S*\d)(?=\S*[a-z])\S+(?:-\S+){1,}$/iu;

/** "ZOTAC RTX 3060 Twin Edge 12GB ZT-A30600H-10M": a card with its part number, where both say the same. */
function withPartNumber(piece: string, finder: Finder): RigPart | undefined {
  const words = piece.split(/\s+/u);
  const number = words.find((word) => PART_NUMBER.test(word) && finder.gpu(word).kind === 'found');
  const others = words.filter((word) => word !== number).join(' ');
  if (number === undefined || others === '') return undefined;
  const [named, numbered] = [readName(others, finder), finder.gpu(number)];
  if (named.kind !== 'read' || numbered.kind !== 'found') return undefined;
  return named.part.gpu === numbered.gpu ? named.part : undefined;
}

function readName(piece: string, finder: Finder): PieceReading {
  const whole = finder.gpu(piece);
  const readings = countReadings(piece).filter((reading) => isCount(reading, finder));
  if (whole.kind === 'found') {
    const asCount = readings
      .flatMap((reading) => (reading.how === 'doubtful' ? foundOrOpen(reading, finder) : found(reading, finder)))
      .filter(({ count }) => count > 0 && !(count >= LEAST_SIZE && count === whole.gpu.vramGb?.value));
    // "3060 8" may be the 8 GB card or eight of them.
    const alone = { count: 1, gpu: whole.gpu };
    return asCount.length === 0 ? { kind: 'read', part: alone } : { kind: 'doubtful', parts: [alone, ...asCount] };
  }

  const sure = readings.filter(({ how }) => how !== 'doubtful');
  // "6x3070 x2" may be two sixes, and nobody types it for six or for two.
  const twice = sure.flatMap(({ count, card }) =>
    countReadings(card)
      .filter(({ how }) => how === 'marked')
      .flatMap((inner) => found({ ...inner, count: count * inner.count }, finder)),
  );
  if (twice.length > 0) return { kind: 'doubtful', parts: distinct(twice) };
  const plural = sure.flatMap((reading) => pluralOrSuper(reading, finder));
  if (plural.length > 1) return { kind: 'doubtful', parts: plural };
  const parts = distinct([...plural, ...(plural.length > 0 ? [] : sure.flatMap((reading) => found(reading, finder)))]);
  const [part] = parts;
  if (part !== undefined) return parts.length === 1 ? { kind: 'read', part } : { kind: 'doubtful', parts };

  const guesses = readings.filter(({ how }) => how === 'doubtful').flatMap((reading) => found(reading, finder));
  return guesses.length > 0 ? { kind: 'doubtful', parts: guesses } : unreadPiece(piece, whole, sure, finder);
}

/** Nobody writes so many cards behind their name; so many gigabytes they do: "4060 Ti 16". */
const LEAST_SIZE = 12;

/** Without an x or a word that marks it, a number is a count only if it is no card's number. */
function isCount({ count, how }: CountReading, finder: Finder): boolean {
  if (how === 'marked' || !finder.canBeModel(String(count))) return true;
  const { kind } = finder.gpu(String(count));
  return kind !== 'found' && kind !== 'ambiguous';
}

function found({ count, card }: CountReading, finder: Finder): readonly RigPart[] {
  const match = finder.gpu(card);
  return match.kind === 'found' ? [{ count, gpu: match.gpu }] : [];
}

/** Of a name that several cards have, each. */
function foundOrOpen({ count, card }: CountReading, finder: Finder): readonly RigPart[] {
  const match = finder.gpu(card);
  if (match.kind === 'ambiguous') return match.candidates.map((gpu) => ({ count, gpu }));
  return match.kind === 'found' ? [{ count, gpu: match.gpu }] : [];
}

/** "six 3070s" are six RTX 3070, as there is no 3070 SUPER; "six 4080s" may be either; "6x 4080S" are SUPERs. */
function pluralOrSuper(reading: CountReading, finder: Finder): readonly RigPart[] {
  const apostrophe = /^(.*(?:\d|ti|xt|xtx|gre))['’]s$/iu.exec(reading.card);
  if (apostrophe !== null) return found({ ...reading, card: apostrophe[1] ?? '' }, finder);
  // "1660s x4": whoever means several 1660 writes no s before the x.
  if (reading.count < 2 || reading.isBehind === true || !/(?:\d|ti|xt|xtx|gre)s$/u.test(reading.card)) return [];
  const asTyped = found(reading, finder);
  const [plural] = found({ ...reading, card: reading.card.slice(0, -1) }, finder);
  if (plural === undefined) return asTyped;
  const isPlainNumber = /(?<![a-z])(?:[rg]tx ?)?\d{4} ?(?:ti)?s$/u.test(reading.card);
  return asTyped.length === 0 || isPlainNumber ? distinct([...asTyped, plural]) : asTyped;
}

function distinct(parts: readonly RigPart[]): readonly RigPart[] {
  return [...new Map(parts.map((part) => [`${part.count} ${part.gpu.id}`, part])).values()];
}

/** What to complain about is looked for when somebody asks: most words of a running text are no card. */
function unreadPiece(
  piece: string,
  whole: UnreadPart['match'],
  sure: readonly CountReading[],
  finder: Finder,
): Extract<PieceReading, { readonly kind: 'unread' }> {
  return {
    kind: 'unread',
    isAmbiguous: whole.kind === 'ambiguous' || sure.some(({ card }) => finder.gpu(card).kind === 'ambiguous'),
    unread: atFirstUse(() => unread(piece, whole, sure, finder)),
  };
}

/** The reading to complain about: the one with a count, when its rest is at all like a card. */
function unread(
  piece: string,
  whole: UnreadPart['match'],
  readings: readonly CountReading[],
  finder: Finder,
): UnreadPart {
  for (const { count, card } of readings) {
    const singular = /(?:\d|ti)s$/u.test(card) && count > 1 ? card.slice(0, -1) : card;
    const one = finder.gpu(singular);
    if (one.kind === 'ambiguous') return { count, card: singular, match: one };
    const match = finder.gpu(card);
    if (match.kind !== 'found' && isHelpful(match)) return { count, card, match };
  }
  const [first] = readings;
  if (isHelpful(whole) || first === undefined) return { count: 1, card: piece, match: whole };
  return { count: first.count, card: first.card, match: whole };
}

function isHelpful(match: UnreadPart['match']): boolean {
  return match.kind !== 'unknown' || match.nearest().length > 0;
}
