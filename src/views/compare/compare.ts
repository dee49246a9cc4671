import type { Earning } from '../../appraisal/appraisal.ts';
import type { Choice } from '../../appraisal/choice.ts';
import { minedPart } from '../../appraisal/appraisal.ts';
import { choose, claimedAbove, firstChoice, worthUsdPerDay } from '../../appraisal/choice.ts';
import { nearTies } from '../../appraisal/near-ties.ts';
import type { Ranking } from '../../appraisal/rank.ts';
import { DAYS_PER } from '../../engine/calendar.ts';
import { present } from '../../present.ts';
import type { AnswerTerms } from '../values/answer-terms.ts';
import type { RunButton } from '../message/buttons.ts';
import { hardToBelieve } from '../evidence/certainty.ts';
import { minerLines } from '../joining/obstacles.ts';
import { choiceLines } from './choice-lines.ts';
import { earningName } from '../values/earner-names.ts';
import { currencyRemarks } from '../values/exchange.ts';
import { formatCell } from '../values/cells.ts';
import { formatMoney } from '../values/money.ts';
import { compareRows, LOSING_ROWS, split, sureFirst } from './compare-rows.ts';
import { decidingCaveats, hardToSell } from './know-first.ts';
import { menuRow } from '../message/menus.ts';
import { legendOf, LIKELY_WIDTH, EARNER_NAME_WIDTH, earningsTable } from './earnings-table.ts';
import type { Period } from '../values/period.ts';
import type { Reply } from '../message/reply.ts';
import { earningsReply } from './earnings-reply.ts';
import type { Line } from '../message/screen.ts';
import { rigName } from '../values/rig-names.ts';
import type { NamedRig } from '../values/titles.ts';
import { powerSentence, rateRemarks } from '../values/your-power.ts';

const NAMED = 3;
/** What loses money nobody chooses. */
const NAMED_LOSING = 2;
const TIES = 2;

export interface CompareModel extends AnswerTerms, NamedRig {
  readonly ranking: Ranking;
  readonly period: Period;
  readonly isBought: boolean;
  /** A picture is added to the answer, and takes the place of its table. */
  readonly hasPicture: boolean;
  /** Leads from a row to what the rig earns there. */
  readonly detailId: (earning: Earning) => string | undefined;
  readonly buttons: readonly (readonly RunButton[])[];
}

/** Every place for one rig on one phone screen: what pays, rented out and mined; what loses and what is not known in a line. */
export function compareView(model: CompareModel): Reply {
  return earningsReply({
    ...model,
    title: model.citing.words.compare.title(rigName(model.rig)),
    lines: linesOf(model),
    menu: detailsMenu(model),
  });
}

function linesOf(model: CompareModel): readonly Line[] {
  const { ranking, rate, citing, hasPicture } = model;
  const say = citing.words.compare;
  const { paying, losing } = split(ranking.open);
  const shown = paying.length > 0 ? paying : losing.slice(0, LOSING_ROWS);
  const inTable = compareRows(model);
  const choice = choose(ranking.open);
  const named = 'onPaper' in choice ? choice.onPaper : undefined;
  const claimed = claimedAbove(ranking.open, firstChoice(ranking.open)).filter((earning) => earning !== named);
  const rest = say.rest(ranking.unknown.length, ranking.refused.length + ranking.notOpen.length);
  return [
    ...choiceLines(choice, model).map((text): Line => ({ text })),
    ...lineOf(knowFirstLine(choice, model)),
    ...lineOf(earningsLine(claimed, model, say.onlyClaimed), 1),
    ...(inTable.length > 0 && !hasPicture ? [{ text: groupsTable(inTable, model) }] : []),
    ...lineOf(hasPicture ? '' : legendOf(inTable, citing)),
    ...lineOf(
      say.hardToSell(hardToSell(inTable).map((earning) => earningName(earning, citing.words, EARNER_NAME_WIDTH))),
    ),
    ...lineOf(hardToBelieve(shown, citing)),
    ...lineOf(
      earningsLine(
        shown.filter((earning) => !inTable.includes(earning)),
        model,
        say.payLess,
      ),
      4,
    ),
    ...lineOf(earningsLine(losing.slice(paying.length > 0 ? 0 : LOSING_ROWS), model, say.lose, NAMED_LOSING), 3),
    ...lineOf(wantMoreLine(model)),
    ...minerLines(present(...inTable.map(minedPart)), citing).map((text) => ({ text })),
    ...lineOf(rest, 2),
    { text: powerSentence(rate, ranking.open, citing) },
    ...[...rateRemarks(model), ...currencyRemarks(model.exchangeRates, citing)].map((text) => ({ text })),
  ];
}

function lineOf(text: string | undefined, rank?: number): readonly Line[] {
  return text === undefined || text === '' ? [] : [{ text, ...(rank !== undefined && { rank }) }];
}

/** What can turn the headline round; where it names several places, of the first that has such a thing. */
function knowFirstLine(choice: Choice, { rig, ranking, citing }: CompareModel): string | undefined {
  const say = citing.words.compare;
  const named = namedBy(choice).flatMap((earning) => [earning, ...nearTies(earning, ranking.open).slice(0, TIES)]);
  const [line] = named.flatMap((earning) =>
    decidingCaveats(earning, rig)
      .slice(0, 1)
      .map((caveat) =>
        say.knowFirst(caveat, named.length > 1 ? earningName(earning, citing.words, EARNER_NAME_WIDTH) : undefined),
      ),
  );
  return line;
}

/** What the headline names first. */
function namedBy(choice: Choice): readonly Earning[] {
  switch (choice.kind) {
    case 'none':
      return [];
    case 'best':
      return [choice.best];
    case 'nothing-pays':
      return present(choice.onPaper);
    case 'only-on-paper':
      return [choice.top];
  }
}

function groupsTable(shown: readonly Earning[], model: CompareModel): string {
  const say = model.citing.words.compare;
  return earningsTable(
    [
      { heading: say.rent, earnings: shown.filter(({ kind }) => kind !== 'mining') },
      { heading: say.mine, earnings: shown.filter(({ kind }) => kind === 'mining') },
    ],
    model,
  );
}

/** Those that have no row, with what each would leave, in one line. */
function earningsLine(
  earnings: readonly Earning[],
  { money, period, citing }: CompareModel,
  tell: (named: readonly string[], more: number) => string,
  atMost = NAMED,
): string | undefined {
  if (earnings.length === 0) return undefined;
  const named = earnings
    .slice(0, atMost)
    .map(
      (earning) =>
        `${earningName(earning, citing.words, EARNER_NAME_WIDTH)} ${formatCell(worthUsdPerDay(earning) * DAYS_PER[period], money, LIKELY_WIDTH)}`,
    );
  return tell(named, earnings.length - named.length);
}

function wantMoreLine({ ranking: { fallingShort }, citing }: CompareModel): string | undefined {
  if (fallingShort.length === 0) return undefined;
  return citing.words.compare.wantMore(
    fallingShort.slice(0, NAMED).map(({ network }) => network.name),
    Math.max(0, fallingShort.length - NAMED),
  );
}

/** Opens any row; the best of what is sure first, then in the order of the table. */
function detailsMenu({ ranking, detailId, money, period, citing }: CompareModel) {
  const say = citing.words.compare;
  return menuRow(
    'details',
    say.details,
    [...sureFirst(ranking.open), ...ranking.fallingShort, ...ranking.notOpen].map((earning) => ({
      label: earningName(earning, citing.words),
      description: say.detail(formatMoney(worthUsdPerDay(earning) * DAYS_PER[period], money), period),
      customId: detailId(earning),
    })),
  );
}
