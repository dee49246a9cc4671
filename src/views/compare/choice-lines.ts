import type { Earning } from '../../appraisal/appraisal.ts';
import type { ElectricityRate } from '../../appraisal/electricity.ts';
import type { Choice } from '../../appraisal/choice.ts';
import { worthUsdPerDay } from '../../appraisal/choice.ts';
import { nearTies } from '../../appraisal/near-ties.ts';
import type { Ranking } from '../../appraisal/rank.ts';
import { mainDoubt } from '../evidence/certainty.ts';
import { earningName } from '../values/earner-names.ts';
import { aboutMoney, formatRate } from '../values/format.ts';
import type { Money } from '../values/format.ts';
import { DAYS_PER } from '../values/period.ts';
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
  const onPaper = (earning: Earning | undefined): readonly string[] =>
    earning === undefined ? [] : [say.onPaperMore(named(earning), about(earning), mainDoubt(earning, citing))];
  const onlyOnPaper = (top: Earning): string =>
    say.onlyOnPaper(named(top), about(top), period, mainDoubt(top, citing), model.isBought);
  const known = ranking.open.filter(({ kind }) => kind !== 'gap-mining').length;
  const nothingPays = (model.isBought ? say.nothingPaysBack : say.nothingPays)(
    known,
    known + ranking.unknown.length,
    formatRate(rate.pricePerKwh, rate.currency, money.locale),
  );
  switch (choice.kind) {
    case 'none':
      return [say.nothingKnown];
    case 'best':
      return [say.best(named(choice.best), about(choice.best), period, model.isBought), ...onPaper(choice.onPaper)];
    case 'nothing-pays':
      return choice.onPaper !== undefined && worthUsdPerDay(choice.onPaper) > 0
        ? [onlyOnPaper(choice.onPaper)]
        : [nothingPays, say.leastLoss(nameOf(choice.leastLoss), about(choice.leastLoss), period)];
    case 'only-on-paper':
      return worthUsdPerDay(choice.top) > 0
        ? [onlyOnPaper(choice.top)]
        : [nothingPays, say.leastLoss(nameOf(choice.top), about(choice.top), period)];
  }
}
