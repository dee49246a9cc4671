import { readNumber } from '../typed-number.ts';

/** What a text says about a rig beside its cards. Numbers are as written, with every value that they can have. */
export interface RigFacts {
  /** The text without these facts. */
  readonly cards: string;
  readonly watts: readonly TypedWatts[];
  readonly hours: readonly TypedHours[];
  /** As it was said that the PC around the cards is on for something else anyway. */
  readonly anyway: string | undefined;
}

interface TypedWatts {
  readonly written: string;
  readonly valuesW: readonly number[];
  /** `unsaid`: neither "wall" nor "total" stood there. */
  readonly where: 'wall' | 'wall-per-card' | 'unsaid' | 'unsaid-per-card';
}

interface TypedHours {
  readonly written: string;
  readonly values: readonly number[];
  readonly per: 'day' | 'week';
  readonly isRange: boolean;
}

const LEAD = String.raw`(?:(?:@|~|(?<!\p{L})(?:at|with|drawing|draws|using|uses|pulling|pulls|for|running|runs|on|online|mit|bei|läuft|avec|con|про))\s*){0,8}`;
const NUMBER = String.raw`(?<![\p{L}\d.,])(-?\d[\d.,]*)`;
/** What is a card's own stays with the card. */
const WATTS = String.raw`(kw|квт|w|watts?|вт|ватт)(?![\p{L}\d]|\s+(?:board|idle|limit)(?!\p{L}))`;
const PLUG =
  'wall|plug|socket|outlet|steckdose|prise|mur|pared|enchufe|tomada|presa|розетки|розетке|розетка|розетці|gniazdka|gniazdku|priz|prizden|stopcontact|vägguttaget|墙|插座';
const WHOLE = 'total|altogether|whole|entire|complete|full|all|system|gesamt|insgesamt|всего|общее|zusammen';
const TO_PLUG = String.raw`(?:(?:at|from|on|off|by|an|aus|à|au|de|en|la|el|der|the|in|от|из|с|z|draw|power|measured|for|@)\s+)*`;
const WALL = String.raw`(?:${TO_PLUG}(?:${PLUG}|${WHOLE})(?:\s+(?:rig|system|pc|setup|draw|power|watts?|total))*)(?!\p{L})`;
const EACH = String.raw`(?:each|apiece|a piece|(?:/|per|pro|je|par|por)\s*(?:card|gpu|karte|carte|tarjeta))(?!\p{L})`;
/** In front of the figure. */
const EACH_OF = String.raw`(?<!\p{L})(?:je|jeweils|each|chacune?|cada una?|ciascuna?|elk|po|по)`;
const DAY = String.raw`(?:(?:/|per|a|an|pro|am|par|por|al|в|на|each|every|the)\s*)*(?:d|days?|daily|tag|täglich|jour|día|dia|день|сутки|добу|gün|günde|天|日)(?!\p{L})`;
const WEEK = String.raw`(?:/|per|a|pro|par|por|в)\s*(?:w|wk|week|woche|semaine|semana|неделю)(?!\p{L})`;
/** "4 H 100" is a card. */
const HOURS = String.raw`(?:h|hrs?|hours?|std\.?|stunden|heures?|horas?|ore|godzin|часов|часа|час|ч|годин|saat|小时|小時|時間|시간)(?![\p{L}\d]|\s*(?:100|200|800|20)(?!\d))`;

const AROUND_THE_CLOCK = /(?<![\d.,])24\s?\/\s?7(?!\d)|around the clock|rund um die uhr|non-?stop|круглосуточно/giu;
const RUNS_ANYWAY =
  /(?:(?<!\p{L})(?:(?:the|my|der|mein|le|el|il|o)\s+)?(?:pc|computer|machine|rechner|ordi(?:nateur)?|ordenador|server|host)\s+(?:that\s+|which\s+)?)?(?<!\p{L})(?:(?:is\s+)?(?:runs?|running|on)\s+anyways?|läuft\s+(?:sowieso|ohnehin|eh))(?!\p{L})/giu;
const HOURS_PER = new RegExp(
  String.raw`${LEAD}(?<range>(?<!\d)\d{1,2}\s*(?:-|–|to|bis)\s*)?${NUMBER}\s*${HOURS}\s*(?:(?<week>${WEEK})|${DAY})?`,
  'giu',
);
const WATTS_BEHIND = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${PLUG}|total)\s*(?:draw|power|load|watts?)?\s*[:=@]?\s*${NUMBER}\s*${WATTS}`,
  'giu',
);
const WATTS_BEFORE = new RegExp(
  String.raw`${LEAD}(?<each3>${EACH_OF}\s+)?${NUMBER}\s*${WATTS}\s*(?<each>${EACH})?\s*(?<wall>${WALL})?\s*(?<each2>${EACH})?`,
  'giu',
);

/** Takes "1200w wall", "8h/day" and the like out of a rig's text. */
export function takeRigFacts(text: string): RigFacts {
  const hours: TypedHours[] = [];
  const watts: TypedWatts[] = [];
  let anyway: string | undefined;
  const cards = text
    .replaceAll(AROUND_THE_CLOCK, (written) => {
      hours.push({ written, values: [24], per: 'day', isRange: false });
      return ' ';
    })
    .replaceAll(RUNS_ANYWAY, (written) => {
      anyway = written;
      return ' ';
    })
    .replaceAll(HOURS_PER, (...match: readonly unknown[]) => {
      const { written, groups, number } = parts(match, 2);
      const per = groups['week'] === undefined ? 'day' : 'week';
      hours.push({ written, values: valuesOf(number), per, isRange: groups['range'] !== undefined });
      return ' ';
    })
    .replaceAll(WATTS_BEHIND, (...match: readonly unknown[]) => {
      const { written, number, unit } = parts(match, 1);
      watts.push({ written, valuesW: inWatts(number, unit), where: 'wall' });
      return ' ';
    })
    .replaceAll(WATTS_BEFORE, (...match: readonly unknown[]) => {
      const { written, groups, number, unit } = parts(match, 2);
      const isEach = ['each', 'each2', 'each3'].some((name) => groups[name] !== undefined);
      const place = groups['wall'] === undefined ? 'unsaid' : 'wall';
      const where = isEach ? (`${place}-per-card` as const) : place;
      watts.push({ written, valuesW: inWatts(number, unit), where });
      return ' ';
    })
    .replaceAll(/\(\s*\)|(?<![\s,;@:-])[\s,;@:-]+$|^[\s,;@:]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return { cards, watts, hours, anyway };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function parts(match: readonly unknown[], numberAt: number) {
  const groups = match.at(-1);
  return {
    written: textOf(match[0]).trim(),
    number: textOf(match[numberAt]),
    unit: textOf(match[numberAt + 1]),
    groups: (typeof groups === 'object' ? groups : {}) as Readonly<Record<string, string | undefined>>,
  };
}

function valuesOf(number: string): readonly number[] {
  const isNegative = number.startsWith('-');
  const values = readNumber(number.replaceAll(/^-|[.,]$/gu, ''));
  return values.map((value) => (isNegative ? -value : value));
}

function inWatts(number: string, unit: string): readonly number[] {
  const wattsPerUnit = /^k|^к/iu.test(unit) ? 1_000 : 1;
  return valuesOf(number).map((value) => value * wattsPerUnit);
}
