const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d];

/** What the sources send is five levels deep at most. */
const MOST_DEPTH = 40;
/** Each costs some 50 bytes once parsed, its brackets two: a source's largest answer has a tenth of it. */
const MOST_CONTAINERS = 250_000;

/** Weighs JSON while its bytes arrive, before anything is made of them: memory goes by lists and objects, not by bytes. */
export interface JsonGauge {
  /** Why the text is not worth parsing, as a sentence; undefined as long as it may be. */
  add(chunk: Uint8Array): string | undefined;
}

export function createJsonGauge(): JsonGauge {
  let depth = 0;
  let containers = 0;
  let isInString = false;
  let isEscaped = false;
  return {
    // In UTF-8 the bytes of brackets and quotes are never part of another character.
    add(chunk) {
      for (const byte of chunk) {
        if (isEscaped) isEscaped = false;
        else if (isInString) {
          if (byte === QUOTE) isInString = false;
          else isEscaped = byte === BACKSLASH;
        } else if (byte === QUOTE) isInString = true;
        else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
          depth += 1;
          containers += 1;
          if (depth > MOST_DEPTH) return `It is nested more than ${MOST_DEPTH} deep.`;
          if (containers > MOST_CONTAINERS) return `It has more than ${MOST_CONTAINERS} lists and objects.`;
        } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth -= 1;
      }
      return undefined;
    },
  };
}
