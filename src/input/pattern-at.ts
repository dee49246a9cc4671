/** What a sticky pattern, one with the flag `y`, finds at this place of a text. */
export function matchAt(sticky: RegExp, text: string, start: number): RegExpExecArray | undefined {
  sticky.lastIndex = start;
  return sticky.exec(text) ?? undefined;
}

/** The place behind that. */
export function endAt(sticky: RegExp, text: string, start: number): number | undefined {
  const match = matchAt(sticky, text, start);
  return match && start + match[0].length;
}
