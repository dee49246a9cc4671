import { earnerOf } from '../appraisal/appraisal.ts';
import type { Appraisal, Earning } from '../appraisal/appraisal.ts';
import type { Ranking } from '../appraisal/rank.ts';
import type { RigPart } from '../appraisal/rig.ts';
import type { AnswerTerms } from './answer-terms.ts';
import { buttonRow } from './buttons.ts';
import type { RunButton } from './buttons.ts';
import { NEUTRAL_COLOUR } from './colours.ts';
import { fallsShortLine, refusalsWords } from './eligibility.ts';
import { currencyRemarks } from './exchange.ts';
import { TITLE_CHARACTERS } from './screen.ts';
import { livenessSentences, marketFiguresOf } from './liveness.ts';
import { missingHints, missingWords } from './missing.ts';
import { netWords } from './net-words.ts';
import { earnerName, rigAtEarner } from './earner-names.ts';
import { gpuNameIn, rigName } from './rig-names.ts';
import { priceAge } from './price-age.ts';
import { cited } from './provenance.ts';
import type { Citing } from './provenance.ts';
import type { Reply } from './reply.ts';
import { fit } from './table.ts';
import { present } from '../present.ts';
import { publicRate, rateRemarks } from './your-power.ts';

const ALTERNATIVES = 2;
const TAKERS = 4;
const NO_ADVICE = 'Not financial advice.';

export interface NoEstimateModel extends AnswerTerms {
  readonly rig: readonly RigPart[];
  readonly appraisal: Extract<Appraisal, { kind: 'refused' | 'unknown' }>;
  /** What the rig could do instead, best first. */
  readonly alternatives: readonly Earning[];
  readonly buttons: readonly RunButton[];
}

/** Why there is no figure: the network does not take the rig, or something is not known. And what there is instead. */
export function noEstimateView(model: NoEstimateModel): Reply {
  const { rig, appraisal, rate, exchangeRates, serverUnreadable, money, citing, buttons } = model;
  const instead = model.alternatives.slice(0, ALTERNATIVES);
  const lines =
    appraisal.kind === 'refused'
      ? refusedLines(appraisal, rig, citing)
      : [
          `**We can’t work it out:** we know ${missingWords(appraisal.missing, rig, citing)} here, and Rigwise invents nothing.`,
          ...new Set(missingHints(appraisal.missing)),
        ];
  const short = fallsShortLine(earnerName(appraisal.earner), appraisal.shortfalls, citing.locale);
  return {
    embeds: [
      {
        title: fit(rigAtEarner(rig, appraisal.earner), TITLE_CHARACTERS),
        color: NEUTRAL_COLOUR,
        description: present(...lines, short).join('\n'),
        ...(instead.length > 0 && {
          fields: [
            {
              name: 'What it could do instead',
              value: instead
                .map(
                  (earning) =>
                    `**${earnerName(earnerOf(earning))}**: ${netWords(earning.estimate.flows.typical.netCashUsdPerDay, money, 'day')} after power (${priceAge(earning, citing)})`,
                )
                .join('\n'),
            },
            {
              name: 'Electricity',
              value: [
                publicRate(rate, citing),
                ...rateRemarks({ rate, serverUnreadable, citing }),
                ...currencyRemarks(exchangeRates, citing),
              ].join('\n'),
            },
          ],
        }),
        footer: { text: [...livenessSentences(instead.flatMap(marketFiguresOf), citing.now), NO_ADVICE].join(' ') },
      },
    ],
    ...buttonRow(buttons),
  };
}

function refusedLines(
  { earner, reasons }: Extract<Appraisal, { kind: 'refused' }>,
  rig: readonly RigPart[],
  citing: Citing,
): readonly string[] {
  const words = refusalsWords(reasons, gpuNameIn(rig), citing.locale);
  const lines = [`**No figure:** ${words}.`];
  if (earner.kind === 'network' && reasons.some(({ kind }) => kind === 'joining')) {
    const { network } = earner;
    lines.push(network.summary, network.joining.reason, `_${cited(network.joining, citing)}_`);
  }
  return lines;
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
    ({ earner, missing }) => `**${earnerName(earner)}**: ${missingWords(missing, rig, citing)}`,
  );
  return {
    embeds: [
      {
        title: fit(rigName(rig), TITLE_CHARACTERS),
        color: NEUTRAL_COLOUR,
        description: present(
          '**No place that takes it and whose pay is known.** Rigwise invents no figures.',
          takers.length > 0 && 'Places that may take it, and what we know of them:',
          ...takers.slice(0, TAKERS),
          takers.length > TAKERS && `… and ${takers.length - TAKERS} more`,
          ...new Set(ranking.unknown.flatMap(({ missing }) => missingHints(missing))),
        ).join('\n'),
        footer: { text: NO_ADVICE },
      },
    ],
    ...buttonRow(buttons),
  };
}
