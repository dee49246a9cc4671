/** What people pay with who use Discord in a language; none for a language of many countries. Discord's locales, as of 2026. */
const CURRENCIES: Readonly<Record<string, string>> = {
  'en-US': 'USD',
  'en-GB': 'GBP',
  de: 'EUR',
  fr: 'EUR',
  it: 'EUR',
  'es-ES': 'EUR',
  nl: 'EUR',
  fi: 'EUR',
  el: 'EUR',
  hr: 'EUR',
  lt: 'EUR',
  // Since January 2026.
  bg: 'EUR',
  pl: 'PLN',
  cs: 'CZK',
  hu: 'HUF',
  ro: 'RON',
  da: 'DKK',
  no: 'NOK',
  'sv-SE': 'SEK',
  tr: 'TRY',
  ru: 'RUB',
  uk: 'UAH',
  'pt-BR': 'BRL',
  'zh-CN': 'CNY',
  'zh-TW': 'TWD',
  ja: 'JPY',
  ko: 'KRW',
  hi: 'INR',
  id: 'IDR',
  th: 'THB',
  vi: 'VND',
};

/** ISO 4217; undefined where the language says nothing of it, as that of Latin America. */
export function currencyOfLocale(locale: string): string | undefined {
  return Object.hasOwn(CURRENCIES, locale) ? CURRENCIES[locale] : undefined;
}
