import type { RigPart } from '../../appraisal/rig.ts';
import type { Finder, UnsupportedDevice } from '../../catalog/finder.ts';
import type { Gpu } from '../../catalog/schema.ts';
import { readWord } from '../../catalog/gpu-words.ts';
import { NUMBER_WORDS } from './rig-count.ts';
import { readPiece } from './rig-part.ts';
import { writtenPart } from './written-part.ts';

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
/** Words of a card’s name that a place may have too. */
const WITHOUT_DIGIT = /^(?:titan|vega|radeon|vii)$/iu;
const MOST_DEVICES = 30;
const COUNT_OR_SIZE = /^x?\d{1,4}(?:[x×✕*]|gb?|гб|\p{Script=Han}|[장개대])*$/iu;
/** How the names of such machines begin. */
const MAY_BE_DEVICE =
  /^(?:a(?:sic|nt|valon|pple|pu|thlon)|bit|nerd|whats|ice|jas|gold|canaan|innosil|ipollo|bombax|volc|flu|elphapex|ebang|mini|al|k|ka|s\d|t\d|l\d|z\d|d\d|x\d|m\d|ps|play|xbox|nintendo|series|switch|i\w*\d|igpu|integrated|iris|uhd|hd|xe|graphics|steam|rog|80\ds|strix|vega|\d{3}m|mac|imac|ipad|iphone|cpu|processor|ryzen|thread|epyc|xeon|pentium|celeron|core|snap|rasp|\d{4,5}[a-z])/iu;

/** Cards with their counts anywhere in running text: "been running two 4090s and a 3080 since May". */
export function cardsInText(text: string, taken: readonly Span[], finder: Finder): NamedCards {
  const tokens = tokensOf(text).filter((token) => !taken.some((span) => overlaps(span, token)));
  const parts = new Map<string, RigPart>();
  const uncounted = new Map<string, UncountedCard>();
  const unclear: { written: string; candidates: readonly Gpu[] }[] = [];
  const spans: Span[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const named = wordsOfPlace(text, tokens, at, finder);
    if (named > 0) {
      at += named - 1;
      continue;
    }
    const found = longestAt(text, tokens, at, finder);
    if (found === undefined) continue;
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
    parts: inLaptop(withCount([...parts.values()], text), text, finder),
    uncounted: [...uncounted].flatMap(([id, card]) => (parts.has(id) ? [] : [card])),
    unclear,
    device: deviceIn(text, tokens, finder),
    spans,
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

type Found = Span & { readonly words: number } & (
    | { readonly kind: 'part'; readonly part: RigPart }
    | ({ readonly kind: 'uncounted' } & UncountedCard)
    | { readonly kind: 'unclear'; readonly written: string; readonly candidates: readonly Gpu[] }
  );

function longestAt(text: string, tokens: readonly Token[], at: number, finder: Finder): Found | undefined {
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
