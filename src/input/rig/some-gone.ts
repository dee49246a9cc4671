import { AND } from '../and-words.ts';
import { COUNT, countOf } from './written-number.ts';
import { writtenPart } from './written-part.ts';

const LOST =
  'sold|lost|gave away|returned|killed|scrapped|verkauft|vendu|vendí|venduto|verkocht|sprzeda[łl]\\p{L}+|vendi|продал\\p{L}?|продав|broke';
const HAD_AND_SOLD = new RegExp(
  String.raw`(?<!\p{L})(?:had|hatte|avais|tenía|avevo|mia[łl]\p{L}+|tinha|было|був\p{L})\s+${COUNT}(?:\s+(?:of (?:them|those|these)|cards?|gpus?))?[\s,;.]+(?:(?:${AND}|but|then|have|но|dann|now|since)\s+)*(?:${LOST})\s+${COUNT}(?!\s*(?:x|×|-|of (?:my|the))?\s*[\p{L}\d]*\d{3})`,
  'iu',
);
const SOLD_SOME = new RegExp(
  String.raw`(?<!\p{L})(?:${LOST})\s+${COUNT}(?:\s+of\s+(?:them|those|these))?(?=\s*(?:[.,;!?)]|$|last|yesterday|already|in\s|this|because|since|for))`,
  'iu',
);
const SOME_ARE_GONE = new RegExp(
  String.raw`${COUNT}\s+(?:of\s+(?:them|those|these|which)\s+|cards?\s+|gpus?\s+)(?:(?:is|are|was|were|got|have|has|just|already)\s+)*(?:sold|dead|died|broken|gone|faulty|fried|stolen|defective|kaputt|verkauft|offline|down)(?!\p{L})`,
  'iu',
);

interface SomeGone {
  readonly written: string;
  readonly left: readonly string[];
  /** Whether that many were had, and so many of them are gone. */
  readonly isSure: boolean;
}

/** "Had 3, sold 1": of the only model that is counted. */
export function someGone(text: string, cards: readonly string[], isAllGone: boolean): SomeGone | undefined {
  const [only, ...others] = cards;
  if (only === undefined || others.length > 0) return undefined;
  const [, count = '1', card = only] = /^(\d+)x (.+)$/u.exec(only) ?? [];
  const had = HAD_AND_SOLD.exec(text);
  const sold = had ?? SOLD_SOME.exec(text) ?? SOME_ARE_GONE.exec(text);
  if (sold === null) return undefined;
  const all = had === null ? Number(count) : countOf(had[1]);
  const left = all - countOf(had === null ? sold[1] : had[2]);
  if (left < 1) return undefined;
  const written = sold[0].trim();
  const name = card.replace(/(?<=\d(?:\s?(?:ti|xt|xtx|super))?)'?s$/iu, '');
  return { written, left: [writtenPart(left, name)], isSure: had !== null || isAllGone };
}
