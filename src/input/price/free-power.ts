const SOLAR =
  /^(?:solar|photovoltaics?|photovoltaik|pv|solarstrom|sonne|sonnenstrom|panneaux|solaire|солнце|солнечная|fotowoltaika|太陽光|太阳能)$/u;
const FREE =
  /^(?:free|zero|nothing|gratis|grátis|gratuit|gratuite|gratuito|kostenlos|umsonst|frei|included|inclusive|inklusive|inbegriffen|бесплатно|безкоштовно|даром|darmo|zdarma|bedava|ücretsiz|ingyen|免费|免費|無料|무료)$/u;
const BESIDE =
  /^(?:i|we|it|it's|is|my|our|own|the|a|from|on|off|grid|off-grid|electricity|electric|energy|power|strom|panels?|system|roof|have|got|with|for|me|us|100%|all|only|just|za|in|rent|miete|landlord|pays?|eigener|eigene)$/u;

/** "free", "solar", "included in rent" and nothing else. What solar power could have been sold for is not counted. */
export function readFreePower(typed: string): { readonly isSolar: boolean } | undefined {
  const words = typed.split(/[\s,.;:()!/]+/u).filter((word) => word !== '');
  const kinds = words.map(freeWord);
  const isAll = kinds.every((kind, place) => kind !== undefined || BESIDE.test(words[place] ?? ''));
  return isAll && kinds.some((kind) => kind !== undefined) ? { isSolar: kinds.includes('solar') } : undefined;
}

/** A word for a price of nothing, also between prices of other hours. */
export function freeWord(word: string): 'free' | 'solar' | undefined {
  if (SOLAR.test(word)) return 'solar';
  return FREE.test(word) ? 'free' : undefined;
}
