import { distance } from 'fastest-levenshtein';
import type { PlaceElectricity } from './schema.ts';

/** Who is meant by a place's name. */
export type PlaceMatch =
  | ({ readonly kind: 'found' } & NamedPlace)
  /** Georgia, or a code that a country and a state share. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly NamedPlace[] }
  | { readonly kind: 'unknown'; readonly nearest: readonly NamedPlace[] };

export interface NamedPlace {
  readonly place: PlaceElectricity;
  /** The shortest text that finds this place and no other. */
  readonly unmistakable: string;
}

/** The languages, beside the catalogue's own names, in which countries are known. */
const LANGUAGES = 'de fr es pt it nl pl cs ru uk tr sv zh ja ko'.split(' ');
const MOST_NEAREST = 3;
const LONGEST_NAME = 60;
/** Words around a place that say nothing about which one it is. */
const AROUND =
  /^(?:(?:the|my|average|avg|typical|residential|household|mean|rate|price|in|of|for|at|from|state of)\s+)+|(?:\s+(?:average|avg|residential|households?|rates?|prices?|electricity))+$/gu;

/** Builds the index once. The finder never throws, whatever the text is. */
export function createPlaceFinder(catalog: {
  readonly countries: readonly PlaceElectricity[];
  readonly usStates: readonly PlaceElectricity[];
}): (text: string) => PlaceMatch {
  const places = new Map<string, Set<PlaceElectricity>>();
  const add = (name: string | undefined, place: PlaceElectricity): void => {
    const key = name === undefined ? '' : placeKey(name);
    if (key !== '') places.set(key, (places.get(key) ?? new Set()).add(place));
  };
  for (const place of catalog.usStates) {
    for (const name of [place.code, place.code.slice('US-'.length), place.name, ...place.aliases]) {
      for (const country of ['', ' us', ' usa', ' united states']) add(`${name}${country}`, place);
    }
  }
  for (const place of catalog.countries) {
    for (const name of [place.code, place.name, ...place.aliases]) add(name, place);
  }
  const written = [...places.keys()];
  for (const language of LANGUAGES) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const place of catalog.countries) add(names.of(place.code), place);
  }

  const named = (place: PlaceElectricity): NamedPlace => {
    const unmistakable = [place.name, place.code, ...place.aliases].find(
      (name) => places.get(placeKey(name))?.size === 1,
    );
    return { place, unmistakable: unmistakable ?? place.name };
  };
  return (text) => {
    if (text.length > LONGEST_NAME) return { kind: 'unknown', nearest: [] };
    const whole = placeKey(text);
    const key = places.has(whole) ? whole : whole.replaceAll(AROUND, '');
    const candidates = [...(places.get(key) ?? [])];
    const [place] = candidates;
    if (place === undefined) return { kind: 'unknown', nearest: nearest(key, written, places).map(named) };
    return candidates.length === 1
      ? { kind: 'found', ...named(place) }
      : { kind: 'ambiguous', candidates: candidates.map(named) };
  };
}

/** Names are compared without case, accents and punctuation. */
function placeKey(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim();
}

function nearest(
  key: string,
  written: readonly string[],
  places: ReadonlyMap<string, ReadonlySet<PlaceElectricity>>,
): readonly PlaceElectricity[] {
  if (key.length < 4) return [];
  const mostSlips = key.length < 7 ? 1 : 2;
  const near = written
    .filter((name) => name.length > 3 && Math.abs(name.length - key.length) <= mostSlips)
    .map((name) => ({ name, slips: distance(name, key) }))
    .filter(({ slips }) => slips <= mostSlips)
    .toSorted((one, other) => one.slips - other.slips)
    .flatMap(({ name }) => [...(places.get(name) ?? [])]);
  return [...new Set(near)].slice(0, MOST_NEAREST);
}
