import { dayWritten } from '../figures/figure-date.ts';
import { ratioWords, valueWords } from '../figures/figure-words.ts';
import type { NextBundle } from './next-bundle.ts';
import type { ComparedFigure, ShippedComparison, SourceCheck } from './source-check.ts';
import { present } from '../../present.ts';

/** A terminal's usual width and then some; what is longer is wrapped. */
const COLUMNS = 100;
const INDENT = '  ';
/** Of a list of names that has this many or more, the rest is counted. */
const MOST_NAMES = 12;
const SAME = ratioWords(0);
/** Where a line is not to be broken. */
const HARD_SPACE = '\u00A0';

type Written = Pick<NextBundle, 'added' | 'replaced'>;

/**
 * All that was found out, for whoever looks after the bot.
 * @param written undefined where nothing was to be written
 */
export function checkReport(checks: readonly SourceCheck[], written?: Written): string {
  const blocks = present(
    ...checks.map(sourceLines),
    summaryLines(checks),
    written !== undefined && writtenLines(written),
  );
  return blocks.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

/** The same as data. */
export function checkJson(checks: readonly SourceCheck[], written?: Written): string {
  const counts = written === undefined ? {} : { written: { added: written.added, replaced: written.replaced } };
  return `${JSON.stringify({ sources: checks, ...counts }, undefined, 2)}\n`;
}

function writtenLines({ added, replaced }: Written): readonly string[] {
  if (added + replaced === 0) return wrapped('', 'Nothing is written: there is no new figure for data/market.json.');
  return wrapped(
    '',
    `data/market.json is written: ${counted(added, 'row')} added, ${replaced} replaced. Look at it with "git diff data", ` +
      'then run "npm test": it says where the new figures contradict others. Electricity prices are only compared.',
  );
}

function summaryLines(checks: readonly SourceCheck[]): readonly string[] {
  const failed = checks.filter(({ failure }) => failure !== undefined).map(({ id }) => id);
  const figures = checks.flatMap((check) => Object.values(check.figures)).reduce((sum, count) => sum + count, 0);
  const sentence = `${checks.length - failed.length} of ${counted(checks.length, 'source')} gave ${counted(figures, 'figure')}.`;
  return wrapped('', failed.length === 0 ? sentence : `${sentence} Failed: ${failed.join(', ')}.`);
}

function sourceLines(check: SourceCheck): readonly string[] {
  const { id, title, fallbackFor, failure, figures, dropped, notInCatalogue, againstShipped } = check;
  const seconds = `${(check.elapsedMs / 1_000).toFixed(1)} s`;
  return [
    ...wrapped('', `${id}: ${title}${fallbackFor === undefined ? '' : `, stands in for ${fallbackFor}`}`),
    ...field('', failure === undefined ? `reached in ${seconds}` : `FAILED after ${seconds}: ${failure}`),
    ...(failure === undefined ? field('figures', tallied(figures)) : []),
    ...field('bounds', boundsWords(check)),
    ...field('dropped', tallied(dropped)),
    ...field('not in the catalogue', listed(notInCatalogue)),
    ...againstShipped.flatMap(comparisonLines),
  ];
}

function boundsWords({ failure, outOfBounds, misdated, tooOld, oldest = '' }: SourceCheck): string {
  const doubts = present(
    outOfBounds !== 0 && `${outOfBounds} out of bounds`,
    misdated !== 0 && `${misdated} dated wrongly`,
    tooOld !== 0 && `${tooOld} too old to answer from, the oldest of ${dayWritten(oldest)}`,
  );
  return doubts.length === 0 && failure === undefined ? 'all plausible' : doubts.join(', ');
}

function comparisonLines(comparison: ShippedComparison): readonly string[] {
  const { quantity, largest, added, gone, heldBack } = comparison;
  return [
    ...field(quantity, differenceWords(comparison)),
    ...comparedLines(largest.filter(({ ratio }) => ratioWords(ratio) !== SAME)),
    ...field('!', heldBack === 0 ? '' : heldBackWords(heldBack), 2),
    ...field(`new (${added.length})`, listed(added), 2),
    ...field(`gone (${gone.length})`, listed(gone), 2),
  ];
}

function heldBackWords(count: number): string {
  return `${counted(count, 'figure')} moved too far to be believed at once: ask again in ten minutes, and look why`;
}

function differenceWords({ inBoth, medianRatio, largest: [first] }: ShippedComparison): string {
  if (medianRatio === undefined || first === undefined) return 'nothing shipped to compare with';
  if (ratioWords(first.ratio) === SAME) return `${inBoth} shipped too, all alike`;
  const inTheMiddle = ratioWords(medianRatio).replace('+', '');
  return `${inBoth} shipped too; they differ by ${inTheMiddle} in the middle, ${ratioWords(first.ratio)} at most`;
}

/** In columns; the source goes on a line of its own where it would not fit. */
function comparedLines(compared: readonly ComparedFigure[]): readonly string[] {
  const rows = compared.map(({ name, unit, shipped, shippedSource, shippedDate, live, ratio, isHeldBack }) => ({
    name: name.slice(0, 40),
    change: `${valueWords(shipped, unit)} → ${valueWords(live, unit)}`,
    ratio: isHeldBack ? `${ratioWords(ratio)} !` : ratioWords(ratio),
    since: `${shippedDate} ${shippedSource}`,
  }));
  const width = (cell: 'name' | 'change' | 'ratio'): number => Math.max(0, ...rows.map((row) => row[cell].length));
  const indent = INDENT.repeat(2);
  return rows.flatMap(({ name, change, ratio, since }) => {
    const cells = [name.padEnd(width('name')), change.padEnd(width('change')), ratio.padStart(width('ratio'))];
    const line = `${indent}${cells.join('  ')}`;
    const whole = `${line}  ${since}`;
    return whole.length <= COLUMNS ? [whole] : [line, ...wrapped(`${indent}${INDENT}`, since)];
  });
}

/** Nothing where there is nothing to say. */
function field(label: string, words: string, depth = 1): readonly string[] {
  if (words === '') return [];
  return wrapped(INDENT.repeat(depth), label === '' ? words : `${label}: ${words}`);
}

/** Lines of at most {@link COLUMNS}, all but the first indented once more. A word that is longer is cut. */
function wrapped(indent: string, text: string): readonly string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(' ')) {
    const isFirst = line.trim() === '';
    if (!isFirst && line.length + 1 + word.length > COLUMNS) {
      lines.push(line);
      line = `${indent}${INDENT}`;
    }
    line = (line.trim() === '' ? line + word : `${line} ${word}`).slice(0, COLUMNS);
  }
  return [...lines, line].map((done) => done.replaceAll(HARD_SPACE, ' '));
}

function listed(names: readonly string[]): string {
  const shown = names
    .slice(0, MOST_NAMES)
    .map((name) => name.replaceAll(' ', HARD_SPACE))
    .join(', ');
  return names.length <= MOST_NAMES ? shown : `${shown} and ${names.length - MOST_NAMES} more`;
}

function tallied(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([what, count]) => `${what} ${count}`)
    .join(', ');
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
