import type { DataTexts } from '../catalog/data-texts.ts';
import type { en } from './en/en.ts';

/**
 * Everything that members read, as functions of what is said: a view decides what, words how. A language is a folder
 * that satisfies this; a sentence that it lacks does not compile. `data` is what it calls the texts of `data/`, whose
 * English stands there: `loadCatalog` takes it.
 */
export type Words = typeof en & { readonly data?: DataTexts };
