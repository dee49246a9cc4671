/** Phrases with numbers in them that say nothing about the card, and forms written in several ways. */
export const PHRASES: readonly (readonly [RegExp, string])[] = [
  // A revision of a cooler is no other card, but the RTX 5090 D v2 is.
  [/(?<=\d ?d ?)v ?2\b/gu, ' dvtwo '],
  [/(?<![a-z])inno ?3 ?d\b/gu, ' '],
  [/(?<![a-z])max ?([qp])\b/gu, ' max$1 '],
  [/(?<![a-z])pci ?e(?:xpress)?(?: ?(?:gen)? ?[345](?:\.0)?)?(?: ?x ?16)?\b/gu, ' pcie '],
  [/(?<![a-z])sxm ?\d?\b/gu, ' sxm '],
  [/(?<![a-z])hbm ?\d? ?e?\b/gu, ' hbm '],
  [/(?<![a-z])g?ddr ?\d ?x?\b/gu, ' '],
  [/(?<![a-z\d])d[567]x?\b/gu, ' '],
  [/(?<![a-z\d])50th anniversary\b|(?<=gaming oc )pro\b|(?<![a-z])gts xxx\b|(?<![a-z])phantom gaming d\b/gu, ' '],
  [/(?<![a-z])challenger d\b|(?<![a-z])ultra w\b|(?<![a-z])oc v\b/gu, ' '],
  [/(?<![a-z])(?:ftw ?3|xc ?[23]|xlr ?8|kfa ?2|x ?lr ?8)\b/gu, ' '],
  [/(?<![a-z])ichill ?x ?[2-4]\b/gu, ' '],
  [/(?<![a-z])twin ?x ?2\b/gu, ' '],
  [/(?<![a-z])(?:ventus|mech|twin|gaming|shadow|slim|trio) ?[23] ?x\b/gu, ' '],
  [/(?<![a-z])(?:gaming|suprim|epic|eagle|trio|liquid) ?[xz]\b/gu, ' '],
  [/(?<![a-z])[12] ?click\b/gu, ' '],
  [/(?<![a-z])(?:merc|mercury|qick|swft|speedster) ?\d{3}\b/gu, ' '],
  [/(?<![a-z])v ?[1-4](?:\.0)?\b/gu, ' '],
  [/(?<![a-z])rev(?:ision)?\.? ?[a-z]?\d?(?:\.\d)?\b/gu, ' '],
  [/(?<![a-z])non? ?lhr\b|(?<![a-z])lite hash rate\b/gu, ' '],
  [
    /(?<![a-z\d])\d{2,4} ?bits?\b|(?<![a-z\d.])\d{1,2}(?:\.\d+)? ?gbps\b|(?<![a-z])dlss ?\d?(?:\.\d)?\b|(?<![a-z\d])\d{4} ?mhz\b/gu,
    ' ',
  ],
  // Vast.ai's name for the Quadro.
  [/(?<![a-z])q (?=rtx)/gu, ' quadro '],
  // Two chips on one board.
  [/(?<=b60 ?)(?:dual|duo)\b|(?<![a-z])(?:dual|duo) (?=b60)/gu, ' twochips '],
  // Codes of chips, which are numbered like other cards: GA104 is no P104-100.
  [/(?<![a-z\d])(?:ga10\d|gp10\d|gm[12]0\d|tu1[01]\d|ad10\d|gb20[2-7])[a-z]{0,2}(?![a-z\d])/gu, ' '],
];

/** Whether there is any, in one pass. */
const ANY_PHRASE = new RegExp(PHRASES.map(([phrase]) => phrase.source).join('|'), 'u');

/** A card’s name with the forms in it written one way, and without what says nothing about the card. */
export function withPlainPhrases(text: string): string {
  return ANY_PHRASE.test(text) ? PHRASES.reduce((left, [phrase, plain]) => left.replaceAll(phrase, plain), text) : text;
}
