import type { MissingFigure } from '../../appraisal/appraisal.ts';
import type { RigPart } from '../../appraisal/rig.ts';
import { freshnessOf } from '../../market/figures/freshness.ts';
import { present } from '../../present.ts';
import { formatDate } from '../values/dates.ts';
import type { Citing } from '../values/provenance.ts';

/** What is not known, in a few words; cards are named only where the rig has several. */
export function missingWords(missing: readonly MissingFigure[], rig: readonly RigPart[], citing: When): string {
  const say = citing.words.missing;
  return say.all(missing.map((figure) => say.gap(figure.kind, ofWhich(figure, rig), tooOldDate(figure, citing))));
}

type When = Pick<Citing, 'now' | 'locale' | 'words'>;

function ofWhich(figure: MissingFigure, rig: readonly RigPart[]): readonly string[] {
  return 'gpus' in figure && rig.length > 1 ? figure.gpus.map(({ name }) => name) : [];
}

/** A figure may have been seen and be of no use for another reason than its age; then nothing is said of it. */
function tooOldDate(figure: MissingFigure, { now, locale }: When): string | undefined {
  if (!('lastSeen' in figure) || figure.lastSeen === undefined) return undefined;
  const quantity = figure.kind === 'price' ? 'rental-price' : figure.kind;
  const isTooOld = freshnessOf({ date: figure.lastSeen }, quantity, now) === 'too-old';
  return isTooOld ? formatDate(figure.lastSeen, locale) : undefined;
}

/** What the person can type to fill the gaps, where they can. */
export function missingHints(missing: readonly MissingFigure[], { words }: Pick<Citing, 'words'>): readonly string[] {
  return present(...missing.map(({ kind }) => words.missing.hint(kind)));
}
