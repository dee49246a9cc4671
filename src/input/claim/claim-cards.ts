import type { RigPart } from '../../appraisal/rig.ts';
import type { Finder, UnsupportedDevice } from '../../catalog/finder.ts';
import type { Gpu } from '../../catalog/schema.ts';
import { readPiece } from '../rig/rig-part.ts';

/** A part of a text that is something else already. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The cards that a sentence is about. */
export interface NamedCards {
  readonly parts: readonly RigPart[];
  /** "4090s": several, and nothing says how many. */
  readonly uncounted: readonly UncountedCard[];
  /** A name that several cards have. */
  readonly unclear: readonly { readonly written: string; readonly candidates: readonly Gpu[] }[];
  /** A machine that is no graphics card, where no card is named. */
  readonly device: UnsupportedDevice | undefined;
  readonly spans: readonly Span[];
}

interface UncountedCard {
  readonly written: string;
  readonly gpu: Gpu;
}

interface Token extends Span {
  readonly text: string;
}

const MOST_WORDS = 7;
/** What can stand in a card’s name without a digit beside it. */
const WITHOUT_DIGIT = /^(?:titan|vega|radeon|vii)$/iu;

/** Cards with their counts anywhere in running text: "been running two 4090s and a 3080 since May". */
export function cardsInText(text: string, taken: readonly Span[], finder: Finder): NamedCards {
  const tokens = tokensOf(text).filter((token) => !taken.some((span) => overlaps(span, token)));
  const parts = new Map<string, RigPart>();
  const uncounted = new Map<string, UncountedCard>();
  const unclear: { written: string; candidates: readonly Gpu[] }[] = [];
  const spans: Span[] = [];
  let device: UnsupportedDevice | undefined;
  for (let at = 0; at < tokens.length; at += 1) {
    const found = longestAt(text, tokens, at, finder);
    if (found === undefined) {
      device ??= deviceAt(text, tokens, at, finder);
      continue;
    }
    spans.push({ start: found.start, end: found.end });
    at += found.words - 1;
    switch (found.kind) {
      case 'part': {
        const known = parts.get(found.part.gpu.id);
        // A card that is named twice is the same one.
        if (known === undefined || known.count < found.part.count) parts.set(found.part.gpu.id, found.part);
        break;
      }
      case 'uncounted':
        uncounted.set(found.gpu.id, found);
        break;
      case 'unclear':
        unclear.push({ written: found.written, candidates: found.candidates });
        break;
    }
  }
  return {
    parts: [...parts.values()],
    uncounted: [...uncounted].flatMap(([id, card]) => (parts.has(id) ? [] : [card])),
    unclear,
    device,
    spans,
  };
}

type Found = Span & { readonly words: number } & (
    | { readonly kind: 'part'; readonly part: RigPart }
    | ({ readonly kind: 'uncounted' } & UncountedCard)
    | { readonly kind: 'unclear'; readonly written: string; readonly candidates: readonly Gpu[] }
  );

function longestAt(text: string, tokens: readonly Token[], at: number, finder: Finder): Found | undefined {
  for (let words = Math.min(MOST_WORDS, tokens.length - at); words > 0; words -= 1) {
    const span = spanOf(tokens, at, words);
    const written = text.slice(span.start, span.end);
    if (!hasModel(tokens.slice(at, at + words))) continue;
    const reading = readPiece(written.replaceAll(/[×✕*]/gu, 'x'), finder);
    if (reading.kind === 'read') return { ...span, words, kind: 'part', part: reading.part };
    const plural = /^(?:.*\D)?\d{3,4}(?:\s?(?:ti|xt|xtx|super))?'?s$/iu.test(written)
      ? finder.gpu(written.replace(/'?s$/iu, ''))
      : undefined;
    if (plural?.kind === 'found') return { ...span, words, kind: 'uncounted', written, gpu: plural.gpu };
    const candidates = candidatesOf(reading);
    if (candidates.length > 1) return { ...span, words, kind: 'unclear', written, candidates };
  }
  return undefined;
}

function candidatesOf(reading: ReturnType<typeof readPiece>): readonly Gpu[] {
  if (reading.kind !== 'unread' || reading.unread.match.kind !== 'ambiguous') return [];
  return reading.unread.match.candidates;
}

function deviceAt(text: string, tokens: readonly Token[], at: number, finder: Finder): UnsupportedDevice | undefined {
  for (let words = Math.min(3, tokens.length - at); words > 0; words -= 1) {
    const { start, end } = spanOf(tokens, at, words);
    const match = finder.gpu(text.slice(start, end));
    if (match.kind === 'unsupported') return match.device;
  }
  return undefined;
}

/** A bare number under 300 is a count, a price or a size. */
function hasModel(tokens: readonly Token[]): boolean {
  return tokens.some(({ text }) => WITHOUT_DIGIT.test(text) || /\d{3}|[a-z]\d{1,2}(?!\d)/iu.test(text));
}

function spanOf(tokens: readonly Token[], at: number, words: number): Span {
  const last = tokens[at + words - 1];
  return { start: tokens[at]?.start ?? 0, end: last?.end ?? 0 };
}

function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(/[^\s,;:!?()"“”[\]{}=+&]+/gu)].map(({ 0: word, index }) => {
    const bare = word.replace(/[.…-]+$/u, '');
    return { text: bare, start: index, end: index + bare.length };
  });
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
