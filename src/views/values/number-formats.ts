import { remembered } from '../../remembered.ts';

/**
 * Building an Intl formatter costs a hundred times what using it does, so each is built once: one per locale and
 * whatever else the options depend on.
 */
export function numberFormats<Key>(optionsFor: (key: Key) => Intl.NumberFormatOptions) {
  const byLocale = remembered(new Map(), (locale: string) =>
    remembered(new Map(), (key: Key) => new Intl.NumberFormat(locale, { signDisplay: 'negative', ...optionsFor(key) })),
  );
  return (locale: string, key: Key): Intl.NumberFormat => byLocale(locale)(key);
}

/** So many decimals, or between so many and so many. */
export function decimals(minimum: number, maximum = minimum): Intl.NumberFormatOptions {
  return { minimumFractionDigits: minimum, maximumFractionDigits: maximum };
}
