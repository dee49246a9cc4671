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

/** A figure that keeps answers from a better grade. */
export interface Renewal {
  readonly ingredient: IngredientName;
  /** Network or coin. */
  readonly earnerId: string;
  /** Undefined where the figure is the same for every card. */
  readonly gpuId: string | undefined;
  /** Undefined where there is no such figure at all. */
  readonly source: string | undefined;
  readonly date: string | undefined;
  readonly doubt: Doubt['kind'];
  /** In so many of the rows it is what the grade hangs on: alone, or with others of the same grade. */
  readonly rows: number;
  /** In so many of them it is the only one. */
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
    ({ rows: _rows, aloneIn: _aloneIn, ...figure }) => JSON.stringify(figure),
  );
  const renewals = [...found.values()].flatMap((same) => {
    const [first] = same;
    const aloneIn = same.reduce((sum, each) => sum + each.aloneIn, 0);
    return first === undefined ? [] : [{ ...first, rows: same.length, aloneIn }];
  });
  return { cards, renewals: renewals.toSorted(byWorth) };
}

/** What keeps one row from a better grade. */
function hangsOn(earning: Earning): readonly Renewal[] {
  const { grade, weaknesses } = earning.certainty;
  const decisive = weaknesses.filter((weakness) => weakness.grade === grade);
  return decisive.map(({ ingredient, doubt }) => ({
    ingredient: ingredient.what,
    earnerId: earnerId(earnerOf(earning)),
    gpuId: 'gpuId' in ingredient ? ingredient.gpuId : undefined,
    source: ingredient.figure?.source,
    date: ingredient.figure?.date,
    doubt: doubt.kind,
    rows: 1,
    aloneIn: decisive.length === 1 ? 1 : 0,
  }));
}

function byWorth(one: Renewal, other: Renewal): number {
  const byRows = other.aloneIn - one.aloneIn || other.rows - one.rows;
  return byRows === 0 ? (one.date ?? '').localeCompare(other.date ?? '') : byRows;
}
