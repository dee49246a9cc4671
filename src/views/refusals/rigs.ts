import { type Suggestion, UserError, type UserErrorCode } from '../../errors.ts';
import type { RigProblem } from '../../input/rig/rig-problem.ts';
import { quoteTyped } from '../../input/typed-text.ts';
import type { Words } from '../../words/words.ts';
import { quoted } from './quoted.ts';

/** The options with which the command is to be repeated, given a corrected text. */
export type SuggestOptions = (rig: string) => Suggestion['options'];

const MOST_SUGGESTIONS = 5;

const CODES: Readonly<Record<RigProblem['kind'], UserErrorCode>> = {
  'ambiguous-card': 'ambiguous_gpu',
  'unsupported-card': 'unsupported_device',
  'unknown-card': 'unknown_gpu',
  'which-card': 'ambiguous_gpu',
  'how-many': 'bad_count',
  'bad-count': 'bad_count',
  'run-together': 'bad_count',
  'too-long': 'unknown_gpu',
  'too-many-models': 'bad_count',
  'bad-wall-load': 'bad_options',
  'watts-of-what': 'bad_options',
  'bad-hours': 'bad_options',
  'range-of-hours': 'bad_options',
  'hours-of-a-week': 'bad_options',
};

/** What a person is told about a rig that can't be taken: a sentence, and a button for each likely reading. */
export function rigRefusal(problem: RigProblem, suggest: SuggestOptions, { refusedRigs: say }: Words): UserError {
  const suggestions = 'offers' in problem ? problem.offers : [];
  return new UserError(
    CODES[problem.kind],
    sentence(problem, say),
    suggestions.slice(0, MOST_SUGGESTIONS).map(({ rig, label }) => ({ label, options: suggest(rig) })),
  );
}

function sentence(problem: RigProblem, say: Words['refusedRigs']): string {
  switch (problem.kind) {
    case 'ambiguous-card':
      return say.ambiguousCard(quoted(problem.card), problem.names);
    case 'unsupported-card':
      return say.unsupportedCard(quoted(problem.card), problem.device);
    case 'unknown-card':
      return quoteTyped(problem.card) === '' ? say.noCard : say.unknownCard(quoted(problem.card), problem.nearest);
    case 'which-card':
      return say.whichCard(
        quoted(problem.piece),
        problem.offers.map(({ label }) => label),
      );
    case 'how-many':
      return say.howMany(quoted(problem.piece), problem.offers[0] && inCode(problem.offers[0].rig));
    case 'bad-count':
      return say.badCount(quoted(problem.typed), exampleOf(problem.typed));
    case 'run-together':
      return say.runTogether(quoted(problem.piece), inCode(problem.cards.join(' + ')));
    case 'too-long':
      return say.tooLong(quoted(problem.typed));
    case 'too-many-models':
      return say.tooManyModels(problem.most);
    case 'bad-wall-load':
      return say.badWallLoad(quoted(problem.typed), problem.highestW, inCode(problem.rig));
    case 'watts-of-what':
      return say.wattsOfWhat(
        quoted(problem.typed),
        problem.offers.map(({ label }) => inCode(label)),
      );
    case 'bad-hours':
      return say.badHours(quoted(problem.typed), inCode(`${problem.cards} 8h/day`));
    case 'range-of-hours':
      return say.rangeOfHours(quoted(problem.typed), inCode(`${problem.cards} 8h/day`));
    case 'hours-of-a-week':
      return say.hoursOfAWeek(quoted(problem.typed), problem.offers[0] && inCode(problem.offers[0].rig));
  }
}

/** The card that somebody wrote an odd number of, with one that is plain; undefined where it is more than a word or two. */
function exampleOf(typed: string): string | undefined {
  const card = /^[-\d.,]+\s*x?\s*(\S+(?: \S+)?)$/iu.exec(typed.trim())?.[1];
  return card === undefined ? undefined : inCode(`6x ${card}`);
}

/** For a place between backticks, where nothing else is markup. */
function inCode(typed: string): string {
  return quoteTyped(typed.replaceAll('`', ' ')).replaceAll('\\', '');
}
