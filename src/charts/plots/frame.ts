import type { EChartsCoreOption } from 'echarts/core';
import type { Grade } from '../../appraisal/certainty.ts';
import type { Caption } from '../../views/pictures/chart.ts';
import { COLOURS, FONT, SIZES } from '../look.ts';

/** An option of ECharts, of which its types know too little to be of help. */
export type Plot = EChartsCoreOption;

/** What ECharts takes as one of its series. */
export type Series = Readonly<Record<string, unknown>>;

/** Longer titles would run out of the picture. */
const TITLE_LENGTH = 42;
const LEFT = 26;
const TITLE_TOP = 20;
const FACTS_MIDDLE = 76;
const GRADE_RADIUS = 9;
/** Where the plot begins below the caption. */
export const PLOT_TOP = 118;

/** Everything that all pictures have: ground, title, grade and facts. */
export function framed(caption: Caption, plot: Plot): Plot {
  const { title, grade, facts } = caption;
  const shown = title.length > TITLE_LENGTH ? `${title.slice(0, TITLE_LENGTH - 1)}…` : title;
  const factsLeft = grade === undefined ? LEFT : LEFT + GRADE_RADIUS * 2 + 14;
  return {
    animation: false,
    backgroundColor: COLOURS.ground,
    textStyle: { fontFamily: FONT, color: COLOURS.text },
    graphic: [
      text(shown, LEFT, TITLE_TOP, { fontSize: SIZES.title, fontWeight: 'bold', fill: COLOURS.text }),
      ...(grade === undefined ? [] : gradeMark(grade, LEFT + GRADE_RADIUS, FACTS_MIDDLE)),
      text(facts.join('  ·  '), factsLeft, FACTS_MIDDLE - SIZES.fact / 2 - 2, {
        fontSize: SIZES.fact,
        fill: COLOURS.quiet,
      }),
    ],
    ...plot,
  };
}

function text(shown: string, left: number, top: number, style: Readonly<Record<string, unknown>>) {
  return { type: 'text', left, top, silent: true, style: { text: shown, fontFamily: FONT, ...style } };
}

/** Full: firm. Half: dated. Empty: on paper. */
function gradeMark(grade: Grade, cx: number, cy: number): readonly object[] {
  const ring = {
    type: 'circle',
    shape: { cx, cy, r: GRADE_RADIUS },
    style: { fill: grade === 'firm' ? COLOURS.text : 'none', stroke: COLOURS.text, lineWidth: 3 },
  };
  const half = {
    type: 'sector',
    shape: { cx, cy, r0: 0, r: GRADE_RADIUS, startAngle: Math.PI / 2, endAngle: (Math.PI * 3) / 2 },
    style: { fill: COLOURS.text },
  };
  return grade === 'dated' ? [ring, half] : [ring];
}

const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1, signDisplay: 'negative' });
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0, signDisplay: 'negative' });
const cents = new Intl.NumberFormat('en', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  signDisplay: 'negative',
});
const upToCents = new Intl.NumberFormat('en', { maximumFractionDigits: 2, signDisplay: 'negative' });
const small = new Intl.NumberFormat('en', { maximumSignificantDigits: 2, signDisplay: 'negative' });

/** Short enough for an axis and alike in every language. */
export function shortNumber(value: number): string {
  if (Math.abs(value) >= 1_000) return compact.format(value);
  return Math.abs(value) < 0.1 ? small.format(value) : upToCents.format(value);
}

/** An amount beside a mark: `4.20`, `567`, `1.2K`. */
export function shortMoney(value: number): string {
  if (Math.abs(value) >= 10_000) return compact.format(value);
  return (Math.abs(value) >= 100 ? whole : cents).format(value);
}

/** From what to what an axis runs, in what steps. */
export interface Span {
  readonly min: number;
  readonly max: number;
  readonly interval: number;
}

/** Round ends around all of these values, in about four steps. */
export function roundSpan(values: readonly number[]): Span {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const rough = (most - least || 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((each) => each * power >= rough) ?? 10) * power;
  return { min: Math.floor(least / step) * step, max: Math.ceil(most / step) * step, interval: step };
}

/** How an axis is labelled and drawn. */
export function axisLook(labels: Readonly<Record<string, unknown>> = {}) {
  return {
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { color: COLOURS.quiet, fontSize: SIZES.axis, fontFamily: FONT, ...labels },
    splitLine: { lineStyle: { color: COLOURS.grid, width: 2 } },
  };
}

/** A line without dots. */
export function line(data: readonly unknown[], colour: string, width: number, more: Series = {}): Series {
  const { lineStyle, ...rest } = more as { readonly lineStyle?: object };
  return {
    type: 'line',
    data,
    symbol: 'none',
    silent: true,
    lineStyle: { color: colour, width, cap: 'round', ...lineStyle },
    ...rest,
  };
}

/** A dot, and what is written beside it. */
interface Dot {
  readonly at: readonly [number | string, number];
  readonly label: string;
  readonly colour: string;
  readonly size?: number;
  /** Points by which the label is moved down. */
  readonly down?: number;
}

export function labelledDots(dots: readonly Dot[], position: 'right' | 'top', more: Series = {}): Series {
  return {
    type: 'scatter',
    z: 8,
    silent: true,
    clip: false,
    data: dots.map(({ at, label, colour, size = 1, down = 0 }) => ({
      value: at,
      symbolSize: size,
      itemStyle: { color: colour, opacity: 1, borderColor: COLOURS.ground, borderWidth: size > 1 ? 3 : 0 },
      label: {
        show: true,
        position,
        distance: 10,
        offset: [0, down],
        formatter: () => label,
        color: colour,
        fontSize: SIZES.label,
        fontFamily: FONT,
        fontWeight: 'bold',
        // What is written stays readable where a line runs behind it.
        backgroundColor: COLOURS.ground,
        padding: [1, 4],
      },
    })),
    ...more,
  };
}

/** Labels need so many points between their middles. */
const LABEL_HEIGHT = 29;

/** The same dots with their labels moved apart, where a plot of that height shows that span. */
export function apart<Each extends Dot>(dots: readonly Each[], { min, max }: Span, height: number): readonly Each[] {
  const wanted = (dot: Dot): number => ((max - dot.at[1]) / (max - min)) * height;
  const placed: { readonly dot: Each; middle: number }[] = [];
  for (const dot of dots.toSorted((one, other) => wanted(one) - wanted(other))) {
    const before = placed.at(-1);
    placed.push({ dot, middle: Math.max(wanted(dot), before === undefined ? 0 : before.middle + LABEL_HEIGHT) });
  }
  // Where they run out below, all of them that touch move up.
  let limit = height;
  for (const each of placed.toReversed()) {
    each.middle = Math.min(each.middle, limit);
    limit = each.middle - LABEL_HEIGHT;
  }
  return placed.map(({ dot, middle }) => ({ ...dot, down: middle - wanted(dot) }));
}
