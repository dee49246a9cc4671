import { miningNameOf } from '../../catalog/mining-names.ts';
import { isFiller } from '../price/filler-words.ts';
import type { Span } from '../rig/card-mentions.ts';
import { OTHER_UNIT } from './claim-numbers.ts';

const NUMBER = /(?<![\p{L}\d.,:])\d[\d.,]*(?<![.,])/gu;
/** A sign on its own, and the p of "£7.50 p". */
const MONEY_SIGN = /[a-z]{0,3}\p{Sc}|(?<=\p{Sc}\s?[\d.,]+\s?)(?:p|c|ct|cents?|pence)(?!\p{L})/giu;
/** "20 hours a day" may say how much of it counts. */
const TIME = /^\s?(?:h|hours?|hrs?|days?|weeks?|months?|years?|yrs?)(?!\p{L})/iu;
/** "2x blorf 4070": the count of a card that stands elsewhere. */
const COUNT = /^\s?[x×](?![\p{L}\d])/u;
const ALWAYS = /^24\s?\/\s?7/u;
const SINCE_ALWAYS = /24\s?\/\s?$/u;

/** Numbers and signs of money that are part of nothing that was understood: they are said to be left out. */
export function leftOutNumbers(text: string, understood: readonly Span[]): readonly Span[] {
  const isUnderstood = ({ start, end }: Span): boolean =>
    understood.some((span) => span.start < end && start < span.end);
  const found = [...text.matchAll(NUMBER), ...text.matchAll(MONEY_SIGN)].map(({ 0: written, index }) => ({
    start: index,
    end: index + written.length,
  }));
  return found.filter(
    (span) =>
      !isUnderstood(span) &&
      (!OTHER_UNIT.test(text.slice(span.end)) || TIME.test(text.slice(span.end)) || COUNT.test(text.slice(span.end))) &&
      !ALWAYS.test(text.slice(span.start)) &&
      !SINCE_ALWAYS.test(text.slice(0, span.start)),
  );
}

const NAME = String.raw`[\p{L}\p{N}][\p{L}\p{N}.-]*[\p{L}\p{N}]`;
const ON = 'on|via|through|auf|bei|sur|chez|su|через|на';
/** Behind these a name is an earner only if people mine there. */
const WITH = 'with|using|at|over|mit|über|avec|en|con|op|na|w|em';
const POOL = String.raw`(?:pool|network|marketplace|market|app)`;
const NAMED_EARNER = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${ON}|(${WITH}))\s(?:the\s)?(${NAME})|(?<![\p{L}\p{N}])(${NAME})\s${POOL}(?![\p{L}\p{N}])`,
  'giu',
);
/** What else stands behind "on": nothing that pays. */
const NO_EARNER =
  /^(?:all|any|each|every|both|two|three|four|one|half|full|low|high|good|bad|best|worst|normal|typical|top|side|weekends?|weekdays?|week|night|nights|day|days|home|work|school|office|uni|university|solar|grid|windows|linux|ubuntu|pc|rig|rigs|card|cards|gpu|gpus|laptop|desktop|server|machine|stock|oc|least|most|first|last|paper|power|electricity|energy|no|free|cheap|zero|max|maximum|full|that|this|these|those|which|what|it|them|him|her|me|us|you|total|durchschnitt|meiner|meinem|meinen|meine|einer|einem|dem|den|der|strom|moyenne|moyen|ma|mes|une|promedio|unas|dos|tres|mi|mis|media|gemiddeld|mijn|mojej|moim|моей|моём|моем|своей|ферм\p{L}*|риг\p{L}*|(?:видео)?карт\p{L}*|день|месяц|profit|net|gross|util\p{L}*|busy|rented|mining|gaming|ai|rendering|renting|inference|current|today|yesterday|now|then|once|about|around|only|just|some|several|couple|few|more|less|\p{L})$/iu;

/** The words that stand where an earner stands, and name none that is known here. */
export function unknownEarners(text: string, understood: readonly Span[]): readonly string[] {
  const found = Array.from(text.matchAll(NAMED_EARNER)).flatMap((match) => {
    const word = match[2] ?? match[3] ?? '';
    const start = match.index + match[0].lastIndexOf(word);
    const isUnderstood = understood.some((span) => span.start < start + word.length && start < span.end);
    return isUnderstood || !isEarner(word, match[1] !== undefined) ? [] : [word];
  });
  return [...new Set(found)];
}

function isEarner(word: string, isMinedOnly: boolean): boolean {
  const compacted = word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  if (miningNameOf(compacted, compacted) !== undefined) return true;
  return !isMinedOnly && !/^\d/u.test(word) && !NO_EARNER.test(word) && !isFiller(word.toLowerCase());
}
