import type { APIEmbedField } from 'discord-api-types/v10';
import type { Appraisal, Earning, RentingAppraisal } from '../appraisal/appraisal.ts';
import { earnerOf, restsOnClaim } from '../appraisal/appraisal.ts';
import type { ElectricityRate } from '../appraisal/electricity.ts';
import type { Ranking } from '../appraisal/rank.ts';
import type { RigPart } from '../input/rig.ts';
import { buttonRow } from './buttons.ts';
import type { RunButton } from './buttons.ts';
import { NEUTRAL_COLOUR, VERDICT_COLOURS } from './colours.ts';
import { rateAndOrigin } from './electricity.ts';
import { shortRefusal } from './eligibility.ts';
import { formatCell, formatMoney, formatPercent, formatRate, formatUnitPrice } from './format.ts';
import type { Money } from './format.ts';
import { FIELD_VALUE_LIMIT, linesWithin } from './limits.ts';
import { missingWords } from './missing.ts';
import { DAYS_PER } from './period.ts';
import type { Period } from './period.ts';
import { earnerName, earnerShortName, gpuNameIn, rigName } from './place.ts';
import type { Citing } from './provenance.ts';
import { kindAndAge } from './provenance.ts';
import type { Reply } from './reply.ts';
import { fit, table } from './table.ts';

const CLAIM_NOTE = '\\* Nobody but the vendor has said this price, so it is ranked after the others.';

const NAME_WIDTH = 15;
const CELL_WIDTH = 8;

export interface CompareModel {
  readonly rig: readonly RigPart[];
  readonly ranking: Ranking;
  readonly rate: ElectricityRate;
  readonly serverUnreadable: boolean;
  readonly money: Money;
  readonly period: Period;
  readonly citing: Citing;
  readonly buttons: readonly RunButton[];
}

/** Every network and coin for one rig: best typical net cash first, what can't be joined last with the reason. */
export function compareView(model: CompareModel): Reply {
  const { rig, ranking, money, period, rate, citing } = model;
  const best = ranking.open[0];
  return {
    embeds: [
      {
        title: `Where the ${rigName(rig)} earns most`,
        color: best === undefined ? NEUTRAL_COLOUR : VERDICT_COLOURS[best.estimate.verdict],
        description: [
          bestSentence(best, rate, money, period),
          ...(ranking.open.length === 0 ? [] : [rankingTable(ranking.open, money, period)]),
          ...(ranking.open.some(restsOnClaim) ? [CLAIM_NOTE] : []),
        ].join('\n'),
        fields: [
          ...restsOn(ranking.open, money, citing),
          { name: 'Electricity', value: rateAndOrigin(rate, model.serverUnreadable, citing) },
          ...unknownField(ranking, rig),
          ...closedFields(ranking, model),
        ],
        footer: {
          text: `Net cash per ${period}: after fees and power, before depreciation. Dated figures, none of them live.`,
        },
      },
    ],
    ...buttonRow(model.buttons),
  };
}

function bestSentence(best: Earning | undefined, rate: ElectricityRate, money: Money, period: Period): string {
  if (best === undefined) return 'Nothing that is open to it has a known price today.';
  const net = best.estimate.flows.typical.netCashUsdPerDay * DAYS_PER[period];
  const at = `at ${formatRate(rate.pricePerKwh, rate.currency, money.locale)}`;
  const amount = `${formatMoney(Math.abs(net), money)} a ${period}`;
  return net > 0
    ? `**Best: ${earnerName(earnerOf(best))}, about ${amount}** after power ${at}.`
    : `**Nothing pays** ${at}: even the best, ${earnerName(earnerOf(best))}, loses about ${amount}.`;
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
  const mark = restsOnClaim(earning) ? '*' : '';
  const rank = `${index + 1} `;
  const width = NAME_WIDTH - rank.length - mark.length;
  return `${rank}${fit(earnerShortName(earnerOf(earning), width), width)}${mark}`;
}

function restsOn(earnings: readonly Earning[], money: Money, citing: Citing): APIEmbedField[] {
  if (earnings.length === 0) return [];
  return [
    {
      name: 'Rests on',
      value: linesWithin(
        earnings.map((earning) => restsOnLine(earning, money, citing)),
        FIELD_VALUE_LIMIT,
      ),
    },
  ];
}

function restsOnLine(earning: Earning, money: Money, citing: Citing): string {
  switch (earning.kind) {
    case 'renting':
      return `**${earning.network.name}** ${priceWords(earning, money, citing)} · ${busyWords(earning, money, citing)}`;
    case 'mining': {
      const { used } = earning.coinPriceUsd;
      return `**${earning.coin.symbol}** ${formatUnitPrice(used.value, money)}, ${kindAndAge(used, citing)}`;
    }
  }
}

function priceWords({ prices, estimate }: RentingAppraisal, money: Money, citing: Citing): string {
  const rate = formatUnitPrice(estimate.hostRateUsdPerGpuHour.typical, money);
  const quoted = prices.flatMap((price) => (price.kind === 'quotes' ? [price.host.used] : []));
  const [oldest] = quoted.toSorted((one, other) => one.date.localeCompare(other.date));
  return oldest === undefined ? `${rate}/h as typed` : `${rate}/h to the host, ${kindAndAge(oldest, citing)}`;
}

function busyWords({ utilisation }: RentingAppraisal, money: Money, citing: Citing): string {
  return utilisation.kind === 'typed'
    ? `${formatPercent(utilisation.utilisation, money.locale)} busy, as typed`
    : `${formatPercent(utilisation.range.typical, money.locale)} busy, ${kindAndAge(utilisation.provenance, citing)}`;
}

function unknownField({ unknown }: Ranking, rig: readonly RigPart[]): APIEmbedField[] {
  if (unknown.length === 0) return [];
  return [
    {
      name: 'Takes it, but something is not known',
      value: linesWithin(
        grouped(unknown, (appraisal) => missingWords(appraisal.missing, rig)),
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

export interface SideBySideModel {
  readonly columns: readonly { readonly rig: readonly RigPart[]; readonly ranking: Ranking }[];
  readonly rate: ElectricityRate;
  readonly serverUnreadable: boolean;
  readonly money: Money;
  readonly period: Period;
  readonly citing: Citing;
  readonly buttons: readonly RunButton[];
}

const SIDE_NAME_WIDTH = 13;
const SIDE_WIDTH = 28;
const SIDE_ROWS = 15;

/** Up to four rigs beside each other: typical net cash in every place that takes at least one of them. */
export function sideBySideView(model: SideBySideModel): Reply {
  const { columns, money, period, citing } = model;
  const width = Math.floor(SIDE_WIDTH / columns.length);
  const rows = placesIn(columns)
    .map((place) => ({ ...place, nets: columns.map(({ ranking }) => netAt(ranking, place.name)) }))
    .toSorted((one, other) => Number(one.isClaim) - Number(other.isClaim) || bestOf(other.nets) - bestOf(one.nets))
    .slice(0, SIDE_ROWS);
  return {
    embeds: [
      {
        title: fit(columns.map(({ rig }) => rigName(rig)).join(' or '), 256),
        color: NEUTRAL_COLOUR,
        description: [
          `Typical net cash per ${period}, after fees and power at ${formatRate(model.rate.pricePerKwh, model.rate.currency, money.locale)}.`,
          table([
            [`${money.currency}/${period}`, ...columns.map(({ rig }) => fit(shortName(rig), width - 1))],
            ...rows.map(({ name, isClaim, nets }) => [
              `${fit(name, SIDE_NAME_WIDTH)}${isClaim ? '*' : ''}`,
              ...nets.map((net) => (net === undefined ? '-' : formatCell(net * DAYS_PER[period], money, width - 1))),
            ]),
          ]),
          '`-` it is not taken there, or something is not known.',
          ...(rows.some(({ isClaim }) => isClaim) ? [CLAIM_NOTE] : []),
        ].join('\n'),
        fields: [
          { name: 'Best for each', value: columns.map((column) => bestForEach(column, money, period)).join('\n') },
          { name: 'Electricity', value: rateAndOrigin(model.rate, model.serverUnreadable, citing) },
        ],
        footer: {
          text: 'Dated figures that Rigwise ships with, none of them live. `/compare` one card for sources and reasons.',
        },
      },
    ],
    ...buttonRow(model.buttons),
  };
}

/** Every place that takes at least one of the rigs, and whether its price is a mere claim. */
function placesIn(columns: SideBySideModel['columns']): { readonly name: string; readonly isClaim: boolean }[] {
  const isClaim = new Map(
    columns.flatMap(({ ranking }) =>
      ranking.open.map(
        (earning) => [earnerShortName(earnerOf(earning), SIDE_NAME_WIDTH), restsOnClaim(earning)] as const,
      ),
    ),
  );
  return [...isClaim].map(([name, claim]) => ({ name, isClaim: claim }));
}

function netAt({ open }: Ranking, name: string): number | undefined {
  return open.find((earning) => earnerShortName(earnerOf(earning), SIDE_NAME_WIDTH) === name)?.estimate.flows.typical
    .netCashUsdPerDay;
}

function bestOf(nets: readonly (number | undefined)[]): number {
  return Math.max(...nets.map((net) => net ?? Number.NEGATIVE_INFINITY));
}

/** A column heading has few characters: the maker's series word goes first. */
function shortName(rig: readonly RigPart[]): string {
  return rigName(rig).replaceAll(/\b(?:RTX|GTX|RX) /g, '');
}

function bestForEach({ rig, ranking }: SideBySideModel['columns'][number], money: Money, period: Period): string {
  const [best] = ranking.open;
  if (best === undefined) return `**${rigName(rig)}**: nothing open to it has a known price`;
  const net = best.estimate.flows.typical.netCashUsdPerDay * DAYS_PER[period];
  return `**${rigName(rig)}**: ${earnerName(earnerOf(best))}, ${formatMoney(net, money)} a ${period}`;
}
