import type { RigPart } from '../../appraisal/rig.ts';
import type { Finder } from '../../catalog/finder.ts';
import { isPasted, type PastedRig, readPastedRig } from '../paste/pasted-rig.ts';
import { NUMBER_WORDS } from './rig-count.ts';
import { readPiece, type UnreadPart } from './rig-part.ts';
import { rigPieces } from './rig-pieces.ts';
import { type RigProblem, within } from './rig-problem.ts';
import { MOST_CARDS, writtenPart } from './written-part.ts';

const LONGEST_TYPED = 300;
const MOST_MODELS = 10;
/** Words around the cards that say nothing about them. */
const RIG_WORDS =
  /^\s*(?:(?:(?:my|our|the|i have|i've got|i got|i run|we have|rig|mining rig|rig of|rig with|miner|mining|setup|farm|server|node|machine|ферма|риг)(?!\p{L})|a (?=(?:mining )?(?:rig|farm)))\s*[:=]?\s*)+(?:of |with |из )?|(?<=\S\s)(?:(?:mining |gpu )?(?:rigs?|setup|farm)|ферма|риг)[\s.!]*$/giu;

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
  const several = SEVERAL_RIGS.exec(typed.normalize('NFKC'));
  if (several !== null) return timesAsMany(typed, several, finder);
  const text = plainRig(typed);
  if (/(?:^|[+;&])\s*-\s*\d+\s*x|(?:^|[+;&]|\s)\d+[.,]\d+\s*x\s*\S/iu.test(text)) return { kind: 'bad-count', typed };

  const parts: RigPart[] = [];
  for (const { text: piece, start, end } of rigPieces(text, finder)) {
    const read = readAlone(piece, finder);
    if (read.kind !== 'part') return within(read, (rig) => text.slice(0, start) + rig + text.slice(end));
    parts.push(read.part);
  }
  return merged(typed, parts);
}

/** With one spelling for what can be spelt in several ways, and without the words that say nothing. */
function plainRig(typed: string): string {
  return (
    typed
      .normalize('NFKC')
      .replaceAll(OF_THEM, (_, count: string) => ` x${NUMBER_WORDS.get(count.toLowerCase()) ?? count}`)
      // "5700xt*3": the sign is no letter of the card's.
      .replaceAll(/(?<=[a-z]\s?)[×✕✖⨯*]\s?(?=\d)/giu, ' x')
      .replaceAll(/(?<=[\da-z]\s*)[×✕✖⨯*х](?=\s*\d)|(?<=\d\s*)[×✕✖⨯*х](?=\s*[\da-z])/giu, 'x')
      .replaceAll(/nitro\s*\+/giu, 'nitro')
      .replaceAll(RIG_WORDS, ' ')
      // "(6) 3070" and "3070 (6)".
      .replaceAll(/(?<=^|[+,;&]\s*)[([]\s*(\d{1,15})\s*[)\]]/gu, '$1x ')
      .replaceAll(/(?<=[^\s+,;&]\s*)[([]\s*(\d{1,15})\s*[)\]]/gu, ' x$1 ')
      .replaceAll(/[()[\]]/gu, ' ')
      .trim()
  );
}

function readAlone(piece: string, finder: Finder): { readonly kind: 'part'; readonly part: RigPart } | RigProblem {
  const reading = readPiece(piece, finder);
  switch (reading.kind) {
    case 'read':
      return { kind: 'part', part: reading.part };
    case 'doubtful':
      return severalReadings(piece, reading.parts);
    case 'unread':
      return cardsNamed(piece, finder) > 1 ? { kind: 'run-together', piece } : unreadPart(reading.unread);
  }
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
      const nearest = match.nearest.map(({ name }) => name);
      return { kind: 'unknown-card', card, nearest, offers: offersOf(nearest) };
    }
  }
}

function isCountOfCards(count: number): boolean {
  return count >= 1 && count <= MOST_CARDS;
}

/** "2 rigs of 6x 3070": as many of each. */
const SEVERAL_RIGS =
  /^\s*(\d{1,3})\s*(?:x\s*)?(?:(?:mining|gpu|identical|same)\s+)*(?:rigs?|machines?|pcs|computers?|miners|farms?|servers?|nodes?|ферм[ыа]?|риг(?:а|ов)?)\s*(?:(?:of|with|each|à|mit|con|avec|met|z|по|с|из|:|,|-|=|x)\s*)*(?=\S)(.+)$/isu;
const OF_THEM =
  /[,;]?\s*(?:there are\s+|i have\s+)?(\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve)\s+of\s+(?:them|those|these)\b/giu;
/** Said of each of several rigs. */
const EACH =
  /(?<=\S)\s+(?:each|apiece|a ?piece|per rig|in each|je|jeweils|chacune?|cada una?|ciascun[oa]|каждая|каждый|в каждой|в каждом)[\s.!]*$/iu;

function timesAsMany(typed: string, [, times = '1', each = '']: readonly string[], finder: Finder): RigReading {
  const one = readRig(each.replace(EACH, ''), finder);
  if (one.kind !== 'cards') return within(one, (rig) => `${times} rigs of ${rig}`);
  return merged(
    typed,
    one.parts.map(({ count, gpu }) => ({ gpu, count: count * Number(times) })),
  );
}

/** What a program printed: its cards, or the question which they are. */
function ofProgram(typed: string, { parts, open }: PastedRig, finder: Finder): RigReading {
  const [first, ...others] = open;
  if (first === undefined) return merged(typed, parts);
  const { written, count, candidates } = first;
  const rest = [
    ...parts.map((part) => writtenPart(part.count, part.gpu.name)),
    ...others.map((device) => writtenPart(device.count, device.written)),
  ];
  const match = finder.gpu(written);
  const unread =
    candidates.length > 0
      ? ({ kind: 'ambiguous', candidates } as const)
      : match.kind === 'found'
        ? ({ kind: 'unknown', nearest: [match.gpu] } as const)
        : match;
  return within(unreadPart({ count, card: written, match: unread }), (rig) => [rig, ...rest].join(' + '));
}

function cardsNamed(piece: string, finder: Finder): number {
  return piece.split(/\s+/u).filter((word) => {
    const { kind } = finder.gpu(word);
    return kind === 'found' || kind === 'ambiguous';
  }).length;
}

function merged(typed: string, parts: readonly RigPart[]): RigReading {
  const counts = new Map<string, RigPart>();
  for (const { count, gpu } of parts) {
    counts.set(gpu.id, { count: count + (counts.get(gpu.id)?.count ?? 0), gpu });
  }
  const rig = [...counts.values()];
  const total = rig.reduce((sum, { count }) => sum + count, 0);
  if (parts.some(({ count }) => count < 1) || total > MOST_CARDS) return { kind: 'bad-count', typed };
  return rig.length > MOST_MODELS ? { kind: 'too-many-models', most: MOST_MODELS } : { kind: 'cards', parts: rig };
}
