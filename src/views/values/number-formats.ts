import { remembered } from '../../remembered.ts';

interface NumberFormat {
  format(value: number): string;
}

/**
 * Building an Intl formatter costs a hundred times what using it does, so each is built once: one per locale and
 * whatever else the options depend on.
 */
export function numberFormats<Key>(optionsFor: (key: Key) => Intl.NumberFormatOptions) {
  const byLocale = remembered(new Map(), (locale: string) =>
    remembered(new Map(), (key: Key): NumberFormat =>
      quickFormat(new Intl.NumberFormat(locale, { signDisplay: 'negative', ...optionsFor(key) })),
    ),
  );
  return (locale: string, key: Key): NumberFormat => byLocale(locale)(key);
}

/** So many decimals, or between so many and so many. */
export function decimals(minimum: number, maximum = minimum): Intl.NumberFormatOptions {
  return { minimumFractionDigits: minimum, maximumFractionDigits: maximum };
}

/** What a format writes around and between the digits. */
interface Layout {
  readonly group: string;
  /** Shorter whole numbers are in one piece. */
  readonly leastGrouped: number;
  readonly decimal: string;
  readonly positive: Edges;
  readonly negative: Edges;
}

interface Edges {
  readonly before: string;
  readonly after: string;
}

const GROUP = 3;
/** Up to here a number of units of the last digit is off by less than {@link TIE}, whatever was multiplied. */
const MOST_UNITS = 1e9;
/** So near to the middle between two digits the decimals of the number itself decide, which Intl knows. */
const TIE = 1e-6;

/**
 * Writes as `format` does, letter by letter, and several times as fast: what stands around the digits is asked of it once.
 * Where it groups, rounds or counts in another way than by three, to the nearest and in Western digits, it is asked itself.
 */
export function quickFormat(format: Intl.NumberFormat): NumberFormat {
  const {
    style,
    minimumFractionDigits: least = 0,
    maximumFractionDigits: most = 0,
    ...rules
  } = format.resolvedOptions();
  const isPlain =
    style !== 'unit' &&
    rules.currencyDisplay !== 'name' &&
    rules.maximumSignificantDigits === undefined &&
    rules.notation === 'standard' &&
    rules.signDisplay === 'negative' &&
    rules.roundingMode === 'halfExpand' &&
    rules.roundingIncrement === 1 &&
    rules.trailingZeroDisplay === 'auto';
  const layout = isPlain ? layoutOf(format, style === 'percent' ? 100 : 1) : undefined;
  if (layout === undefined) return format;
  const { group, leastGrouped, decimal, positive, negative } = layout;
  const unitsPerOne = 10 ** most * (style === 'percent' ? 100 : 1);
  return {
    format(value) {
      const exact = Math.abs(value) * unitsPerOne;
      const units = Math.round(exact);
      if (!(exact < MOST_UNITS) || Math.abs(Math.abs(exact - units) - 0.5) < TIE) return format.format(value);
      const digits = String(units).padStart(most + 1, '0');
      const point = digits.length - most;
      let end = digits.length;
      while (end > point + least && digits.endsWith('0', end)) end -= 1;
      const whole = digits.slice(0, point);
      const number = whole.length < leastGrouped ? whole : grouped(whole, group);
      const { before, after } = value < 0 && units > 0 ? negative : positive;
      return end === point
        ? `${before}${number}${after}`
        : `${before}${number}${decimal}${digits.slice(point, end)}${after}`;
    },
  };
}

function grouped(whole: string, group: string): string {
  let end = whole.length % GROUP || GROUP;
  let text = whole.slice(0, end);
  for (; end < whole.length; end += GROUP) text += `${group}${whole.slice(end, end + GROUP)}`;
  return text;
}

/** Undefined where it has other digits, or other groups than of three. */
function layoutOf(format: Intl.NumberFormat, percent: number): Layout | undefined {
  const parts = format.formatToParts(1_234_567 / percent);
  const whole = parts.filter(({ type }) => type === 'integer').map(({ value }) => value);
  if (whole.join() !== '1,234,567') return undefined;
  const isGrouped = format.formatToParts(1_234 / percent).some(({ type }) => type === 'group');
  const fraction = format.formatToParts(0.123_456 / percent).find(({ type }) => type === 'decimal');
  return {
    group: parts.find(({ type }) => type === 'group')?.value ?? '',
    leastGrouped: isGrouped ? 1 + GROUP : 2 + GROUP,
    decimal: fraction?.value ?? '',
    positive: edgesOf(parts),
    negative: edgesOf(format.formatToParts(-1_234_567 / percent)),
  };
}

const OF_NUMBER: ReadonlySet<Intl.NumberFormatPartTypes> = new Set(['integer', 'group', 'decimal', 'fraction']);

function edgesOf(parts: readonly Intl.NumberFormatPart[]): Edges {
  const first = parts.findIndex(({ type }) => OF_NUMBER.has(type));
  const last = parts.findLastIndex(({ type }) => OF_NUMBER.has(type));
  return { before: textOf(parts.slice(0, first)), after: textOf(parts.slice(last + 1)) };
}

function textOf(parts: readonly Intl.NumberFormatPart[]): string {
  return parts.map(({ value }) => value).join('');
}
