import type { Grade } from '../../appraisal/certainty.ts';
import type { Verdict } from '../../engine/estimate.ts';

/** The stripe beside an embed. Never the only cue: the sentence says the same. */
export const VERDICT_COLOURS: Record<Verdict, number> = {
  pays: 0x2e_9e_5b,
  'likely-pays': 0x8b_b1_2f,
  'likely-loses': 0xd9_8c_1f,
  loses: 0xc9_3c_3c,
};

export const NEUTRAL_COLOUR = 0x4a_78_c2;

/** What pays only on paper is no good news. */
export function stripeOf(verdict: Verdict, grade: Grade): number {
  const isGood = verdict === 'pays' || verdict === 'likely-pays';
  return isGood && grade === 'on-paper' ? NEUTRAL_COLOUR : VERDICT_COLOURS[verdict];
}
