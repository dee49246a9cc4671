import type { APIEmbedField } from 'discord-api-types/v10';
import type { Appraisal, Earning, RentingAppraisal } from '../appraisal/appraisal.ts';
import { earnerOf } from '../appraisal/appraisal.ts';
import { choose, firstChoice, worthUsdPerDay } from '../appraisal/choice.ts';
import type { Choice } from '../appraisal/choice.ts';
import type { Ranking } from '../appraisal/rank.ts';
import type { RigPart } from '../appraisal/rig.ts';
import type { AnswerTerms } from './answer-terms.ts';
import { buttonRow } from './buttons.ts';
import type { RunButton } from './buttons.ts';
import { NEUTRAL_COLOUR, VERDICT_COLOURS } from './colours.ts';
import { rateAndOrigin } from './electricity.ts';
import { exchangeFields } from './exchange.ts';
import { shortRefusal } from './eligibility.ts';
import { formatAbout, formatCell, formatMoney, formatPercent, formatRate, formatUnitPrice } from './format.ts';
import type { Money } from './format.ts';
import { FIELD_VALUE_LIMIT, fieldsWithin, linesWithin, TITLE_LIMIT } from './limits.ts';
import { FALLING_SHORT, shortfallsWords } from './machine.ts';
import { livenessSentences, marketFiguresOf } from './liveness.ts';
import { missingWords } from './missing.ts';
import { netWords } from './net-words.ts';
import { DAYS_PER } from './period.ts';
import type { Period } from './period.ts';
import { earnerName, earnerShortName } from './earner-names.ts';
import { gpuNameIn, rigName } from './rig-names.ts';
import { priceAge, priceCited } from './price-age.ts';
import type { Citing } from './provenance.ts';
import { citedByTitle } from './provenance.ts';
import type { Reply } from './reply.ts';
import { fit, table } from './table.ts';
import { GRADE_MARKS, gradeLegend, weakestWords } from './weakness.ts';
import { present } from '../present.ts';

const NAME_WIDTH = 14;
const CELL_WIDTH = 7;
const REST_FIELDS = 2;

export interface CompareModel extends AnswerTerms {
  readonly rig: readonly RigPart[];
  readonly ranking: Ranking;
  readonly period: Period;
  readonly buttons: readonly RunButton[];
}

/** Every network and coin for one rig: best typical net first and how sure each is, what can't be joined last with the reason. */
export function compareView(model: CompareModel): Reply {
  const { rig, ranking, money, period, citing } = model;
  const choice = choose(ranking.open);
  const first = firstChoice(ranking.open);
  return {
    embeds: [
      {
        title: fit(`Where the ${rigName(rig)} earns most`, TITLE_LIMIT),
        color: first === undefined ? NEUTRAL_COLOUR : VERDICT_COLOURS[first.estimate.verdict],
        description: present(
          ...choiceSentences(choice, model),
          ranking.open.length > 0 && rankingTable(ranking.open, money, period),
          gradeLegend(ranking.open.map(({ certainty }) => certainty.grade)),
        ).join('\n'),
        fields: [
          ...fallingShortField(ranking, model),
          ...restsOn(ranking.open, money, citing),
          { name: 'Electricity', value: rateAndOrigin(model.rate, model.serverUnreadable, citing) },
          ...exchangeFields(model.exchangeRates, citing),
          ...unknownField(ranking, model),
          ...closedFields(ranking, model),
        ],
        footer: {
          text: [
            `Net cash per ${period}: after fees and power, before depreciation.`,
            ...livenessSentences([...ranking.open, ...ranking.fallingShort].flatMap(marketFiguresOf), citing.now),
          ].join(' '),
        },
      },
    ],
    ...buttonRow(model.buttons),
  };
}

/** Nothing that is only on paper is called best; where it would pay more, that and the reason come next. */
function choiceSentences(choice: Choice, { rate, money, period, citing }: CompareModel): readonly string[] {
  const at = (earning: Earning): string =>
    `${earning.estimate.flows.typical.depreciationUsdPerDay > 0 ? 'after loss of value and power' : 'after power'} at ${formatRate(rate.pricePerKwh, rate.currency, money.locale)}`;
  const amount = (earning: Earning): string =>
    `${formatAbout(worthUsdPerDay(earning) * DAYS_PER[period], money)} a ${period}`;
  const because = (earning: Earning): string => weakestWords(earning, citing) ?? 'every figure is new';
  const onPaper = (earning: Earning | undefined): readonly string[] =>
    earning === undefined
      ? []
      : [`On paper ${nameOf(earning)} would be worth more, ${amount(earning)}, but ${because(earning)}.`];
  switch (choice.kind) {
    case 'none':
      return ['Nothing that is open to it has a known price today.'];
    case 'best': {
      const { best } = choice;
      const grade = best.certainty.grade === 'firm' ? 'Firm' : 'Dated';
      return [
        `**Best: ${nameOf(best)}, ${amount(best)}** ${at(best)}.`,
        `${grade}: ${because(best)}.`,
        ...onPaper(choice.onPaper),
      ];
    }
    case 'nothing-pays': {
      const { leastLoss } = choice;
      return [
        `**Nothing that is sure pays** ${at(leastLoss)}: ${nameOf(leastLoss)} ${netWords(worthUsdPerDay(leastLoss), money, period)}.`,
        ...onPaper(choice.onPaper),
      ];
    }
    case 'only-on-paper': {
      const { top } = choice;
      return [
        `**Nothing here is better than on paper.** There ${nameOf(top)} ${netWords(worthUsdPerDay(top), money, period)} ${at(top)}: ${because(top)}.`,
      ];
    }
  }
}

function nameOf(earning: Earning): string {
  return earnerName(earnerOf(earning));
}

function rankingTable(earnings: readonly Earning[], money: Money, period: Period): string {
  const cell = (earning: Earning, scenario: 'low' | 'typical' | 'high'): string =>
    formatCell(earning.estimate.flows[scenario].netCashUsdPerDay * DAYS_PER[period], money, CELL_WIDTH);
  return table([
    [`Net, ${money.currency}/${period}`, 'low', 'typical', 'high'],
    ...earnings.map((earning, index) => [
      rowName(earning, index),
      cell(earning, 'low'),
      cell(earning, 'typical'),
      cell(earning, 'high'),
    ]),
  ]);
}

function rowName(earning: Earning, index: number): string {
  const rank = `${index + 1}${GRADE_MARKS[earning.certainty.grade]}`;
  const width = NAME_WIDTH - rank.length;
  return `${rank}${fit(earnerShortName(earnerOf(earning), width), width)}`;
}

/** What is a purchase away is neither ranked with what one could start today nor hidden. */
function fallingShortField({ fallingShort }: Ranking, { money, period, citing }: CompareModel): APIEmbedField[] {
  if (fallingShort.length === 0) return [];
  const lines = fallingShort.map(
    (earning) =>
      `${netRange(earning, money, period)}, ${priceAge(earning, citing)}: ${shortfallsWords(earning.eligibility.shortfalls, citing.locale)}`,
  );
  return [{ name: FALLING_SHORT, value: linesWithin(lines, FIELD_VALUE_LIMIT) }];
}

/** `**Vast.ai** $1.50 a day ($0.40 to $3.10)` */
function netRange(earning: Earning, money: Money, period: Period): string {
  const net = (usdPerDay: number): string => formatMoney(usdPerDay * DAYS_PER[period], money);
  const { low, typical, high } = earning.estimate.flows;
  return `**${earnerName(earnerOf(earning))}** ${net(typical.netCashUsdPerDay)} a ${period} (${net(low.netCashUsdPerDay)} to ${net(high.netCashUsdPerDay)})`;
}

function restsOn(earnings: readonly Earning[], money: Money, citing: Citing): APIEmbedField[] {
  const lines = earnings.map((earning) => restsOnLine(earning, money, citing));
  return fieldsWithin('Rests on', lines, REST_FIELDS);
}

function restsOnLine(earning: Earning, money: Money, citing: Citing): string {
  switch (earning.kind) {
    case 'renting':
      return `**${earning.network.name}** ${formatUnitPrice(earning.estimate.hostRateUsdPerGpuHour.typical, money)} a GPU-hour to the host, ${priceCited(earning, citing)} · ${busyWords(earning, money, citing)}`;
    case 'mining':
      return `**${earning.coin.symbol}** ${formatUnitPrice(earning.conditions.coinPriceUsd.used.value, money)}, ${priceCited(earning, citing)}`;
  }
}

function busyWords({ utilisation }: RentingAppraisal, money: Money, citing: Citing): string {
  const share = (fraction: number): string => formatPercent(fraction, money.locale);
  switch (utilisation.kind) {
    case 'typed':
      return `${share(utilisation.utilisation)} busy, as you typed it`;
    case 'unknown':
      return `busy share unknown, taken as ${share(utilisation.range.typical)}`;
    case 'figure':
      return `${share(utilisation.range.typical)} busy, ${citedByTitle(utilisation.provenance, citing)}`;
  }
}

function unknownField({ unknown }: Ranking, { rig, citing }: CompareModel): APIEmbedField[] {
  if (unknown.length === 0) return [];
  return [
    {
      name: 'Not ranked: something is not known',
      value: linesWithin(
        grouped(unknown, (appraisal) => missingWords(appraisal.missing, rig, citing)),
        FIELD_VALUE_LIMIT,
      ),
    },
  ];
}

function closedFields({ refused, notOpen }: Ranking, { rig, money }: CompareModel): APIEmbedField[] {
  const closed: readonly Appraisal[] = [...notOpen, ...refused];
  if (closed.length === 0) return [];
  const reason = (appraisal: Appraisal): string => {
    const reasons =
      appraisal.kind === 'refused'
        ? appraisal.reasons
        : appraisal.kind === 'renting' && appraisal.eligibility.kind === 'refused'
          ? appraisal.eligibility.reasons
          : [];
    return shortRefusal(reasons, gpuNameIn(rig), money.locale);
  };
  return [{ name: 'You can’t start there with it', value: linesWithin(grouped(closed, reason), FIELD_VALUE_LIMIT) }];
}

/** `**waiting list** Render, Render Dispersed`: one line per reason. */
function grouped<Entry extends Appraisal>(entries: readonly Entry[], reasonOf: (entry: Entry) => string): string[] {
  const byReason = Map.groupBy(entries, reasonOf);
  return [...byReason].map(
    ([reason, group]) => `**${reason}:** ${group.map((entry) => earnerName(earnerOf(entry))).join(', ')}`,
  );
}
