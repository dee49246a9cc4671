import type { PrintedPower } from '../../appraisal/rig.ts';

/** A rig has no more. */
export const MOST_CARDS = 1_000;

const WRITTEN_AS: Readonly<Record<PrintedPower['as'], string>> = { load: 'board', rest: 'idle', limit: 'limit' };
const READ_AS: ReadonlyMap<string, PrintedPower['as']> = new Map([
  ['board', 'load'],
  ['board power', 'load'],
  ['idle', 'rest'],
  ['limit', 'limit'],
]);
const BOARD_WATTS = /^(.*\S)\s+(\d{1,4}(?:\.\d+)?)\s?w\s+(board(?: power)?|idle|limit)$/iu;

/** `RTX 4090`, `6x RTX 3070`, `RTX 3090 287W board`: as anybody could type it. */
export function writtenPart(count: number, name: string, printed?: PrintedPower): string {
  const card = count === 1 ? name : `${count}x ${name}`;
  return printed === undefined ? card : `${card} ${printed.watts}W ${WRITTEN_AS[printed.as]}`;
}

/** The watts of each card's board that stand behind a card: `3070 121W board`. */
export function takeBoardWatts(piece: string): { readonly card: string; readonly printed: PrintedPower | undefined } {
  const [, card = piece, watts, kind = ''] = BOARD_WATTS.exec(piece) ?? [];
  const as = READ_AS.get(kind.toLowerCase());
  return { card, printed: as === undefined ? undefined : { watts: Number(watts), as } };
}
