import * as z from 'zod';

const DECIMAL = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/** A finite number, also where a source writes it as text; text such as `NaN`, `1,000` or the empty one is none. */
export const foreignNumber = z.union([z.number(), z.string().trim().regex(DECIMAL).transform(Number).pipe(z.number())]);
