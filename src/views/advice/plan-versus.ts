import { isSure } from '../../appraisal/choice.ts';
import type { Earning } from '../../appraisal/appraisal.ts';
import { isNearTie } from '../../appraisal/near-ties.ts';
import type { Plan } from '../../appraisal/plan.ts';
import type { RigPart } from '../../appraisal/rig.ts';
import { present } from '../../present.ts';
import { certaintySentence } from '../evidence/certainty.ts';
import { NEUTRAL_COLOUR } from '../message/colours.ts';
import type { Reply } from '../message/reply.ts';
import { TITLE_CHARACTERS, screenEmbed, vital } from '../message/screen.ts';
import type { Line } from '../message/screen.ts';
import { fit, table } from '../message/table.ts';
import type { AnswerTerms } from '../values/answer-terms.ts';
import { currencyRemarks } from '../values/exchange.ts';
import { formatCell } from '../values/cells.ts';
import { aboutMoney, formatMoney, formatSaid } from '../values/money.ts';
import { rigName } from '../values/rig-names.ts';
import { powerSentence } from '../values/your-power.ts';
import { netOf, wayOf } from './plan-model.ts';
import { RESALE_STEP_USD } from './plan-selling.ts';
import { topOf } from './plan-top.ts';

/** One of several rigs between which somebody chooses. */
interface Rival {
  readonly rig: readonly RigPart[];
  readonly plan: Plan;
}

interface VersusModel extends AnswerTerms {
  readonly rivals: readonly Rival[];
}

const CELL_WIDTH = 8;

/** Which of several rigs leaves more, and what each would bring sold. */
export function planVersusView(model: VersusModel): Reply {
  const { words } = model.citing;
  const title = fit(words.plan.versus.title(model.rivals.map(({ rig }) => rigName(rig))), TITLE_CHARACTERS);
  return {
    embeds: [screenEmbed({ title, color: NEUTRAL_COLOUR, lines: linesOf(model), footer: words.roi.footer.noAdvice })],
  };
}

function linesOf({ rivals, rate, money, exchangeRates, citing }: VersusModel): readonly Line[] {
  const { words } = citing;
  const { rows } = words.plan;
  const say = words.plan.versus;
  const ways = rivals.map(({ rig, plan }) => ({ rig, top: topOf(plan), sale: plan.sale }));
  const [best, second] = ways
    .flatMap(({ rig, top }) => (top === undefined ? [] : [{ rig, top }]))
    .toSorted((one, other) => netOf(other.top) - netOf(one.top));
  return [
    ...vital(
      best === undefined
        ? say.none
        : second !== undefined && isNearTie(best.top, second.top)
          ? say.tie
          : say.ahead(
              rigName(best.rig),
              wayOf(best.top, citing),
              aboutMoney(netOf(best.top), money),
              !isSure(best.top) || (second !== undefined && !isSure(second.top)),
            ),
      best !== undefined && certaintySentence(best.top, citing),
      table([
        [rows.heading(money.currency), rows.low, rows.likely, rows.high],
        ...ways.map(({ top }, index) => [
          say.row(index + 1),
          ...cells(top).map((usd) => (usd === undefined ? '-' : formatCell(usd, money, CELL_WIDTH))),
        ]),
      ]),
      ...ways.map(({ rig, top, sale }, index) => {
        const sold = sale === undefined ? undefined : (sale.lowUsd + sale.highUsd) / 2;
        return say.worth(
          index + 1,
          rigName(rig),
          top && wayOf(top, citing),
          sale && words.plan.range(whole(sale.lowUsd), whole(sale.highUsd)),
          sold === undefined || top === undefined
            ? undefined
            : formatMoney((netOf(top) / sold) * RESALE_STEP_USD, money),
        );
      }),
      powerSentence(rate, present(...ways.map(({ top }) => top)), citing),
      ...currencyRemarks(exchangeRates, citing),
    ),
  ];

  function whole(usd: number): string {
    return formatSaid(Number(usd.toPrecision(3)), money);
  }
}

function cells(top: Earning | undefined): readonly (number | undefined)[] {
  const flows = top?.estimate.flows;
  return [flows?.low, flows?.typical, flows?.high].map((flow) => flow?.netCashUsdPerDay);
}
