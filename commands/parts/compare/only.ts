import { earnerOf } from '../../../src/appraisal/appraisal.ts';
import type { Appraisal } from '../../../src/appraisal/appraisal.ts';
import type { Ranking } from '../../../src/appraisal/rank.ts';
import { earnerId } from '../../../src/catalog/finder.ts';
import type { Finder } from '../../../src/catalog/finder.ts';
import { UserError } from '../../../src/errors.ts';
import { AND, AND_OF_OTHERS } from '../../../src/input/and-words.ts';
import { en } from '../../../src/words/en/en.ts';
import { readEarner } from '../asked-earner.ts';

const MAX_ONLY = 4;
/** "Vast or Salad", in the languages of the page; of these words none is the name of an earner. */
const JOINTS = new RegExp(
  String.raw`(?<=\s)(?:${AND}|${AND_OF_OTHERS}|or|vs\.?|oder|ou|o|of|eller|lub|oraz|veya|ja|tai|или|та|або)(?=\s)|[和与或及]|または|とか?`,
  'giu',
);

/** The places asked about; undefined for all. */
export function readOnly(typed: string | undefined, finder: Finder): readonly string[] | undefined {
  if (typed === undefined) return undefined;
  const names = typed
    .split(/[,;|\n]/)
    // What is a name as a whole may have such a word in it.
    .flatMap((name) => (finder.earner(name).kind === 'found' ? [name] : name.split(JOINTS)))
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length > MAX_ONLY) throw new UserError('bad_options', en.errors.tooManyPlaces(MAX_ONLY, names.length));
  return names.length === 0
    ? undefined
    : names.map((name, place) =>
        earnerId(readEarner(name, finder, (id) => ({ only: names.with(place, id).join(', ') }))),
      );
}

/** The same ranking of the chosen places alone. */
export function among(ranking: Ranking, chosen: readonly string[] | undefined): Ranking {
  if (chosen === undefined) return ranking;
  const isChosen = (appraisal: Appraisal): boolean => chosen.includes(earnerId(earnerOf(appraisal)));
  return {
    open: ranking.open.filter(isChosen),
    fallingShort: ranking.fallingShort.filter(isChosen),
    notOpen: ranking.notOpen.filter(isChosen),
    refused: ranking.refused.filter(isChosen),
    unknown: ranking.unknown.filter(isChosen),
  };
}
