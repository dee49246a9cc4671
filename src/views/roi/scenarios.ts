import type { DailyFlows, Estimate } from '../../engine/estimate.ts';
import type { Words } from '../../words/words.ts';

/** A time of which an answer is told: how busy the cards are. */
export type Case = 'quiet' | 'likely' | 'busy';

/** A scenario as a column: its heading, and which of the flows it shows. */
export interface Column {
  readonly heading: string;
  readonly flow: DailyFlows;
}

/**
 * Low, likely and high by what is left over. Where the rent is below the cost of the extra power, the busy case brings
 * more and leaves less: then a column is a scenario, from quiet to busy, and neither row runs backwards under a wrong name.
 */
export function scenarioColumns(estimate: Pick<Estimate, 'flows'>, words: Words): readonly [Column, Column, Column] {
  const { low, typical, high } = estimate.flows;
  const { rows } = words.roi;
  return isTurnedRound(estimate)
    ? [
        { heading: rows.quiet, flow: high },
        { heading: rows.likely, flow: typical },
        { heading: rows.busy, flow: low },
      ]
    : [
        { heading: rows.low, flow: low },
        { heading: rows.likely, flow: typical },
        { heading: rows.high, flow: high },
      ];
}

/** Which of the flows are those of that time. */
export function flowOf(estimate: Pick<Estimate, 'flows'>, time: Case): DailyFlows {
  const { low, typical, high } = estimate.flows;
  if (time === 'likely') return typical;
  return (time === 'quiet') === isTurnedRound(estimate) ? high : low;
}

/** Whether the case that brings more leaves less. */
export function isTurnedRound({ flows }: Pick<Estimate, 'flows'>): boolean {
  return flows.low.revenueUsdPerDay > flows.high.revenueUsdPerDay;
}
