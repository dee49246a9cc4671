import * as z from 'zod';
import { ProviderError } from '../../errors.ts';
import { parseAnswer } from './gathering.ts';

const position = z.number().int().min(0).max(1e6);
const cubeSchema = z.object({
  id: z.array(z.string()),
  size: z.array(z.number().int().min(1).max(1e6)),
  dimension: z.record(z.string(), z.object({ category: z.object({ index: z.record(z.string(), position) }) })),
  /** By flat index; a cell without a value is left out. */
  value: z.record(z.string(), z.unknown()),
});
type Cube = z.output<typeof cubeSchema>;

/** The categories of two dimensions of a cube, and its cells at fixed categories of the others. */
export interface CubeTable {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Undefined where there is none. */
  cell(row: string, column: string): unknown;
}

/**
 * Reads a JSON-stat 2 cube: the flat index of a cell is the sum over the dimensions of position × stride, the last
 * dimension having stride 1. A server that ignores a filter sends more categories than asked for; so what is selected
 * is looked up, and a dimension that nobody selected must have one category only.
 * @throws {ProviderError} `invalid_response`
 */
export function readCells(
  sourceId: string,
  answer: unknown,
  {
    selected,
    rows,
    columns,
  }: { readonly selected: Readonly<Record<string, string>>; readonly rows: string; readonly columns: string },
): CubeTable {
  const cube = parseAnswer(sourceId, cubeSchema, answer);
  const strides = stridesOf(cube);
  let offset = 0;
  for (const [at, dimension] of cube.id.entries()) {
    if (dimension === rows || dimension === columns) continue;
    const category = selected[dimension];
    const index = category === undefined ? onlyPosition(cube, at) : positionOf(cube, dimension, category);
    if (index === undefined) throw unusable(sourceId, `the dimension ${dimension} is not as asked for`);
    offset += index * (strides.get(dimension) ?? 0);
  }
  for (const dimension of [rows, columns, ...Object.keys(selected)])
    if (!strides.has(dimension)) throw unusable(sourceId, `there is no dimension ${dimension}`);

  return {
    rows: categoriesOf(cube, rows),
    columns: categoriesOf(cube, columns),
    cell(row, column) {
      const rowAt = positionOf(cube, rows, row);
      const columnAt = positionOf(cube, columns, column);
      if (rowAt === undefined || columnAt === undefined) return undefined;
      const flat = offset + rowAt * (strides.get(rows) ?? 0) + columnAt * (strides.get(columns) ?? 0);
      return Object.hasOwn(cube.value, String(flat)) ? cube.value[String(flat)] : undefined;
    },
  };
}

function stridesOf(cube: Cube): ReadonlyMap<string, number> {
  const strides = new Map<string, number>();
  let stride = 1;
  for (const [at, dimension] of [...cube.id.entries()].toReversed()) {
    strides.set(dimension, stride);
    stride *= cube.size[at] ?? 1;
  }
  return strides;
}

function categoriesOf(cube: Cube, dimension: string): readonly string[] {
  return Object.keys(indexOf(cube, dimension));
}

function indexOf(cube: Cube, dimension: string): Readonly<Record<string, number>> {
  return Object.hasOwn(cube.dimension, dimension) ? (cube.dimension[dimension]?.category.index ?? {}) : {};
}

/** Undefined also where the position lies outside the dimension: it would be another category's cell. */
function positionOf(cube: Cube, dimension: string, category: string): number | undefined {
  const index = indexOf(cube, dimension);
  const found = Object.hasOwn(index, category) ? index[category] : undefined;
  const size = cube.size[cube.id.indexOf(dimension)] ?? 0;
  return found !== undefined && found < size ? found : undefined;
}

function onlyPosition(cube: Cube, at: number): number | undefined {
  return cube.size[at] === 1 ? 0 : undefined;
}

function unusable(sourceId: string, reason: string): ProviderError {
  return new ProviderError(sourceId, 'invalid_response', { cause: new Error(reason) });
}
