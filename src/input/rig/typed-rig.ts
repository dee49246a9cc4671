import type { Finder } from '../../catalog/finder.ts';
import type { RigPart } from '../../appraisal/rig.ts';
import { isPasted } from '../paste/pasted-rig.ts';
import { parseRig } from './rig.ts';
import { type RigFacts, takeRigFacts } from './rig-facts.ts';
import {
  badHoursPerDay,
  badWallLoad,
  hoursPerWeek,
  rangeOfHours,
  type SuggestOptions,
  wattsOfWhat,
} from './rig-problems.ts';

const LONGEST_TYPED = 300;
const LOWEST_WALL_LOAD_W = 10;
/** More than any card draws, with its share of the machine around it. */
const HIGHEST_WALL_LOAD_W_PER_CARD = 3_000;

/** A rig, with what was said about how it runs. */
export interface TypedRig {
  readonly parts: readonly RigPart[];
  /** Of the whole rig, at the wall, under load. Undefined when nothing was said. */
  readonly wallLoadW: number | undefined;
  /** Undefined when nothing was said. */
  readonly hoursPerDay: number | undefined;
}

/**
 * Reads a rig with its facts: "6x 3070 1200w wall, 8h/day".
 * @throws {UserError} as `parseRig`, and `bad_options` for watts or hours that can't be meant
 */
export function parseTypedRig(typed: string, finder: Finder, suggest: SuggestOptions = (gpu) => ({ gpu })): TypedRig {
  const hasFacts = typed.length <= LONGEST_TYPED && !isPasted(typed);
  const facts = hasFacts ? takeRigFacts(typed.normalize('NFKC')) : NO_FACTS;
  const { cards, watts, hours } = facts;
  if (watts.length === 0 && hours.length === 0) {
    return { parts: parseRig(typed, finder, suggest), wallLoadW: undefined, hoursPerDay: undefined };
  }
  const written = [...watts, ...hours].map((fact) => fact.written).join(' ');
  const parts = parseRig(cards, finder, (rig) => suggest(`${rig} ${written}`));
  return { parts, wallLoadW: readWallLoad(facts, parts, suggest), hoursPerDay: readHours(facts, suggest) };
}

const NO_FACTS: RigFacts = { cards: '', watts: [], hours: [] };

function readWallLoad(
  { cards, watts, hours }: RigFacts,
  parts: readonly RigPart[],
  suggest: SuggestOptions,
): number | undefined {
  const [typed, ...others] = watts;
  if (typed === undefined) return undefined;
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const highestW = HIGHEST_WALL_LOAD_W_PER_CARD * count;
  const times = typed.where === 'wall-per-card' ? count : 1;
  const possible = typed.valuesW
    .map((valueW) => valueW * times)
    .filter((valueW) => valueW >= LOWEST_WALL_LOAD_W && valueW <= highestW);
  const [wallLoadW, ...more] = possible;
  if (wallLoadW === undefined || more.length > 0 || others.length > 0) throw badWallLoad(typed.written, highestW);
  if (typed.where !== 'unsaid') return wallLoadW;

  const whole = [wallLoadW, wallLoadW * count].filter((valueW) => valueW <= highestW);
  const rest = hours.map(({ written }) => ` ${written}`).join('');
  throw wattsOfWhat(
    typed.written,
    [...new Set(whole)].map((valueW) => `${cards} ${valueW}W wall${rest}`),
    suggest,
  );
}

function readHours({ cards, hours, watts }: RigFacts, suggest: SuggestOptions): number | undefined {
  const [typed, ...others] = hours;
  if (typed === undefined) return undefined;
  if (typed.isRange) throw rangeOfHours(typed.written);
  const possible = typed.values.filter((value) => value > 0 && value <= 24);
  const [hoursPerDay, ...more] = possible;
  if (typed.per === 'week') {
    const perDay = typed.values.map((value) => value / 7).filter((value) => value > 0 && value <= 24);
    const rest = watts.map(({ written }) => `${written} `).join('');
    throw hoursPerWeek(
      typed.written,
      perDay.map((value) => `${cards} ${rest}${Number(value.toPrecision(3))}h/day`),
      suggest,
    );
  }
  if (hoursPerDay === undefined || more.length > 0 || others.length > 0) throw badHoursPerDay(typed.written);
  return hoursPerDay;
}
