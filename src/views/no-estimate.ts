import { earnerOf } from '../appraisal/appraisal.ts';
import type { Appraisal, Earning } from '../appraisal/appraisal.ts';
import type { Ranking } from '../appraisal/rank.ts';
import type { RigPart } from '../input/rig.ts';
import { buttonRow } from './buttons.ts';
import type { RunButton } from './buttons.ts';
import { NEUTRAL_COLOUR } from './colours.ts';
import { refusalsWords } from './eligibility.ts';
import { formatMoney } from './format.ts';
import type { Money } from './format.ts';
import { missingHints, missingWords } from './missing.ts';
import { earnerName, gpuNameIn, rigAtEarner, rigName } from './place.ts';
import { cited } from './provenance.ts';
import type { Citing } from './provenance.ts';
import type { Reply } from './reply.ts';

const ALTERNATIVES = 3;

export interface NoEstimateModel {
  readonly rig: readonly RigPart[];
  readonly appraisal: Extract<Appraisal, { kind: 'refused' | 'unknown' }>;
  /** What the rig could do instead, best first. */
  readonly alternatives: readonly Earning[];
  readonly money: Money;
  readonly citing: Citing;
  readonly buttons: readonly RunButton[];
}

/** Why there is no figure: the network does not take the rig, or something is not known. And what there is instead. */
export function noEstimateView({ rig, appraisal, alternatives, money, citing, buttons }: NoEstimateModel): Reply {
  const description =
    appraisal.kind === 'refused'
      ? refusedText(appraisal, rig, citing)
      : [
          `**We can’t work it out:** ${missingWords(appraisal.missing, rig)} is known here, and Rigwise invents none.`,
          ...missingHints(appraisal.missing),
        ].join('\n');
  return {
    embeds: [
      {
        title: rigAtEarner(rig, appraisal.earner),
        color: NEUTRAL_COLOUR,
        description,
        ...(alternatives.length > 0 && {
          fields: [
            {
              name: 'What it could earn instead',
              value: alternatives
                .slice(0, ALTERNATIVES)
                .map(
                  (earning) =>
                    `**${earnerName(earnerOf(earning))}**: about ${formatMoney(earning.estimate.flows.typical.netCashUsdPerDay, money)} a day after power`,
                )
                .join('\n'),
            },
          ],
        }),
        footer: { text: 'Dated figures that Rigwise ships with, none of them live. Not financial advice.' },
      },
    ],
    ...buttonRow(buttons),
  };
}

function refusedText(
  { earner, reasons }: Extract<Appraisal, { kind: 'refused' }>,
  rig: readonly RigPart[],
  citing: Citing,
): string {
  const words = refusalsWords(reasons, gpuNameIn(rig), citing.locale);
  const lines = [`**No figure:** ${words}.`];
  if (earner.kind === 'network' && reasons.some(({ kind }) => kind === 'joining')) {
    const { network } = earner;
    lines.push(network.summary, network.joining.reason, `_${cited(network.joining, citing)}_`);
  }
  return lines.join('\n');
}

/** For a rig that nothing open and known takes. */
export function nothingOpenView({
  rig,
  ranking,
  citing,
  buttons,
}: {
  readonly rig: readonly RigPart[];
  readonly ranking: Ranking;
  readonly citing: Citing;
  readonly buttons: readonly RunButton[];
}): Reply {
  const takers = ranking.unknown.map(
    ({ earner, missing }) => `**${earnerName(earner)}**: ${missingWords(missing, rig)}`,
  );
  return {
    embeds: [
      {
        title: rigName(rig),
        color: NEUTRAL_COLOUR,
        description: [
          '**We know no place that takes it and whose pay is known.** Rigwise invents no figures.',
          ...takers.slice(0, 10),
          ...new Set(ranking.unknown.flatMap(({ missing }) => missingHints(missing))),
        ].join('\n'),
        footer: { text: `Dated figures that Rigwise ships with, none of them live (${citing.sources.size} sources).` },
      },
    ],
    ...buttonRow(buttons),
  };
}
