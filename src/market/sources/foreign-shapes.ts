import * as z from 'zod';
import { foreignNumber } from './foreign-number.ts';

/** A card's name as a server may send it: what is longer is none. */
export const foreignName = z.string().trim().min(1).max(120);

export const foreignCount = foreignNumber.pipe(z.int().min(0).max(10_000_000));
