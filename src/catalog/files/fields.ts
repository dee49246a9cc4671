import * as z from 'zod';

/** What fields of many files are. */
export const text = z.string().min(1);
export const aliases = z.array(z.string().min(1)).default([]);
export const fraction = z.number().min(0).max(1);
