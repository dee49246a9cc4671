import type { Earning } from '../appraisal/appraisal.ts';
import { earnerOf } from '../appraisal/appraisal.ts';
import { firstChoice, isSure } from '../appraisal/choice.ts';
import { betterWithMore } from '../appraisal/rank.ts';
import type { Ranking } from '../appraisal/rank.ts';
import type { RigPart } from '../appraisal/rig.ts';
import type { AnswerTerms } from './answer-terms.ts';
import { buttonRow } from './buttons.ts';
import { hardToBelieve } from './certainty.ts';
import type { RunButton } from './buttons.ts';
import { NEUTRAL_COLOUR } from './colours.ts';
import { rateAndOrigin } from './electricity.ts';
import { exchangeFields } from './exchange.ts';
import { formatCell, formatRate } from './format.ts';
import { FIELD_VALUE_LIMIT, linesWithin, TITLE_LIMIT } from './limits.ts';
import { shortfallsWords } from './machine.ts';
import { livenessSentences, marketFiguresOf } from './liveness.ts';
import { netWords } from './net-words.ts';
import { DAYS_PER } from './period.ts';
import type { Period } from './period.ts';
import { earnerName, earnerShortName } from './earner-names.ts';
import { rigName } from './rig-names.ts';
import { priceAge } from './price-age.ts';
import type { Reply } from './reply.ts';
import { fit, table } from './table.ts';
import { present } from '../present.ts';

interface Column {
  readonly rig: readonly RigPart[];
  readonly ranking: Ranking;
}

const PAPER_NOTE = '\\* Only on paper, so it is ranked after the others.';

export interface SideBySideModel extends AnswerTerms {
  readonly columns: readonly Column[];
  readonly period: Period;
  readonly buttons: readonly RunButton[];
}

const NAME_WIDTH = 10;
const FIGURES_WIDTH = 28;
const ROWS = 15;
const NOT_TAKEN = '-';

/** Up to four rigs beside each other: typical net cash in every place that takes at least one of them. */
export function sideBySideView(model: SideBySideModel): Reply {
  const { columns, rate, money, period, citing } = model;
  const rows = rowsOf(columns);
  const hasPaper = rows.some(({ earnings }) => earnings.some((earning) => earning && !isSure(earning)));
  const hasGap = rows.some(({ earnings }) => earnings.includes(undefined));
  return {
    embeds: [
      {
        title: fit(columns.map(({ rig }) => rigName(rig)).join(' or '), TITLE_LIMIT),
        color: NEUTRAL_COLOUR,
        description: present(
          `Typical net cash per ${period}, after fees and power at ${formatRate(rate.pricePerKwh, rate.currency, money.locale)}.`,
          rows.length > 0 && netTable(rows, model, hasPaper),
          hasGap &&
            `\`${NOT_TAKEN}\` it is not taken there${columns.some(({ ranking }) => ranking.fallingShort.length > 0) ? ' as it is' : ''}, or something is not known.`,
          hasPaper && PAPER_NOTE,
          hardToBelieve(present(...rows.flatMap(({ earnings }) => earnings)), citing),
        ).join('\n'),
        fields: [
          {
            name: 'Best for each',
            value: linesWithin(
              columns.map((column, index) => `${numbered(index)} ${bestForEach(column, model)}`),
              FIELD_VALUE_LIMIT,
            ),
          },
          { name: 'Electricity', value: rateAndOrigin(rate, model.serverUnreadable, citing) },
          ...exchangeFields(model.exchangeRates, citing),
        ],
        footer: {
          text: [
            ...livenessSentences(
              [
                ...rows.flatMap(({ earnings }) => earnings),
                ...columns.map(({ ranking }) => betterWithMore(ranking)),
              ].flatMap((earning) => (earning ? marketFiguresOf(earning) : [])),
              citing.now,
            ),
            '/compare with one card shows sources and reasons.',
          ].join(' '),
        },
      },
    ],
    ...buttonRow(model.buttons),
  };
}

/** One place, and what each rig would earn there. */
interface Row {
  readonly name: string;
  readonly earnings: readonly (Earning | undefined)[];
}

/** Best first by what is sure; then what is only on paper. */
function rowsOf(columns: readonly Column[]): readonly Row[] {
  const names = columns.flatMap(({ ranking }) => ranking.open.map(placeName));
  return [...new Set(names)]
    .map((name) => ({
      name,
      earnings: columns.map(({ ranking }) => ranking.open.find((earning) => placeName(earning) === name)),
    }))
    .toSorted((one, other) => byBest(one, other))
    .slice(0, ROWS);
}

function placeName(earning: Earning): string {
  return earnerShortName(earnerOf(earning), NAME_WIDTH);
}

function byBest({ earnings: one }: Row, { earnings: other }: Row): number {
  const oneSure = one.filter(isSureHere);
  const otherSure = other.filter(isSureHere);
  if (oneSure.length > 0 && otherSure.length > 0) return bestNet(otherSure) - bestNet(oneSure);
  if (oneSure.length > 0 || otherSure.length > 0) return otherSure.length - oneSure.length;
  return bestNet(other) - bestNet(one);
}

function isSureHere(earning: Earning | undefined): boolean {
  return earning !== undefined && isSure(earning);
}

function bestNet(earnings: readonly (Earning | undefined)[]): number {
  return Math.max(...earnings.flatMap((earning) => earning?.estimate.flows.typical.netCashUsdPerDay ?? []));
}

function netTable(rows: readonly Row[], { columns, money, period }: SideBySideModel, hasPaper: boolean): string {
  // Where anything is only on paper, every cell leaves room for the mark, so that the digits stay in line.
  const mark = hasPaper ? ' ' : '';
  const width = cellWidth(columns);
  const cell = (earning: Earning | undefined): string => {
    if (earning === undefined) return `${NOT_TAKEN}${mark}`;
    const net = earning.estimate.flows.typical.netCashUsdPerDay * DAYS_PER[period];
    return `${formatCell(net, money, width - mark.length)}${isSure(earning) ? mark : '*'}`;
  };
  return table([
    [`${money.currency}/${period}`, ...headings(columns).map((heading) => `${heading}${mark}`)],
    ...rows.map(({ name, earnings }) => [fit(name, NAME_WIDTH), ...earnings.map(cell)]),
  ]);
}

function cellWidth(columns: readonly Column[]): number {
  return Math.floor(FIGURES_WIDTH / columns.length) - 1;
}

/** A column heading has few characters: names without their series word where all fit, else numbers. */
function headings(columns: readonly Column[]): readonly string[] {
  const names = columns.map(({ rig }) => rigName(rig).replaceAll(/\b(?:RTX|GTX|RX) /g, ''));
  return names.every((name) => name.length < cellWidth(columns)) ? names : names.map((_, index) => numbered(index));
}

function numbered(index: number): string {
  return `#${index + 1}`;
}

function bestForEach({ rig, ranking }: Column, { money, period, citing }: SideBySideModel): string {
  const best = firstChoice(ranking.open);
  const words = (earning: Earning): string =>
    `${earnerName(earnerOf(earning))} ${netWords(earning.estimate.flows.typical.netCashUsdPerDay, money, period)} (${isSure(earning) ? '' : 'only on paper, '}${priceAge(earning, citing)})`;
  const better = betterWithMore(ranking);
  const places = present(
    best !== undefined && words(best),
    better !== undefined && `${words(better)}, but it ${shortfallsWords(better.eligibility.shortfalls, citing.locale)}`,
  );
  return `**${rigName(rig)}**: ${places.join('; ') || 'nothing open to it has a known price'}`;
}
