import { MODEL_PREFIXES, readWord, splitRun, type Word } from './gpu-words.ts';
import { withPlainPhrases } from './name-phrases.ts';
import { withoutPartNumbers } from './part-numbers.ts';
import type { Gpu } from './schema.ts';
import { readCharacters, type TypedCharacters } from './typed-characters.ts';

/** A card's name taken apart: "MSI GeForce RTX 4070 Ti SUPER 16GB" is model 4070, variants ti and super, 16 GB. */
export interface GpuName {
  readonly written: string;
  /** The number with the letters that belong to it: "4090", "a4000", "mi300". Empty when there is no number. */
  readonly model: string;
  /** The number alone, for names in which people drop the letter. */
  readonly digits: string;
  readonly vendors: ReadonlySet<Gpu['vendor']>;
  readonly lines: ReadonlySet<string>;
  readonly variants: ReadonlySet<string>;
  readonly forms: ReadonlySet<string>;
  readonly sizeGb: number | undefined;
  /** Further numbers behind the model: a size without its unit, or the 100 of P104-100. */
  readonly numbersAfter: readonly number[];
  /** What no part of a card's name explains. A text with any of it names no card. */
  readonly unread: readonly string[];
  /** Model, variants and whatever is unread, in one word: "4070tisuper", "3o70". Typing errors are measured on it. */
  readonly core: string;
}

interface Piece {
  readonly text: string;
  readonly isNumber: boolean;
  /** Written without a gap after the piece before. */
  readonly isGlued: boolean;
}

export const SIZE_UNITS: ReadonlySet<string> = new Set(['gb', 'g', 'gig', 'gigs', 'gigabytes', 'gib']);

function pieces(text: string): readonly Piece[] {
  const runs = [...text.matchAll(/\d+|[a-z]+/gu)];
  return runs.flatMap((run, index): Piece[] => {
    const before = runs[index - 1];
    const after = runs[index + 1];
    const isGlued = before !== undefined && before.index + before[0].length === run.index;
    const isNumber = /\d/u.test(run[0]);
    const isWord = isNumber || readWord(run[0]) !== undefined || run[0].length === 1 || SIZE_UNITS.has(run[0]);
    const isBeforeNumber = after !== undefined && run.index + run[0].length === after.index;
    if (isWord || (isBeforeNumber && MODEL_PREFIXES.has(run[0]))) return [{ text: run[0], isNumber, isGlued }];
    const split = splitRun(run[0], isBeforeNumber) ?? [run[0]];
    return split.map((piece, place) => ({ text: piece, isNumber: false, isGlued: isGlued || place > 0 }));
  });
}

/** Which number is the model: the first with a letter of its own, or of three digits or more, else the first. */
function modelPlace(found: readonly Piece[]): number {
  const isModel = (piece: Piece, place: number): boolean =>
    piece.isNumber && (piece.text.length >= 3 || hasPrefix(found, place) || found[place + 1]?.text === 'hx');
  const place = found.findIndex(isModel);
  return place === -1 ? found.findIndex((piece) => piece.isNumber) : place;
}

function isSize(all: readonly Piece[], place: number): boolean {
  const [before, piece, after] = [all[place - 1], all[place], all[place + 1]];
  if (piece?.isNumber !== true || after === undefined || !SIZE_UNITS.has(after.text)) return false;
  // The 10 of A10G is no size.
  return !(piece.isGlued && before !== undefined && MODEL_PREFIXES.has(before.text));
}

function hasPrefix(found: readonly Piece[], place: number): boolean {
  const before = found[place - 1];
  if (before === undefined || before.isNumber || !MODEL_PREFIXES.has(before.text)) return false;
  // "24 gb 3090" and "3080 12 g": a unit belongs to the number before it.
  return !(found[place - 2]?.isNumber === true && SIZE_UNITS.has(before.text));
}

const variant = (name: string): Word => ({ says: 'variant', variant: name });

/** Single letters mean something only behind a model, and not the same behind each. */
function wordAt(
  piece: Piece,
  { isBehindModel, prefix, lines }: { isBehindModel: boolean; prefix: string; lines: ReadonlySet<string> },
): Word | undefined {
  if (piece.text === 'x' && (prefix === 'mi' || lines.has('titan'))) return variant('x');
  if (piece.text === 'v' && lines.has('titan')) return variant('v');
  if (piece.text.length > 1) return readWord(piece.text);
  if (!isBehindModel) return undefined;
  if (piece.text === 'm') return variant('laptop');
  if ((piece.text === 's' || piece.text === 'g') && prefix !== '') return variant(piece.text);
  return readWord(piece.text);
}

/** Most names say nothing of most of it. */
const NONE: ReadonlySet<never> = new Set<never>();

function withOne<Item>(items: ReadonlySet<Item>, item: Item): ReadonlySet<Item> {
  return items.has(item) ? items : new Set(items).add(item);
}

/** Takes a name apart; never throws, whatever it is given. */
export function readGpuName(typed: string, characters: TypedCharacters = readCharacters(typed)): GpuName {
  const text = withPlainPhrases(withoutPartNumbers(characters.text).replaceAll(/[-_\s]+/gu, ' '));

  const all = pieces(text);
  const sizePlaces = new Set(all.flatMap((_, place) => (isSize(all, place) ? [place] : [])));
  const sizes = [...sizePlaces].map((place) => Number(all[place]?.text));
  const found = all.filter((_, place) => !sizePlaces.has(place) && !sizePlaces.has(place - 1));

  const place = modelPlace(found);
  const digits = found[place]?.text ?? '';
  const prefix = place !== -1 && hasPrefix(found, place) ? (found[place - 1]?.text ?? '') : '';
  const unread: string[] = characters.foreign ? ['?'] : [];
  const numbersAfter: number[] = [];
  let vendors: ReadonlySet<Gpu['vendor']> = NONE;
  let lines: ReadonlySet<string> = NONE;
  let variants: ReadonlySet<string> = NONE;
  let forms: ReadonlySet<string> = NONE;
  let core = '';

  for (const [at, piece] of found.entries()) {
    if (at === place || (prefix !== '' && at === place - 1)) {
      core += piece.text;
      continue;
    }
    if (piece.isNumber) {
      core += piece.text;
      if (at > place) numbersAfter.push(Number(piece.text));
      else unread.push(piece.text);
      continue;
    }
    const word = wordAt(piece, { isBehindModel: place !== -1 && at > place, prefix, lines });
    switch (word?.says) {
      case undefined:
        unread.push(piece.text);
        core += piece.text;
        break;
      case 'vendor':
        vendors = withOne(vendors, word.vendor);
        break;
      case 'line':
        lines = withOne(lines, word.line);
        if (word.vendor !== undefined) vendors = withOne(vendors, word.vendor);
        break;
      case 'variant':
        variants = withOne(variants, word.variant);
        core += word.variant;
        break;
      case 'form':
        forms = withOne(forms, word.form);
        break;
      case 'noise':
        break;
    }
  }
  if (new Set(sizes).size > 1) unread.push(...sizes.slice(1).map(String));
  const model = prefix + digits;
  return {
    written: typed,
    model,
    digits,
    vendors,
    lines,
    variants,
    forms,
    sizeGb: sizes[0],
    numbersAfter,
    unread,
    core,
  };
}
