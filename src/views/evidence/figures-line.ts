import type { Earning, MiningAppraisal, RentingAppraisal } from '../../appraisal/appraisal.ts';
import { ofMining, ofRenting } from '../../appraisal/ingredients.ts';
import type { Ingredient } from '../../appraisal/certainty.ts';
import type { Provenance } from '../../catalog/figure.ts';
import { briefExchange } from '../values/exchange.ts';
import type { ExchangeUse } from '../values/exchange.ts';
import { formatPercent } from '../values/numbers.ts';
import { bySeenLast } from '../values/age.ts';
import { kindAndDate } from '../values/provenance.ts';
import type { Citing } from '../values/provenance.ts';
import { present } from '../../present.ts';
import { rememberedOf } from '../../remembered.ts';

/** Kind and date of every figure that decides an earning, in one line; of several prices those of the oldest. */
export function figuresLine(earning: Earning, exchangeRates: readonly ExchangeUse[], citing: Citing): string {
  return [
    ...figuresOf(earning, citing),
    ...briefExchange(exchangeRates, citing),
    citing.words.roi.footer.noAdvice,
  ].join(' · ');
}

// What power costs changes nothing about them.
function figuresOf(earning: Earning, citing: Citing): readonly string[] {
  if (earning.kind === 'mining') return minedFigures(earning.conditions, earning.hashrates, earning.coin, citing);
  const { prices, utilisation, network, renting } = earning.kind === 'gap-mining' ? earning.rented : earning;
  return rentedFigures(prices, utilisation, network, renting.utilisation.typical, citing);
}

const minedFigures = rememberedOf(
  (
    conditions: MiningAppraisal['conditions'],
    hashrates: MiningAppraisal['hashrates'],
    coin: MiningAppraisal['coin'],
    citing: Citing,
  ): readonly string[] => {
    const say = citing.words.roi.footer;
    const told = tellerOf(ofMining({ conditions, hashrates, coin }), citing);
    return present(
      told('coin-price', say.coinPrice),
      told('network-hashrate', say.network),
      told('card-hashrate', say.speed),
    );
  },
);

const rentedFigures = rememberedOf(
  (
    prices: RentingAppraisal['prices'],
    utilisation: RentingAppraisal['utilisation'],
    network: RentingAppraisal['network'],
    typicalUtilisation: number,
    citing: Citing,
  ): readonly string[] => {
    const { locale, words } = citing;
    const say = words.roi.footer;
    const told = tellerOf(ofRenting({ prices, utilisation, network }), citing);
    const busy = formatPercent(typicalUtilisation, locale);
    const isBusyTyped = utilisation.kind === 'typed';
    return present(
      told('rent', say.price) ?? say.priceTyped,
      told('busy-share', (cited) => say.busy(busy, cited)) ?? (isBusyTyped ? say.busyTyped(busy) : say.busyUnknown),
      told('platform-fee', (cited) => say.fee(formatPercent(network.platformFee?.value ?? 0, locale), cited)),
    );
  },
);

/** Tells of the figure of that kind that was seen last; undefined where there is none. */
function tellerOf(ingredients: readonly Ingredient[], citing: Citing) {
  return (what: Ingredient['what'], tell: (cited: string) => string): string | undefined => {
    const figure: Provenance | undefined = present(
      ...ingredients.filter((ingredient) => ingredient.what === what).map((ingredient) => ingredient.figure),
    )
      .toSorted(bySeenLast)
      .at(-1);
    return figure === undefined ? undefined : tell(kindAndDate(figure, citing));
  };
}
