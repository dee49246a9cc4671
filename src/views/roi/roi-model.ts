import type { Earning, MiningAppraisal, RentingAppraisal } from '../../appraisal/appraisal.ts';
import type { Gaps } from '../../appraisal/gaps.ts';
import type { CardShare } from '../../appraisal/card-shares.ts';
import type { KnownMachine } from '../../appraisal/rig.ts';
import type { SwitchPoint } from '../../appraisal/switch-point.ts';
import type { Investment } from '../../engine/estimate.ts';
import type { PayingHours } from '../../engine/paying-hours.ts';
import type { AnswerTerms } from '../values/answer-terms.ts';
import type { RunButton } from '../message/buttons.ts';
import type { Period } from '../values/period.ts';
import type { Case } from './scenarios.ts';
import type { NamedRig } from '../values/titles.ts';

/** All that an answer about one place is told from. */
export interface RoiModel extends AnswerTerms, NamedRig {
  readonly earning: Earning;
  /** Of how many places it is the best, where no network was named; undefined when one was, or it is only on paper. */
  readonly bestOf: number | undefined;
  /** Other places that are as good, as far as anybody can tell. */
  readonly ties: readonly Earning[];
  /** What would be better than the best of them, if the rig did not fall short there. */
  readonly betterWithMore: RentingAppraisal | undefined;
  /** The coin that pays the rig best, where the answer is about renting it out. */
  readonly mining: MiningAppraisal | undefined;
  /** What is known of the PC beside its power. */
  readonly machine: KnownMachine;
  readonly switchPoint: SwitchPoint | undefined;
  /** Per model of a mixed rig, worst for its power first. */
  readonly shares: readonly CardShare[];
  /** What came of the wish to mine while the card waits; undefined where nobody wished it. */
  readonly gaps: Gaps | 'mines-all-day' | undefined;
  /** Where some hours of the tariff pay and others do not. */
  readonly payingHours: PayingHours | undefined;
  /** Whether they are of somebody’s own tariff, and everybody reads the answer. */
  readonly areHoursPrivate: boolean;
  readonly investment: Investment | undefined;
  /** Since it was bought; undefined where nobody has said when, or it was today. */
  readonly heldDays?: number | undefined;
  readonly hoursPerDay: number;
  readonly period: Period;
  /** Of which the first line tells. */
  readonly time: Case;
  /** Leads to the same at another time. */
  readonly timeId: (time: Case) => string | undefined;
  /** A picture is added to the answer, and takes the place of its table. */
  readonly hasPicture: boolean;
  /** So much was typed that no button holds it. */
  readonly isTooLong: boolean;
  /** A row each. */
  readonly buttons: readonly (readonly RunButton[])[];
}
