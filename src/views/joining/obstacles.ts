import type { RentingAppraisal } from '../../appraisal/appraisal.ts';
import type { Condition } from '../../engine/eligibility.ts';
import { present } from '../../present.ts';
import { shortRefusal } from './eligibility.ts';
import { formatNumber } from '../values/format.ts';
import { shortfallsWords } from './machine.ts';
import type { Citing } from '../values/provenance.ts';
import { fitClauses } from '../message/table.ts';

/** A stake is told in a line; what there is to it is in the network's own answer. */
const STAKE_LENGTH = 70;

type GpuName = (gpuId: string) => string | undefined;

/** What stands between an owner and what a place pays; before the number, which is nothing without it. */
export function obstacleLines(
  { network, eligibility }: Pick<RentingAppraisal, 'network' | 'eligibility'>,
  gpuName: GpuName,
  citing: Citing,
): readonly string[] {
  const { words } = citing;
  const short = shortfallsWords(eligibility.shortfalls, citing);
  return present(
    eligibility.kind === 'refused' && words.start.closed(shortRefusal(eligibility.reasons, gpuName, citing)),
    ...(eligibility.kind === 'eligible'
      ? eligibility.conditions.map((condition) => conditionLine(condition, { network }, gpuName, citing))
      : []),
    short !== '' && words.start.fallsShort(network.name, short),
  );
}

function conditionLine(
  condition: Condition,
  { network }: Pick<RentingAppraisal, 'network'>,
  gpuName: GpuName,
  { words, locale }: Citing,
): string {
  switch (condition.kind) {
    case 'joining': {
      if (condition.status === 'unknown') return words.start.unclear;
      const { stake } = network.requirements;
      return stake === undefined ? words.start.anyStake : words.start.stake(fitClauses(stake.value, STAKE_LENGTH));
    }
    case 'vram-unknown':
      return words.start.vramUnknown(formatNumber(condition.needGb, locale), gpuName(condition.gpuId));
    case 'gpus-per-pc': {
      const { maxGpusPerPc: most, gpuCount } = condition;
      return words.start.cardsPerPc(most, gpuCount, Math.ceil(gpuCount / most));
    }
    case 'identical-gpus':
      return words.start.identical;
  }
}
