/** A part number of a board partner, and what it says as a card's name. */
interface PartNumber {
  readonly pattern: RegExp;
  readonly name: (match: RegExpMatchArray) => string;
}

/** What partners write for the letters behind a number. */
const SUFFIXES: Readonly<Record<string, string>> = { '': '', t: 'ti', s: 'super', ts: 'ti super' };
/**
 * The fourth digit of a `ZOTAC` number, which counts the cards of one number in the order they came: of Turing the second is
 * a Ti or a SUPER, so that it is asked about.
 */
const ZOTAC_FOURTH: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  p: { 0: '', 1: 'ti' },
  t: { 0: '' },
  a: { 0: '', 1: 'ti' },
  d: { 0: '', 1: 'ti', 2: 'super' },
  b: { 0: '', 1: 'ti' },
};
/** The cards of `EVGA` of the 30 series, by the second digit of their number and their memory in GB. */
const EVGA: Readonly<Record<string, string>> = {
  '6 08': '3060 ti',
  '6 12': '3060',
  '7 08': '3070',
  '8 10': '3080',
  '9 12': '3080 ti',
  '9 24': '3090',
};
/** Left in a name, it makes it one that is asked about. */
const UNSURE = 'unsure';

const size = (gb: string | undefined): string => (gb === undefined ? '' : `${Number(gb)}gb`);
const words = (...all: readonly string[]): string => ` ${all.filter((word) => word !== '').join(' ')} `;

/** Lower case. What follows the model in a number (coolers, revisions, markets) changes no card. */
export const PART_NUMBERS: readonly PartNumber[] = [
  {
    // Gigabyte: `GV-N3060GAMING OC-12GD`, `GV-N307TEAGLE OC-8GD`, `GV-N407TSGAMING OC-16GD`.
    pattern: /\bgv-n(?:(\d{4})|(\d{3})(ts|t|s))[a-z0-9]*(?:[ -](?:[a-z]+\d?|v?\d\.\d)\b)*(?:-(\d{1,2})g?[cdi]\d?\b)?/gu,
    name: ([, plain, family = '', suffix = '', gb]) =>
      words(plain ?? `${family}0`, SUFFIXES[suffix] ?? UNSURE, size(gb)),
  },
  {
    // The same for AMD: `GV-R67XTGAMING OC-12GD`, `GV-R675XT…`, `GV-R9070XT…`, `GV-RX580GAMING-8GD`.
    pattern: /\bgv-r(x?)(\d{2,4})(xtx|xt|gre)?[a-z0-9]*(?:[ -](?:[a-z]+\d?|v?\d\.\d)\b)*(?:-(\d{1,2})g?[cdi]\d?\b)?/gu,
    name: ([, old = '', digits = '', suffix = '', gb]) =>
      words('rx', old === '' ? digits.padEnd(4, '0') : digits, suffix, size(gb)),
  },
  {
    // `ZOTAC`: `ZT-A30700H-10PLHR`, the letter being the architecture.
    pattern: /\bzt-([apdtb])(\d{3})(\d)0[a-z]\d?-\d{2}[a-z]+(?:-[a-z0-9]+)*/gu,
    name: ([, architecture = '', family = '', fourth = '']) =>
      words(`${family}0`, ZOTAC_FOURTH[architecture]?.[fourth] ?? UNSURE),
  },
  {
    // PNY: `VCG30708TFXPPB` is a 3070 of 8 GB, `VCG4070TS16TFXXPB1` a 4070 Ti SUPER of 16 GB.
    pattern: /\bvcg(\d{4})(ts|t|s)?(\d{1,2})[a-z]{2,}[a-z0-9-]*/gu,
    name: ([, model = '', suffix = '', gb]) => words(model, SUFFIXES[suffix] ?? UNSURE, size(gb)),
  },
  { pattern: /\bvc[qn]rtx(a?\d{4})(ada)?[a-z0-9-]*/gu, name: ([, model = '', ada = '']) => words('rtx', model, ada) },
  {
    // `Palit` and `Gainward`: `NED3070019P2-1041A`, `NE63070S19P2`, `NED307T019P2`.
    pattern: /\bne[a-z0-9](?:(\d{4})[0sh]|(\d{3})([ts])[0s])\d{2}[a-z0-9]{2}(?:-[a-z0-9]+)*/gu,
    name: ([, plain, family = '', suffix = '']) => words(plain ?? `${family}0`, SUFFIXES[suffix] ?? UNSURE),
  },
  {
    // `INNO3D`: `N30702-08D6-1710VA32L`, `N306T2-08D6X`.
    pattern: /\bn(?:(\d{4})|(\d{3})([ts]))\d-(\d{2})d\dx?(?:-[a-z0-9]+)*/gu,
    name: ([, plain, family = '', suffix = '', gb]) =>
      words(plain ?? `${family}0`, SUFFIXES[suffix] ?? UNSURE, size(gb)),
  },
  {
    // `EVGA`: `08G-P5-3755-KR`; of the 3070s those from 378 on are Ti.
    pattern: /\b(\d{2})g-p5-3([6-9])(\d)\d-[a-z]{2}\b/gu,
    name: ([whole, gb = '', second = '', third = '']) => {
      const card = EVGA[`${second} ${gb}`];
      if (card === undefined) return whole;
      return words(card, card === '3070' && third >= '8' ? 'ti' : '', size(gb));
    },
  },
  // XFX: `RX-68XTALFD9`, `RX-580P8DFD6`.
  {
    pattern: /\brx-(\d{2})(xtx|xt)[a-z0-9]+\b/gu,
    name: ([, digits = '', suffix = '']) => words(`rx ${digits}00`, suffix),
  },
  { pattern: /\brx-(\d{3})p(\d{1,2})d[a-z0-9]+\b/gu, name: ([, model = '', gb]) => words(`rx ${model}`, size(gb)) },
  // PowerColor: `AXRX 6700XT 12GBD6-3DHE`.
  { pattern: /\baxrx(?=[ \d])/gu, name: () => ' rx ' },
  { pattern: /\b(\d{1,2})gbd\d[a-z0-9]*(?:-[a-z0-9]+)*(?:\/oc)?/gu, name: ([, gb]) => words(size(gb)) },
  // ASUS: `TUF-RTX4090-O24G-OG-GAMING`. Overclocked, or not.
  { pattern: /(?<=[ -])[op](\d{1,2})g\b(?:-og\b)?/gu, name: ([, gb]) => words(size(gb)) },
  // ASRock: `RX6800XT TCX 16GO`.
  { pattern: /(?<= )(?:tcx?|pgd?|cl[dpwi]?|ocf|sl)? ?\b(\d{1,2})go\b/gu, name: ([, gb]) => words(size(gb)) },
];

/** Whether there is anything to replace, in one pass. */
const ANY = new RegExp(PART_NUMBERS.map(({ pattern }) => pattern.source).join('|'), 'u');

/** A text in lower case, with the name of the card in place of a partner's part number. */
export function withoutPartNumbers(text: string): string {
  if (!ANY.test(text)) return text;
  return PART_NUMBERS.reduce((plain, { pattern, name }) => plain.replaceAll(pattern, (...match) => name(match)), text);
}
