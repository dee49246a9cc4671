/**
 * A monospace table in a code block: the first column left, the others right. The first row is the heading. A phone shows
 * about 40 columns of a code block inside an embed without wrapping.
 */
export function table(rows: readonly (readonly string[])[], widths: readonly number[]): string {
  const lines = rows.map((cells) =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? fit(cell, width).padEnd(width) : cell.padStart(width);
      })
      .join('')
      .trimEnd(),
  );
  return ['```', ...lines, '```'].join('\n');
}

/** Cuts a label that is too long, visibly. */
export function fit(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`;
}
