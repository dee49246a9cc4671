import type { Gpu } from '../../catalog/schema.ts';
import { earnerId } from '../../catalog/finder.ts';
import { earnerOf } from '../appraisal.ts';
import type { Earning } from '../appraisal.ts';
import type { Assumptions } from '../assumptions.ts';
import type { Doubt, IngredientName } from '../certainty.ts';
import { rank } from '../rank.ts';
import type { Known } from '../rank.ts';

/** Whoever asks reads the first rows. */
const FIRST_ROWS = 3;

/** What one card is answered: the first rows of its comparison. */
export interface AuditedCard {
  readonly gpu: Gpu;
  readonly rows: readonly Earning[];
}

/** Figures of one place that one source tells, and that are therefore renewed together: they keep answers from a better grade. */
export interface Renewal {
  /** Network or coin. */
  readonly earnerId: string;
  /** Undefined where there is no such figure at all. */
  readonly source: string | undefined;
  readonly ingredients: readonly IngredientName[];
  /** Of which cards; empty where the figures are the same for every card. */
  readonly gpuIds: readonly string[];
  /** Of the oldest. */
  readonly date: string | undefined;
  readonly doubts: readonly Doubt['kind'][];
  /** In so many of the rows they are what the grade hangs on: alone, or with others of the same grade. */
  readonly rows: number;
  /** In so many of them nothing else is. */
  readonly aloneIn: number;
}

export interface Audit {
  readonly cards: readonly AuditedCard[];
  /** What raises most grades by itself first, then what hangs on most, the oldest first. */
  readonly renewals: readonly Renewal[];
}

/** How sure the bot’s first answers are for these cards, and which figures to renew so that they get surer. */
export function audit(gpus: readonly Gpu[], known: Known, assumptions: Assumptions): Audit {
  const cards = gpus.map((gpu) => ({
    gpu,
    rows: rank([{ count: 1, gpu }], known, assumptions).open.slice(0, FIRST_ROWS),
  }));
  const found = Map.groupBy(
    cards.flatMap(({ rows }) => rows.flatMap(hangsOn)),
    ({ earnerId: earner, source, ingredients }) => `${earner} ${source ?? ingredients.join(' ')}`,
  );
  const renewals = [...found.values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : [together(first, same)];
  });
  return { cards, renewals: renewals.toSorted(byWorth) };
}

/** What keeps one row from a better grade, by who tells it. */
function hangsOn(earning: Earning): readonly Renewal[] {
  const { grade, weaknesses } = earning.certainty;
  const decisive = weaknesses.filter((weakness) => weakness.grade === grade);
  const bySource = Map.groupBy(decisive, ({ ingredient: { what, figure } }) => figure?.source ?? what);
  return Array.from(bySource.values(), (figures) => ({
    earnerId: earnerId(earnerOf(earning)),
    source: figures[0]?.ingredient.figure?.source,
    ingredients: figures.map(({ ingredient }) => ingredient.what),
    gpuIds: figures.flatMap(({ ingredient }) => ('gpuId' in ingredient ? [ingredient.gpuId] : [])),
    date: oldest(figures.map(({ ingredient }) => ingredient.figure?.date)),
    doubts: figures.map(({ doubt }) => doubt.kind),
    rows: 1,
    aloneIn: bySource.size === 1 ? 1 : 0,
  }));
}

function together({ earnerId: earner, source }: Renewal, same: readonly Renewal[]): Renewal {
  return {
    earnerId: earner,
    source,
    ingredients: [...new Set(same.flatMap(({ ingredients }) => ingredients))],
    gpuIds: [...new Set(same.flatMap(({ gpuIds }) => gpuIds))],
    date: oldest(same.map(({ date }) => date)),
    doubts: [...new Set(same.flatMap(({ doubts }) => doubts))],
    rows: same.length,
    aloneIn: same.reduce((sum, each) => sum + each.aloneIn, 0),
  };
}

function oldest(dates: readonly (string | undefined)[]): string | undefined {
  return dates.toSorted((one, other) => (one ?? '').localeCompare(other ?? ''))[0];
}

function byWorth(one: Renewal, other: Renewal): number {
  const byRows = other.aloneIn - one.aloneIn || other.rows - one.rows;
  return byRows === 0 ? (one.date ?? '').localeCompare(other.date ?? '') : byRows;
}
