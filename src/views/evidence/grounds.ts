import type { Earning, GapAppraisal } from '../../appraisal/appraisal.ts';
import type { Money } from '../values/money.ts';
import type { Citing } from '../values/provenance.ts';
import { cited } from '../values/provenance.ts';
import { miningLines } from './mining-grounds.ts';
import { rentingLines } from './renting-grounds.ts';

/** Every figure that an estimate rests on: what it is, its kind, its age, its source. */
export function groundsLines(earning: Earning, money: Money, citing: Citing): string[] {
  switch (earning.kind) {
    case 'renting':
      return rentingLines(earning, money, citing);
    case 'mining':
      return miningLines(earning, money, citing);
    case 'gap-mining':
      return [
        ...gapLines(earning, citing),
        ...groundsLines(earning.rented, money, citing),
        ...groundsLines(earning.mined, money, citing),
      ];
  }
}

/** That the network has it, by whose word. */
function gapLines({ rented: { network } }: GapAppraisal, citing: Citing): readonly string[] {
  const { gapMining } = network.requirements;
  if (gapMining === undefined) return [];
  const note = gapMining.note === undefined ? '' : ` ${gapMining.note}`;
  return [`${citing.words.gaps.allowed(network.name, cited(gapMining, citing))}${note}`];
}
