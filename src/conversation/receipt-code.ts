import type { CommandDefinition } from './command.ts';
import type { ButtonOptions } from './command-context.ts';
import { decodeButton, encodeButton } from './button-state.ts';
import type { RawOptions } from './options.ts';
import { DAY_MS } from '../durations.ts';

const MARK = 'rw';
const BASE = 36;
/** Letters and digits: no chat makes anything of them. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const RADIX = BigInt(DIGITS.length);
const CHECK_LENGTH = 7;
/** Three that stand before the question. */
const HEAD =
  /^(?<check>[\da-z]{7})(?<body>(?<day>[\da-z]+),(?<low>[^,]+),(?<typical>[^,]+),(?<high>[^|]+)\|(?<question>.*))$/su;
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
 * as a button carries it. Undefined where the question is too long for that.
 */
export function receiptCode(
  { options, day, netUsdPerDay: { low, typical, high } }: Receipt<ButtonOptions>,
  definition: CommandDefinition,
): string | undefined {
  const question = encodeButton(definition.name, options, definition);
  if (question === undefined) return undefined;
  const amounts = [low, typical, high].map((usd) => Number(usd.toPrecision(3)));
  // Whose question it is goes without saying.
  const short = question.replace(`|${definition.name}|`, '|');
  const body = `${(Date.parse(day) / DAY_MS).toString(BASE)},${amounts.join()}|${short}`;
  const bytes = new TextEncoder().encode(checkOf(body) + body);
  const hex = bytes.reduce((written, byte) => written + byte.toString(16).padStart(2, '0'), '1');
  return MARK + digitsOf(BigInt(`0x${hex}`));
}

function digitsOf(value: bigint): string {
  let digits = '';
  for (let left = value; left > 0n; left /= RADIX) digits = (DIGITS[Number(left % RADIX)] ?? '') + digits;
  return digits;
}

/** Undefined of a text that is no code; `broken` of one that was mistyped, cut or changed. */
export function readReceipt(text: string, definition: CommandDefinition): ReceiptReading | undefined {
  if (!LOOKS_LIKE_ONE.test(text)) return undefined;
  const groups = HEAD.exec(writtenIn(text.trim().slice(MARK.length)))?.groups;
  const { check, body = '', day = '', low, typical, high, question = '' } = groups ?? {};
  if (groups === undefined || checkOf(body) !== check) return { kind: 'broken' };
  const state = decodeButton(question.replace('|', `|${definition.name}|`), (path) =>
    path === definition.name ? definition : undefined,
  );
  if (state.kind === 'old') return { kind: 'broken' };
  return {
    kind: 'receipt',
    receipt: {
      options: state.options,
      day: new Date(Number.parseInt(day, BASE) * DAY_MS).toISOString().slice(0, 10),
      netUsdPerDay: { low: Number(low), typical: Number(typical), high: Number(high) },
    },
  };
}

/** The text that the digits stand for; whatever it is. */
function writtenIn(digits: string): string {
  const value = Array.from(digits).reduce((sum, digit) => sum * RADIX + BigInt(DIGITS.indexOf(digit)), 0n);
  const bytes = value.toString(16).slice(1).match(/../gu) ?? [];
  return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 16)));
}

/** FNV-1a. It tells slips, and keeps nobody from making a receipt up. */
function checkOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(BASE).padStart(CHECK_LENGTH, '0');
}
