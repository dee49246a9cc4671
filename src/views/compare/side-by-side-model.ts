import type { Ranking } from '../../appraisal/rank.ts';
import type { RigPart } from '../../appraisal/rig.ts';
import type { AnswerTerms } from '../values/answer-terms.ts';
import type { RunButton } from '../message/buttons.ts';
import type { Period } from '../values/period.ts';

/** A rig and its places. */
export interface Column {
  readonly rig: readonly RigPart[];
  readonly ranking: Ranking;
}

export interface SideBySideModel extends AnswerTerms {
  readonly columns: readonly Column[];
  readonly period: Period;
  readonly isBought: boolean;
  /** Leads from a rig to all of its places. */
  readonly detailId: (rig: readonly RigPart[]) => string | undefined;
  /** A picture is added to the answer, and takes the place of its table. */
  readonly hasPicture: boolean;
  /** A row each. */
  readonly buttons: readonly (readonly RunButton[])[];
}
