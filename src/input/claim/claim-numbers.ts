const RANGE = /^\s?(?:\p{Sc}|[a-z]{2,7})?\s?(?:-|–|—|to|bis|or|à|until|up to)\s?(?:[a-z]{0,3}\p{Sc}\s?)?$/iu;
/** Units of other things than money, and of what money is paid for. */
export const OTHER_UNIT =
  /^\s?(?:w|watts?|kw|kwh|gb|gib|g|gig|tb|%|percent|per cent|°\s?c?|degrees|mhz|ghz|[kmgtpe]h(?:\/s)?|[mg]bit(?:\/s)?|[mg]bps|gpus?|cards?|karten|cartes?|tarjetas?|schede|карт\p{L}*|rigs?|pcs|x|fps|nm|v|hours?|hrs?|h|days?|weeks?|months?|years?|yrs?|times|th|st|nd|rd)(?![\p{L}\d])/iu;

/** "8 up to 12", and no "4090 up to $15". */
export function isJoint(between: string, first: string, next: string): boolean {
  return RANGE.test(between) && !(/up to/iu.test(between) && Number(first) > 10 * Number(next));
}
