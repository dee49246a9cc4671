import type { Ungraded } from './appraisal.ts';
import { certaintyOf } from './certainty.ts';
import type { Certainty } from './certainty.ts';
import { natureIn } from './evidence.ts';
import type { Evidence } from './evidence.ts';
import { ingredientsOf } from './ingredients.ts';

/** The same with how sure it is. */
export function graded<Kind extends Ungraded>(
  earning: Kind,
  evidence: Evidence,
): Kind & { readonly certainty: Certainty } {
  return { ...earning, certainty: certaintyOf(ingredientsOf(earning), evidence.now, natureIn(evidence)) };
}
