import type { Finder } from '../../catalog/finder.ts';
import { writtenPart } from '../rig/written-part.ts';
import { isPasted, LONGEST_PASTE, readPastedRig } from './pasted-rig.ts';
import { rigInMessage, type RigInMessage } from './rig-in-message.ts';

export interface FileRig {
  /** Undefined where no card is named. */
  readonly rig: RigInMessage | undefined;
  /** More stands in the file than is read. */
  readonly isCut: boolean;
}

/** The rig that a text file is about: what a program printed, a list of cards, or what a person wrote. */
export function rigInFile(name: string, text: string, finder: Finder): FileRig {
  const lines = /\.json$/iu.test(name) ? linesOfJson(text) : text;
  return { rig: rigIn(lines.slice(0, LONGEST_PASTE), finder), isCut: lines.length > LONGEST_PASTE };
}

function rigIn(text: string, finder: Finder): RigInMessage | undefined {
  if (isPasted(text)) return { typed: text, leftOut: [], otherwise: [] };
  const listed = readPastedRig(text, finder);
  const cards = [...(listed?.parts ?? []).map(({ count, gpu }) => ({ count, name: gpu.name })), ...openIn(listed)];
  // A person names a card once, with its count; a list has a line for each.
  const isList = cards.reduce((sum, { count }) => sum + count, 0) > 1 && /\n/u.test(text.trim());
  if (!isList) return rigInMessage(text, finder);
  return { typed: cards.map(({ count, name }) => writtenPart(count, name)).join(' + '), leftOut: [], otherwise: [] };
}

function openIn(listed: ReturnType<typeof readPastedRig>) {
  return (listed?.open ?? []).map(({ count, written }) => ({ count, name: written }));
}

/** A value a line, as the reader of what programs print expects it; what is no JSON as it stands. */
function linesOfJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 1);
  } catch {
    // No JSON, or nested so deeply that it can't be walked through.
    return text;
  }
}
