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
  day: 'day|days|daytime|day-time|tag|tags|tagsüber|tagstrom|jour|journée|día|dia|giorno|день|днём|днем|дневной|вдень|dzień|dzienna|dzienny|dzien|den|dag|dagen|nappal|gündüz|zi|ziua|μέρα|ημέρα|päivä|päivällä|денний|денна|дневное|ден|白天|日间|昼間|昼|낮|주간|d|päiväsähkö|päiväaika|päiväaikaan|diurna|diurno|diurne|diurnes|overdag|dagtid|dagtarief|daguren|tagestarif|tagtarif|gündüzleri|дневная|дневного|дневна|денного|nappali|日中|day hours|day units',
  night:
    'night|nights|nighttime|night-time|overnight|nacht|nachts|nachtstrom|nuit|nuits|noche|noches|noite|noites|notte|notti|ночь|ночью|ночной|ніч|вночі|noc|nocna|nocny|natt|natten|nat|nachttarief|dal|daltarief|daluren|éjjel|gece|noapte|noaptea|νύχτα|yö|yöllä|yöaika|нічний|нічна|ночное|нощ|vazio|晚上|夜间|夜間|深夜|夜|밤|심야|야간|n|nocy|nocą|nocne|nocnej|noce|noci|notturna|notturno|notturne|nocturna|nocturno|nocturne|nattetid|nattid|nattaxa|nachttarif|nachtzeit|nachtuur|nachturen|s nachts|geceleri|ночная|ночного|ночами|нічна|нічного|yösähkö|yöaikaan|éjszaka|éjszakai|noturna|noturno|madrugada|夜晚|晚间|半夜|night hours|night units',
  peak: 'on[- ]?peak|peak|peaks|szczyt|pik|пик|пік|piek|puant|ponta|pointe|spitze|spitzenzeit|højlast|spidslast|høylast|höglast|piekuren|αιχμή|尖峰|ピーク|피크|pico|hora pico|horas pico|heures de pointe|heure de pointe|godziny szczytu|w szczycie|szczytowa|špička|ve špičce|пиковая|пиковый|пиковое|пікова|zirve|huippu|최대부하',
  'off-peak':
    'off[- ]?peak|offpeak|non[- ]?peak|poza szczytem|pozaszczyt|внепик|fora ponta|fora de ponta|fora da ponta|nebenzeit|hors pointe|fuori picco|poza szczytowa|spar|huippuajan ulkopuolella|lavlast|låglast|離峰|离峰|オフピーク|hors-pointe|fuera de punta|fuera de pico|fuori punta|mimo špičku|вне пика|pozaszczytowa|poza godzinami szczytu|경부하',
  'super off-peak': 'super[- ]?off[- ]?peak|ultra[- ]low overnight|ultra[- ]low|super low',
  shoulder:
    'shoulder|mid[- ]?peak|중간부하|partial[- ]peak|part[- ]peak|полупик|напівпік|intermediate|intermediári[ao]|cheias|平段|平|半尖峰',
  'full hours': 'hp|heures? pleines?|pleines?',
  'low hours': 'hc|heures? creuses?|creuses?',
  'high tariff':
    'ht|vt|hochtarif|hauptzeit|vysoký|vysoky|vysoký tarif|hoog|hoogtarief|high tariff|high rate|high|高峰|峰段|峰|haut tarif|tarif haut|tarifa alta|峰电|峰时',
  'low tariff':
    'nt|niedertarif|niedrigtarif|nízký|nizky|nízký tarif|laag|laagtarief|low tariff|low rate|low|低谷|谷段|谷|bas tarif|tarif bas|tarifa baja|schwachlast|谷电|谷时',
  punta: '(?:per[ií]odo )?(?:hora )?punta|p1',
  llano: '(?:per[ií]odo )?(?:hora )?llan[oa]|p2',
  valle: '(?:per[ií]odo )?(?:hora )?valle|p3',
  F1: 'f1|fascia f1|fascia 1',
  F2: 'f2|fascia f2|fascia 2',
  F3: 'f3|fascia f3|fascia 3',
  'F2 and F3': String.raw`f23|f2 ?[+e&] ?f3|(?<!f1\s?[/-]\s?)f2[/-]f3(?![/-]| ?\d+[.,]\d+/)|fascia f23`,
  T1: 't1|т1',
  T2: 't2|т2',
  T3: 't3|т3',
  otherwise:
    'else|otherwise|rest|the rest|rest of the day|the rest of the day|rest of the time|the rest of the time|rest of day|all other times|all other hours|other|others|remaining|other times?|other hours?|all other|any other time|normal|normaal|normaaltarief|normally|normalerweise|normalement|normalmente|обычно|standard|base|regular|sonst|ansonsten|übrige|sinon|autrement|resto|si no|altrimenti|иначе|остальное|остальное время|в остальное время|інакше|решта|pozostałe|poza tym|reszta|reste|le reste|el resto|o resto|resten|övrig tid|übrige zeit|restliche zeit|zbytek|kalan|jinak|annars|ellers|anders|overig|diğer|fora (?:de )?vazio|其他|其余|其它|その他|それ以外|그 ?외|overige uren|overige tijd|overige|le reste du temps|reste du temps|le reste de la journée|demais horários|demais horas|demais|resto del día|resto del tiempo|resto de horas|el resto del día|restantes|restanti|resto del giorno|resto do dia|outros horários|w pozostałych godzinach|pozostałych godzinach|pozostałe godziny|w pozostałym czasie|zwykła|zwykły|обычный|обычная|звичайний|звичайна|решту часу|решта часу|остальные часы|в остальные часы|muuten|muulloin|muu aika|muuna aikana|kalan saatler|diğer saatler|diğer zamanlar|übrigen zeit|übrigen zeiten|übrige zeiten|übrige stunden|restlichen zeit|rest der zeit|restzeit|resten av dygnet|resten av tiden|ostatní|v ostatním čase|zbytek dne|나머지|기타|anytime|any time',
};

/** Between the words, and not between those in brackets. */
const BAR = /\|(?![^(]*\))/u;
const BY_LENGTH = Object.values(WORDS)
  .flatMap((words) => words.split(BAR))
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
