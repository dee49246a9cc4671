import type { APIEmbedField } from 'discord-api-types/v10';
import type { Earning, RentingAppraisal } from '../appraisal/appraisal.ts';
import { earnerOf, restsOnClaim } from '../appraisal/appraisal.ts';
import type { CardShare } from '../appraisal/card-shares.ts';
import type { Investment } from '../engine/estimate.ts';
import type { SwitchPoint } from '../appraisal/switch-point.ts';
import type { RigPart } from '../appraisal/rig.ts';
import type { AnswerTerms } from './answer-terms.ts';
import { breakEvenLines, switchText } from './break-evens.ts';
import { buttonRow } from './buttons.ts';
import type { RunButton } from './buttons.ts';
import { VERDICT_COLOURS } from './colours.ts';
import { rateAndOrigin } from './electricity.ts';
import { conditionLines, fallsShortLine, notOpenLine } from './eligibility.ts';
import { exchangeFields } from './exchange.ts';
import { flowsTable } from './flows-table.ts';
import { formatMoney, formatUnitPrice } from './format.ts';
import type { Money } from './format.ts';
import { FIELD_VALUE_LIMIT, fieldsWithin, linesWithin, TITLE_LIMIT } from './limits.ts';
import { shortfallsWords } from './machine.ts';
import type { KnownMachine } from '../appraisal/rig.ts';
import { netWords } from './net-words.ts';
import { livenessSentences, marketFiguresOf } from './liveness.ts';
import { paybackText } from './payback.ts';
import { DAYS_PER } from './period.ts';
import type { Period } from './period.ts';
import { gpuNameIn, rigName } from './rig-names.ts';
import { rigAtEarner } from './earner-names.ts';
import { basisLines } from './basis.ts';
import { oldPriceLines, priceAge } from './price-age.ts';
import type { Citing } from './provenance.ts';
import type { Reply } from './reply.ts';
import { fit } from './table.ts';
import { verdictSentence } from './verdict.ts';
import { powerLine } from './wall-power.ts';
import { present } from '../present.ts';

export interface RoiModel extends AnswerTerms {
  readonly rig: readonly RigPart[];
  readonly earning: Earning;
  /** How many places take the rig as it is, where no network was named; undefined when one was. */
  readonly bestOf: number | undefined;
  /** What would be better than the best of them, if the rig did not fall short there. */
  readonly betterWithMore: RentingAppraisal | undefined;
  /** What is known of the PC beside its power. */
  readonly machine: KnownMachine;
  readonly switchPoint: SwitchPoint | undefined;
  /** Per model of a mixed rig, worst for its power first. */
  readonly shares: readonly CardShare[];
  readonly investment: Investment | undefined;
  readonly hoursPerDay: number;
  readonly period: Period;
  readonly buttons: readonly RunButton[];
}

/** What a rig earns in one place: the sentence, the table, the thresholds, and what it all rests on. */
export function roiView(model: RoiModel): Reply {
  const { earning, rig, money, period, citing } = model;
  const earner = earnerOf(earning);
  const labels =
    earning.kind === 'renting'
      ? { gross: 'Renters pay', fee: 'Network fee' }
      : { gross: 'Mined coins', fee: 'Pool fee' };
  const closed = earning.kind === 'renting' ? notOpenLine(earning.eligibility) : undefined;
  const short =
    earning.kind === 'renting'
      ? fallsShortLine(earning.network.name, earning.eligibility.shortfalls, citing.locale)
      : undefined;
  return {
    embeds: [
      {
        title: fit(rigAtEarner(rig, earner), TITLE_LIMIT),
        color: VERDICT_COLOURS[earning.estimate.verdict],
        description: present(
          verdictSentence(model),
          ...oldPriceLines(earning, citing),
          closed,
          short,
          restsOnClaim(earning) && 'Its price is only claimed, by a vendor or an article.',
          model.bestOf !== undefined && bestOfLine(model.bestOf),
          model.betterWithMore !== undefined && betterLine(model.betterWithMore, money, period, citing),
          flowsTable(earning.estimate, labels, money, period),
          isTurnedRound(earning) && 'Each rented hour costs more power than it pays: the busier, the worse.',
        ).join('\n'),
        fields: fields(model),
        footer: {
          text: [
            ...livenessSentences(present(earning, model.betterWithMore).flatMap(marketFiguresOf), citing.now),
            'Not financial advice.',
          ].join(' '),
        },
      },
    ],
    ...buttonRow(model.buttons),
  };
}

function bestOfLine(places: number): string {
  if (places === 0) return 'No place that takes the rig as it is has a known pay: this one would pay best.';
  return places === 1
    ? 'The only place that takes it and whose pay is known. `/compare` shows the others.'
    : `Best of ${places} places that take it and whose pay is known. \`/compare\` shows them all.`;
}

function betterLine(better: RentingAppraisal, money: Money, period: Period, citing: Citing): string {
  const { network, estimate, eligibility } = better;
  const net = netWords(estimate.flows.typical.netCashUsdPerDay, money, period);
  return `**${network.name}** ${net} after power (${priceAge(better, citing)}), but it ${shortfallsWords(eligibility.shortfalls, citing.locale)}.`;
}

/** Where the rent is below the cost of the extra power, the low case is the busy one and shows the higher revenue. */
function isTurnedRound({ estimate: { flows } }: Earning): boolean {
  return flows.low.revenueUsdPerDay > flows.high.revenueUsdPerDay;
}

function fields(model: RoiModel): APIEmbedField[] {
  const { earning, money, rate, citing } = model;
  const all: APIEmbedField[] = [
    { name: 'Payback', value: paybackText(model), inline: true },
    { name: 'Breaks even', value: breakEvenLines(earning, money).join('\n'), inline: true },
  ];
  if (model.switchPoint !== undefined) {
    all.push({ name: 'Switch price', value: switchText(model.switchPoint, money), inline: true });
  }
  if (model.shares.length > 1) all.push({ name: 'Card by card', value: sharesText(model.shares, model) });
  all.push({
    name: 'Electricity',
    value: [rateAndOrigin(rate, model.serverUnreadable, citing), powerLine(earning, model.hoursPerDay, citing)].join(
      '\n',
    ),
  });
  all.push(...exchangeFields(model.exchangeRates, citing));
  all.push(...fieldsWithin('Rests on', basisLines(earning, money, citing), 2));
  if (earning.kind === 'renting') {
    const conditions = conditionLines(earning.network, earning.eligibility, {
      gpuName: gpuNameIn(model.rig),
      machine: model.machine,
      citing,
      countsPcs: earning.powerBasis.kind === 'board-power',
    });
    if (conditions.length > 0) {
      all.push({ name: `To start on ${earning.network.name}`, value: linesWithin(conditions, FIELD_VALUE_LIMIT) });
    }
  }
  return all;
}

/** What each model adds, and which one to part with first. */
function sharesText(shares: readonly CardShare[], { money, period }: RoiModel): string {
  const lines = shares.map(
    (share) =>
      `**${rigName([share])}** net ${formatMoney(share.netCashUsdPerDay * DAYS_PER[period], money)} a ${period}, ${formatUnitPrice(share.netCashUsdPerKwh, money)} per kWh it draws`,
  );
  const [worst] = shares;
  const hint =
    worst === undefined
      ? []
      : [`The ${worst.gpu.name} earns least for its power. The PC’s own power is in none of these.`];
  return linesWithin([...lines, ...hint], FIELD_VALUE_LIMIT);
}
