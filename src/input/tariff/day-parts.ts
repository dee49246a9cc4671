import { type ClockWindow, covers, HOURS_PER_DAY, type PriceWindow, WEEKDAYS } from '../../engine/clock-window.ts';
import type { Scheme } from './schemes.ts';

/** A part of the day or of the week that has its own price, whatever it is called. */
export type DayPart =
  | 'day'
  | 'night'
  | 'peak'
  | 'off-peak'
  | 'super off-peak'
  | 'shoulder'
  | 'full hours'
  | 'low hours'
  | 'high tariff'
  | 'low tariff'
  | 'punta'
  | 'llano'
  | 'valle'
  | 'F1'
  | 'F2'
  | 'F3'
  | 'F2 and F3'
  | 'T1'
  | 'T2'
  | 'T3'
  | 'otherwise';

const WORDS: Readonly<Record<DayPart, string>> = {
  day: 'day|days|daytime|day-time|tag|tags|tagsüber|tagstrom|jour|journée|día|dia|giorno|день|днём|днем|дневной|вдень|dzień|dzienna|dzienny|dzien|den|dag|dagen|nappal|gündüz|zi|ziua|μέρα|ημέρα|päivä|päivällä|денний|денна|дневное|ден|cheias|白天|日间|昼間|昼|낮|주간|d',
  night:
    'night|nights|nighttime|night-time|overnight|nacht|nachts|nachtstrom|nuit|nuits|noche|noches|noite|noites|notte|notti|ночь|ночью|ночной|ніч|вночі|noc|nocna|nocny|natt|natten|nat|nachttarief|dal|daltarief|daluren|éjjel|gece|noapte|noaptea|νύχτα|yö|yöllä|yöaika|нічний|нічна|ночное|нощ|vazio|晚上|夜间|夜間|深夜|夜|밤|심야|야간|n',
  peak: 'on[- ]?peak|peak|peaks|szczyt|pik|пик|пік|piek|puant|ponta|pointe|spitze|spitzenzeit|højlast|spidslast|høylast|höglast|piekuren|αιχμή|尖峰|ピーク|피크',
  'off-peak':
    'off[- ]?peak|offpeak|non[- ]?peak|poza szczytem|pozaszczyt|внепик|fora ponta|fora de ponta|fora da ponta|nebenzeit|hors pointe|fuori picco|poza szczytowa|spar|huippuajan ulkopuolella|lavlast|låglast|離峰|离峰|オフピーク',
  'super off-peak': 'super[- ]?off[- ]?peak|ultra[- ]low overnight|ultra[- ]low|super low',
  shoulder:
    'shoulder|mid[- ]?peak|partial[- ]peak|part[- ]peak|полупик|напівпік|intermediate|intermediári[ao]|平段|平|半尖峰',
  'full hours': 'hp|heures? pleines?|pleines?',
  'low hours': 'hc|heures? creuses?|creuses?',
  'high tariff':
    'ht|vt|hochtarif|hauptzeit|vysoký|vysoky|vysoký tarif|hoog|hoogtarief|high tariff|high rate|high|高峰|峰段|峰',
  'low tariff':
    'nt|niedertarif|niedrigtarif|nízký|nizky|nízký tarif|laag|laagtarief|low tariff|low rate|low|低谷|谷段|谷',
  punta: '(?:per[ií]odo )?(?:hora )?punta|p1',
  llano: '(?:per[ií]odo )?(?:hora )?(?:llano|llana)|p2',
  valle: '(?:per[ií]odo )?(?:hora )?valle|p3',
  F1: 'f1|fascia f1|fascia 1',
  F2: 'f2|fascia f2|fascia 2',
  F3: 'f3|fascia f3|fascia 3',
  'F2 and F3': String.raw`f23|f2 ?[+e&] ?f3|f2[/-]f3(?![/-]| ?\d+[.,]\d+/)|fascia f23`,
  T1: 't1|т1',
  T2: 't2|т2',
  T3: 't3|т3',
  otherwise:
    'else|otherwise|rest|the rest|rest of the day|the rest of the day|rest of the time|the rest of the time|rest of day|all other times|all other hours|other|others|remaining|other times?|other hours?|all other|any other time|normal|normaal|normaaltarief|normally|normalerweise|normalement|normalmente|обычно|standard|base|regular|sonst|ansonsten|übrige|sinon|autrement|resto|si no|altrimenti|иначе|остальное|остальное время|в остальное время|інакше|решта|pozostałe|poza tym|reszta|reste|le reste|el resto|o resto|resten|övrig tid|übrige zeit|restliche zeit|zbytek|kalan|jinak|annars|ellers|anders|overig|diğer|fora (?:de )?vazio|其他|其余|其它|その他|それ以外|그 ?외',
};

const WORKING_DAYS = WEEKDAYS.slice(0, 5);
const WEEKEND = WEEKDAYS.slice(5);
const SATURDAY = WEEKDAYS.slice(5, 6);
const SUNDAY = WEEKDAYS.slice(6);
const MONDAY_TO_SATURDAY = WEEKDAYS.slice(0, 6);
/** Italy's first band, set by its regulator ARERA. */
const F1: readonly ClockWindow[] = [{ weekdays: WORKING_DAYS, fromHour: 8, toHour: 19 }];

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
      { weekdays: WORKING_DAYS, fromHour: 10, toHour: 14 },
      { weekdays: WORKING_DAYS, fromHour: 18, toHour: 22 },
    ],
    llano: [
      { weekdays: WORKING_DAYS, fromHour: 8, toHour: 10 },
      { weekdays: WORKING_DAYS, fromHour: 14, toHour: 18 },
      { weekdays: WORKING_DAYS, fromHour: 22, toHour: 24 },
    ],
    valle: [
      { weekdays: WORKING_DAYS, fromHour: 0, toHour: 8 },
      { weekdays: WEEKEND, fromHour: 0, toHour: 24 },
    ],
  },
  // Italy's bands; its holidays, which are not counted here, are wholly F3 too.
  {
    F1,
    F2: [
      { weekdays: WORKING_DAYS, fromHour: 7, toHour: 8 },
      { weekdays: WORKING_DAYS, fromHour: 19, toHour: 23 },
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
      { weekdays: WORKING_DAYS, fromHour: 19, toHour: 8 },
      { weekdays: WEEKEND, fromHour: 0, toHour: 24 },
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

const BY_LENGTH = Object.values(WORDS)
  .flatMap((words) => words.split('|'))
  .toSorted((one, other) => other.length - one.length);
/** At the place where it is asked. Words in scripts without spaces need none around them. */
export const DAY_PART = new RegExp(
  String.raw`(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}])(?:${BY_LENGTH.join('|')})(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}$])(?!(?<=\d)[.,]?\d)`,
  'uy',
);
const PATTERNS = Object.entries(WORDS).map(
  ([part, words]) => [part as DayPart, new RegExp(`^(?:${words})$`, 'u')] as const,
);

export function dayPartOf(word: string): DayPart | undefined {
  return PATTERNS.find(([, pattern]) => pattern.test(word))?.[0];
}

/**
 * The hours of a part that is an exception to a price for all else: "30p, off-peak 14p" is no plan with an evening peak,
 * but an ordinary price and a cheap night.
 */
const AS_EXCEPTION: Partial<Readonly<Record<DayPart, readonly ClockWindow[]>>> = {
  'off-peak': [{ fromHour: 23, toHour: 7 }],
  'super off-peak': [{ fromHour: 0, toHour: 6 }],
};

const DEAR_PARTS: ReadonlySet<DayPart> = new Set(['day', 'peak', 'high tariff', 'full hours']);
const CHEAP_PARTS: ReadonlySet<DayPart> = new Set(['night', 'off-peak', 'low tariff', 'low hours']);

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
  if (scheme !== undefined) return hoursOfScheme(parts, scheme);
  if (only !== undefined && exception !== undefined) return new Map([[only, exception]]);
  const custom = CUSTOMARY.find((hours) => parts.every((part) => hours[part] !== undefined));
  return custom === undefined ? undefined : new Map(parts.map((part) => [part, custom[part] ?? []]));
}

function hoursOfScheme(parts: readonly DayPart[], { cheap }: Scheme): ReturnType<typeof customaryHours> {
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

/** Whether windows leave each part the hour that its name promises: no night is from 7 to 23. */
export function isSensible(windows: readonly PriceWindow[]): boolean {
  return Object.entries(CERTAIN_HOUR).every(([part, hour]) => {
    const own = windows.filter(({ name }) => name === part);
    return own.length === 0 || own.some((window) => covers(window, hour));
  });
}
