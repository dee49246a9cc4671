/** A part of the day that has its own price, whatever it is called. */
export type DayPart =
  | 'day'
  | 'night'
  | 'peak'
  | 'off-peak'
  | 'shoulder'
  | 'full hours'
  | 'low hours'
  | 'high tariff'
  | 'low tariff'
  | 'punta'
  | 'llano'
  | 'valle'
  | 'otherwise';

const WORDS: Readonly<Record<DayPart, string>> = {
  day: 'day|days|daytime|day-time|tag|tags|tagsüber|tagstrom|jour|journée|día|dia|giorno|день|днём|днем|дневной|вдень|dzień|dzien|den|dag|dagen|nappal|gündüz|白天|昼|낮|d',
  night:
    'night|nights|nighttime|night-time|overnight|nacht|nachts|nachtstrom|nuit|noche|noite|notte|ночь|ночью|ночной|ніч|вночі|noc|natt|natten|nat|nachttarief|dal|daluren|éjjel|gece|晚上|夜间|夜|밤|n',
  peak: 'on[- ]?peak|peak|peaks|szczyt|pik|пик|пік|piek|puant|ponta|pointe|spitze|spitzenzeit|尖峰',
  'off-peak':
    'off[- ]?peak|offpeak|non[- ]?peak|poza szczytem|pozaszczyt|внепик|fora ponta|fora de ponta|fora da ponta|nebenzeit|super[- ]off[- ]?peak',
  shoulder: 'shoulder|mid[- ]?peak|partial[- ]peak|part[- ]peak|полупик|напівпік|intermediate|intermediária',
  'full hours': 'hp|heures? pleines?|pleines?',
  'low hours': 'hc|heures? creuses?|creuses?',
  'high tariff': 'ht|vt|hochtarif|hauptzeit|vysoký|vysoky|vysoký tarif|hoog|hoogtarief|high tariff|high rate|high|峰',
  'low tariff': 'nt|niedertarif|niedrigtarif|nízký|nizky|nízký tarif|laag|laagtarief|low tariff|low rate|low|谷',
  punta: 'punta',
  llano: 'llano',
  valle: 'valle',
  otherwise:
    'else|otherwise|rest|the rest|rest of the day|the rest of the day|rest of the time|the rest of the time|rest of day|all other times|all other hours|other|others|remaining|other times?|other hours?|all other|any other time|normal|standard|base|regular|sonst|ansonsten|übrige|sinon|autrement|resto|si no|altrimenti|иначе|остальное|остальное время|в остальное время|інакше|решта|pozostałe|poza tym|jinak|annars|ellers|anders|overig|diğer|其他|其余|その他|그외',
};

interface Hours {
  readonly fromHour: number;
  readonly toHour: number;
}

/**
 * Which hours people mean by these words, when they say no hours. Customary ones: every contract differs, so an
 * answer names the hours it took. Each list covers the day once.
 */
const CUSTOMARY: readonly Partial<Readonly<Record<DayPart, readonly Hours[]>>>[] = [
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
  // Spain's 2.0TD, on working days.
  {
    punta: [
      { fromHour: 10, toHour: 14 },
      { fromHour: 18, toHour: 22 },
    ],
    llano: [
      { fromHour: 8, toHour: 10 },
      { fromHour: 14, toHour: 18 },
      { fromHour: 22, toHour: 24 },
    ],
    valle: [{ fromHour: 0, toHour: 8 }],
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
  String.raw`(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{M}])(?:${BY_LENGTH.join('|')})(?![\p{Script=Latin}\p{Script=Cyrillic}\p{M}])`,
  'uy',
);
const PATTERNS = Object.entries(WORDS).map(
  ([part, words]) => [part as DayPart, new RegExp(`^(?:${words})$`, 'u')] as const,
);

export function dayPartOf(word: string): DayPart | undefined {
  return PATTERNS.find(([, pattern]) => pattern.test(word))?.[0];
}

/** The customary hours of each part, when there are some for exactly these parts together, or for one of them alone. */
export function customaryHours(parts: readonly DayPart[]): ReadonlyMap<DayPart, readonly Hours[]> | undefined {
  const custom = CUSTOMARY.find((hours) => parts.every((part) => hours[part] !== undefined));
  return custom === undefined ? undefined : new Map(parts.map((part) => [part, custom[part] ?? []]));
}
