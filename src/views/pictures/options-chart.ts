import type { Earning } from '../../appraisal/appraisal.ts';
import { firstChoice, worthUsdPerDay } from '../../appraisal/choice.ts';
import type { RigPart } from '../../appraisal/rig.ts';
import { DAYS_PER } from '../../engine/calendar.ts';
import { present } from '../../present.ts';
import type { CompareModel } from '../compare/compare.ts';
import type { SideBySideModel } from '../compare/side-by-side-model.ts';
import type { AnswerTerms } from '../values/answer-terms.ts';
import { earningName } from '../values/earner-names.ts';
import { formatMoney } from '../values/money.ts';
import type { Period } from '../values/period.ts';
import { rigName } from '../values/rig-names.ts';
import { fit } from '../message/table.ts';
import { chartName, rigCaption } from './caption.ts';
import type { OptionsChart, Picture } from './chart.ts';

const NAME_LENGTH = 15;
/** Alt text has 1,024 characters. */
const ROWS_TOLD = 9;

type Group = OptionsChart['groups'][number];
type Terms = AnswerTerms & { readonly period: Period };

/** Whiskers of what each row leaves, rented out and mined apart. */
export function optionsPicture(model: CompareModel, rows: readonly Earning[]): Picture {
  const { citing, rig } = model;
  const say = citing.words.chart.options;
  const groups = [rows.filter(({ kind }) => kind !== 'mining'), rows.filter(({ kind }) => kind === 'mining')];
  return {
    chart: {
      kind: 'options',
      caption: rigCaption(rigName(rig), model),
      currency: model.money.currency,
      groups: groups.map((group) => ({ heading: undefined, options: optionsOf(group, model) })),
    },
    alt: say.alt(
      rigName(rig),
      rows.slice(0, ROWS_TOLD).map((earning) => told(earning, model)),
    ),
    legend: legendOf(rows, say.legend, model),
    instead: citing.words.chart.instead,
  };
}

/** Of each rig the best way to rent it out and the best coin, one rig below the other. Undefined where there is none at all. */
export function sideBySidePicture(model: SideBySideModel): Picture | undefined {
  const { citing } = model;
  const say = citing.words.chart.options;
  const cards = model.columns.map(({ rig, ranking }) => ({ rig, best: bestOfEachKind(ranking.open) }));
  const shown = cards.flatMap(({ best }) => best);
  if (shown.length === 0) return undefined;
  return {
    chart: {
      kind: 'options',
      caption: rigCaption(cards.map(({ rig }) => rigName(rig)).join(' · '), model),
      currency: model.money.currency,
      groups: cards.map(({ rig, best }): Group => ({ heading: headingOf(rig), options: optionsOf(best, model) })),
    },
    alt: say.altBeside(
      cards.map(({ rig, best }) =>
        say.card(
          rigName(rig),
          best.map((earning) => told(earning, model)),
        ),
      ),
    ),
    legend: legendOf(shown, say.legendBeside, model),
    instead: citing.words.chart.instead,
  };
}

function bestOfEachKind(open: readonly Earning[]): readonly Earning[] {
  return present(
    firstChoice(open.filter(({ kind }) => kind !== 'mining')),
    firstChoice(open.filter(({ kind }) => kind === 'mining')),
  ).toSorted((one, other) => worthUsdPerDay(other) - worthUsdPerDay(one));
}

function headingOf(rig: readonly RigPart[]): string {
  return fit(rigName(rig), NAME_LENGTH);
}

function optionsOf(earnings: readonly Earning[], { money, period, citing }: Terms): Group['options'] {
  const inMoney = (usdPerDay: number): number => usdPerDay * DAYS_PER[period] * money.unitsPerUsd;
  return earnings.map((earning) => {
    const { low, typical, high } = earning.estimate.flows;
    return {
      name: chartName(earning, citing, NAME_LENGTH),
      isMined: earning.kind === 'mining',
      low: inMoney(low.netProfitUsdPerDay),
      likely: inMoney(typical.netProfitUsdPerDay),
      high: inMoney(high.netProfitUsdPerDay),
      grade: earning.certainty.grade,
    };
  });
}

function told(earning: Earning, { money, period, citing }: Terms): string {
  const amount = (usdPerDay: number): string => formatMoney(usdPerDay * DAYS_PER[period], money);
  const { low, typical, high } = earning.estimate.flows;
  return citing.words.chart.options.row(
    earningName(earning, citing.words),
    amount(typical.netProfitUsdPerDay),
    amount(low.netProfitUsdPerDay),
    amount(high.netProfitUsdPerDay),
  );
}

function legendOf(shown: readonly Earning[], what: string, { citing }: Terms): string {
  const say = citing.words.chart;
  const grades = (['firm', 'dated', 'on-paper'] as const).filter((grade) =>
    shown.some(({ certainty }) => certainty.grade === grade),
  );
  return say.legend([say.shapes(grades), what]);
}
