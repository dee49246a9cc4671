/** Widest line that any table may have: what a phone shows of a code block without wrapping. */
const TABLE_COLUMNS = 38;

/** Columns of figures stand at least this wide, so that the tables of two answers look alike. */
const LEAST_FIGURE_WIDTH = 6;

/**
 * A monospace table in a code block: the first column left, the others right, each as wide as what it holds. The first row
 * is the heading. Labels give way where a line would be longer than `TABLE_COLUMNS`.
 */
export function table(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const figureWidths = widths.slice(1).map((width) => Math.max(LEAST_FIGURE_WIDTH, width) + 1);
  const room = TABLE_COLUMNS - figureWidths.reduce((sum, width) => sum + width, 0);
  const labelWidth = Math.min(widths[0] ?? 0, room);
  const lines = rows.map(([label = '', ...figures]) =>
    [
      fit(label, labelWidth).padEnd(labelWidth),
      ...figures.map((figure, column) => figure.padStart(figureWidths[column] ?? 0)),
    ]
      .join('')
      .trimEnd(),
  );
  return ['```', ...lines, '```'].join('\n');
}

/** The same with given widths, where a row may be the heading of a group. */
export function groupedTable(rows: readonly (readonly string[])[], widths: readonly number[]): string {
  const [labelWidth = 0, ...figureWidths] = widths;
  const lines = rows.map(([label = '', ...figures]) =>
    figures.length === 0
      ? label
      : [
          label.padEnd(labelWidth),
          ...figureWidths.map((width, column) => (figures[column] ?? '').padStart(width + 1)),
        ].join(''),
  );
  return ['```', ...lines, '```'].join('\n');
}

/** The clauses of a text that fit, from its beginning on; where not even the first does, that one cut visibly. */
export function fitClauses(text: string, width: number): string {
  if (text.length <= width) return text;
  const ends = Array.from(text.matchAll(/[,;:.](?= )/g), ({ index }) => index).filter((index) => index <= width);
  const end = ends.at(-1);
  return end === undefined ? fitWords(text, width) : text.slice(0, end);
}

/** Cuts a text that is too long between two words, visibly. */
function fitWords(text: string, width: number): string {
  if (text.length <= width) return text;
  const cut = text.slice(0, width);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), width / 2)).replace(/[,;:.]$/, '')} …`;
}

/** Cuts a text that is too long, visibly. */
export function fit(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`;
}
