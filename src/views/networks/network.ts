import type { Appraisal, RentingAppraisal } from '../../appraisal/appraisal.ts';
import type { Network } from '../../catalog/schema.ts';
import type { Eligibility } from '../../engine/eligibility.ts';
import { present } from '../../present.ts';
import { buttonRow } from '../message/buttons.ts';
import { certaintySentence } from '../evidence/certainty.ts';
import { NEUTRAL_COLOUR, stripeOf } from '../message/colours.ts';
import { earningLine } from '../roi/earning-line.ts';
import { refusalsWords } from '../joining/eligibility.ts';
import { currencyRemarks } from '../values/exchange.ts';
import { figuresLine } from '../evidence/figures-line.ts';
import { shortfallsWords } from '../joining/machine.ts';
import { missingWords } from '../joining/missing.ts';
import type { NetworkModel, RigThere } from './network-model.ts';
import { networkRows } from './network-rows.ts';
import { obstacleLines } from '../joining/obstacles.ts';
import { kindAndDate } from '../values/provenance.ts';
import type { Reply } from '../message/reply.ts';
import { gpuNameIn } from '../values/rig-names.ts';
import { earnerTitle } from '../values/titles.ts';
import { screenEmbed } from '../message/screen.ts';
import type { Line } from '../message/screen.ts';
import { powerSentence, rateRemarks } from '../values/your-power.ts';

/** One network on one screen: is it open, does it take the rig, what would it leave; what it pays and wants in short. */
export function networkView(model: NetworkModel): Reply {
  const { network, asked, buttons, citing } = model;
  const earning = earningOf(asked?.appraisal);
  const footer = footerOf(model, earning);
  return {
    embeds: [
      {
        ...screenEmbed({
          title: earnerTitle(network.name, asked, citing),
          color: earning === undefined ? NEUTRAL_COLOUR : stripeOf(earning.estimate.verdict, earning.certainty.grade),
          lines: linesOf(model, earning),
          footer,
          hasPicture: model.hasPicture,
        }),
        ...(network.docsUrl !== undefined && { url: network.docsUrl }),
      },
    ],
    ...buttonRow(buttons),
  };
}

function footerOf({ network, exchangeRates, citing }: NetworkModel, earning: RentingAppraisal | undefined): string {
  const { words } = citing;
  const rules = words.networks.one.rules(kindAndDate(network.joining, citing));
  const rest = earning === undefined ? words.roi.footer.noAdvice : figuresLine(earning, exchangeRates, citing);
  return [rules, rest].join(' · ');
}

function earningOf(appraisal: Appraisal | undefined): RentingAppraisal | undefined {
  return appraisal?.kind === 'renting' ? appraisal : undefined;
}

function linesOf(model: NetworkModel, earning: RentingAppraisal | undefined): readonly Line[] {
  const { network, asked, citing, rate } = model;
  const say = citing.words.networks.one;
  const [caveat] = network.caveats.toSorted((one, other) => Number(other.decides) - Number(one.decides));
  const about = say.paysFor(
    network.workloads.map((workload) => citing.words.networks.workload(workload)),
    network.payout.token?.symbol,
  );
  return [
    ...(asked === undefined
      ? [{ text: say.openness(network.joining.status) }, { text: network.joining.reason, rank: 4 }]
      : answerLines(asked, network, model)),
    ...present(earning !== undefined && { text: certaintySentence(earning, citing) }),
    ...(about === '' ? [] : [{ text: say.sentence(about), rank: asked === undefined ? 3 : 5 }]),
    ...networkRows(model).map((text) => ({ text })),
    ...present(caveat !== undefined && { text: say.caveat(caveat.value), rank: 3 }),
    ...present(earning !== undefined && { text: powerSentence(rate, [earning], citing) }),
    ...(earning === undefined
      ? []
      : [...rateRemarks(model), ...currencyRemarks(model.exchangeRates, citing)].map((text) => ({ text }))),
  ];
}

/** Whether it takes the rig, what stands in the way, and what it would leave. */
function answerLines(
  { eligibility, appraisal, rig }: RigThere,
  network: Network,
  { money, citing }: NetworkModel,
): readonly Line[] {
  const say = citing.words.networks.one;
  const { status } = network.joining;
  const needs = shortfallsWords(eligibility.shortfalls, citing);
  const taken =
    eligibility.kind === 'refused'
      ? isClosed(eligibility)
        ? say.openness(status)
        : say.not(refusalsWords(eligibility.reasons, gpuNameIn(rig), citing))
      : needs !== ''
        ? say.notAsItIs(needs)
        : status === 'open' || status === 'stake' || status === 'unknown'
          ? say.takes(status)
          : say.openness(status);
  // What the first line says already is not said again.
  const obstacles = obstacleLines({ network, eligibility: { ...eligibility, shortfalls: [] } }, gpuNameIn(rig), citing);
  const isWorkedOut = appraisal.kind === 'renting';
  return present<Line>(
    { text: taken },
    ...(eligibility.kind === 'eligible' ? obstacles : []).map((text) => ({ text })),
    isWorkedOut && eligibility.kind === 'refused' && { text: say.inside },
    isWorkedOut && { text: earningLine(appraisal, money, 'day', citing) },
    appraisal.kind === 'unknown' && { text: say.noFigure(missingWords(appraisal.missing, rig, citing)) },
  );
}

function isClosed(eligibility: Extract<Eligibility, { kind: 'refused' }>): boolean {
  return eligibility.reasons.some(({ kind }) => kind === 'joining');
}
