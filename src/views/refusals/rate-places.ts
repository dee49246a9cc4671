import type { NamedPlace } from '../../catalog/find-place.ts';
import type { RateProblem } from '../../input/rate/rate-problem.ts';
import { quoted } from './quoted.ts';
import { type Refusal, type Say, unreadable } from './rate-refusal.ts';

/** A currency without a number, or several that share a word; where it is a place's code as well, the place is offered. */
export function noAmount(
  { sharedBy, place: match }: RateProblem & { readonly kind: 'no-amount' },
  text: string,
  say: Say,
): Refusal {
  const complaint = sharedBy.length === 0 ? say.noAmount(text) : say.noAmountOfWhich(text, sharedBy);
  if (match?.kind !== 'found') return { says: complaint };
  const { unmistakable, place } = match;
  return {
    says: `${complaint} ${say.averageOf(place.name, unmistakable)}`,
    offers: [{ rate: unmistakable, label: place.name }],
  };
}

export function unknownPlace(nearest: readonly NamedPlace[], typed: string, say: Say): Refusal {
  if (nearest.length === 0) return unreadable(typed, say);
  const offers = nearest.map(({ place, unmistakable }) => ({ rate: unmistakable, label: place.name }));
  return {
    says: say.unknownPlace(
      quoted(typed),
      offers.map(({ label }) => label),
    ),
    offers,
  };
}

export function whichPlace(candidates: readonly NamedPlace[], text: string, say: Say): Refusal {
  return {
    says: say.whichPlace(
      text,
      candidates.map(({ unmistakable }) => unmistakable),
    ),
    offers: candidates.map(({ place, unmistakable }) => ({
      rate: unmistakable,
      label: say.placeButton(place.name, place.code.startsWith('US-')),
    })),
  };
}
