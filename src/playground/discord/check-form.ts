import type * as z from 'zod';
import { invalidForm } from './api-error.ts';

/** @throws {ApiError} 50035 with Discord's error tree, every bad field at once. */
export function checkForm<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const result = schema.safeParse(body, { reportInput: true });
  if (!result.success) throw invalidForm(result.error.issues);
  return result.data;
}
