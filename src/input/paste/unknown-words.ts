/** Words that programs print around watts and names and that say of what they are, and names of units. */
const KNOWN = new Set(
  `power powr pow pwr limit limits cap draw drawn board package socket graphics gpu util average current requested default
  prohibited enforced min max process exclusive thread slowdown instant usage watt watts
  mhz ghz khz mib gib mbyte rpm kwh wh hash sol sols kh mh gh th ph
  fan temp core mem memory off err n/a nvidia geforce amd radeon rtx gtx super laptop mobile series edition
  card device name marketing model product brand chip type vendor`.split(/\s+/u),
);

/** Short ones are units and signs. */
const WORD = /(?<=^|[\s|,:])["'(]?(\p{L}{3,})\d{0,2}["'),:;.!?]*(?=$|[\s|,])/gu;

/** A line without the words that say nothing of a card or its watts: "130 foo W" is 130 W. */
export function withoutUnknownWords(line: string): string {
  return line
    .replaceAll(WORD, (written, word: string) => (KNOWN.has(word.toLowerCase()) ? written : ' '))
    .replaceAll(/(?<=\S)\s+/gu, ' ');
}
