const LONGEST_TYPED = 200;
/** Folding them would change a number ("0.12²"), or they turn the reading order around. */
const MISLEADING = /[\p{No}\u{202A}-\u{202E}\u{2066}-\u{2069}\u{FFFD}]/u;

/** "minus 2 ct", in front of a number. */
const MINUS_WORD = /(?<!\p{L})(?:minus|negative|negativ|moins|menos|meno|минус|мінус)\s(?=[€$£¥₹]?\s?\d)/gu;

/** What a person typed about a price, with one spelling for what can be spelt in several ways. Undefined: no price. */
export function plainPriceText(typed: string): string | undefined {
  if (typed.length > LONGEST_TYPED || MISLEADING.test(typed)) return undefined;
  return (
    typed
      // No decimal sign in any language.
      .replaceAll(/[，、；。]/gu, ', ')
      .normalize('NFKC')
      .replaceAll(/\p{Cf}/gu, '')
      .toLowerCase()
      .replaceAll(/[−‒–—﹣‑‐]/gu, '-')
      .replaceAll(/[’ʼ`´]/gu, "'")
      .replaceAll(/\s+/gu, ' ')
      .replaceAll(MINUS_WORD, '-')
      .replaceAll(/(?<=\d)'(?=\d{3}(?!\d))/gu, '')
      .replaceAll(/(?<![\d.,:])\d{1,3}(?: \d{3})+(?![\d:])/gu, (grouped) => grouped.replaceAll(' ', ''))
      // "0€12", as the French write it.
      .replaceAll(/(?<![\d.,])(\d{1,3})([€$£])(\d{2})(?![\d.,])/gu, '$1.$3$2')
      .replaceAll(/(?<=[a-zа-я])\.(?=\d)/gu, ' ')
      .replaceAll(/^[\s"'“”„«»]+|[\s"'“”„«».,;!?]+$/gu, '')
  );
}
