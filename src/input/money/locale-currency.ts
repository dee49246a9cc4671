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

/** Where most live who use Discord in a language and pay with the currency above; ISO 3166-1. */
const COUNTRIES: Readonly<Record<string, string>> = {
  'en-US': 'US',
  'en-GB': 'GB',
  de: 'DE',
  fr: 'FR',
  it: 'IT',
  'es-ES': 'ES',
  nl: 'NL',
  fi: 'FI',
  el: 'GR',
  hr: 'HR',
  lt: 'LT',
  bg: 'BG',
  pl: 'PL',
  cs: 'CZ',
  hu: 'HU',
  ro: 'RO',
  da: 'DK',
  no: 'NO',
  'sv-SE': 'SE',
  tr: 'TR',
  ru: 'RU',
  uk: 'UA',
  'pt-BR': 'BR',
  'zh-CN': 'CN',
  'zh-TW': 'TW',
  ja: 'JP',
  ko: 'KR',
  hi: 'IN',
  id: 'ID',
  th: 'TH',
  vi: 'VN',
};

/**
 * The country of somebody who uses Discord in a language and names a price in a currency (ISO 4217): that of the language
 * where it has the currency, else the only one here that has it. Undefined where neither tells.
 */
export function likelyCountry(locale: string, currency: string): string | undefined {
  if (currencyOfLocale(locale) === currency) return COUNTRIES[locale];
  const [only, ...others] = Object.keys(CURRENCIES).filter((other) => CURRENCIES[other] === currency);
  return only === undefined || others.length > 0 ? undefined : COUNTRIES[only];
}

/** ISO 4217; undefined where the language says nothing of it, as that of Latin America. */
export function currencyOfLocale(locale: string): string | undefined {
  return Object.hasOwn(CURRENCIES, locale) ? CURRENCIES[locale] : undefined;
}
