import type { Earning } from '../../appraisal/appraisal.ts';
import type { Provenance } from '../../catalog/figure.ts';
import { present } from '../../present.ts';
import { bySeenLast } from '../values/age.ts';
import { citedByTitle, kindAndAge } from '../values/provenance.ts';
import type { Citing } from '../values/provenance.ts';

/** Kind and age of the price that an earning rests on, the oldest of several: `price listed 3 Sept 2026, 11 weeks old`. */
export function priceAge(earning: Earning, citing: Citing): string {
  const oldest = oldestPrice(earning);
  const { figures } = citing.words;
  return oldest === undefined ? figures.priceTyped : figures.price(kindAndAge(oldest, citing));
}

/** The same with the source's title: `price listed 6 min ago (CoinGecko)`. */
export function priceCited(earning: Earning, citing: Citing): string {
  const oldest = oldestPrice(earning);
  const { figures } = citing.words;
  return oldest === undefined ? figures.priceTyped : figures.price(citedByTitle(oldest, citing));
}

function oldestPrice(earning: Earning): Provenance | undefined {
  if (earning.kind === 'mining') return earning.conditions.coinPriceUsd.used;
  if (earning.kind === 'gap-mining') {
    return present(oldestPrice(earning.rented), oldestPrice(earning.mined)).toSorted(bySeenLast).at(-1);
  }
  const quoted = earning.prices.flatMap((price) => (price.kind === 'quotes' ? [price.host.used] : []));
  return quoted.toSorted(bySeenLast).at(-1);
}
