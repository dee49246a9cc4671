import type { Provenance } from '../../catalog/figure.ts';
import type { Source } from '../../catalog/schema.ts';
import { formatAge, seenAgo } from './age.ts';
import { formatDate } from './dates.ts';
import { fit } from '../message/table.ts';
import type { Speaking } from './speaking.ts';

/** What a view needs to say where a figure comes from and how old it is. */
export interface Citing extends Speaking {
  readonly sources: ReadonlyMap<string, Source>;
  readonly now: Date;
}

/** The key of what Rigwise worked out itself: there is nothing to link. */
const OWN_ESTIMATES = 'rigwise-estimates';

/** `listed 6 min ago`, `listed 3 Sep 2026, 11 weeks old` */
export function kindAndAge(provenance: Provenance, citing: Citing): string {
  const { kind, date } = provenance;
  const { locale, words } = citing;
  const ago = seenAgo(provenance, citing);
  const day = formatDate(date, locale);
  if (kind === 'estimated') return words.figures.kindAndTime(kind, ago ?? day);
  return words.figures.kindAndTime(kind, ago ?? words.figures.dateAndAge(day, formatAge(date, citing)));
}

/** The same without its age, for one line that names several: `listed 3 Sep 2026`. */
export function kindAndDate(provenance: Provenance, citing: Citing): string {
  const { words, locale } = citing;
  return words.figures.kindAndDay(provenance.kind, seenAgo(provenance, citing) ?? formatDate(provenance.date, locale));
}

/** The source's title, as a link where there is an address. */
export function sourceLink({ source }: Pick<Provenance, 'source'>, { sources }: Citing): string {
  const found = sources.get(source);
  if (found === undefined) return source;
  return found.url === undefined ? found.title : `[${found.title}](${found.url})`;
}

/** Of a title that stands where a link would. */
const NAMED_CHARACTERS = 30;

/** `[listed 3 Sept 2026](https://…)`: kind and day lead to the source; one without an address is named. */
export function linkedDate(provenance: Provenance, citing: Citing): string {
  const { url, title = provenance.source } = citing.sources.get(provenance.source) ?? {};
  const told = kindAndDate(provenance, citing);
  return url === undefined ? citing.words.figures.withSource(told, fit(title, NAMED_CHARACTERS)) : `[${told}](${url})`;
}

/**
 * `listed 6 min ago ([Vast.ai’s offers](https://…))`; an estimate names what it was worked out from:
 * `our estimate from [Render’s payouts](https://…), 12 Feb 2026`.
 */
export function cited(provenance: Provenance, citing: Citing): string {
  return withSource(provenance, sourceLink(provenance, citing), citing);
}

/** The same without the address, where many figures share little room. */
export function citedByTitle(provenance: Provenance, citing: Citing): string {
  const { source } = provenance;
  return withSource(provenance, citing.sources.get(source)?.title ?? source, citing);
}

function withSource(provenance: Provenance, source: string, citing: Citing): string {
  const { kind, date } = provenance;
  const { figures } = citing.words;
  if (kind !== 'estimated') return figures.withSource(kindAndAge(provenance, citing), source);
  if (provenance.source === OWN_ESTIMATES) return kindAndAge(provenance, citing);
  return figures.estimatedFrom(source, seenAgo(provenance, citing) ?? formatDate(date, citing.locale));
}
