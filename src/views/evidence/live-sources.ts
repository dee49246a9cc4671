import { freshnessOf } from '../../market/figures/freshness.ts';
import { isAnswering } from '../../market/asking/source-status.ts';
import type { SourceStatus } from '../../market/asking/source-status.ts';
import { formatAgo, formatUntil, seenAgo } from '../values/age.ts';
import { formatDate } from '../values/dates.ts';
import { formatNumber } from '../values/numbers.ts';
import { sourceLink } from '../values/provenance.ts';
import type { Citing } from '../values/provenance.ts';
import { present } from '../../present.ts';
import type { Speaking } from '../values/speaking.ts';

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
export function sourcesSentence(sources: readonly SourceStatus[], { locale, words }: Speaking): string {
  const say = words.sources;
  if (sources.length === 0) return say.none;
  const counts = Map.groupBy(sources, (source) => conditionOf(source, sources));
  const conditions = ORDER.flatMap((condition) => {
    const count = counts.get(condition)?.length ?? 0;
    return count === 0 ? [] : [say.condition(condition, count)];
  });
  return say.summary(formatNumber(sources.length, locale, 0), sources.length, conditions);
}

/** What each source last brought and when it is asked again; those that fail come first, those not needed last. */
export function sourceLines(sources: readonly SourceStatus[], citing: Citing): string[] {
  const say = citing.words.sources;
  const byCondition = Map.groupBy(sources, (source) => conditionOf(source, sources));
  return ORDER.flatMap((condition) =>
    (byCondition.get(condition) ?? []).map((source) => {
      const main = mainOf(source, sources);
      const parts = present(
        main !== undefined && say.standsInFor(citing.sources.get(main.id)?.title ?? main.id),
        ...conditionParts(condition, source, citing),
        source.nextRefresh !== undefined && nextText(condition, source.nextRefresh, citing),
      );
      return say.line(sourceLink({ source: source.id }, citing), parts);
    }),
  );
}

function conditionParts(condition: Condition, source: SourceStatus, citing: Citing): string[] {
  switch (condition) {
    case 'failing':
      return [citing.words.sources.notAnswering(failureText(source, citing)), lastFiguresText(source, citing)];
    case 'answering':
      return [successText(source, citing)];
    case 'unasked':
      return [citing.words.sources.notAsked];
    case 'idle':
      return idleParts(source, citing);
  }
}

/** `its answer can’t be read, 3 min ago` */
function failureText({ lastFailure }: SourceStatus, citing: Citing): string {
  if (lastFailure === undefined) return '';
  return citing.words.sources.failed(lastFailure.failure.kind, formatAgo(lastFailure.at.getTime(), citing));
}

/** `113 figures 13 min ago`; of a source that has stopped moving also `the newest of them seen 2 days ago` */
function successText({ lastSuccess }: SourceStatus, citing: Citing): string {
  if (lastSuccess === undefined) return '';
  const { locale, words } = citing;
  const { at, figures, newest } = lastSuccess;
  const came = words.sources.came(formatNumber(figures, locale, 0), figures, formatAgo(at.getTime(), citing));
  if (freshnessOf(newest, newest.quantity, at) === 'fresh') return came;
  return words.sources.newestSeen(came, seenAgo(newest, citing) ?? formatDate(newest.date, locale));
}

function lastFiguresText(source: SourceStatus, citing: Citing): string {
  const say = citing.words.sources;
  return source.lastSuccess === undefined ? say.noFigures : say.itsLast(successText(source, citing));
}

function idleParts(source: SourceStatus, citing: Citing): string[] {
  const say = citing.words.sources;
  switch (isAnswering(source)) {
    case undefined:
      return [say.notNeededSoFar];
    case true:
      return [say.notNeededNow, say.itsLast(successText(source, citing))];
    case false:
      return [say.notNeededNow, say.whenItWas(failureText(source, citing))];
  }
}

function nextText(condition: Condition, nextRefresh: Date, citing: Citing): string {
  const say = citing.words.sources;
  if (nextRefresh <= citing.now) return say.beingAsked;
  const when = formatUntil(nextRefresh, citing);
  return condition === 'unasked' ? say.asked(when) : say.again(when);
}
