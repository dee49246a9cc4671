import type { Earning } from '../../appraisal/appraisal.ts';
import type { ElectricityRate } from '../../appraisal/electricity.ts';
import type { Choice } from '../../appraisal/choice.ts';
import { paysOnPaper, worthUsdPerDay } from '../../appraisal/choice.ts';
import { nearTies } from '../../appraisal/near-ties.ts';
import type { Ranking } from '../../appraisal/rank.ts';
import { DAYS_PER } from '../../engine/calendar.ts';
import { mainDoubt } from '../evidence/certainty.ts';
import { earningName } from '../values/earner-names.ts';
import { aboutMoney, formatRate } from '../values/money.ts';
import type { Money } from '../values/money.ts';
import type { Period } from '../values/period.ts';
import type { Citing } from '../values/provenance.ts';

const TIES = 2;

/** What a choice was made from, and how its answer is shown. */
interface Chosen {
  readonly ranking: Ranking;
  readonly rate: ElectricityRate;
  readonly money: Money;
  readonly period: Period;
  readonly isBought: boolean;
  readonly citing: Citing;
}

/** Only what is sure is called best, and of what is as good as it nothing is; what would pay more on paper comes next. */
export function choiceLines(choice: Choice, model: Chosen): readonly string[] {
  const { ranking, money, period, rate, citing } = model;
  const say = citing.words.compare;
  const nameOf = (earning: Earning): string => earningName(earning, citing.words);
  const about = (earning: Earning) => aboutMoney(worthUsdPerDay(earning) * DAYS_PER[period], money);
  const named = (earning: Earning): readonly string[] =>
    [earning, ...nearTies(earning, ranking.open).slice(0, TIES)].map(nameOf);
  /** One doubt is given for all that are named, so whoever is in doubt for another reason is left to the table. */
  const alikeInDoubt = (earning: Earning): readonly string[] => {
    const doubt = mainDoubt(earning, citing);
    const ties = nearTies(earning, ranking.open).filter((tie) => mainDoubt(tie, citing) === doubt);
    return [earning, ...ties.slice(0, TIES)].map(nameOf);
  };
  const onPaper = (earning: Earning | undefined): readonly string[] =>
    earning === undefined ? [] : [say.onPaperMore(alikeInDoubt(earning), about(earning), mainDoubt(earning, citing))];
  const onlyOnPaper = (top: Earning): string =>
    say.onlyOnPaper(alikeInDoubt(top), about(top), period, mainDoubt(top, citing), model.isBought);
  const known = ranking.open.filter(({ kind }) => kind !== 'gap-mining').length;
  const nothingPays = (nearest: Earning, scope: 'known' | 'on-paper'): readonly string[] => [
    say.nothingPays(
      ranking.open.some((earning) => worthUsdPerDay(earning) > 0) ? 'confirmed' : scope,
      known,
      known + ranking.unknown.length,
      formatRate(rate.pricePerKwh, rate.currency, money.locale),
      model.isBought,
    ),
    say.leastLoss(nameOf(nearest), about(nearest), period),
  ];
  switch (choice.kind) {
    case 'none':
      return [say.nothingKnown];
    case 'best':
      return [say.best(named(choice.best), about(choice.best), period, model.isBought), ...onPaper(choice.onPaper)];
    case 'nothing-pays': {
      const paying = paysOnPaper(choice);
      return paying === undefined ? nothingPays(choice.leastLoss, 'known') : [onlyOnPaper(paying)];
    }
    case 'only-on-paper':
      return worthUsdPerDay(choice.top) > 0 ? [onlyOnPaper(choice.top)] : nothingPays(choice.top, 'on-paper');
  }
}
