import type { Finder } from '../../catalog/finder.ts';
import { writtenPart } from '../rig/written-part.ts';
import { isPasted, LONGEST_PASTE, readPastedRig } from './pasted-rig.ts';
import { rigInMessage } from './rig-in-message.ts';

export interface FileRig {
  /** As somebody would type it, or what a program printed; undefined where no card is named. */
  readonly typed: string | undefined;
  /** More stands in the file than is read. */
  readonly isCut: boolean;
}

/** The rig that a text file is about: what a program printed, a list of cards, or what a person wrote. */
export function rigInFile(name: string, text: string, finder: Finder): FileRig {
  const lines = /\.json$/iu.test(name) ? linesOfJson(text) : text;
  return { typed: typedIn(lines.slice(0, LONGEST_PASTE), finder), isCut: lines.length > LONGEST_PASTE };
}

function typedIn(text: string, finder: Finder): string | undefined {
  if (isPasted(text)) return text;
  const listed = readPastedRig(text, finder);
  const cards = [...(listed?.parts ?? []).map(({ count, gpu }) => ({ count, name: gpu.name })), ...openIn(listed)];
  // A person names a card once, with its count; a list has a line for each.
  const isList = cards.reduce((sum, { count }) => sum + count, 0) > 1 && /\n/u.test(text.trim());
  return isList ? cards.map(({ count, name }) => writtenPart(count, name)).join(' + ') : rigInMessage(text, finder);
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
