/** One letter, as a part of a pattern: those of the languages in which prices and times are read here. */
export const LETTER = String.raw`[\p{Script=Latin}\p{Script=Cyrillic}\p{M}]`;
/** For patterns that also know Greek words. */
export const LETTER_OR_GREEK = String.raw`[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}]`;
