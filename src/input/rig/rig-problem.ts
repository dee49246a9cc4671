import type { UnsupportedDevice } from '../../catalog/finder.ts';

/** Why a text is no rig, or more than one. `offers` are texts that would be read. */
export type RigProblem =
  | {
      readonly kind: 'ambiguous-card';
      readonly card: string;
      readonly names: readonly string[];
      readonly offers: readonly Offer[];
    }
  | { readonly kind: 'unsupported-card'; readonly card: string; readonly device: UnsupportedDevice }
  | {
      readonly kind: 'unknown-card';
      readonly card: string;
      readonly nearest: readonly string[];
      readonly offers: readonly Offer[];
    }
  /** Several ways to read the same number of cards. */
  | { readonly kind: 'which-card'; readonly piece: string; readonly offers: readonly Offer[] }
  | { readonly kind: 'how-many'; readonly piece: string; readonly offers: readonly Offer[] }
  | { readonly kind: 'bad-count'; readonly typed: string }
  /** `cards` are those of its words that are cards by themselves. */
  | {
      readonly kind: 'run-together';
      readonly piece: string;
      readonly cards: readonly string[];
      readonly offers: readonly Offer[];
    }
  | { readonly kind: 'too-long'; readonly typed: string }
  | { readonly kind: 'too-many-models'; readonly most: number }
  /** `rig` would be read, with watts that such cards draw. */
  | { readonly kind: 'bad-wall-load'; readonly typed: string; readonly highestW: number; readonly rig: string }
  | { readonly kind: 'watts-of-what'; readonly typed: string; readonly offers: readonly Offer[] }
  /** `cards` without the hours. */
  | { readonly kind: 'bad-hours'; readonly typed: string; readonly cards: string }
  | { readonly kind: 'range-of-hours'; readonly typed: string; readonly cards: string }
  | { readonly kind: 'hours-of-a-week'; readonly typed: string; readonly offers: readonly Offer[] };

/** A whole text that would be read, and the part of it that was in doubt. */
interface Offer {
  readonly rig: string;
  readonly label: string;
}

/** The same problem of a piece, told of the text that the piece stands in. */
export function within(problem: RigProblem, inWhole: (rig: string) => string): RigProblem {
  return 'offers' in problem
    ? { ...problem, offers: problem.offers.map((offer): Offer => ({ ...offer, rig: inWhole(offer.rig) })) }
    : problem;
}
