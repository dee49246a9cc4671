import type { MissingFigure } from '../appraisal/appraisal.ts';
import type { Gpu } from '../catalog/schema.ts';
import type { RigPart } from '../appraisal/rig.ts';
import { freshnessOf } from '../market/figures/freshness.ts';
import { formatDate } from './format.ts';
import { listed } from './listing.ts';
import type { Citing } from './provenance.ts';

/** What is not known, in a few words; cards are named only where the rig has several. */
export function missingWords(missing: readonly MissingFigure[], rig: readonly RigPart[], citing: When): string {
  return listed(
    missing.map((figure) => `${GAPS[figure.kind].words}${ofWhich(figure, rig)}${tooOldWords(figure, citing)}`),
  );
}

type When = Pick<Citing, 'now' | 'locale'>;

/** What is said of a figure that is not known, and what the person can type to fill the gap, where they can. */
const GAPS: Readonly<Record<MissingFigure['kind'], { readonly words: string; readonly hint?: string }>> = {
  price: { words: 'no price', hint: 'Type `rent:` with what you are paid per GPU-hour.' },
  fee: {
    words: 'no fee to take off what renters pay',
    hint: 'Type `rent:` with what you are paid per GPU-hour.',
  },
  power: { words: 'no power figure', hint: 'Type `watts:` with what the card draws at the wall.' },
  hashrate: { words: 'no hashrate' },
  'coin-price': { words: 'no coin price' },
  'network-hashrate': { words: 'no network hashrate' },
  'block-reward': { words: 'no block reward' },
};

function ofWhich(figure: MissingFigure, rig: readonly RigPart[]): string {
  if (!('gpus' in figure) || rig.length === 1) return '';
  return ` for the ${listed(figure.gpus.map(({ name }: Gpu) => name))}`;
}

/** A figure may have been seen and be of no use for another reason than its age; then nothing is said of it. */
function tooOldWords(figure: MissingFigure, { now, locale }: When): string {
  if (!('lastSeen' in figure) || figure.lastSeen === undefined) return '';
  const quantity = figure.kind === 'price' ? 'rental-price' : figure.kind;
  if (freshnessOf({ date: figure.lastSeen }, quantity, now) !== 'too-old') return '';
  return ` (the last one, of ${formatDate(figure.lastSeen, locale)}, is too old to use)`;
}

/** What the person can type to fill the gaps, where they can. */
export function missingHints(missing: readonly MissingFigure[]): string[] {
  return missing.flatMap(({ kind }) => GAPS[kind].hint ?? []);
}
