import type { Earning } from '../../appraisal/appraisal.ts';
import type { Provenance } from '../../catalog/figure.ts';
import type { HostPrice } from '../../market/valuation/host-price.ts';
import { isLive } from '../../market/figures/freshness.ts';
import { present } from '../../present.ts';
import type { Citing } from '../values/provenance.ts';

/**
 * What an answer may say of how live its figures are, so that it is true whatever they are; nothing where it has none,
 * as when everything was typed.
 */
export function livenessSentences(
  figures: readonly Provenance[],
  { now, words }: Pick<Citing, 'now' | 'words'>,
): readonly string[] {
  const say = words.figures;
  const count = new Set(figures).size;
  const dated = [...new Set(figures)].filter((figure) => !isLive(figure, now));
  if (count === 0) return [];
  if (dated.length === 0) return [say.allLive(count)];
  if (dated.length === count) {
    return dated.every(({ observedAt }) => observedAt === undefined) ? [say.onlyShipped] : [say.noneLive];
  }
  return [say.someLive(count - dated.length, count)];
}

function quotesOf({ low, high }: HostPrice['ends']): readonly Provenance[] {
  return [low, high].flatMap((end) => (end.kind === 'quote' ? [end.quote] : []));
}

/** What an earning was worked out from that moves with the market; what was typed does not. */
export function marketFiguresOf(earning: Earning): readonly Provenance[] {
  switch (earning.kind) {
    case 'renting':
      return present(
        ...earning.prices.flatMap((price) =>
          price.kind === 'quotes' ? [price.host.used, ...quotesOf(price.host.ends)] : [],
        ),
        earning.utilisation.kind === 'figure' && earning.utilisation.provenance,
      );
    case 'mining':
      return [
        earning.conditions.coinPriceUsd.used,
        earning.conditions.networkHashrateHs,
        earning.conditions.blockRewardCoins,
      ];
    case 'gap-mining':
      return [...marketFiguresOf(earning.rented), ...marketFiguresOf(earning.mined)];
  }
}
