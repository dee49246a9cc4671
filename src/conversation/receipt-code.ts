import type { CommandDefinition } from './command.ts';
import type { ButtonOptions } from './command-context.ts';
import { readQuestion, writtenQuestion } from './button-state.ts';
import { LETTERS_AND_DIGITS, packed, unpacked } from '../packed-text.ts';
import type { RawOptions } from './options.ts';
import { DAY_MS } from '../durations.ts';

const MARK = 'rw';
const BASE = 36;
const CHECK_LENGTH = 7;
/** Three that stand before the question. */
const HEAD =
  /^(?<check>[\da-z]{7})(?<body>(?<day>[\da-z]+),(?<low>[^,]+),(?<typical>[^,]+),(?<high>[^|]+)\|(?<question>.*))$/su;
/** As many as are ever shown of an amount. */
const SHOWN_DIGITS = 5;
/** As long as `gpu:` takes. */
const MOST_CHARACTERS = 200;
/** What looks like a code, so that one which is mistyped is told from a card. */
const LOOKS_LIKE_ONE = /^\s*rw[\da-z]{24,}\s*$/iu;

/** An answer as it was: what was asked, on which day (UTC, ISO 8601), and what was left over, USD a day. */
export interface Receipt<Options = RawOptions> {
  readonly options: Options;
  readonly day: string;
  readonly netUsdPerDay: { readonly low: number; readonly typical: number; readonly high: number };
}

export type ReceiptReading = { readonly kind: 'receipt'; readonly receipt: Receipt } | { readonly kind: 'broken' };

/**
 * A receipt as letters and digits, which every chat leaves as they are: a checksum, the day, three amounts, and the question
 * as a button carries it, packed. Undefined where the question is too long for an option.
 */
export function receiptCode(
  { options, day, netUsdPerDay: { low, typical, high } }: Receipt<ButtonOptions>,
  definition: CommandDefinition,
): string | undefined {
  const question = writtenQuestion(options, definition);
  if (question === undefined) return undefined;
  const amounts = [low, typical, high].map((usd) => Number(usd.toPrecision(SHOWN_DIGITS)));
  const body = `${(Date.parse(day) / DAY_MS).toString(BASE)},${amounts.join()}|${question}`;
  const code = MARK + packed(checkOf(body) + body, LETTERS_AND_DIGITS);
  return code.length <= MOST_CHARACTERS ? code : undefined;
}

/** Undefined of a text that is no code; `broken` of one that was mistyped, cut or changed. */
export function readReceipt(text: string, definition: CommandDefinition): ReceiptReading | undefined {
  if (!LOOKS_LIKE_ONE.test(text)) return undefined;
  const groups = HEAD.exec(unpacked(text.trim().slice(MARK.length), LETTERS_AND_DIGITS) ?? '')?.groups;
  const { check, body = '', day = '', low, typical, high, question = '' } = groups ?? {};
  const options = groups !== undefined && checkOf(body) === check ? readQuestion(question, definition) : undefined;
  if (options === undefined) return { kind: 'broken' };
  return {
    kind: 'receipt',
    receipt: {
      options,
      day: new Date(Number.parseInt(day, BASE) * DAY_MS).toISOString().slice(0, 10),
      netUsdPerDay: { low: Number(low), typical: Number(typical), high: Number(high) },
    },
  };
}

/** FNV-1a. It tells slips, and keeps nobody from making a receipt up. */
function checkOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(BASE).padStart(CHECK_LENGTH, '0');
}
