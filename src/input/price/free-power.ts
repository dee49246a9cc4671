import type { RateReading, TypedRate } from './typed-rate.ts';

const SOLAR =
  /^(?:solar|photovoltaics?|photovoltaik|pv|solarstrom|sonne|sonnenstrom|panneaux|solaire|солнце|солнечная|fotowoltaika|太陽光|太阳能)$/u;
const FREE =
  /^(?:free|zero|nothing|gratis|grátis|gratuit|gratuite|gratuito|kostenlos|umsonst|frei|included|inclusive|inklusive|inbegriffen|бесплатно|безкоштовно|даром|darmo|zdarma|bedava|ücretsiz|ingyen|免费|免費|無料|무료)$/u;
const BESIDE =
  /^(?:i|we|it|it's|is|my|our|own|the|a|from|on|off|grid|off-grid|electricity|electric|energy|power|strom|panels?|system|roof|have|got|with|for|me|us|100%|all|only|just|za|in|rent|miete|landlord|pays?|eigener|eigene)$/u;

/** "free", "solar", "included in rent". What solar power could have been sold for is not counted. */
export function readFreePower(typed: string, { defaultCurrency }: RateReading): TypedRate | undefined {
  const words = typed.split(/[\s,.;:()!/]+/u).filter((word) => word !== '');
  const isSolar = words.some((word) => SOLAR.test(word));
  const isFree = isSolar || words.some((word) => FREE.test(word));
  if (!isFree || !words.every((word) => SOLAR.test(word) || FREE.test(word) || BESIDE.test(word))) return undefined;
  return {
    pricePerKwh: 0,
    currency: defaultCurrency,
    usdPerKwh: 0,
    tariff: { kind: 'flat', usdPerKwh: 0 },
    reading: { kind: 'free', isSolar },
  };
}

/** A word for a price of nothing, between prices of other hours. */
export function isFreeWord(word: string): boolean {
  return FREE.test(word) || SOLAR.test(word);
}
