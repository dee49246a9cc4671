import type { CoinDay } from '../../catalog/coin-history.ts';
import type { FigureKind } from '../../catalog/figure.ts';
import type { Coin, Gpu, Network } from '../../catalog/schema.ts';
import { daysSinceEpoch } from '../../durations.ts';
import { dayOf, isExactDay } from '../../market/figures/figure-date.ts';
import type { CoinDayFigure } from '../../market/market.ts';
import type { DayValue, NetworkDays } from '../../market/valuation/network-days.ts';
import { revenueDays } from '../../market/valuation/revenue-days.ts';
import { present } from '../../present.ts';
import { coinName } from '../values/earner-names.ts';
import { formatPercent } from '../values/numbers.ts';
import type { Citing } from '../values/provenance.ts';
import { isoDay } from './caption.ts';
import type { HistoryChart, Picture } from './chart.ts';

/** The unit in which what so much speed earns is more than a hundredth of a dollar. */
const SPEEDS = [
  ['MH/s', 1e6],
  ['GH/s', 1e9],
  ['TH/s', 1e12],
] as const;
const LEAST_SHOWN_USD = 0.01;

interface Panel {
  readonly name: string;
  readonly unit: string;
  readonly points: readonly DayValue[];
}

/** Of which figures it is, in the picture and below it. */
interface Titled {
  readonly title: string;
  /** Of the newest price. */
  readonly price: { readonly kind: FigureKind; readonly date: string } | undefined;
  /** What else is to be known of the panels. */
  readonly remarks: readonly string[];
}

/** What is told day by day of a coin, or of a card on a network; without a card, of the network as a whole. */
export type History =
  | {
      readonly kind: 'coin';
      readonly coin: Coin;
      /** The days of record, oldest first. */
      readonly recorded: readonly CoinDay[];
      /** What the sources told, oldest first; it goes on where the record ends. */
      readonly told: readonly CoinDayFigure[];
    }
  | { readonly kind: 'network'; readonly network: Network; readonly gpu: Gpu | undefined; readonly told: NetworkDays };

/** The days up to today, so many of them; undefined where nobody told anything of these. */
export function historyPicture(history: History, days: number, citing: Citing): Picture | undefined {
  return history.kind === 'coin' ? coinPicture(history, days, citing) : networkPicture(history, days, citing);
}

/** Whether that picture would show a movement, and not a single day. */
export function showsMovement(history: History, days: number, citing: Citing): boolean {
  return daysTold(history).some((told) => {
    const [first, ...others] = told.filter((day) => isWithin(day, days, citing));
    return others.some((day) => day !== first);
  });
}

/** Of each panel; a coin’s revenue has no day that its price does not have. */
function daysTold(history: History): readonly (readonly string[])[] {
  if (history.kind === 'network') {
    const { price, busy } = history.told;
    return [price, busy].map((panel) => (panel?.days ?? []).map(({ day }) => day));
  }
  const prices = sinceRecord(history).filter(({ quantity }) => quantity === 'coin-price');
  return [[...history.recorded.map(({ date }) => date), ...prices.map(({ day }) => day)]];
}

function sinceRecord({ recorded, told }: Extract<History, { kind: 'coin' }>): readonly CoinDayFigure[] {
  const last = recorded.at(-1)?.date ?? '';
  return told.filter(({ day }) => day > last);
}

/** A coin’s price and what its speed earned. */
function coinPicture(history: Extract<History, { kind: 'coin' }>, days: number, citing: Citing): Picture | undefined {
  const say = citing.words.chart.history;
  const { coin, recorded } = history;
  const since = sinceRecord(history);
  const revenues = [...recorded, ...revenueDays(since, coin.blockTimeS.value)]
    .flatMap(({ date, revenueUsdPerHashPerDay: value }) => (value === undefined ? [] : [{ day: date, value }]))
    .filter(({ day }) => isWithin(day, days, citing));
  const most = Math.max(0, ...revenues.map(({ value }) => value));
  const [unit, hashes] = SPEEDS.find(([, each]) => most * each >= LEAST_SHOWN_USD) ?? ['TH/s', 1e12];
  const newest = recorded.at(-1);
  return picture(
    {
      title: coinName(coin),
      price: since.length > 0 || newest === undefined ? undefined : newest,
      remarks: [],
    },
    days,
    citing,
    [
      { name: say.coin, unit: 'USD', points: [...recorded.map(priceOfDay), ...pricesTold(since)] },
      {
        name: say.revenue,
        unit: `USD / ${unit}`,
        points: revenues.map(({ day, value }) => ({ day, value: value * hashes })),
      },
    ],
  );
}

function priceOfDay({ date, coinPriceUsd }: CoinDay): DayValue {
  return { day: date, value: coinPriceUsd };
}

/** Of several sources of a day the middle one, of two the lower. */
function pricesTold(told: readonly CoinDayFigure[]): readonly DayValue[] {
  const prices = told.filter(({ quantity }) => quantity === 'coin-price');
  return [...Map.groupBy(prices, ({ day }) => day)].map(([day, ofDay]) => {
    const values = ofDay.map(({ median }) => median).toSorted((one, other) => one - other);
    return { day, value: values[(values.length - 1) >> 1] ?? 0 };
  });
}

/** What hosts got on a network and how busy its cards were, each on the days of which somebody told it. */
function networkPicture(
  { network, gpu, told: { price, busy } }: Extract<History, { kind: 'network' }>,
  days: number,
  citing: Citing,
): Picture | undefined {
  const say = citing.words.chart.history;
  const used = price?.host.used;
  return picture(
    {
      title: gpu === undefined ? network.name : `${gpu.name} · ${network.name}`,
      price: used === undefined ? undefined : { kind: used.kind, date: used.date },
      remarks: present(
        price !== undefined &&
          (price.host.feeKnown
            ? price.host.fee > 0 && say.afterFee(formatPercent(price.host.fee, citing.locale))
            : say.feeUnknown),
        busy?.of === 'all' && gpu !== undefined && say.busyOfAll,
      ),
    },
    days,
    citing,
    [
      { name: say.price, unit: 'USD / h', points: price?.days ?? [] },
      { name: say.busy, unit: '%', points: (busy?.days ?? []).map(({ day, value }) => ({ day, value: value * 100 })) },
    ],
  );
}

function isWithin(date: string, days: number, { now }: Citing): boolean {
  if (!isExactDay(date)) return false;
  const age = daysSinceEpoch(now) - dayOf(date);
  return age >= 0 && age <= days;
}

function picture(
  { title, price, remarks }: Titled,
  days: number,
  citing: Citing,
  panels: readonly Panel[],
): Picture | undefined {
  const say = citing.words.chart;
  const drawn = panels
    .map((panel) => ({ ...panel, points: panel.points.filter(({ day }) => isWithin(day, days, citing)) }))
    .filter(({ points }) => points.length > 0);
  const [first] = drawn
    .flatMap(({ points }) => present(points[0]?.day))
    .toSorted((one, other) => dayOf(one) - dayOf(other));
  if (first === undefined) return undefined;
  const names = drawn.map(({ name, unit }) => `${name} (${unit})`);
  return {
    chart: {
      kind: 'history',
      caption: {
        title,
        grade: undefined,
        facts: present(isoDay(citing.now), price && `${say.kindLetter(price.kind)} ${price.date}`),
      },
      fromDay: first,
      toDay: isoDay(citing.now),
      panels: drawn.map(({ unit, points }): HistoryChart['panels'][number] => ({ unit, points })),
    },
    alt: say.history.alt(
      title,
      days,
      drawn.map(({ points }, index) =>
        say.history.panel(names[index] ?? '', amount(points.at(0)?.value), amount(points.at(-1)?.value)),
      ),
    ),
    legend: say.legend(present(price && say.kind(price.kind), ...names, ...remarks, say.history.legend(days))),
    instead: say.instead,
  };
}

function amount(value: number | undefined): string {
  return String(Number((value ?? 0).toPrecision(3)));
}
