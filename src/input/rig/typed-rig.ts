import type { Finder } from '../../catalog/finder.ts';
import type { RigPart } from '../../appraisal/rig.ts';
import { isPasted } from '../paste/pasted-rig.ts';
import { inOneSpelling } from './plain-rig.ts';
import { LONGEST_TYPED, readRig } from './rig.ts';
import { type RigFacts, takeRigFacts } from './rig-facts.ts';
import { type RigProblem, within } from './rig-problem.ts';

const LOWEST_WALL_LOAD_W = 10;
/** More than any card draws, with its share of the machine around it. */
const HIGHEST_WALL_LOAD_W_PER_CARD = 3_000;

/** At the wall, with what is around the cards. */
const USUAL_TIMES_TDP = 1.2;
/** No rig draws more at the wall than its cards are made for so many times. */
const MOST_TIMES_TDP = 2;
/** And none less, at work. */
const LEAST_SHARE_OF_TDP = 0.25;
/** No card is let draw more than this of its board power. */
const MOST_SHARE_EACH = 1.3;
/** Less of a whole rig is hardly meant: each of its cards draws more when it works. */
const LOWEST_SHOWN_W_PER_CARD = 60;

/** A rig, with what was said about how it runs. */
export interface TypedRig {
  readonly kind: 'rig';
  readonly parts: readonly RigPart[];
  /** Of the whole rig, at the wall, under load. Undefined when nothing was said. */
  readonly wallLoadW: number | undefined;
  /** Undefined when nothing was said. */
  readonly hoursPerDay: number | undefined;
  /** Whether it was said that the PC around the cards is on for something else anyway. */
  readonly runsAnyway?: true;
}

/** Reads a rig with its facts: "6x 3070 1200w wall, 8h/day". Never throws. */
export function readTypedRig(typed: string, finder: Finder): TypedRig | RigProblem {
  const hasFacts = typed.length <= LONGEST_TYPED && !isPasted(typed);
  const facts = hasFacts ? takeRigFacts(inOneSpelling(typed.normalize('NFKC'))) : NO_FACTS;
  const { cards, watts, hours, anyway } = facts;
  const isBare = watts.length === 0 && hours.length === 0 && anyway === undefined;
  const read = readRig(isBare ? typed : cards, finder);
  if (read.kind !== 'cards') {
    const written = [...watts, ...hours, ...(anyway === undefined ? [] : [{ written: anyway }])]
      .map((fact) => ` ${fact.written}`)
      .join('');
    return isBare ? read : within(read, (rig) => rig + written);
  }
  if (isBare) return { kind: 'rig', parts: read.parts, wallLoadW: undefined, hoursPerDay: undefined };
  const load = wallLoadOf(facts, read.parts);
  if (load.kind !== 'load') return load;
  const { boardW } = load;
  const parts =
    boardW === undefined
      ? read.parts
      : read.parts.map((part) => ({ ...part, printed: { watts: boardW, as: 'load' as const } }));
  const day = hoursOf(facts);
  if (day.kind !== 'hours') return day;
  const { wallLoadW } = load;
  const { hoursPerDay } = day;
  return { kind: 'rig', parts, wallLoadW, hoursPerDay, ...(anyway !== undefined && { runsAnyway: true }) };
}

const NO_FACTS: RigFacts = { cards: '', watts: [], hours: [], anyway: undefined };

function wallLoadOf(
  { cards, watts, hours }: RigFacts,
  parts: readonly RigPart[],
): { readonly kind: 'load'; readonly wallLoadW: number | undefined; readonly boardW?: number } | RigProblem {
  const [typed, ...others] = watts;
  if (typed === undefined) return { kind: 'load', wallLoadW: undefined };
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const highestW = HIGHEST_WALL_LOAD_W_PER_CARD * count;
  const boardsW = parts.map(({ gpu }) => gpu.tdpW?.value ?? HIGHEST_WALL_LOAD_W_PER_CARD / MOST_TIMES_TDP);
  const togetherW = parts.reduce((sum, part, at) => sum + part.count * (boardsW[at] ?? 0), 0);
  const times = typed.where === 'wall-per-card' ? count : 1;
  const possible = typed.valuesW
    .map((valueW) => valueW * times)
    .filter((valueW) => valueW >= LOWEST_WALL_LOAD_W && valueW <= highestW);
  const [wallLoadW, ...more] = possible;
  if (wallLoadW === undefined || more.length > 0 || others.length > 0) {
    const usualW = Math.ceil((USUAL_TIMES_TDP * togetherW) / 50) * 50;
    return { kind: 'bad-wall-load', typed: typed.written, highestW, rig: `${cards} ${usualW}W wall` };
  }
  const isAtWall = typed.where === 'wall' || typed.where === 'wall-per-card';
  if (isAtWall || isOfWholeRig(cards, wallLoadW / count)) return { kind: 'load', wallLoadW };

  const isEach = typed.where === 'unsaid-per-card';
  const ofOne = isEach ? boardOf(wallLoadW, parts) : undefined;
  if (ofOne !== undefined) return ofOne;
  const whole = [...(isEach ? [] : [wallLoadW]), wallLoadW * count].filter(
    (valueW) => valueW >= LEAST_SHARE_OF_TDP * togetherW && valueW <= MOST_TIMES_TDP * togetherW,
  );
  const rest = hours.map(({ written }) => ` ${written}`).join('');
  // What a program shows of a card is its board's; that is one figure for each.
  const isOfBoard = parts.length === 1 && wallLoadW <= MOST_TIMES_TDP * (boardsW[0] ?? 0);
  const rigs = [
    ...[...new Set(whole.length > 0 ? whole : [wallLoadW])].map((valueW) => `${cards} ${valueW}W wall${rest}`),
    ...(isOfBoard ? [`${cards} ${wallLoadW}W board${rest}`] : []),
  ];
  return { kind: 'watts-of-what', typed: typed.written, offers: rigs.map((rig) => ({ rig, label: rig })) };
}

/** "350 W each": a card’s own draw, where a card of this model draws as much. Of several models it could be the whole rig’s share. */
function boardOf(watts: number, parts: readonly RigPart[]) {
  const [only, ...others] = parts;
  const tdpW = only?.gpu.tdpW?.value;
  if (only === undefined || others.length > 0 || tdpW === undefined) return undefined;
  const isUsual = watts >= LEAST_SHARE_OF_TDP * tdpW && watts <= MOST_SHARE_EACH * tdpW;
  return isUsual ? ({ kind: 'load', wallLoadW: undefined, boardW: watts } as const) : undefined;
}

/** "6× RTX 3070, 1,200 W" is how a rig with its watts is shown, and those are always the whole rig's. */
function isOfWholeRig(cards: string, eachW: number): boolean {
  return eachW >= LOWEST_SHOWN_W_PER_CARD && /^\d+× /u.test(cards);
}

function hoursOf({
  cards,
  hours,
  watts,
}: RigFacts): { readonly kind: 'hours'; readonly hoursPerDay: number | undefined } | RigProblem {
  const [typed, ...others] = hours;
  if (typed === undefined) return { kind: 'hours', hoursPerDay: undefined };
  if (typed.isRange) return { kind: 'range-of-hours', typed: typed.written, cards };
  const possible = typed.values.filter((value) => value > 0 && value <= 24);
  const [hoursPerDay, ...more] = possible;
  if (typed.per === 'week') {
    const perDay = typed.values.map((value) => value / 7).filter((value) => value > 0 && value <= 24);
    const rest = watts.map(({ written }) => `${written} `).join('');
    const rigs = perDay.map((value) => `${cards} ${rest}${Number(value.toPrecision(3))}h/day`);
    return { kind: 'hours-of-a-week', typed: typed.written, offers: rigs.map((rig) => ({ rig, label: rig })) };
  }
  return hoursPerDay === undefined || more.length > 0 || others.length > 0
    ? { kind: 'bad-hours', typed: typed.written, cards }
    : { kind: 'hours', hoursPerDay };
}
