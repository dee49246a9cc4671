import type { Earning } from '../../appraisal/appraisal.ts';
import { ingredientsOf } from '../../appraisal/ingredients.ts';
import type { Provenance } from '../../catalog/figure.ts';
import { briefExchange } from '../values/exchange.ts';
import type { ExchangeUse } from '../values/exchange.ts';
import { formatPercent } from '../values/format.ts';
import { bySeenLast } from '../values/age.ts';
import { kindAndDate } from '../values/provenance.ts';
import type { Citing } from '../values/provenance.ts';
import { present } from '../../present.ts';

/** Kind and date of every figure that decides an earning, in one line; of several prices those of the oldest. */
export function figuresLine(earning: Earning, exchangeRates: readonly ExchangeUse[], citing: Citing): string {
  const { words, locale } = citing;
  const say = words.roi.footer;
  const ingredients = ingredientsOf(earning);
  const of = (what: (typeof ingredients)[number]['what']): Provenance | undefined =>
    present(...ingredients.filter((ingredient) => ingredient.what === what).map(({ figure }) => figure))
      .toSorted(bySeenLast)
      .at(-1);
  const told = (figure: Provenance | undefined, tell: (cited: string) => string): string | undefined =>
    figure === undefined ? undefined : tell(kindAndDate(figure, citing));
  if (earning.kind === 'mining') {
    return present(
      told(of('coin-price'), say.coinPrice),
      told(of('network-hashrate'), say.network),
      told(of('card-hashrate'), say.speed),
      ...briefExchange(exchangeRates, citing),
      say.noAdvice,
    ).join(' · ');
  }
  const rented = earning.kind === 'gap-mining' ? earning.rented : earning;
  const { renting, network } = rented;
  const busy = formatPercent(renting.utilisation.typical, locale);
  const isBusyTyped = rented.utilisation.kind === 'typed';
  return present(
    told(of('rent'), say.price) ?? say.priceTyped,
    told(of('busy-share'), (cited) => say.busy(busy, cited)) ?? (isBusyTyped ? say.busyTyped(busy) : say.busyUnknown),
    told(of('platform-fee'), (cited) => say.fee(formatPercent(network.platformFee?.value ?? 0, locale), cited)),
    ...briefExchange(exchangeRates, citing),
    say.noAdvice,
  ).join(' · ');
}
