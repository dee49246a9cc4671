import type { TypedCharacters } from './typed-characters.ts';

/** Machines that people ask about and that are no graphics card. */
export type UnsupportedDevice = 'asic' | 'apple' | 'cpu' | 'integrated' | 'console';

/** Order counts: "Ryzen 7 8700G Radeon 780M" is asked for its graphics. */
const DEVICES: readonly (readonly [UnsupportedDevice, RegExp])[] = [
  [
    'asic',
    /\b(?:asics?|ant ?miner|whats ?miner|ice ?river|jas ?miner|gold ?shell|avalon(?: ?miner)?|canaan|bit ?axe|nerd ?(?:axe|miner)|innosilicon|ipollo|bitmain|bombax|volcminer|fluminer|elphapex|ebang|mini ?doge|al ?box|ka ?box)\b/u,
  ],
  [
    'asic',
    /^(?:s(?:9|11|15|17|19|21|23)|t(?:15|17|19|21)|l(?:3|7|9|11)|z(?:9|11|15)|ks ?[0-7]|ka ?3|kd ?(?:5|6|max)|d(?:7|9)|k7|al ?1|x16|m[2-7]\d ?s)(?: ?(?:pro|hydro|hyd|xp|j|k|e|l|m|s|ultra|lite|plus|\d+ ?th))*$/u,
  ],
  ['console', /\b(?:ps ?[2-6]|play ?station|xbox|nintendo|series ?[xs] ?console|switch 2)\b/u],
  [
    'integrated',
    /\b(?:igpu|apu|integrated|iris(?: ?xe)?|u?hd ?(?:graphics ?)?\d{3,4}|(?:u?hd|xe) ?graphics|steam ?deck|rog ?ally|80[56]0s|strix ?halo|vega ?(?:3|6|7|8|9|10|11)\b)/u,
  ],
  ['integrated', /\b[678]\d0m\b/u],
  [
    'apple',
    /\b(?:apple|mac(?:book)?s?|mac ?(?:studio|mini|pro)|i(?:mac|pad|phone)s?|m[1-5](?: ?(?:pro|max|ultra))?)\b/u,
  ],
  [
    'cpu',
    /\b(?:cpus?|processor|ryzen|threadripper|epyc|xeon|athlon|pentium|celeron|i[3579](?: ?\d{4,5}[a-z]{0,2})?|core ?(?:ultra|i[3579]|2)|snapdragon|raspberry|(?:[579]\d{3}|1[234]\d{3})(?:x3d|k|kf|ks|g|ge))\b/u,
  ],
];

const GPU_LINE = /\b(?:rtx|gtx|geforce|nvidia|quadro|tesla|rx|arc)(?=\b|\d)/u;
/** The entries that name such a machine whatever stands beside them; the others give way to a card's product line. */
const CERTAIN_ENTRIES = 4;

/** What kind of machine a text names that is no graphics card; undefined when it names none. */
export function unsupportedDevice(typed: Pick<TypedCharacters, 'text'>): UnsupportedDevice | undefined {
  const text = typed.text.replaceAll(/[^a-z0-9]+/gu, ' ').trim();
  const entries = GPU_LINE.test(text) ? DEVICES.slice(0, CERTAIN_ENTRIES) : DEVICES;
  return entries.find(([, names]) => names.test(text))?.[0];
}
