import type { Finder } from '../../catalog/finder.ts';
import { AND, AND_OF_OTHERS } from '../and-words.ts';
import { readPiece } from './rig-part.ts';

/** One card with its count, as it stands in the text. */
export interface RigPiece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What joins two cards, as a part of a pattern. */
export const AND_ALSO = `${AND}|${AND_OF_OTHERS}|as well as|sowie|ainsi que|plus|ed|ile|ja|oraz|a także|bem como|а также|й|та`;
const SEPARATOR = new RegExp(
  String.raw`[+,;&|/\n、・]|(?<=\s)(?:${AND_ALSO}|with|mit|avec|con|com|met|así como|samt|alsook|a(?=\s\d{1,3}\s?x)|și|és|και|dan|và|और|และ|و|а також|с)(?=\s)|[和と及跟]|(?<=\s)(?:및|그리고)(?=\s)`,
  'giu',
);
/** More words than this are not taken apart at spaces. */
const MOST_WORDS = 16;
const MOST_WORDS_PER_CARD = 7;
/** Words that belong to the card in front of them. */
const BELONGS_TO_FORMER = /^(?:ti|super|s|xt|xtx|gre|d|laptop|mobile|max-?q|\d+(?:gb|g)|gb|oc|x\s*\d*)$/iu;

/** Cuts a rig at its separators, and where there are none at the spaces between cards: "4090 4090". */
export function rigPieces(text: string, finder: Finder): readonly RigPiece[] {
  if (readPiece(text, finder).kind === 'read') return [{ text, start: 0, end: text.length }];
  const pieces = between(text, SEPARATOR);
  if (pieces.length === 0) return [{ text, start: 0, end: text.length }];
  return pieces.flatMap((piece) => atSpaces(piece, finder));
}

function between(text: string, separator: RegExp): readonly RigPiece[] {
  const marks = [...text.matchAll(separator)];
  const starts = [0, ...marks.map((mark) => mark.index + mark[0].length)];
  const ends = [...marks.map(({ index }) => index), text.length];
  return starts.flatMap((from, place): RigPiece[] => {
    const raw = text.slice(from, ends[place]);
    const trimmed = raw.trim();
    const start = from + raw.length - raw.trimStart().length;
    return trimmed === '' ? [] : [{ text: trimmed, start, end: start + trimmed.length }];
  });
}

/**
 * The only way to cut a piece into cards at its spaces; the piece itself when it is one card, when nothing fits, or
 * when there are two ways ("4090 2 3080"), so that it is asked about as a whole.
 */
function atSpaces(piece: RigPiece, finder: Finder): readonly RigPiece[] {
  if (readPiece(piece.text, finder).kind === 'read') return [piece];
  const words = between(piece.text, /\s+/gu);
  const numbers = words.filter(({ text }) => /\d{2}/u.test(text));
  if (words.length > MOST_WORDS || numbers.length < 2) return [piece];

  // waysFrom[n]: how the words from the nth on can be cut, as far as it takes to know whether there is just one way.
  const waysFrom: (readonly (readonly RigPiece[])[])[] = [];
  waysFrom[words.length] = [[]];
  for (let from = words.length - 1; from >= 0; from -= 1) {
    const ways: (readonly RigPiece[])[] = [];
    for (let to = from + 1; to <= Math.min(words.length, from + MOST_WORDS_PER_CARD); to += 1) {
      const rest = waysFrom[to] ?? [];
      if (rest.length === 0) continue;
      const candidate = span(piece, words[from], words[to - 1]);
      const isCard =
        !BELONGS_TO_FORMER.test(words[from]?.text ?? '') &&
        !BELONGS_TO_FORMER.test(to < words.length ? (words[to]?.text ?? '') : '') &&
        readPiece(candidate.text, finder).kind !== 'unread';
      if (isCard) ways.push(...rest.map((others) => [candidate, ...others]));
    }
    waysFrom[from] = ways.slice(0, 4);
  }
  const ways = waysFrom[0] ?? [];
  // "1x 4090 1x 3090": of "4090 1x" nobody can tell what it is.
  const isCountFirst = /^\d{1,3}\s?x/iu.test(piece.text);
  const plain = isCountFirst
    ? ways.filter((one) => one.every(({ text }) => readPiece(text, finder).kind === 'read'))
    : [];
  const [way, ...others] = plain.length > 0 ? plain : ways;
  return way !== undefined && others.length === 0 ? way : [piece];
}

function span(piece: RigPiece, first: RigPiece | undefined, last: RigPiece | undefined): RigPiece {
  const from = first?.start ?? 0;
  const to = last?.end ?? piece.text.length;
  return { text: piece.text.slice(from, to), start: piece.start + from, end: piece.start + to };
}
