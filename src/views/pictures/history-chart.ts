import type { CoinDay } from '../../catalog/coin-history.ts';
import type { Coin, Gpu, Network } from '../../catalog/schema.ts';
import { DAY_MS } from '../../durations.ts';
import { dayOf } from '../../market/figures/figure-date.ts';
import type { RentalQuote } from '../../market/market.ts';
import { present } from '../../present.ts';
import { coinName } from '../values/earner-names.ts';
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

type Points = HistoryChart['panels'][number]['points'];

interface Panel {
  readonly name: string;
  readonly unit: string;
  readonly points: Points;
}

/** A coin’s price and what its speed earned on the days of record; undefined where there are none. */
export function coinHistoryPicture(
  coin: Coin,
  coinDays: readonly CoinDay[],
  days: number,
  citing: Citing,
): Picture | undefined {
  const say = citing.words.chart.history;
  const shown = coinDays.filter((day) => isWithin(day.date, days, citing));
  const revenues = shown.flatMap(({ date, revenueUsdPerHashPerDay: usd }) =>
    usd === undefined ? [] : [{ date, usd }],
  );
  const most = Math.max(0, ...revenues.map(({ usd }) => usd));
  const [unit, hashes] = SPEEDS.find(([, each]) => most * each >= LEAST_SHOWN_USD) ?? ['TH/s', 1e12];
  return picture(coinName(coin), days, citing, [
    {
      name: say.coin,
      unit: 'USD',
      points: shown.map(({ date, coinPriceUsd }) => ({ day: date, value: coinPriceUsd })),
    },
    {
      name: say.revenue,
      unit: `USD / ${unit}`,
      points: revenues.map(({ date, usd }) => ({ day: date, value: usd * hashes })),
    },
  ]);
}

/** What hosts of a card get on a network by every dated quote; undefined where nobody quoted any of these days. */
export function priceHistoryPicture(
  { network, gpu, quotes }: { readonly network: Network; readonly gpu: Gpu; readonly quotes: readonly RentalQuote[] },
  days: number,
  citing: Citing,
): Picture | undefined {
  const say = citing.words.chart.history;
  const kept = 1 - (network.platformFee?.value ?? 0);
  const ofDay = Map.groupBy(
    quotes.filter(({ date, basis }) => basis !== 'bid' && isWithin(date, days, citing)),
    ({ date }) => date,
  );
  const points = [...ofDay]
    .map(([day, rows]) => {
      const paid = rows
        .map(({ basis, usdPerGpuHour: usd }) => (basis === 'host' ? usd : usd * kept))
        .toSorted((a, b) => a - b);
      return { day, value: paid[(paid.length - 1) >> 1] ?? 0 };
    })
    .toSorted((one, other) => dayOf(one.day) - dayOf(other.day));
  return picture(`${gpu.name} · ${network.name}`, days, citing, [{ name: say.price, unit: 'USD / h', points }]);
}

function isWithin(date: string, days: number, { now }: Citing): boolean {
  if (date.length < '2026-10-10'.length) return false;
  const age = Math.floor(now.getTime() / DAY_MS) - dayOf(date);
  return age >= 0 && age <= days;
}

function picture(title: string, days: number, citing: Citing, panels: readonly Panel[]): Picture | undefined {
  const say = citing.words.chart;
  const drawn = panels.filter(({ points }) => points.length > 0);
  const first = drawn
    .flatMap(({ points }) => present(points[0]?.day))
    .toSorted((one, other) => dayOf(one) - dayOf(other))[0];
  if (first === undefined) return undefined;
  return {
    chart: {
      kind: 'history',
      caption: { title, grade: undefined, facts: [isoDay(citing.now)] },
      fromDay: first,
      toDay: isoDay(citing.now),
      panels: drawn.map(({ unit, points }) => ({ unit, points })),
    },
    alt: say.history.alt(
      title,
      days,
      drawn.map(({ name, unit, points }) =>
        say.history.panel(`${name} (${unit})`, amount(points.at(0)?.value), amount(points.at(-1)?.value)),
      ),
    ),
    legend: say.legend([say.history.legend(days)]),
    instead: say.instead,
  };
}

function amount(value: number | undefined): string {
  return String(Number((value ?? 0).toPrecision(3)));
}
