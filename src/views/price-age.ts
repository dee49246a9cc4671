import type { Earning } from '../appraisal/appraisal.ts';
import type { Provenance } from '../catalog/figure.ts';
import { freshnessOf } from '../market/figures/freshness.ts';
import { bySeenLast, formatAge } from './age.ts';
import { formatDate } from './format.ts';
import { citedByTitle, kindAndAge } from './provenance.ts';
import type { Citing } from './provenance.ts';

/** Kind and age of the price that an earning rests on, the oldest of several: `price listed 3 Sept 2026, 11 weeks old`. */
export function priceAge(earning: Earning, citing: Citing): string {
  const oldest = oldestPrice(earning);
  return oldest === undefined ? 'price as you typed it' : `price ${kindAndAge(oldest, citing)}`;
}

/** The same with the source's title: `price listed 6 min ago (CoinGecko)`. */
export function priceCited(earning: Earning, citing: Citing): string {
  const oldest = oldestPrice(earning);
  return oldest === undefined ? 'price as you typed it' : `price ${citedByTitle(oldest, citing)}`;
}

/** Where the price is so old that the world may have moved: how old, and what that may mean. */
export function oldPriceLines(earning: Earning, { now, locale }: Citing): string[] {
  const oldest = oldestPrice(earning);
  const quantity = earning.kind === 'mining' ? 'coin-price' : 'rental-price';
  if (oldest === undefined || freshnessOf(oldest, quantity, now) !== 'stale') return [];
  const age = formatAge(oldest.date, now);
  // A bare year is no age.
  const isOf = age.endsWith('old') ? age : `of ${formatDate(oldest.date, locale)}`;
  const caution =
    earning.kind === 'mining'
      ? `${earning.coin.symbol} may be worth something else today`
      : `${earning.network.name} may pay something else today`;
  return [`The price is ${isOf}: ${caution}.`];
}

function oldestPrice(earning: Earning): Provenance | undefined {
  if (earning.kind === 'mining') return earning.conditions.coinPriceUsd.used;
  const quoted = earning.prices.flatMap((price) => (price.kind === 'quotes' ? [price.host.used] : []));
  return quoted.toSorted(bySeenLast).at(-1);
}
