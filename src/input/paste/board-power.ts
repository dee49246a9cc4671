import type { PrintedPower } from '../../appraisal/rig.ts';
import type { Gpu } from '../../catalog/schema.ts';
import type { PastedDevice } from './pasted-device.ts';
import { withoutUnknownWords } from './unknown-words.ts';

type BoardPower = Pick<PastedDevice, 'powerW' | 'limitW' | 'busyShare'>;

/** `HiveOS` prints the least, usual and greatest limit that can be set; one figure is the limit that is. */
const LIMITS =
  /\b(?:pl|(?:power[ _-]?)?(?:limit|cap))\s*[:=]?\s*(\d{1,4}(?:\.\d+)?)\s*w\b((?:\s*[,/]\s*\d{1,4}(?:\.\d+)?\s*w\b)*)/iu;
/** A number that nothing is said of: "187W 7 / 250W". */
const STRAY = String.raw`(?:\d[\d.]*\s+)?`;
/** Of "120W / 220W" the first is what it draws and the second its limit. */
const OF_LIMIT = new RegExp(
  String.raw`(?<!n\/a\s{1,9})(?<![\d.])(\d{1,4}(?:\.\d+)?)(?:\s*w\s+\d[\d.]*\s+|\s*w?\s*)\/\s*${STRAY}(\d{1,4}(?:\.\d+)?)\s*w\b`,
  'iu',
);
/** What some laptops and old cards draw is not told: "N/A / 80W". */
const LIMIT_ALONE = new RegExp(String.raw`\bn\/a\s*${STRAY}\/\s*${STRAY}(\d{1,4}(?:\.\d+)?)\s*w\b`, 'iu');
const DRAWN = /(?:P:\s?|pow(?:er(?:\s*draw)?)?\s*[:=]?\s*|[|,\s])(\d{1,4}(?:\.\d+)?)\s*w\b(?!\s*h)/iu;
/** In a line that is about nothing else, as `nvidia-smi -q`, `rocm-smi`, GPU-Z and the like have it. */
const NAMED_DRAWN = new RegExp(
  String.raw`(?:power[ _]draw|(?:package|socket) power|<power_draw>)[^:>\d]*[:>]\s*${STRAY}(\d{1,4}(?:\.\d+)?)(?![\d.]|\s+n\/a)`,
  'iu',
);
const NAMED_LIMIT = new RegExp(
  String.raw`^\W*${STRAY}(?:current[ _])?(?:requested[ _])?power[ _]limit\W+${STRAY}(\d{1,4}(?:\.\d+)?)(?![\d.])`,
  'iu',
);
/** A fan's per cent first, or what stands there where it has none, or is at its most. */
const ROW_OF_TABLE = /^\W*(?:\d[\d.]*\s+)?(?:n\/a|max|err!?|\d{1,3}\s?%)\s[^|]*\||\bpow\s+\d/iu;
const BUSY = /\b(?:default|e\. process|prohibited)\b|^\W*gpu(?:[ _]util)?\W+(\d{1,3})\s?%/iu;
/** "98%      Default" in `nvidia-smi`’s table. */
const BUSY_IN_TABLE = /(\d{1,3})%\s+(?:default|e\. process|prohibited)/iu;
/** `HiveOS`: temperature, fan and watts in a line of their own. */
const BEHIND_FAN = new RegExp(String.raw`\d\s?°?\s?c?\s+\d{1,3}\s?%\s+${STRAY}(\d{1,4})\s?w\b`, 'iu');

/** Board power in a line about a card, or about one that was named before; what is not printed there is undefined. */
export function boardPowerIn(whole: string): BoardPower {
  const line = withoutUnknownWords(whole);
  const ofLimit = OF_LIMIT.exec(line);
  const limits = LIMITS.exec(line);
  const isSet = limits?.[2] === '';
  // Which of the watts behind an unclear limit is drawn, nobody can tell.
  const isUnclear = limits === null && /\bpl\b/iu.test(line);
  const drawn = isUnclear ? undefined : DRAWN.exec(limits === null ? line : line.replace(limits[0], ' '))?.[1];
  return {
    powerW: numberOf(ofLimit?.[1] ?? drawn),
    limitW: numberOf(ofLimit?.[2] ?? (isSet ? limits[1] : undefined)),
    busyShare: busyShareIn(line),
  };
}

/** The same in a line without a card’s name, of which nothing else in it may be taken. */
export function boardPowerBehind(whole: string): BoardPower {
  const line = withoutUnknownWords(whole);
  const table = ROW_OF_TABLE.test(line) ? OF_LIMIT.exec(line) : null;
  return {
    powerW: numberOf(table?.[1] ?? NAMED_DRAWN.exec(line)?.[1] ?? BEHIND_FAN.exec(line)?.[1]),
    limitW: numberOf(table?.[2] ?? LIMIT_ALONE.exec(line)?.[1] ?? NAMED_LIMIT.exec(line)?.[1]),
    busyShare: busyShareIn(line),
  };
}

function busyShareIn(line: string): number | undefined {
  const percent = numberOf(BUSY_IN_TABLE.exec(line)?.[1] ?? BUSY.exec(line)?.[1]);
  return percent === undefined ? undefined : percent / 100;
}

function numberOf(written: string | undefined): number | undefined {
  return written === undefined ? undefined : Number(written);
}

/** A card that works less than this does not work. */
const LEAST_BUSY_SHARE = 0.1;
/** A card that draws less of its board power rests, whatever it says; the best tuned ones draw a third at work. */
const LEAST_SHARE_AT_WORK = 0.2;
/** No card draws more times its board power, with any limit. */
const MOST_TIMES_TDP = 1.5;

/** What the watts that were printed of cards of one model can be taken for; undefined where none were, or none can be. */
export function printedPower(devices: readonly PastedDevice[], { tdpW }: Pick<Gpu, 'tdpW'>): PrintedPower | undefined {
  const read = devices.flatMap((device) => {
    const as = readAs(device, tdpW?.value);
    return as === undefined ? [] : [{ ...as, count: device.count }];
  });
  // Where some of the same cards work, those at rest will draw as much.
  const as = (['load', 'limit', 'rest'] as const).find((kind) => read.some((one) => one.as === kind));
  if (as === undefined) return undefined;
  const alike = read.filter((one) => one.as === as);
  const cards = alike.reduce((sum, { count }) => sum + count, 0);
  const watts = alike.reduce((sum, one) => sum + one.watts * one.count, 0) / cards;
  const all = devices.reduce((sum, { count }) => sum + count, 0);
  return { watts: Number(watts.toPrecision(4)), as, ...(cards < all && { ofCards: cards }) };
}

function readAs({ powerW, limitW, busyShare }: PastedDevice, tdpW: number | undefined): PrintedPower | undefined {
  const highestW = tdpW === undefined ? Number.POSITIVE_INFINITY : tdpW * MOST_TIMES_TDP;
  const limit = limitW === undefined || limitW > highestW ? undefined : ({ watts: limitW, as: 'limit' } as const);
  if (powerW === undefined || powerW === 0 || powerW > highestW) return limit;
  // A round figure that is the card’s own is what it may draw at most: nothing else is so exact.
  if (limitW === undefined && powerW === tdpW) return { watts: powerW, as: 'limit' };
  const rests = (busyShare ?? 1) < LEAST_BUSY_SHARE || powerW < LEAST_SHARE_AT_WORK * (tdpW ?? 0);
  return { watts: powerW, as: rests ? 'rest' : 'load' };
}
