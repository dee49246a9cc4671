import type { RigPart } from '../../appraisal/rig.ts';
import type { Finder } from '../../catalog/finder.ts';
import type { Gpu } from '../../catalog/schema.ts';
import { UserError } from '../../errors.ts';
import { isPasted, type PastedRig, readPastedRig } from '../paste/pasted-rig.ts';
import { readPiece } from './rig-part.ts';
import { rigPieces } from './rig-pieces.ts';
import {
  badCount,
  type SuggestOptions,
  runTogether,
  severalReadings,
  tooLong,
  unreadPart,
  writtenPart,
} from './rig-problems.ts';

const LONGEST_TYPED = 300;
const MOST_CARDS = 1_000;
const MOST_MODELS = 10;
/** Words around the cards that say nothing about them. */
const RIG_WORDS =
  /^\s*(?:(?:(?:my|our|the|i have|i've got|i got|i run|we have|rig|mining rig|rig of|rig with|miner|mining|setup|farm|ферма|риг)(?!\p{L})|a (?=(?:mining )?(?:rig|farm)))\s*[:=]?\s*)+(?:of |with |из )?|(?<=\S\s)(?:(?:mining |gpu )?(?:rigs?|setup|farm)|ферма|риг)[\s.!]*$/giu;

/**
 * Reads a card or a whole rig: "4090", "6x 3070", "3070 x6", "2x 4090 + 3080", "six 3060 ti". The same card twice is
 * one part. `suggest` puts a corrected text into the option that it was typed in.
 * @throws {UserError} `unknown_gpu`, `ambiguous_gpu`, `unsupported_device` or `bad_count`
 */
export function parseRig(
  typed: string,
  finder: Finder,
  suggest: SuggestOptions = (gpu) => ({ gpu }),
): readonly RigPart[] {
  const pasted = isPasted(typed) ? readPastedRig(typed, finder) : undefined;
  if (pasted !== undefined) return ofProgram(typed, pasted, finder, suggest);
  if (typed.length > LONGEST_TYPED) throw tooLong(typed);
  const several = SEVERAL_RIGS.exec(typed.normalize('NFKC'));
  if (several !== null) return timesAsMany(typed, several, finder, suggest);
  const text = typed
    .normalize('NFKC')
    .replaceAll(OF_THEM, ' x$1')
    // "5700xt*3": the sign is no letter of the card's.
    .replaceAll(/(?<=[a-z]\s?)[×✕✖⨯*]\s?(?=\d)/giu, ' x')
    .replaceAll(/(?<=[\da-z]\s*)[×✕✖⨯*х](?=\s*\d)|(?<=\d\s*)[×✕✖⨯*х](?=\s*[\da-z])/giu, 'x')
    .replaceAll(/nitro\s*\+/giu, 'nitro')
    .replaceAll(RIG_WORDS, ' ')
    // "(6) 3070" and "3070 (6)".
    .replaceAll(/(?<=^|[+,;&]\s*)[([]\s*(\d{1,15})\s*[)\]]/gu, '$1x ')
    .replaceAll(/(?<=[^\s+,;&]\s*)[([]\s*(\d{1,15})\s*[)\]]/gu, ' x$1 ')
    .replaceAll(/[()[\]]/gu, ' ')
    .trim();
  if (/(?:^|[+;&])\s*-\s*\d+\s*x|(?:^|[+;&]|\s)\d+[.,]\d+\s*x\s*\S/iu.test(text)) throw badCount(typed);

  const parts = rigPieces(text, finder).map(({ text: piece, start, end }) => {
    const reading = readPiece(piece, finder);
    const inWhole = (replacement: string): string => text.slice(0, start) + replacement + text.slice(end);
    switch (reading.kind) {
      case 'read':
        return reading.part;
      case 'doubtful':
        throw severalReadings(piece, reading.parts, (rig) => suggest(inWhole(rig)));
      case 'unread':
        if (cardsNamed(piece, finder) > 1) throw runTogether(piece);
        throw unreadPart(reading.unread, (rig) => suggest(inWhole(rig)));
    }
  });
  return merged(typed, parts);
}

/** "2 rigs of 6x 3070": as many of each. */
const SEVERAL_RIGS =
  /^\s*(\d{1,3})\s*(?:x\s*)?(?:(?:mining|gpu|identical|same)\s+)*(?:rigs?|machines?|pcs|computers?|miners|ферм[ыа]?|риг(?:а|ов)?)\s*(?:(?:of|with|each|à|mit|con|avec|met|z|по|с|из|:|,|-|=|x)\s*)*(?=\S)(.+)$/isu;
const OF_THEM = /[,;]?\s*(?:there are\s+|i have\s+)?(\d{1,3})\s+of\s+(?:them|those|these)\b/giu;

function timesAsMany(
  typed: string,
  [, times = '1', each = '']: readonly string[],
  finder: Finder,
  suggest: SuggestOptions,
): readonly RigPart[] {
  const one = parseRig(each, finder, (rig) => suggest(`${times} rigs of ${rig}`));
  return merged(
    typed,
    one.map(({ count, gpu }) => ({ gpu, count: count * Number(times) })),
  );
}

/** What a program printed: its cards, or the question which they are. */
function ofProgram(
  typed: string,
  { parts, open }: PastedRig,
  finder: Finder,
  suggest: SuggestOptions,
): readonly RigPart[] {
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
  throw unreadPart({ count, card: written, match: unread }, (rig) => suggest([rig, ...rest].join(' + ')));
}

/**
 * Reads one card, for questions that are about a model.
 * @throws {UserError} as {@link parseRig}, and `bad_count` for several cards
 */
export function parseSingleGpu(typed: string, finder: Finder): Gpu {
  const [part, ...others] = parseRig(typed, finder);
  if (part === undefined || others.length > 0) {
    throw new UserError('bad_count', 'That question is about one card: type a single model, such as `4090`.');
  }
  return part.gpu;
}

function cardsNamed(piece: string, finder: Finder): number {
  return piece.split(/\s+/u).filter((word) => {
    const { kind } = finder.gpu(word);
    return kind === 'found' || kind === 'ambiguous';
  }).length;
}

function merged(typed: string, parts: readonly RigPart[]): readonly RigPart[] {
  const counts = new Map<string, RigPart>();
  for (const { count, gpu } of parts) {
    counts.set(gpu.id, { count: count + (counts.get(gpu.id)?.count ?? 0), gpu });
  }
  const rig = [...counts.values()];
  const total = rig.reduce((sum, { count }) => sum + count, 0);
  if (parts.some(({ count }) => count < 1) || total > MOST_CARDS) throw badCount(typed);
  if (rig.length > MOST_MODELS) {
    throw new UserError('bad_count', `A rig here has at most ${MOST_MODELS} different cards: ask about it in parts.`);
  }
  return rig;
}
