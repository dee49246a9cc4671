import type { RigPart } from '../../appraisal/rig.ts';
import type { Finder } from '../../catalog/finder.ts';
import { isPasted, type PastedRig, readPastedRig } from '../paste/pasted-rig.ts';
import { cardMentions, tokensOf } from './card-mentions.ts';
import { plainRig } from './plain-rig.ts';
import { COUNT } from './written-number.ts';
import { severalRigs } from './several-rigs.ts';
import { readPiece, type UnreadPart } from './rig-part.ts';
import { rigPieces } from './rig-pieces.ts';
import { type RigProblem, within } from './rig-problem.ts';
import { MOST_CARDS, takeBoardWatts, writtenPart } from './written-part.ts';

/** Of a text that no program printed. */
export const LONGEST_TYPED = 300;
const MOST_MODELS = 10;
/** The cards of a text, or why there are none. */
export type RigReading = { readonly kind: 'cards'; readonly parts: readonly RigPart[] } | RigProblem;

/**
 * Reads a card or a whole rig: "4090", "6x 3070", "3070 x6", "2x 4090 + 3080", "six 3060 ti", what nvidia-smi prints. The
 * same card twice is one part. Never throws.
 */
export function readRig(typed: string, finder: Finder): RigReading {
  const pasted = isPasted(typed) ? readPastedRig(typed, finder) : undefined;
  if (pasted !== undefined) return ofProgram(typed, pasted, finder);
  if (typed.length > LONGEST_TYPED) return { kind: 'too-long', typed };
  const several = severalRigs(typed.normalize('NFKC'));
  if (several !== undefined) return timesAsMany(typed, several, finder);
  const text = plainRig(typed);
  if (/(?:^|[+;&])\s*-\s*\d+\s*x|(?:^|[+;&]|(?<!rev\.?|\bv|gen|pcie|pci-e)\s)\d+[.,]\d+\s*x\s*\S/iu.test(text))
    return { kind: 'bad-count', typed };

  const parts: RigPart[] = [];
  for (const { text: piece, start, end } of rigPieces(text, finder)) {
    const { card, printed } = takeBoardWatts(piece);
    const read = readAlone(card, finder);
    if (read.kind !== 'part') {
      const watts = piece.slice(card.length);
      return within(read, (rig) => text.slice(0, start) + rig + watts + text.slice(end));
    }
    parts.push({ ...read.part, printed });
  }
  return merged(typed, parts);
}

function readAlone(piece: string, finder: Finder): { readonly kind: 'part'; readonly part: RigPart } | RigProblem {
  const reading = readPiece(piece, finder);
  switch (reading.kind) {
    case 'read':
      return { kind: 'part', part: reading.part };
    case 'doubtful':
      return severalReadings(piece, reading.parts);
    case 'unread':
      return unreadProblem(piece, reading.unread(), finder);
  }
}

/** A button drops neither a card nor a count: where it would, all that can be read is offered together, or nothing. */
function unreadProblem(piece: string, unread: UnreadPart, finder: Finder): RigProblem {
  const together = cardsWithin(piece, finder);
  const offers = together === undefined ? [] : [{ rig: together, label: together }];
  if (unread.match.kind === 'ambiguous' && unread.card === piece) return unreadPart(unread);
  const cards = namedIn(piece, finder);
  if (cards.length > 1) return { kind: 'run-together', piece, cards, offers };
  const problem = unreadPart(unread);
  if (problem.kind !== 'unknown-card') return problem;
  if (together !== undefined) return { ...problem, nearest: [together], offers };
  const offered = countedWithin(piece, finder, problem);
  return offered === problem && (COUNT_ALONE.test(unread.card) || SEVERAL_MODELS.test(piece))
    ? { ...problem, offers: [] }
    : offered;
}

const COUNT_ALONE = new RegExp(String.raw`(?:^|\s)(?:${COUNT}x?|x\d{1,3})(?=\s)`, 'iu');
const SEVERAL_MODELS = /\d{3}.*[^\d].*\d{3}/u;
const LONGEST_PIECE = 120;

/** Two cards or more with their counts, in a piece that is nothing as a whole: "1. 6x3070 2. 8x3060". */
function cardsWithin(piece: string, finder: Finder): string | undefined {
  if (piece.length > LONGEST_PIECE) return undefined;
  const mentions = cardMentions(piece, tokensOf(piece), finder);
  const parts = mentions.flatMap((mention) => (mention.kind === 'part' ? [mention.part] : []));
  if (parts.length < 2 || parts.length < mentions.length) return undefined;
  return parts.map(({ count, gpu }) => writtenPart(count, gpu.name)).join(' + ');
}

function severalReadings(piece: string, parts: readonly RigPart[]): RigProblem {
  const offers = parts
    .filter(({ count }) => isCountOfCards(count))
    .map(({ count, gpu }) => writtenPart(count, gpu.name))
    .map((rig) => ({ rig, label: rig }));
  const isOneCount = new Set(parts.map(({ count }) => count)).size === 1 && parts.length > 1;
  return { kind: isOneCount ? 'which-card' : 'how-many', piece, offers };
}

function unreadPart({ count, card, match }: UnreadPart): RigProblem {
  const offersOf = (names: readonly string[]) =>
    names.map((name) => writtenPart(isCountOfCards(count) ? count : 1, name)).map((rig) => ({ rig, label: rig }));
  switch (match.kind) {
    case 'ambiguous': {
      const names = match.candidates.map(({ name }) => name);
      return { kind: 'ambiguous-card', card, names, offers: offersOf(names) };
    }
    case 'unsupported':
      return { kind: 'unsupported-card', card, device: match.device };
    case 'unknown': {
      const nearest = match.nearest().map(({ name }) => name);
      return { kind: 'unknown-card', card, nearest, offers: offersOf(nearest) };
    }
  }
}

const MOST_WORDS_AROUND = 12;

/** "blorf 6 3070": the cards that stand between words nobody knows are offered with their count. */
function countedWithin(piece: string, finder: Finder, problem: RigProblem): RigProblem {
  const words = piece.split(/\s+/u);
  if (problem.kind !== 'unknown-card' || words.length > MOST_WORDS_AROUND) return problem;
  if (problem.offers.some(({ rig }) => /^\d+x /u.test(rig))) return problem;
  for (let length = words.length - 1; length > 1; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const reading = readPiece(words.slice(from, from + length).join(' '), finder);
      if (reading.kind !== 'read' || reading.part.count < 2 || !isCountOfCards(reading.part.count)) continue;
      const rig = writtenPart(reading.part.count, reading.part.gpu.name);
      return { ...problem, nearest: [reading.part.gpu.name], offers: [{ rig, label: rig }] };
    }
  }
  return problem;
}

function isCountOfCards(count: number): boolean {
  return count >= 1 && count <= MOST_CARDS;
}

/** Said of each of several rigs. */
const EACH =
  /(?<=\S)\s+(?:each|apiece|a ?piece|per rig|in each|je|jeweils|chacune?|cada una?|ciascun[oa]|каждая|каждый|в каждой|в каждом)[\s.!]*$/iu;

function timesAsMany(
  typed: string,
  { times, each }: NonNullable<ReturnType<typeof severalRigs>>,
  finder: Finder,
): RigReading {
  const one = readRig(each.replace(EACH, ''), finder);
  if (one.kind !== 'cards') return within(one, (rig) => `${times} rigs of ${rig}`);
  return merged(
    typed,
    one.parts.map((part) => ({ ...part, count: part.count * times })),
  );
}

/** What a program printed: its cards, or the question which they are. */
function ofProgram(typed: string, { parts, open }: PastedRig, finder: Finder): RigReading {
  const [first, ...others] = open;
  if (first === undefined) return merged(typed, parts);
  const { written, count, candidates, printed } = first;
  const rest = [
    ...parts.map((part) => writtenPart(part.count, part.gpu.name, part.printed)),
    ...others.map((device) => writtenPart(device.count, device.written, device.printed)),
  ];
  const match = finder.gpu(written);
  const unread =
    candidates.length > 0
      ? ({ kind: 'ambiguous', candidates } as const)
      : match.kind === 'found'
        ? ({ kind: 'unknown', nearest: () => [match.gpu] } as const)
        : match;
  const watts = writtenPart(1, '', printed);
  return within(unreadPart({ count, card: written, match: unread }), (rig) => [rig + watts, ...rest].join(' + '));
}

function namedIn(piece: string, finder: Finder): readonly string[] {
  return piece.split(/\s+/u).filter((word) => {
    const { kind } = finder.gpu(word);
    return kind === 'found' || kind === 'ambiguous';
  });
}

function merged(typed: string, parts: readonly RigPart[]): RigReading {
  const counts = new Map<string, RigPart>();
  for (const { count, gpu, printed } of parts) {
    const before = counts.get(gpu.id);
    counts.set(gpu.id, { count: count + (before?.count ?? 0), gpu, printed: before?.printed ?? printed });
  }
  const rig = [...counts.values()];
  const total = rig.reduce((sum, { count }) => sum + count, 0);
  if (parts.some(({ count }) => count < 1) || total > MOST_CARDS) return { kind: 'bad-count', typed };
  return rig.length > MOST_MODELS ? { kind: 'too-many-models', most: MOST_MODELS } : { kind: 'cards', parts: rig };
}
