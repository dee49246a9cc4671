import type { RigPart } from '../../appraisal/rig.ts';
import type { Finder } from '../../catalog/finder.ts';
import { WITHOUT_DIGITS } from '../../catalog/finder.ts';
import type { Gpu } from '../../catalog/schema.ts';
import { readWord } from '../../catalog/gpu-words.ts';
import { remembered } from '../../remembered.ts';
import { NUMBER_WORDS } from './number-words.ts';
import { canBeOfCount } from './rig-count.ts';
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
/** No name is longer, with its count. */
const LONGEST_MENTION = 240;
/** Nobody writes about so many things that begin as cards do and are none. */
const MOST_UNREAD = 120;
const COUNT_OR_SIZE = /^x?\d{1,4}(?:[x×✕*]|gb?|гб|\p{Script=Han}|[장개대])*$/iu;

/** What a word says of cards by itself. */
interface WordFacts {
  readonly canBegin: boolean;
  readonly canEnd: boolean;
  readonly canBeOfCard: boolean;
  /** A bare number under 300 is a count, a price or a size. */
  readonly canBeModel: boolean;
  /** No size and no count: with a second one begins another card. */
  readonly isModel: boolean;
}

/** The words of a text with what they say of cards. */
interface Words {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly facts: readonly WordFacts[];
  readonly finder: Finder;
  readonly read: (written: string) => Named | undefined;
}

type Named = Mention extends infer Kind ? (Kind extends unknown ? Omit<Kind, keyof Span> : never) : never;

/** The cards of a text in their order, each with its count. */
export function cardMentions(text: string, tokens: readonly Token[], finder: Finder): readonly Mention[] {
  return mentionsIn(text, tokens, finder).mentions;
}

/** The same, and whether something that begins as a card does was not looked up any more. */
export function mentionsIn(
  text: string,
  tokens: readonly Token[],
  finder: Finder,
): { readonly mentions: readonly Mention[]; readonly isCut: boolean } {
  let isCut = false;
  const factsOf = remembered(new Map<string, { readonly answer: WordFacts }>(), (word: string) =>
    wordFacts(word, finder),
  );
  let unread = 0;
  const read = remembered(new Map<string, { readonly answer: Named | undefined }>(), (written: string) => {
    if (unread > MOST_UNREAD) {
      isCut = true;
      return undefined;
    }
    const named = namedBy(written, finder);
    if (named === undefined) unread += 1;
    return named;
  });
  const words = { text, tokens, facts: tokens.map((token) => factsOf(token.text)), finder, read };
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const ofPlace = wordsOfPlace(text, tokens, at, finder);
    if (ofPlace > 0) {
      at += ofPlace - 1;
      continue;
    }
    const found = longestAt(words, at);
    if (found === undefined) continue;
    mentions.push(found.mention);
    at += found.words - 1;
  }
  return { mentions, isCut };
}

function longestAt(words: Words, at: number): { readonly mention: Mention; readonly words: number } | undefined {
  const { text, tokens, facts, read } = words;
  if (facts[at]?.canBegin !== true) return undefined;
  const most = wordsOfClause(words, at);
  const toModel = facts.slice(at, at + most).findIndex(({ canBeModel }) => canBeModel) + 1;
  if (toModel === 0) return undefined;
  for (let length = most; length >= toModel; length -= 1) {
    const span = spanOf(tokens, at, length);
    if (facts[at + length - 1]?.canEnd !== true || span.end - span.start > LONGEST_MENTION) continue;
    const named = read(text.slice(span.start, span.end));
    if (named !== undefined) return { mention: { ...span, ...named }, words: length };
  }
  return undefined;
}

/** The card that a piece of text is, or the question which. */
function namedBy(written: string, finder: Finder): Named | undefined {
  const reading = readPiece(written.replaceAll(/[×✕*]/gu, 'x'), finder);
  if (reading.kind === 'read') return { kind: 'part', part: reading.part };
  const plural = /^(?:.*\D)?\d{3,4}(?:\s?(?:ti|xt|xtx|super))?'?s$/iu.test(written)
    ? finder.gpu(written.replace(/'?s$/iu, ''))
    : undefined;
  if (plural?.kind === 'found') return { kind: 'uncounted', written, gpu: plural.gpu };
  const candidates = candidatesOf(reading);
  if (candidates.length < 2) return undefined;
  if (reading.kind !== 'unread') return { kind: 'unclear', written, candidates };
  const { count, card } = reading.unread();
  return { kind: 'unclear', written: writtenPart(count, card), candidates };
}

/** How many words from here on can be of one card: its memory may stand behind a comma, and nothing else. */
function wordsOfClause({ text, tokens, facts }: Words, at: number): number {
  const most = Math.min(MOST_WORDS, tokens.length - at);
  let models = 0;
  for (let words = 0; words < most; words += 1) {
    const [before, next, fact] = [tokens[at + words - 1], tokens[at + words], facts[at + words]];
    if (next === undefined || fact?.canBeOfCard !== true) return words;
    models += fact.isModel ? 1 : 0;
    if (models > 1) return words;
    const isSeparate = before !== undefined && words > 0 && /[,;!?]/u.test(text.slice(before.end, next.start));
    if (isSeparate && !/^\d{1,2}(?:g\p{L}*)?$/iu.test(next.text)) return words;
  }
  return most;
}

function wordFacts(word: string, finder: Finder): WordFacts {
  const hasDigit = /\d/u.test(word);
  const canBeModel = word.length <= LONGEST_MENTION && finder.canBeModel(word);
  return {
    canBegin: hasDigit
      ? COUNT_OR_SIZE.test(word) || canBeModel
      : NUMBER_WORDS.has(word.toLowerCase()) || says(word) || /^[x×✕*]$/iu.test(word),
    canEnd:
      hasDigit ||
      says(word.replace(/'?s$/iu, '')) ||
      /^(?:[sdmx×]|pcs?|st\p{L}{0,4}|шт\p{L}*|szt\p{L}*|adet|tane|[张張枚台])\.?$/iu.test(word),
    canBeOfCard:
      word.length <= LONGEST_MENTION && (/[×✕*]/u.test(word) || finder.canBeOfName(word) || canBeOfCount(word)),
    canBeModel: canBeModel && /\D|\d{3}/u.test(word),
    isModel: canBeModel && /\d{3}/u.test(word),
  };
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
  const { match } = reading.unread();
  return match.kind === 'ambiguous' ? match.candidates : [];
}

/** How many words are a place’s name that begins as a card’s does: "Titan Network". */
function wordsOfPlace(text: string, tokens: readonly Token[], at: number, finder: Finder): number {
  if (!WITHOUT_DIGITS.test(tokens[at]?.text ?? '') || tokens.length < at + 2) return 0;
  const { start, end } = spanOf(tokens, at, 2);
  return finder.earnerCalled(text.slice(start, end)) === undefined ? 0 : 2;
}

export function spanOf(tokens: readonly Token[], at: number, words: number): Span {
  const last = tokens[at + words - 1];
  return { start: tokens[at]?.start ?? 0, end: last?.end ?? 0 };
}

/** The words of a text but those in `taken`. */
export function tokensOf(text: string, taken: readonly Span[] = []): readonly Token[] {
  const tokens = [...text.matchAll(/[^\s,;:!?()"“”[\]{}=+&]+/gu)].map(({ 0: word, index }) => {
    const bare = word.replace(/(?<![.…-])[.…-]+$/u, '');
    return { text: bare, start: index, end: index + bare.length };
  });
  const isTaken = new Uint8Array(text.length);
  for (const { start, end } of taken) isTaken.fill(1, start, end);
  return tokens.filter(({ start, end }) => !isTaken.subarray(start, Math.max(end, start + 1)).includes(1));
}
