import type { DailyFlows, Estimate } from '../../engine/estimate.ts';
import type { Words } from '../../words/words.ts';

/** A time of which an answer is told: how busy the cards are. */
export type Case = 'quiet' | 'likely' | 'busy';

/** A scenario as a column: its heading, and which of the flows it shows. */
export interface Column {
  readonly heading: string;
  readonly flow: DailyFlows;
}

/** How the three flows are called: low to high where what is paid goes with what is left over. */
type End = 'low' | 'high' | 'worst' | 'best' | Exclude<Case, 'likely'>;

/**
 * Flows are ordered by what is left over. Where the rent is below the cost of the extra power, the busy case brings more
 * and leaves less: then a column is a scenario, from quiet to busy. Where only the low price is below it, low and high are
 * both busy, or both quiet, at other prices: the worst and the best case. So no row runs backwards under a wrong name.
 */
export function scenarioColumns(estimate: Pick<Estimate, 'flows'>, words: Words): readonly [Column, Column, Column] {
  const { low, typical, high } = estimate.flows;
  const { rows } = words.roi;
  const [first, last] = isTurnedRound(estimate) ? [high, low] : [low, high];
  const [left, right] = endsOf(estimate);
  return [
    { heading: rows[left], flow: first },
    { heading: rows.likely, flow: typical },
    { heading: rows[right], flow: last },
  ];
}

function endsOf(estimate: Pick<Estimate, 'flows'>): readonly [End, End] {
  if (isTurnedRound(estimate)) return ['quiet', 'busy'];
  return hasTimes(estimate) ? ['low', 'high'] : ['worst', 'best'];
}

/** Which of the flows are those of that time; where the ends are no times, the worst and the best case. */
export function flowOf(estimate: Pick<Estimate, 'flows'>, time: Case): DailyFlows {
  const { low, typical, high } = estimate.flows;
  if (time === 'likely') return typical;
  return (time === 'quiet') === isTurnedRound(estimate) ? high : low;
}

/** Whether the low and the high flow are those of a quiet and a busy time, in whichever order. */
export function hasTimes(estimate: Pick<Estimate, 'flows'>): boolean {
  const { low, typical, high } = estimate.flows;
  const isBetween =
    low.revenueUsdPerDay <= typical.revenueUsdPerDay && typical.revenueUsdPerDay <= high.revenueUsdPerDay;
  return isBetween || isTurnedRound(estimate);
}

/** What the first line calls that time. */
export function calledTime(estimate: Pick<Estimate, 'flows'>, time: Case): Case | 'worst' | 'best' {
  if (time === 'likely' || hasTimes(estimate)) return time;
  return time === 'quiet' ? 'worst' : 'best';
}

/** Whether the case that brings more leaves less. */
export function isTurnedRound({ flows }: Pick<Estimate, 'flows'>): boolean {
  return flows.low.revenueUsdPerDay > flows.high.revenueUsdPerDay;
}
