import { readClaim } from '../../src/input/claim/claim.ts';
import { rigInFile } from '../../src/input/paste/rig-in-file.ts';
import { rigInMessage } from '../../src/input/paste/rig-in-message.ts';
import { readOnlineHours } from '../../src/input/hours/online-hours.ts';
import { readTypedCurrency } from '../../src/input/money/currency.ts';
import { readElectricityRate } from '../../src/input/rate/electricity-rate.ts';
import { completeRig } from '../../src/input/rig/complete-rig.ts';
import { readTypedRig } from '../../src/input/rig/typed-rig.ts';
import { contextIn } from '../support/typed-rates.ts';
import { realFinder as finder } from '../support/real-finder.ts';

interface Reader {
  readonly name: string;
  readonly read: (text: string) => unknown;
}

/** Whatever takes a text from a person in. */
const READERS: readonly Reader[] = [
  { name: 'a rig', read: (text) => readTypedRig(text, finder) },
  { name: 'a rig being typed', read: (text) => completeRig(text, finder, 25) },
  { name: 'a rig in a message', read: (text) => rigInMessage(text, finder) },
  { name: 'a rig in a file', read: (text) => rigInFile('rig.txt', text, finder) },
  { name: 'a claim', read: (text) => readClaim(text, finder) },
  { name: 'a price of electricity', read: (text) => readElectricityRate(text, contextIn('EUR')) },
  { name: 'a currency', read: readTypedCurrency },
  { name: 'hours online', read: readOnlineHours },
];

/** What is said again and again until a text is long; `#` is another number each time, so that nothing is remembered. */
const PIECES: readonly (readonly [name: string, piece: string])[] = [
  ['sentences', 'my 4090 and # of 3070s make $# a month on io.net, after power. '],
  ['words', 'blorf# '],
  ['cards', '#x rtx 30# ti super + '],
  ['numbers', '# 3#,# '],
  ['nvidia-smi -L', 'GPU #: NVIDIA GeForce RTX 3070 (UUID: GPU-#)\n'],
  ['miners', 'GPU #: Blorf RTX # - 61.# MH/s, [T:55C, P:#W]\n'],
  ['prices by the hour', 'mon-fri 7-23 0.# else 0.2, '],
  ['prices of parts of the day', 'p1 0.# night '],
  ['steps', '0-# kWh # then '],
  ['taxes', '0.2 + # % vat and fees '],
  ['charges', '0.#€ + #p/day '],
  ['dashes', '0.1-'],
  ['decimal marks', "1'1.1,"],
  ['Chinese', '電気代謎円'],
  ['one long word', 'a#a'],
  ['blanks', '  \n'],
  ['marks', '#[(|{-+*'],
  // What a search for worse ones found, period by period, over signs, units, cards, money and other scripts.
  ['numbers behind a card', '580 # 4 # '],
  ['numbers around a card', '# 580 # gb '],
  ['names and counts', '*#*ſ*'],
  ['a card in a word', 'a100cWштукyearlyidle'],
  ['half a mention', '#}4x4x<@bus id:'],
  ['places', 'io # '],
  ['articles', 'a '],
  ['prices of a day', '#/d '],
  ['leads', 'at @'],
  ['letters of many', 'ﷺ'],
  ['chips', 'ga104['],
  ['short lines', '#:#\r\nsincex\r\nrx /rx '],
  ['unknown cards', 'nvidia # a b c d e f g\n'],
  ['signs without numbers', '\u202e#'],
];
const LENGTHS = [
  // The longest price of electricity that is read.
  { characters: 200, limitMs: 5 },
  { characters: 2_000, limitMs: 5 },
  { characters: 65_536, limitMs: 50 },
] as const;
const TIMES = 9;
/** A bot reads for weeks: what V8 has not compiled after some thirty texts it has after a hundred. */
const WARM_UP = 100;

let number = 0;

function longText(piece: string, characters: number): string {
  let text = '';
  while (text.length < characters) {
    text += piece.replaceAll('#', () => {
      number += 1;
      return String(number % 9_999);
    });
  }
  return text.slice(0, characters);
}

/** The median of several texts of a kind, none of which was read before, in ms of the processor: others use it too. */
function medianMs({ read }: Reader, piece: string, characters: number): number {
  const all = Array.from({ length: TIMES }, () => {
    const text = longText(piece, characters);
    const before = process.cpuUsage();
    read(text);
    return process.cpuUsage(before).user / 1_000;
  }).toSorted((one, other) => one - other);
  return all[Math.floor(TIMES / 2)] ?? Number.NaN;
}

const SHOWN = 3;

console.log('| reads | characters | slowest texts, ms of the processor | at most | |\n|---|--:|---|--:|---|');
for (const reader of READERS) {
  for (const [, piece] of PIECES) for (let time = 0; time < WARM_UP; time += 1) reader.read(longText(piece, 2_000));
  for (const { characters, limitMs } of LENGTHS) {
    const slow = PIECES.map(([name, piece]) => ({ name, ms: medianMs(reader, piece, characters) })).toSorted(
      (one, other) => other.ms - one.ms,
    );
    const slowest = slow.slice(0, SHOWN).map(({ name, ms }) => `${name} ${ms.toFixed(1)}`);
    const verdict = (slow[0]?.ms ?? 0) > limitMs ? 'TOO SLOW' : 'ok';
    console.log(`| ${reader.name} | ${characters} | ${slowest.join(', ')} | ${limitMs} | ${verdict} |`);
  }
}
