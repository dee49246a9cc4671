import { earnerId } from '../../catalog/finder.ts';
import type { Earner, Finder } from '../../catalog/finder.ts';
import { remembered } from '../../remembered.ts';
import type { Span } from '../rig/card-mentions.ts';

/** Names that are words of everyday language too: meant as an earner behind one of these, or written as a name. */
const EVERYDAY: ReadonlySet<string> = new Set(
  'etc render titan grass flux helium gradient nexus io gm space'.split(' '),
);
const BEFORE_EARNER =
  /(?:^|\s)(?:on|via|with|through|from|using|at|to|for|mine|mining|mines|mined|auf|bei|mit|sur|avec|en|con)\s$/iu;
const BEHIND_EARNER = /^\s(?:pays?|paid|paying|gives?|gave|network|nodes?|made|makes|brings|earns)(?!\p{L})/iu;
/** Longer than any word of `BEFORE_EARNER`, with what is around it. */
const MOST_BEFORE = 16;
const MOST_WORDS = 4;

/** The networks and coins that a sentence names, each once. */
export function earnersInText(text: string, taken: readonly Span[], finder: Finder): readonly Earner[] {
  return earnersAt(text, taken, finder).earners;
}

/** The same, and where they stand. */
export function earnersAt(
  text: string,
  taken: readonly Span[],
  finder: Finder,
): { readonly earners: readonly Earner[]; readonly spans: readonly Span[] } {
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}.-]*/gu)].map(({ 0: word, index }) => ({
    text: word.replace(/(?<![.-])[.-]+$/u, ''),
    start: index,
  }));
  const found = new Map<string, Earner>();
  const spans: Span[] = [];
  const mayBegin = remembered(new Map<string, { readonly answer: boolean }>(), (word: string) =>
    finder.canBeginEarner(word),
  );
  const called = remembered(new Map<string, { readonly answer: Earner | undefined }>(), (name: string) =>
    finder.earnerCalled(name),
  );
  for (let at = 0; at < words.length; at += 1) {
    if (!mayBegin(words[at]?.text ?? '')) continue;
    for (let count = Math.min(MOST_WORDS, words.length - at); count > 0; count -= 1) {
      const [first, last] = [words[at], words[at + count - 1]];
      if (first === undefined || last === undefined) break;
      const span = { start: first.start, end: last.start + last.text.length };
      if (taken.some(({ start, end }) => start < span.end && span.start < end)) continue;
      const written = text.slice(span.start, span.end);
      const earner = called(written);
      if (
        earner === undefined ||
        !isMeant(written, text.slice(Math.max(0, span.start - MOST_BEFORE), span.start), text.slice(span.end))
      )
        continue;
      found.set(earnerId(earner), earner);
      spans.push(span);
      at += count - 1;
      break;
    }
  }
  return { earners: [...found.values()], spans };
}

function isMeant(written: string, before: string, behind: string): boolean {
  if (written.length < 2) return false;
  if (!EVERYDAY.has(written.toLowerCase())) return true;
  if (written.toLowerCase() === 'etc') return written === 'ETC';
  return /^\p{Lu}/u.test(written) || BEFORE_EARNER.test(before) || BEHIND_EARNER.test(behind);
}
