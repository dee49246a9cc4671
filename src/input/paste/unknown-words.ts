/** Words that programs print around watts and names and that say of what they are, and names of units. */
const KNOWN = new Set(
  `power powr pow pwr limit limits cap draw drawn board package socket graphics gpu util average current requested default
  prohibited enforced min max process exclusive thread slowdown instant usage watt watts
  mhz ghz khz mib gib mbyte rpm kwh wh hash sol sols kh mh gh th ph
  fan temp core mem memory off err n/a nvidia geforce amd radeon rtx gtx super laptop mobile series edition
  card device name marketing model product brand chip type vendor`.split(/\s+/u),
);

/** What else the readers of lines go by: labels, chips, other devices and heads of columns. */
const LABELS = new Set(
  `uuid corporation advanced micro devices generation ellesmere baffin lexa polaris fiji hawaii tahiti navi aqua vanjaram
  arcturus audio high definition usb controller serial bus ethernet isa bridge processes subsystem kernel driver drivers
  modules version cuda kmd uvm persistence ryzen epyc threadripper athlon xeon cpu processor units ram interface total
  used utilization attached vga compatible display processing rev busid oam mobile index cap smx key
  speed hashrate pool eff efficiency acc accept rej reject inv stale best share shares clk cclk mclk clck pwr ctmp mtmp
  pwrcap compute capability ven dev pci gddr mig`.split(/\s+/u),
);

/** Whether the reader of what programs print goes by a word. */
export function isPrintedWord(word: string): boolean {
  const plain = word.toLowerCase();
  return KNOWN.has(plain) || LABELS.has(plain);
}

/** Short ones are units and signs. */
const WORD = /(?<=^|[\s|,:])["'(]?(\p{L}{3,})\d{0,2}["'),:;.!?]*(?=$|[\s|,])/gu;

/** A line without the words that say nothing of a card or its watts: "130 foo W" is 130 W. */
export function withoutUnknownWords(line: string): string {
  return line
    .replaceAll(WORD, (written, word: string) => (KNOWN.has(word.toLowerCase()) ? written : ' '))
    .replaceAll(/(?<=\S)\s+/gu, ' ');
}
