/** “And” as a part of a pattern, a word a language: in those that everything is read in. */
export const AND = 'and|und|et|y|e|i|и';
/** In others, where nothing else that is read there begins so: Swedish, Norwegian and Danish, Dutch, Ukrainian, Turkish. */
export const AND_OF_OTHERS = 'och|og|en|і|ve';
