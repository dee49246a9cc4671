import { createHash } from 'node:crypto';

/** A language's own texts for those of `data/`, by key. What it lacks, or what has changed since, stays English. */
export type DataTexts = Readonly<Record<string, string>>;

/** Fields that hold sentences of ours, wherever they stand. */
const SENTENCES = new Set(['summary', 'reason', 'note', 'short', 'counted', 'assumptions', 'verdict', 'title']);

/** Figures whose value is a sentence, or part of one. */
const TOLD_FIGURES = new Set(
  [
    ['caveats', 'other', 'os', 'cuda', 'stake', 'pcie', 'ports', 'virtualisation', 'partTime'],
    ['currency', 'schedule', 'hold', 'countries', 'feeDetails', 'networkHashrateFrom'],
    ['whoPays', 'jobLogs', 'payouts', 'hardwareRules', 'community'],
  ].flat(),
);

const MARK_LENGTH = 8;

/**
 * What a language calls a text: where it stands and a mark of what it says, as in `networks/akash:joining.reason:1f0c9a2b`.
 * Its place in a list does not count. Whoever changes the English text puts the translations of the old one out of use,
 * so that none goes on saying what is no longer so.
 */
function keyOf(file: string, fields: readonly string[], english: string): string {
  const mark = createHash('sha256').update(english).digest('hex').slice(0, MARK_LENGTH);
  return `${file.replace(/\.json$/, '')}:${fields.join('.')}:${mark}`;
}

/** Every text of a parsed file that members read, English by key; `file` is its path in the data directory. */
export function dataTexts(file: string, json: unknown): DataTexts {
  const texts: Record<string, string> = {};
  withTexts(file, json, (key, english) => {
    texts[key] = english;
    return english;
  });
  return texts;
}

/** The same file as a language says it: all but its texts is as it was. */
export function translated(file: string, json: unknown, texts: DataTexts): unknown {
  return withTexts(file, json, (key, english) => texts[key] ?? english);
}

function withTexts(file: string, json: unknown, say: (key: string, english: string) => string): unknown {
  function visit(value: unknown, fields: readonly string[]): unknown {
    if (Array.isArray(value)) return value.map((item) => visit(item, fields));
    if (typeof value === 'string') return isTold(fields) ? say(keyOf(file, fields, value), value) : value;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([field, part]) => [field, visit(part, [...fields, field])]));
  }
  return visit(json, []);
}

function isTold(fields: readonly string[]): boolean {
  const [figure = '', field = ''] = fields.slice(-2);
  return SENTENCES.has(fields.at(-1) ?? '') || (field === 'value' && TOLD_FIGURES.has(figure));
}
