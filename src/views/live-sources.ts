import { freshnessOf } from '../market/figures/freshness.ts';
import { isAnswering } from '../market/asking/source-status.ts';
import type { SourceFailure, SourceStatus } from '../market/asking/source-status.ts';
import { formatAgo, formatUntil, seenAgo } from './age.ts';
import { formatCount, formatDate } from './format.ts';
import { listed } from './listing.ts';
import { sourceLink } from './provenance.ts';
import type { Citing } from './provenance.ts';
import { present } from '../present.ts';

/** `idle`: stands in for a source that answers, so that nobody asks it. */
type Condition = 'failing' | 'answering' | 'idle' | 'unasked';

const ORDER: readonly Condition[] = ['failing', 'answering', 'unasked', 'idle'];

function conditionOf(source: SourceStatus, sources: readonly SourceStatus[]): Condition {
  const main = mainOf(source, sources);
  if (main !== undefined && isAnswering(main) !== false) return 'idle';
  switch (isAnswering(source)) {
    case true:
      return 'answering';
    case false:
      return 'failing';
    case undefined:
      return 'unasked';
  }
}

/** The source that it stands in for. Where that is not asked, it has a turn of its own like any other. */
function mainOf({ fallbackFor }: SourceStatus, sources: readonly SourceStatus[]): SourceStatus | undefined {
  return sources.find(({ id }) => id === fallbackFor);
}

/** How the live sources do, in one sentence. */
export function sourcesSentence(sources: readonly SourceStatus[], { locale }: Pick<Citing, 'locale'>): string {
  if (sources.length === 0) return 'It asks no live source: whoever runs it has switched them off.';
  const counts = Map.groupBy(sources, (source) => conditionOf(source, sources));
  const words = ORDER.flatMap((condition) => {
    const count = counts.get(condition)?.length ?? 0;
    return count === 0 ? [] : [CONDITION_WORDS[condition](count)];
  });
  return `Of ${formatCount(sources.length, 'live source', locale)}, ${listed(words)}.`;
}

const CONDITION_WORDS: Record<Condition, (count: number) => string> = {
  failing: (count) => `**${count} ${count === 1 ? 'does' : 'do'} not answer**`,
  answering: (count) => `${count} ${count === 1 ? 'answers' : 'answer'}`,
  unasked: (count) => `${count} ${count === 1 ? 'has' : 'have'} not been asked yet`,
  idle: (count) => `${count} ${count === 1 ? 'is' : 'are'} not needed`,
};

/** What each source last brought and when it is asked again; those that fail come first, those not needed last. */
export function sourceLines(sources: readonly SourceStatus[], citing: Citing): string[] {
  const byCondition = Map.groupBy(sources, (source) => conditionOf(source, sources));
  return ORDER.flatMap((condition) =>
    (byCondition.get(condition) ?? []).map((source) => {
      const main = mainOf(source, sources);
      const parts = present(
        main !== undefined && `stands in for ${citing.sources.get(main.id)?.title ?? main.id}`,
        ...conditionParts(condition, source, citing),
        source.nextRefresh !== undefined && nextText(condition, source.nextRefresh, citing),
      );
      return `${sourceLink({ source: source.id }, citing)}: ${parts.join('; ')}`;
    }),
  );
}

function conditionParts(condition: Condition, source: SourceStatus, citing: Citing): string[] {
  switch (condition) {
    case 'failing':
      return [`**not answering**, ${failureText(source, citing)}`, lastFiguresText(source, citing)];
    case 'answering':
      return [successText(source, citing)];
    case 'unasked':
      return ['not asked yet'];
    case 'idle':
      return idleParts(source, citing);
  }
}

/** `its answer can’t be read, 3 min ago` */
function failureText({ lastFailure }: SourceStatus, { now }: Citing): string {
  if (lastFailure === undefined) return '';
  return `${FAILURE_WORDS[lastFailure.failure.kind]}, ${formatAgo(lastFailure.at.getTime(), now)}`;
}

/** `113 figures 13 min ago`; of a source that has stopped moving also `the newest of them seen 2 days ago` */
function successText({ lastSuccess }: SourceStatus, { now, locale }: Citing): string {
  if (lastSuccess === undefined) return '';
  const { at, figures, newest } = lastSuccess;
  const came = `${formatCount(figures, 'figure', locale)} ${formatAgo(at.getTime(), now)}`;
  if (freshnessOf(newest, newest.quantity, at) === 'fresh') return came;
  const day = newest.date;
  return `${came}, the newest of them seen ${seenAgo(newest, now) ?? formatDate(day, locale)}`;
}

function lastFiguresText(source: SourceStatus, citing: Citing): string {
  return source.lastSuccess === undefined ? 'no figures from it yet' : `its last ${successText(source, citing)}`;
}

function idleParts(source: SourceStatus, citing: Citing): string[] {
  switch (isAnswering(source)) {
    case undefined:
      return ['not needed so far'];
    case true:
      return ['not needed now', `its last ${successText(source, citing)}`];
    case false:
      return ['not needed now', `when it was, ${failureText(source, citing)}`];
  }
}

function nextText(condition: Condition, nextRefresh: Date, { now }: Citing): string {
  const when = formatUntil(nextRefresh, now);
  if (when === 'now') return 'being asked now';
  return condition === 'unasked' ? `asked ${when}` : `again ${when}`;
}

/** The message of a bug is for the log: nobody knows what is in it. */
const FAILURE_WORDS: Record<SourceFailure['kind'], string> = {
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
