import type { FigureKind, Provenance } from '../catalog/figure.ts';
import type { Source } from '../catalog/schema.ts';
import { formatAge, formatDate } from './format.ts';

/** What a view needs to say where a figure comes from and how old it is. */
export interface Citing {
  readonly sources: ReadonlyMap<string, Source>;
  readonly now: Date;
  readonly locale: string;
}

const KIND_WORDS: Record<FigureKind, string> = {
  measured: 'measured',
  listed: 'listed',
  claimed: 'claimed',
  estimated: 'our estimate',
};

/** `listed 3 Sep 2026, 11 weeks old` */
export function kindAndAge({ kind, date }: Provenance, { now, locale }: Citing): string {
  if (kind === 'estimated') return `${KIND_WORDS[kind]}, ${formatDate(date, locale)}`;
  return `${KIND_WORDS[kind]} ${formatDate(date, locale)}, ${formatAge(date, now)}`;
}

/** The source's title, as a link where there is an address. */
export function sourceLink({ source }: Pick<Provenance, 'source'>, { sources }: Citing): string {
  const found = sources.get(source);
  if (found === undefined) return source;
  return found.url === undefined ? found.title : `[${found.title}](${found.url})`;
}

/** `listed 3 Sep 2026, 11 weeks old ([Nosana's market list](https://…))`; an estimate of ours names no source. */
export function cited(provenance: Provenance, citing: Citing): string {
  if (provenance.kind === 'estimated') return kindAndAge(provenance, citing);
  return `${kindAndAge(provenance, citing)} (${sourceLink(provenance, citing)})`;
}
