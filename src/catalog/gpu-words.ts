import type { Gpu } from './schema.ts';

/** What a word of a card's name says about it. */
export type Word =
  | { readonly says: 'vendor'; readonly vendor: Gpu['vendor'] }
  /** A product line: part of the name, though people leave it out. */
  | { readonly says: 'line'; readonly line: string; readonly vendor?: Gpu['vendor'] }
  /** Another card: never left out, never added. */
  | { readonly says: 'variant'; readonly variant: string }
  /** A form that one model is sold in. Left out, it may still be one of several. */
  | { readonly says: 'form'; readonly form: string }
  | { readonly says: 'noise' };

const LINES: Readonly<Record<string, Gpu['vendor'] | ''>> = {
  rtx: 'nvidia',
  gtx: 'nvidia',
  gt: 'nvidia',
  quadro: 'nvidia',
  tesla: 'nvidia',
  titan: 'nvidia',
  cmp: 'nvidia',
  ada: 'nvidia',
  blackwell: 'nvidia',
  dgx: 'nvidia',
  rx: 'amd',
  vega: 'amd',
  instinct: 'amd',
  firepro: 'amd',
  frontier: 'amd',
  arc: 'intel',
  pro: '',
};

/** Lines that tell two cards with the same number apart. */
export const TELLING_LINES: ReadonlySet<string> = new Set([
  'pro',
  'ada',
  'blackwell',
  'quadro',
  'titan',
  'vega',
  'frontier',
  'cmp',
  'dgx',
]);

const VARIANTS: Readonly<Record<string, string>> = {
  ti: 'ti',
  super: 'super',
  s: 'super',
  xt: 'xt',
  xtx: 'xtx',
  gre: 'gre',
  d: 'd',
  hx: 'hx',
  xp: 'xp',
  vii: 'vii',
  laptop: 'laptop',
  mobile: 'laptop',
  notebook: 'laptop',
  maxq: 'max-q',
  maxp: 'laptop',
  dvtwo: 'v2',
};

const VENDORS: Readonly<Record<string, Gpu['vendor']>> = {
  nvidia: 'nvidia',
  geforce: 'nvidia',
  amd: 'amd',
  ati: 'amd',
  radeon: 'amd',
  intel: 'intel',
};

const FORMS: Readonly<Record<string, string>> = {
  pcie: 'pcie',
  sxm: 'sxm',
  nvl: 'nvl',
  ws: 'workstation',
  workstation: 'workstation',
  server: 'server',
  hbm: 'hbm',
};

/** Board partners, their series, and words that go with any card. None of them changes what a card earns. */
const NOISE = `
  asus tuf gaming oc strix rog dual turbo ph ko evo og proart phoenix astral prime noctua ekwb
  msi suprim trio xs ventus mech vanguard shadow inspire armor duke aero expert slim liquid hybrid
  gigabyte aorus eagle windforce vision master elite xtreme waterforce gamingpro
  zotac amp amps edge extreme holo trinity solo twin airo apocalypse
  evga ftw kingpin hydro copper ultra
  palit gamerock jetstream stormx infinity storm
  pny xlr verto uprising epic revel
  inno inno3d ichill frostbite
  kfa kfax galax click hof sg ex gamer serious
  gamingpro gainward gs ghost phantom panther python
  colorful igame vulcan advanced neptune battleax duo nb
  manli gallardo maxsun icraft yeston sakura leadtek winfast emtek afox peladn biostar
  sapphire nitro pulse toxic pure
  powercolor red devil hellhound fighter liquid dragon spectral
  xfx merc speedster qick swft mercury quicksilver magnetic thicc
  asrock taichi challenger steel legend creator formula
  sparkle orc acer predator bifrost lenovo legion alienware razer oem refurbished
  founders founder edition fe reference stock custom limited series
  white black silver pink rgb argb led plus mini itx low profile
  lhr fhr nonlhr non overclocked overclock nvlink sli crossfire
  oam gpu gpus card cards graphics graphic video vga graka vram memory ram desktop the my of tensor core generation gen
`
  .trim()
  .split(/\s+/u);

const WORDS: ReadonlyMap<string, Word> = new Map<string, Word>([
  ...NOISE.map((word): [string, Word] => [word, { says: 'noise' }]),
  ...Object.entries(VENDORS).map(([word, vendor]): [string, Word] => [word, { says: 'vendor', vendor }]),
  ...Object.entries(LINES).map(([line, vendor]): [string, Word] => [
    line,
    vendor === '' ? { says: 'line', line } : { says: 'line', line, vendor },
  ]),
  ...Object.entries(VARIANTS).map(([word, variant]): [string, Word] => [word, { says: 'variant', variant }]),
  ...Object.entries(FORMS).map(([word, form]): [string, Word] => [word, { says: 'form', form }]),
]);

/** Letters that stand before a number and belong to it: A4000, H100, MI300X, GB10. */
export const MODEL_PREFIXES: ReadonlySet<string> = new Set([
  'a',
  'b',
  'h',
  'k',
  'l',
  'm',
  'p',
  't',
  'v',
  'w',
  'mi',
  'gb',
  'gh',
]);

/** Slips in a word that the model number does not depend on: "rxt 3070", "gefroce 4090". */
const SLIPS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    rxt: 'rtx',
    trx: 'rtx',
    xrt: 'rtx',
    rtxx: 'rtx',
    rttx: 'rtx',
    gxt: 'gtx',
    tgx: 'gtx',
    gtxx: 'gtx',
    gefroce: 'geforce',
    geforc: 'geforce',
    geforec: 'geforce',
    geforse: 'geforce',
    gforce: 'geforce',
    nvida: 'nvidia',
    nividia: 'nvidia',
    nvdia: 'nvidia',
    nvidea: 'nvidia',
    raedon: 'radeon',
    radeom: 'radeon',
    radon: 'radeon',
  }),
);

export function readWord(word: string): Word | undefined {
  return WORDS.get(SLIPS.get(word) ?? word);
}

/** Words that are written together: "tisuper", "rtxgeforce", "tis". Undefined when any piece is no word. */
export function splitRun(run: string, beforeNumber: boolean): readonly string[] | undefined {
  if (run.length > 24) return undefined;
  const isPiece = (piece: string, isLast: boolean, isOnly: boolean): boolean =>
    piece.length === 1
      ? isLast &&
        !isOnly &&
        (piece === 's' || piece === 'd' || piece === 'm' || (beforeNumber && MODEL_PREFIXES.has(piece)))
      : WORDS.has(piece) || (isLast && beforeNumber && MODEL_PREFIXES.has(piece));
  // piecesUpTo[n]: the first n letters as the fewest pieces.
  const piecesUpTo: (readonly string[] | undefined)[] = [[]];
  for (let end = 1; end <= run.length; end += 1) {
    for (let start = 0; start < end; start += 1) {
      const before = piecesUpTo[start];
      const piece = run.slice(start, end);
      const best = piecesUpTo[end];
      if (before === undefined || !isPiece(piece, end === run.length, start === 0 && end === run.length)) continue;
      if (best === undefined || before.length + 1 < best.length) piecesUpTo[end] = [...before, piece];
    }
    piecesUpTo[end] ??= undefined;
  }
  return piecesUpTo[run.length];
}
