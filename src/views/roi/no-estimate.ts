import { earnerOf } from '../../appraisal/appraisal.ts';
import type { Appraisal, Earning } from '../../appraisal/appraisal.ts';
import { isSure, surestFirst } from '../../appraisal/choice.ts';
import type { Ranking } from '../../appraisal/rank.ts';
import type { RigPart } from '../../appraisal/rig.ts';
import type { AnswerTerms } from '../values/answer-terms.ts';
import { buttonRow } from '../message/buttons.ts';
import type { RunButton } from '../message/buttons.ts';
import { NEUTRAL_COLOUR } from '../message/colours.ts';
import { fallsShortLine, refusalsWords } from '../joining/eligibility.ts';
import { currencyRemarks } from '../values/exchange.ts';
import { aboutMoney } from '../values/money.ts';
import type { Money } from '../values/money.ts';
import { TITLE_CHARACTERS } from '../message/screen.ts';
import { mainDoubt } from '../evidence/certainty.ts';
import { livenessSentences, marketFiguresOf } from '../evidence/liveness.ts';
import { missingHints, missingWords } from '../joining/missing.ts';
import { earnerName, rigAtEarner } from '../values/earner-names.ts';
import { gpuNameIn, rigName } from '../values/rig-names.ts';
import { priceAge } from '../evidence/price-age.ts';
import { cited } from '../values/provenance.ts';
import type { Citing } from '../values/provenance.ts';
import type { Reply } from '../message/reply.ts';
import { fit } from '../message/table.ts';
import { present } from '../../present.ts';
import { publicRate, rateRemarks } from '../values/your-power.ts';

const ALTERNATIVES = 2;
const TAKERS = 4;

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
  const say = citing.words.noFigure;
  const instead = surestFirst(model.alternatives).slice(0, ALTERNATIVES);
  const lines =
    appraisal.kind === 'refused'
      ? refusedLines(appraisal, rig, citing)
      : [
          say.missing(missingWords(appraisal.missing, rig, citing)),
          ...new Set(missingHints(appraisal.missing, citing)),
        ];
  const short = fallsShortLine(earnerName(appraisal.earner), appraisal.shortfalls, citing);
  return {
    embeds: [
      {
        title: fit(rigAtEarner(rig, appraisal.earner), TITLE_CHARACTERS),
        color: NEUTRAL_COLOUR,
        description: present(...lines, short).join('\n'),
        ...(instead.length > 0 && {
          fields: [
            {
              name: say.instead,
              value: instead.map((earning) => alternativeLine(earning, money, citing)).join('\n'),
            },
            {
              name: say.electricity,
              value: [
                publicRate(rate, citing),
                ...rateRemarks({ rate, serverUnreadable, citing }),
                ...currencyRemarks(exchangeRates, citing),
              ].join('\n'),
            },
          ],
        }),
        footer: {
          text: [...livenessSentences(instead.flatMap(marketFiguresOf), citing), citing.words.roi.footer.noAdvice].join(
            ' ',
          ),
        },
      },
    ],
    ...buttonRow(buttons),
  };
}

function alternativeLine(earning: Earning, money: Money, citing: Citing): string {
  const { words } = citing;
  const net = earning.estimate.flows.typical.netCashUsdPerDay;
  return words.noFigure.alternative(
    earnerName(earnerOf(earning)),
    words.money.net(net, aboutMoney(net, money), 'day'),
    isSure(earning) ? priceAge(earning, citing) : words.noFigure.onPaper(mainDoubt(earning, citing)),
  );
}

function refusedLines(
  { earner, reasons }: Extract<Appraisal, { kind: 'refused' }>,
  rig: readonly RigPart[],
  citing: Citing,
): readonly string[] {
  const say = citing.words.noFigure;
  const lines = [say.refused(refusalsWords(reasons, gpuNameIn(rig), citing))];
  if (earner.kind === 'network' && reasons.some(({ kind }) => kind === 'joining')) {
    const { network } = earner;
    lines.push(network.summary, network.joining.reason, say.cited(cited(network.joining, citing)));
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
  const { words } = citing;
  const say = words.noFigure;
  const takers = ranking.unknown.map(({ earner, missing }) =>
    say.taker(earnerName(earner), missingWords(missing, rig, citing)),
  );
  return {
    embeds: [
      {
        title: fit(rigName(rig), TITLE_CHARACTERS),
        color: NEUTRAL_COLOUR,
        description: present(
          say.nothingOpen,
          takers.length > 0 && say.takers,
          ...takers.slice(0, TAKERS),
          takers.length > TAKERS && words.figures.more(takers.length - TAKERS),
          ...new Set(ranking.unknown.flatMap(({ missing }) => missingHints(missing, citing))),
        ).join('\n'),
        footer: { text: citing.words.roi.footer.noAdvice },
      },
    ],
    ...buttonRow(buttons),
  };
}
