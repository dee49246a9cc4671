import type { Earning } from '../../appraisal/appraisal.ts';
import { earnerOf } from '../../appraisal/appraisal.ts';
import { choose, worthUsdPerDay } from '../../appraisal/choice.ts';
import type { Appraisal } from '../../appraisal/appraisal.ts';
import type { Ranking } from '../../appraisal/rank.ts';
import type { Network, Workload } from '../../catalog/schema.ts';
import { present } from '../../present.ts';
import { sureFirst } from '../compare/compare-rows.ts';
import type { AnswerTerms } from '../values/answer-terms.ts';
import type { RunButton } from '../message/buttons.ts';
import { choiceLines } from '../compare/choice-lines.ts';
import { shortRefusal } from '../joining/eligibility.ts';
import { currencyRemarks } from '../values/exchange.ts';
import { menuRow } from '../message/menus.ts';
import { earningsReply } from '../compare/earnings-reply.ts';
import { legendOf, earningsTable } from '../compare/earnings-table.ts';
import type { Reply } from '../message/reply.ts';
import { gpuNameIn, rigName } from '../values/rig-names.ts';
import type { Line } from '../message/screen.ts';
import type { NamedRig } from '../values/titles.ts';
import { powerSentence, rateRemarks } from '../values/your-power.ts';

const ROWS = 6;
/** So many of a group are named. */
const NAMED = 4;

export interface NetworksForRigModel extends AnswerTerms, NamedRig {
  /** Of the networks alone. */
  readonly ranking: Ranking;
  readonly workload: Workload | undefined;
  /** Leads to one of them in depth. */
  readonly detailId: (network: Network) => string | undefined;
  readonly buttons: readonly RunButton[];
}

/** What takes a rig by what is left of it, then one line each for what can’t be ranked or joined. */
export function networksForRigView(model: NetworksForRigModel): Reply {
  const { rig, workload, citing, buttons } = model;
  return earningsReply({
    ...model,
    title: citing.words.networks.titleForRig(rigName(rig), workload),
    isBought: false,
    lines: linesOf(model),
    menu: detailsMenu(model),
    buttons: [buttons],
  });
}

function linesOf(model: NetworksForRigModel): readonly Line[] {
  const { ranking, rate, citing } = model;
  const say = citing.words.networks;
  const table = { ...model, period: 'day', isBought: false } as const;
  const ranked = payingFirst(ranking.open);
  const shown = ranked.slice(0, ROWS);
  const taking = [...ranking.open, ...ranking.unknown];
  const all = taking.length + ranking.fallingShort.length + ranking.notOpen.length + ranking.refused.length;
  return present<Line>(
    ...choiceLines(choose(ranking.open), table).map((text, index): Line =>
      index === 0 ? { text } : { text, rank: 2 },
    ),
    { text: say.taken(taking.length, all, ranking.open.length) },
    shown.length > 0 && { text: earningsTable([{ earnings: shown }], table) },
    ...(shown.length > 0 ? [{ text: legendOf(shown, citing) }].filter(({ text }) => text !== '') : []),
    ...groupLines(model, ranked.slice(ROWS)),
    { text: powerSentence(rate, ranking.open, citing) },
    ...[...rateRemarks(model), ...currencyRemarks(model.exchangeRates, citing)].map((text) => ({ text })),
  );
}

function isOf(status: Network['joining']['status']) {
  return (appraisal: Appraisal): boolean => networkOf(appraisal)?.joining.status === status;
}

/** Whether nobody can start there, whatever the card. */
function isClosed(appraisal: Appraisal): boolean {
  return (
    appraisal.kind === 'renting' ||
    (appraisal.kind === 'refused' && appraisal.reasons.some(({ kind }) => kind === 'joining'))
  );
}

function groupLines({ ranking, rig, citing }: NetworksForRigModel, rest: readonly Earning[]): readonly Line[] {
  const { compare, networks: say } = citing.words;
  const refused = [...ranking.notOpen, ...ranking.refused];
  const notForGpus = refused.filter(isOf('not-gpu'));
  const notToday = refused.filter((appraisal) => isClosed(appraisal) && !notForGpus.includes(appraisal));
  const notThisCard = refused.filter((appraisal) => !isClosed(appraisal));
  const unclear = ranking.unknown.filter(isOf('unknown'));
  const reasonOf = (appraisal: Appraisal): string =>
    shortRefusal(
      appraisal.kind === 'refused'
        ? appraisal.reasons
        : appraisal.kind === 'renting' && appraisal.eligibility.kind === 'refused'
          ? appraisal.eligibility.reasons
          : [],
      gpuNameIn(rig),
      citing,
    );
  return [
    ...groupLine(rest, compare.payLess, nameOf, 1),
    ...groupLine(ranking.fallingShort, compare.wantMore, nameOf),
    ...groupLine(
      ranking.unknown.filter((appraisal) => !unclear.includes(appraisal)),
      say.noKnownPay,
      nameOf,
    ),
    ...groupLine([...ranking.open, ...ranking.unknown].filter(isOf('stake')), say.wantStake, nameOf),
    ...groupLine(unclear, say.unclear, nameOf),
    ...(notToday.length === 0
      ? []
      : [
          {
            text: say.notToday(
              [...Map.groupBy(notToday, reasonOf)].map(([reason, members]) =>
                say.forReason(members.slice(0, 1).map(nameOf), members.length - 1, reason),
              ),
            ),
          },
        ]),
    ...groupLine(notThisCard, say.notThisCard, nameOf),
    ...groupLine(notForGpus, say.notForGpus, nameOf),
  ];
}

function groupLine(
  members: readonly Appraisal[],
  tell: (names: readonly string[], more: number) => string,
  nameOfMember: (appraisal: Appraisal) => string,
  rank?: number,
): readonly Line[] {
  if (members.length === 0) return [];
  // "And 1 more" would take the room of its name.
  const count = members.length === NAMED + 1 ? members.length : NAMED;
  const text = tell(members.slice(0, count).map(nameOfMember), Math.max(0, members.length - count));
  return [{ text, ...(rank !== undefined && { rank }) }];
}

function payingFirst(earnings: readonly Earning[]): readonly Earning[] {
  return sureFirst(earnings).toSorted(
    (one, other) => Number(worthUsdPerDay(other) > 0) - Number(worthUsdPerDay(one) > 0),
  );
}

function networkOf(appraisal: Appraisal): Network | undefined {
  const earner = earnerOf(appraisal);
  return earner.kind === 'network' ? earner.network : undefined;
}

function nameOf(appraisal: Appraisal): string {
  return networkOf(appraisal)?.name ?? '';
}

/** Opens any of them: what could be started with first, the best of it first. */
function detailsMenu({ ranking, detailId, citing }: NetworksForRigModel) {
  const inOrder = [
    ...payingFirst(ranking.open),
    ...ranking.fallingShort,
    ...ranking.unknown,
    ...ranking.notOpen,
    ...ranking.refused,
  ];
  return menuRow(
    'networks',
    citing.words.networks.pick,
    present(...inOrder.map(networkOf)).map((network) => ({ label: network.name, customId: detailId(network) })),
  );
}
