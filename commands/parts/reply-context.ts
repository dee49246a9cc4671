import type { Catalog } from '../../src/catalog/catalog.ts';
import type { CommandContext } from '../../src/conversation/command-context.ts';
import { daysSinceEpoch, MINUTE_MS } from '../../src/durations.ts';
import { remembered } from '../../src/remembered.ts';
import type { Citing } from '../../src/views/values/provenance.ts';
import { en } from '../../src/words/en/en.ts';

type Told = Pick<CommandContext, 'catalog' | 'now' | 'locale'>;

/** What views need to say where figures come from and how old they are. */
export function citingIn({ catalog, now, locale }: Told): Citing {
  return { sources: catalog.sources, now, locale, words: en };
}

const sharedOf = remembered(new WeakMap(), (_catalog: Catalog) => new Map<string, Citing>());

/**
 * The same for an answer that is remembered for a minute anyway: one and the same for all who ask in one language within a
 * minute of the first of them, whose moment counts as now. What was worded for one answer so serves the others.
 */
export function sharedCitingIn({ catalog, now, locale }: Told): Citing {
  const shared = sharedOf(catalog);
  const last = shared.get(locale);
  if (last !== undefined && isOfOneMinute(last.now, now)) return last;
  const citing = citingIn({ catalog, now, locale });
  shared.set(locale, citing);
  return citing;
}

/** Of one day too: ages are said in days. */
function isOfOneMinute(first: Date, now: Date): boolean {
  const passedMs = now.getTime() - first.getTime();
  return passedMs >= 0 && passedMs < MINUTE_MS && daysSinceEpoch(first) === daysSinceEpoch(now);
}
