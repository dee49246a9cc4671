import type { Subject } from '../../catalog/quantities.ts';
import { unitOf, valueWords } from '../../market/figures/figure-words.ts';
import { valueOf } from '../../market/figures/subject.ts';
import type { HeldBack } from '../../market/held-back.ts';
import { cited, sourceLink } from '../values/provenance.ts';
import type { Citing } from '../values/provenance.ts';

/** Figures that moved too far to be believed at once: which source says what, and what answers until it is said again. */
export function heldBackLines(
  heldBack: readonly HeldBack[],
  subjectName: (subject: Subject) => string,
  citing: Citing,
): string[] {
  return heldBack.map(({ seen, instead }) => {
    const [said, used] = [seen, instead].map((figure) => valueWords(valueOf(figure), unitOf(figure)));
    const say = citing.words.sources;
    return say.heldBackCited(
      say.heldBack(subjectName(seen), sourceLink(seen, citing), said ?? '', used ?? ''),
      cited(instead, citing),
    );
  });
}
