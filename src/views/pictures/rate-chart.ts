import type { Earning } from '../../appraisal/appraisal.ts';
import { isSure } from '../../appraisal/choice.ts';
import { present } from '../../present.ts';
import { formatMoney, formatRate } from '../values/money.ts';
import type { RoiModel } from '../roi/roi-model.ts';
import { earningTitle } from '../values/titles.ts';
import { chartName, earningCaption, priceKind } from './caption.ts';
import type { Picture, RateChart } from './chart.ts';

/** More lines than that nobody tells apart. */
const MOST_LINES = 4;
/** The stretches are told apart this finely. */
const STEPS = 240;
const NAME_LENGTH = 16;

/** Money a day that does not depend on power, and energy a day that does. */
interface Falling {
  readonly name: string;
  readonly revenue: number;
  readonly energyKwh: number;
}

/** What is left over against the price of power: the asked place, its rivals, and which is best on each stretch. */
export function ratePicture(model: RoiModel, rivals: readonly Earning[]): Picture {
  const { earning, money, rate, citing } = model;
  const say = citing.words.chart;
  const falling = (each: Earning): Falling => ({
    name: chartName(each, citing, NAME_LENGTH),
    revenue: each.estimate.flows.typical.revenueUsdPerDay * money.unitsPerUsd,
    energyKwh: each.estimate.flows.typical.energyKwhPerDay,
  });
  const asked = falling(earning);
  const ownRate = rate.usdPerKwh * money.unitsPerUsd;
  const breakEven = asked.energyKwh === 0 ? undefined : asked.revenue / asked.energyKwh;
  const mostRate = Math.max(ownRate * 1.5, (breakEven ?? 0) * 1.15, ownRate === 0 ? 0.1 * money.unitsPerUsd : 0);
  const others = rivals.filter((each) => isSure(each)).map(falling);
  const known = [asked, ...others.filter(({ name }) => name !== asked.name)];
  const lines = shownLines(known, ownRate, mostRate);
  const best = bestStretches(lines, mostRate);
  const inRate = (each: number): string => formatRate(each, money.currency, money.locale);
  const left = formatMoney(earning.estimate.flows.typical.netCashUsdPerDay, money);
  const kind = priceKind(earning);
  return {
    chart: {
      kind: 'rate',
      caption: earningCaption({ ...model, currency: money.currency }),
      currency: money.currency,
      mostRate,
      ownRate,
      lines: lines.map((each) => ({
        name: each.name,
        isAsked: each === asked,
        atZero: each.revenue,
        atMost: leftAt(each, mostRate),
      })),
      breakEvenRate: breakEven !== undefined && breakEven > 0 ? breakEven : undefined,
      best,
    },
    alt: [
      say.rate.alt(earningTitle(model, citing), left, inRate(ownRate)),
      breakEven !== undefined && breakEven > 0 ? say.rate.stops(inRate(breakEven)) : '',
      say.rate.best(best.map(({ name, toRate }) => say.rate.stretch(name, inRate(toRate)))),
    ].join(''),
    legend: say.legend(
      present(say.grade(earning.certainty.grade), kind !== undefined && say.kind(kind), say.rate.legend, say.rate.own),
    ),
    instead: say.instead,
  };
}

function leftAt({ revenue, energyKwh }: Falling, pricePerKwh: number): number {
  return revenue - energyKwh * pricePerKwh;
}

/** The asked one, whatever is best somewhere, then what is best at one’s own price. */
function shownLines(known: readonly Falling[], ownRate: number, mostRate: number): readonly Falling[] {
  const [asked] = known;
  const winners = bestStretches(known, mostRate).map(({ name }) => known.find((each) => each.name === name));
  const byOwnRate = known.toSorted((one, other) => leftAt(other, ownRate) - leftAt(one, ownRate));
  return [...new Set(present(asked, ...winners, ...byOwnRate))].slice(0, MOST_LINES);
}

function bestStretches(lines: readonly Falling[], mostRate: number): RateChart['best'] {
  const stretches: { name: string | undefined; fromRate: number; toRate: number }[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    const [fromRate, toRate] = [(mostRate * step) / STEPS, (mostRate * (step + 1)) / STEPS];
    const middle = (fromRate + toRate) / 2;
    const [first] = lines.toSorted((one, other) => leftAt(other, middle) - leftAt(one, middle));
    const name = first !== undefined && leftAt(first, middle) > 0 ? first.name : undefined;
    const last = stretches.at(-1);
    if (last !== undefined && last.name === name) last.toRate = toRate;
    else stretches.push({ name, fromRate, toRate });
  }
  return stretches;
}
