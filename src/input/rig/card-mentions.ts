import type { RigPart } from '../../appraisal/rig.ts';
import type { Finder } from '../../catalog/finder.ts';
import type { Gpu } from '../../catalog/schema.ts';
import { readWord } from '../../catalog/gpu-words.ts';
import { NUMBER_WORDS } from './number-words.ts';
import { readPiece } from './rig-part.ts';
import { writtenPart } from './written-part.ts';

/** A part of a text that is something else already. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface UncountedCard {
  readonly written: string;
  readonly gpu: Gpu;
}

/** A card where a text names it. */
export type Mention = Span &
  (
    | { readonly kind: 'part'; readonly part: RigPart }
    /** "4090s": several, and nothing says how many. */
    | ({ readonly kind: 'uncounted' } & UncountedCard)
    /** A name that several cards have. */
    | { readonly kind: 'unclear'; readonly written: string; readonly candidates: readonly Gpu[] }
  );

/** A word of a text, without the marks around it. */
export interface Token extends Span {
  readonly text: string;
}

const MOST_WORDS = 7;
/** Words of a card’s name that a place may have too. */
const WITHOUT_DIGIT = /^(?:titan|vega|radeon|vii)$/iu;
const COUNT_OR_SIZE = /^x?\d{1,4}(?:[x×✕*]|gb?|гб|\p{Script=Han}|[장개대])*$/iu;

/** The cards of a text in their order, each with its count. */
export function cardMentions(text: string, tokens: readonly Token[], finder: Finder): readonly Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const named = wordsOfPlace(text, tokens, at, finder);
    if (named > 0) {
      at += named - 1;
      continue;
    }
    const found = longestAt(text, tokens, at, finder);
    if (found === undefined) continue;
    mentions.push(found);
    at += found.words - 1;
  }
  return mentions;
}

function longestAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  finder: Finder,
): (Mention & { readonly words: number }) | undefined {
  if (!canBegin(tokens[at]?.text ?? '', finder)) return undefined;
  for (let words = wordsOfClause(text, tokens, at, finder); words > 0; words -= 1) {
    const last = tokens[at + words - 1]?.text ?? '';
    if (!canEnd(last) || !hasModel(tokens.slice(at, at + words), finder)) continue;
    const span = spanOf(tokens, at, words);
    const written = text.slice(span.start, span.end);
    const reading = readPiece(written.replaceAll(/[×✕*]/gu, 'x'), finder);
    if (reading.kind === 'read') return { ...span, words, kind: 'part', part: reading.part };
    const plural = /^(?:.*\D)?\d{3,4}(?:\s?(?:ti|xt|xtx|super))?'?s$/iu.test(written)
      ? finder.gpu(written.replace(/'?s$/iu, ''))
      : undefined;
    if (plural?.kind === 'found') return { ...span, words, kind: 'uncounted', written, gpu: plural.gpu };
    const candidates = candidatesOf(reading);
    if (candidates.length > 1) {
      const asked = reading.kind === 'unread' ? writtenPart(reading.unread.count, reading.unread.card) : written;
      return { ...span, words, kind: 'unclear', written: asked, candidates };
    }
  }
  return undefined;
}

/** How many words from here on can be of one card: its memory may stand behind a comma, and nothing else. */
function wordsOfClause(text: string, tokens: readonly Token[], at: number, finder: Finder): number {
  const most = Math.min(MOST_WORDS, tokens.length - at);
  const [first] = tokens.slice(at, at + 1);
  let models = first !== undefined && isModel(first, finder) ? 1 : 0;
  for (let words = 1; words < most; words += 1) {
    const [before, next] = [tokens[at + words - 1], tokens[at + words]];
    if (before === undefined || next === undefined) return words;
    models += isModel(next, finder) ? 1 : 0;
    if (models > 1) return words;
    if (/[,;!?]/u.test(text.slice(before.end, next.start)) && !/^\d{1,2}(?:g\p{L}*)?$/iu.test(next.text)) return words;
  }
  return most;
}

/** Whatever says nothing of a card says nothing before its name either. */
function canBegin(word: string, finder: Finder): boolean {
  if (/\d/u.test(word)) return COUNT_OR_SIZE.test(word) || finder.canBeModel(word);
  return NUMBER_WORDS.has(word.toLowerCase()) || says(word) || /^[x×✕*]$/iu.test(word);
}

function canEnd(word: string): boolean {
  return (
    /\d/u.test(word) ||
    says(word.replace(/'?s$/iu, '')) ||
    /^(?:[sdmx×]|pcs?|st\p{L}{0,4}|шт\p{L}*|szt\p{L}*|adet|tane|[张張枚台])\.?$/iu.test(word)
  );
}

function says(word: string): boolean {
  const read = readWord(word.toLowerCase());
  return read !== undefined && read.says !== 'noise';
}

/** The cards of which one was meant, and nobody can tell which: where it is the count that is in doubt, there is none. */
function candidatesOf(reading: ReturnType<typeof readPiece>): readonly Gpu[] {
  if (reading.kind === 'doubtful') {
    const isOneCount = new Set(reading.parts.map(({ count }) => count)).size === 1;
    return isOneCount ? reading.parts.map(({ gpu }) => gpu) : [];
  }
  if (reading.kind !== 'unread' || !reading.isAmbiguous) return [];
  return reading.unread.match.kind === 'ambiguous' ? reading.unread.match.candidates : [];
}

/** How many words are a place’s name that begins as a card’s does: "Titan Network". */
function wordsOfPlace(text: string, tokens: readonly Token[], at: number, finder: Finder): number {
  if (!WITHOUT_DIGIT.test(tokens[at]?.text ?? '') || tokens.length < at + 2) return 0;
  const { start, end } = spanOf(tokens, at, 2);
  return finder.earnerCalled(text.slice(start, end)) === undefined ? 0 : 2;
}

/** A number that is no size and no count; with a second one begins another card. */
function isModel({ text }: Token, finder: Finder): boolean {
  return /\d{3}/u.test(text) && finder.canBeModel(text);
}

/** A bare number under 300 is a count, a price or a size. */
function hasModel(tokens: readonly Token[], finder: Finder): boolean {
  return tokens.some(({ text }) => /\D|\d{3}/u.test(text) && finder.canBeModel(text));
}

export function spanOf(tokens: readonly Token[], at: number, words: number): Span {
  const last = tokens[at + words - 1];
  return { start: tokens[at]?.start ?? 0, end: last?.end ?? 0 };
}

/** The words of a text but those in `taken`. */
export function tokensOf(text: string, taken: readonly Span[] = []): readonly Token[] {
  const tokens = [...text.matchAll(/[^\s,;:!?()"“”[\]{}=+&]+/gu)].map(({ 0: word, index }) => {
    const bare = word.replace(/[.…-]+$/u, '');
    return { text: bare, start: index, end: index + bare.length };
  });
  return tokens.filter((token) => !taken.some((span) => overlaps(span, token)));
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
