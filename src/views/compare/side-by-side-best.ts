import { earnerOf } from '../../appraisal/appraisal.ts';
import type { Earning } from '../../appraisal/appraisal.ts';
import { claimedAbove, firstChoice, isSure, worthUsdPerDay } from '../../appraisal/choice.ts';
import { isNearTie } from '../../appraisal/near-ties.ts';
import type { RigPart } from '../../appraisal/rig.ts';
import { DAYS_PER } from '../../engine/calendar.ts';
import { present } from '../../present.ts';
import { certaintySentence, mainDoubt } from '../evidence/certainty.ts';
import { earnerName } from '../values/earner-names.ts';
import { aboutMoney } from '../values/money.ts';
import type { Line } from '../message/screen.ts';
import { rigName } from '../values/rig-names.ts';
import type { Column, SideBySideModel } from './side-by-side-model.ts';

/** The best of all of them, and how sure that is. */
export function bestLines({ columns, money, period, isBought, citing }: SideBySideModel): readonly Line[] {
  const say = citing.words.compare.beside;
  const firsts = columns.flatMap(({ rig, ranking }) => {
    const first = firstChoice(ranking.open);
    return first === undefined ? [] : [{ rig, first }];
  });
  const [best] = firsts.toSorted(
    (one, other) =>
      Number(isSure(other.first)) - Number(isSure(one.first)) ||
      worthUsdPerDay(other.first) - worthUsdPerDay(one.first),
  );
  if (best === undefined) return [{ text: say.nothing }];
  const worth = worthUsdPerDay(best.first);
  const ties = firsts.filter(({ first }) => isSure(first) === isSure(best.first) && isNearTie(first, best.first));
  const about = aboutMoney(worth * DAYS_PER[period], money);
  const at = ({ rig, first }: Entry): string =>
    first.kind === 'mining' ? say.mining(rigName(rig), nameOf(first)) : say.at(rigName(rig), nameOf(first));
  return [
    {
      text:
        worth > 0
          ? say.best([...new Set([best, ...ties].map(at))], about, period, isBought, isSure(best.first))
          : say.leastLoss(at(best), about, period),
    },
    { text: certaintySentence(best.first, citing) },
    ...moreOnPaper(columns, best.first).map((entry) => ({
      text: citing.words.compare.onPaperMore(
        [at(entry)],
        aboutMoney(worthUsdPerDay(entry.first) * DAYS_PER[period], money),
        mainDoubt(entry.first, citing),
      ),
      // The table has it, marked.
      rank: 1,
    })),
  ];
}

interface Entry {
  readonly rig: readonly RigPart[];
  readonly first: Earning;
}

/** What on paper would be worth more than the best, in any column: the most of what somebody measured or listed, and of what is only claimed. */
function moreOnPaper(columns: readonly Column[], best: Earning): readonly Entry[] {
  const above = columns.flatMap(({ rig, ranking }) => {
    const claimed = claimedAbove(ranking.open, best);
    return ranking.open
      .filter((first) => !isSure(first) && worthUsdPerDay(first) > Math.max(0, worthUsdPerDay(best)))
      .map((first) => ({ rig, first, isClaimed: claimed.includes(first) }));
  });
  const most = above.toSorted((one, other) => worthUsdPerDay(other.first) - worthUsdPerDay(one.first));
  const [measured, claimed] = [most.find(({ isClaimed }) => !isClaimed), most.find(({ isClaimed }) => isClaimed)];
  // More columns than that take the room of a second sentence.
  return present(measured, claimed).slice(0, columns.length > 3 ? 1 : 2);
}

function nameOf(earning: Earning): string {
  return earnerName(earnerOf(earning));
}
