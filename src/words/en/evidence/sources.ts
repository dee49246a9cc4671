import { allOf, plural } from '../values/grammar.ts';

type Condition = 'failing' | 'answering' | 'idle' | 'unasked';
type Failure =
  | 'timeout'
  | 'rate_limited'
  | 'http_status'
  | 'invalid_response'
  | 'network'
  | 'no-figures'
  | 'held-back'
  | 'unanswered'
  | 'bug';

const CONDITIONS: Record<Condition, (count: number) => string> = {
  failing: (count) => `**${count} ${plural(count, 'does', 'do')} not answer**`,
  answering: (count) => `${count} ${plural(count, 'answers', 'answer')}`,
  unasked: (count) => `${count} ${plural(count, 'has', 'have')} not been asked yet`,
  idle: (count) => `${count} ${plural(count, 'is', 'are')} not needed`,
};

/** The message of a bug is for the log: nobody knows what is in it. */
const FAILURES: Record<Failure, string> = {
  timeout: 'it took too long',
  rate_limited: 'it wants to be asked less often',
  http_status: 'it answered with an error',
  invalid_response: 'its answer can’t be read',
  network: 'it can’t be reached',
  'no-figures': 'no usable figure in its answer',
  'held-back': 'every figure moved too far to be believed at once',
  unanswered: 'still no answer to the question before',
  bug: 'our own fault, a bug',
};

/** How the live sources do. */
export const sources = {
  none: 'It asks no live source: whoever runs it has switched them off.',
  condition: (condition: Condition, count: number): string => CONDITIONS[condition](count),
  summary: (shown: string, all: number, conditions: readonly string[]): string =>
    `Of ${shown} live ${plural(all, 'source', 'sources')}, ${allOf(conditions)}.`,
  line: (source: string, parts: readonly string[]): string => `${source}: ${parts.join('; ')}`,
  standsInFor: (source: string): string => `stands in for ${source}`,
  notAnswering: (failure: string): string => `**not answering**, ${failure}`,
  failed: (failure: Failure, ago: string): string => `${FAILURES[failure]}, ${ago}`,
  notAsked: 'not asked yet',
  notNeededSoFar: 'not needed so far',
  notNeededNow: 'not needed now',
  whenItWas: (failure: string): string => `when it was, ${failure}`,
  came: (shown: string, count: number, ago: string): string => `${shown} ${plural(count, 'figure', 'figures')} ${ago}`,
  newestSeen: (came: string, when: string): string => `${came}, the newest of them seen ${when}`,
  noFigures: 'no figures from it yet',
  itsLast: (came: string): string => `its last ${came}`,
  beingAsked: 'being asked now',
  asked: (when: string): string => `asked ${when}`,
  again: (when: string): string => `again ${when}`,
  heldBack: (subject: string, source: string, said: string, used: string): string =>
    `**${subject}**: ${source} says ${said}; until that is said again, ${used} is used`,
  heldBackCited: (line: string, cited: string): string => `${line}, ${cited}`,
};
