import { HOURS_PER_DAY } from '../../engine/calendar.ts';
import {
  type ClockWindow,
  covers,
  MONDAY_TO_FRIDAY,
  type PriceWindow,
  SATURDAY_AND_SUNDAY,
  WEEKDAYS,
} from '../../engine/clock-window.ts';
import type { DayPart } from './day-parts.ts';
import type { Scheme } from './schemes.ts';

const SATURDAY = WEEKDAYS.slice(5, 6);
const SUNDAY = WEEKDAYS.slice(6);
const MONDAY_TO_SATURDAY = WEEKDAYS.slice(0, 6);
/** Italy's first band, set by its regulator ARERA. */
const F1: readonly ClockWindow[] = [{ weekdays: MONDAY_TO_FRIDAY, fromHour: 8, toHour: 19 }];

/**
 * Which hours people mean by these words, when they say no hours. Customary ones: every contract differs, so an
 * answer names the hours it took. Each list covers the week once.
 */
const CUSTOMARY: readonly Partial<Readonly<Record<DayPart, readonly ClockWindow[]>>>[] = [
  // The two-zone meters of Russia, Ukraine and the Netherlands, and close to Britain's Economy 7.
  { day: [{ fromHour: 7, toHour: 23 }], night: [{ fromHour: 23, toHour: 7 }] },
  // The evening peak of most American plans.
  { peak: [{ fromHour: 16, toHour: 21 }], 'off-peak': [{ fromHour: 21, toHour: 16 }] },
  {
    peak: [{ fromHour: 16, toHour: 21 }],
    shoulder: [
      { fromHour: 7, toHour: 16 },
      { fromHour: 21, toHour: 23 },
    ],
    'off-peak': [{ fromHour: 23, toHour: 7 }],
  },
  // France: eight hours, most often these.
  { 'full hours': [{ fromHour: 6, toHour: 22 }], 'low hours': [{ fromHour: 22, toHour: 6 }] },
  // Germany, Switzerland, Czechia, Shanghai.
  { 'high tariff': [{ fromHour: 6, toHour: 22 }], 'low tariff': [{ fromHour: 22, toHour: 6 }] },
  // Spain's 2.0TD; its holidays, which are not counted here, are wholly valle too.
  {
    punta: [
      { weekdays: MONDAY_TO_FRIDAY, fromHour: 10, toHour: 14 },
      { weekdays: MONDAY_TO_FRIDAY, fromHour: 18, toHour: 22 },
    ],
    llano: [
      { weekdays: MONDAY_TO_FRIDAY, fromHour: 8, toHour: 10 },
      { weekdays: MONDAY_TO_FRIDAY, fromHour: 14, toHour: 18 },
      { weekdays: MONDAY_TO_FRIDAY, fromHour: 22, toHour: 24 },
    ],
    valle: [
      { weekdays: MONDAY_TO_FRIDAY, fromHour: 0, toHour: 8 },
      { weekdays: SATURDAY_AND_SUNDAY, fromHour: 0, toHour: 24 },
    ],
  },
  // Italy's bands; its holidays, which are not counted here, are wholly F3 too.
  {
    F1,
    F2: [
      { weekdays: MONDAY_TO_FRIDAY, fromHour: 7, toHour: 8 },
      { weekdays: MONDAY_TO_FRIDAY, fromHour: 19, toHour: 23 },
      { weekdays: SATURDAY, fromHour: 7, toHour: 23 },
    ],
    F3: [
      { weekdays: MONDAY_TO_SATURDAY, fromHour: 23, toHour: 7 },
      { weekdays: SUNDAY, fromHour: 0, toHour: 24 },
    ],
  },
  {
    F1,
    'F2 and F3': [
      { weekdays: MONDAY_TO_FRIDAY, fromHour: 19, toHour: 8 },
      { weekdays: SATURDAY_AND_SUNDAY, fromHour: 0, toHour: 24 },
    ],
  },
  // Russia's three-zone meters.
  {
    peak: [
      { fromHour: 7, toHour: 10 },
      { fromHour: 17, toHour: 21 },
    ],
    shoulder: [
      { fromHour: 10, toHour: 17 },
      { fromHour: 21, toHour: 23 },
    ],
    night: [{ fromHour: 23, toHour: 7 }],
  },
  // The same by their numbers, of two zones and of three.
  { T1: [{ fromHour: 7, toHour: 23 }], T2: [{ fromHour: 23, toHour: 7 }] },
  {
    T1: [
      { fromHour: 7, toHour: 10 },
      { fromHour: 17, toHour: 21 },
    ],
    T2: [{ fromHour: 23, toHour: 7 }],
    T3: [
      { fromHour: 10, toHour: 17 },
      { fromHour: 21, toHour: 23 },
    ],
  },
  // Türkiye's three-zone meters.
  {
    day: [{ fromHour: 6, toHour: 17 }],
    peak: [{ fromHour: 17, toHour: 22 }],
    night: [{ fromHour: 22, toHour: 6 }],
  },
];

/**
 * The hours of a part that is an exception to a price for all else: "30p, off-peak 14p" is no plan with an evening peak,
 * but an ordinary price and a cheap night.
 */
const AS_EXCEPTION: Partial<Readonly<Record<DayPart, readonly ClockWindow[]>>> = {
  'off-peak': [{ fromHour: 23, toHour: 7 }],
  'super off-peak': [{ fromHour: 0, toHour: 6 }],
};

const DEAR_PARTS: ReadonlySet<DayPart> = new Set(['day', 'peak', 'high tariff', 'full hours', 'T1']);
const CHEAP_PARTS: ReadonlySet<DayPart> = new Set(['night', 'off-peak', 'low tariff', 'low hours', 'T2']);

/** What else a text says, beside the parts themselves, of the hours that they have. */
export interface HoursContext {
  /** One price is for all that the parts leave. */
  readonly hasRest: boolean;
  readonly scheme: Scheme | undefined;
}

/** The customary hours of each part, when there are some for exactly these parts together, or for one of them alone. */
export function customaryHours(
  parts: readonly DayPart[],
  { hasRest, scheme }: HoursContext,
): ReadonlyMap<DayPart, readonly ClockWindow[]> | undefined {
  const [only] = parts;
  const exception = hasRest && parts.length === 1 && only !== undefined ? AS_EXCEPTION[only] : undefined;
  if (scheme !== undefined) return hoursOfZones(parts, scheme.cheap);
  if (only !== undefined && exception !== undefined) return new Map([[only, exception]]);
  const custom = CUSTOMARY.find((hours) => parts.every((part) => hours[part] !== undefined));
  const isWhole = custom !== undefined && Object.keys(custom).length === parts.length;
  const twoZones = hasRest || isWhole || parts.length !== 2 ? undefined : hoursOfTwo(parts);
  if (twoZones !== undefined) return twoZones;
  return custom === undefined ? undefined : new Map(parts.map((part) => [part, custom[part] ?? []]));
}

/** "piek/dal", "HT and night": a dear part and a cheap one by names of two customs. The cheap one's hours are kept. */
function hoursOfTwo(parts: readonly DayPart[]): ReturnType<typeof customaryHours> {
  const cheapPart = parts.find((part) => CHEAP_PARTS.has(part));
  if (cheapPart === undefined) return undefined;
  const cheap = AS_EXCEPTION[cheapPart] ?? CUSTOMARY.find((hours) => hours[cheapPart] !== undefined)?.[cheapPart] ?? [];
  return hoursOfZones(parts, cheap);
}

function hoursOfZones(parts: readonly DayPart[], cheap: readonly ClockWindow[]): ReturnType<typeof customaryHours> {
  const first = cheap[0]?.fromHour ?? 0;
  const dear = cheap.map(({ toHour: fromHour }, place) => ({
    fromHour,
    toHour: cheap[place + 1]?.fromHour ?? (first === 0 ? HOURS_PER_DAY : first),
  }));
  const hours = parts.flatMap((part): readonly (readonly [DayPart, readonly ClockWindow[]])[] => {
    if (DEAR_PARTS.has(part)) return [[part, dear]];
    return CHEAP_PARTS.has(part) ? [[part, cheap]] : [];
  });
  return hours.length === parts.length ? new Map(hours) : undefined;
}

/** An hour that a part always has, whoever's tariff it is. */
const CERTAIN_HOUR: Partial<Readonly<Record<DayPart, number>>> = {
  day: 12,
  night: 3,
  'off-peak': 3,
  'low hours': 3,
  'low tariff': 3,
  valle: 3,
};

/** "7.5p night / 30.9p day (00:30-05:30)": hours that stand at the name that can't have them. */
export function isTurnedRound(windows: readonly PriceWindow[]): boolean {
  return (['day', 'night'] as const).every((part) => {
    const own = windows.filter(({ name }) => name === part);
    return own.length > 0 && !own.some((window) => covers(window, CERTAIN_HOUR[part] ?? 0));
  });
}

/** Whether windows leave each part the hour that its name promises: no night is from 7 to 23. */
export function isSensible(windows: readonly PriceWindow[]): boolean {
  return Object.entries(CERTAIN_HOUR).every(([part, hour]) => {
    const own = windows.filter(({ name }) => name === part);
    return own.length === 0 || own.some((window) => covers(window, hour));
  });
}
