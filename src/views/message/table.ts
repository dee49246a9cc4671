/** Widest line that any table may have: what a phone shows of a code block without wrapping. */
const TABLE_COLUMNS = 38;

/** Columns of figures stand at least this wide, so that the tables of two answers look alike. */
const LEAST_FIGURE_WIDTH = 6;

/**
 * A monospace table in a code block: the first column left, the others right, each as wide as what it holds. The first row
 * is the heading. Labels give way where a line would be longer than `TABLE_COLUMNS`.
 */
export function table(rows: readonly (readonly string[])[]): string {
  const [widest = 0, ...figureWidths] = widthsOf(rows);
  const labelWidth = Math.min(widest, TABLE_COLUMNS - figureWidths.reduce((sum, width) => sum + width, 0));
  let text = '```\n';
  for (const row of rows) {
    let line = fit(row[0] ?? '', labelWidth).padEnd(labelWidth);
    for (let column = 1; column < row.length; column += 1) {
      line += (row[column] ?? '').padStart(figureWidths[column - 1] ?? 0);
    }
    text += `${line.trimEnd()}\n`;
  }
  return `${text}\`\`\``;
}

/** Of each column what its widest cell takes, of figures with the space before it. */
function widthsOf(rows: readonly (readonly string[])[]): readonly number[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, { length }] of row.entries()) {
      const width = column === 0 ? length : Math.max(LEAST_FIGURE_WIDTH, length) + 1;
      widths[column] = Math.max(widths[column] ?? 0, width);
    }
  }
  return widths;
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
