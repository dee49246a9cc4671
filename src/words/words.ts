import type { en } from './en/en.ts';

/**
 * Everything that members read, as functions of what is said: a view decides what, words how. A language is a folder
 * that satisfies this; a sentence that it lacks does not compile.
 */
export type Words = typeof en;
