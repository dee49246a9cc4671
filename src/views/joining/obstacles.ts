import type { MiningAppraisal, RentingAppraisal } from '../../appraisal/appraisal.ts';
import type { Condition } from '../../engine/eligibility.ts';
import { present } from '../../present.ts';
import type { NameOfCard } from '../values/rig-names.ts';
import { shortRefusal } from './eligibility.ts';
import { coinName } from '../values/earner-names.ts';
import { formatNumber } from '../values/numbers.ts';
import { shortfallsWords, shortfallWords, verificationWords } from './machine.ts';
import type { Citing } from '../values/provenance.ts';
import { fitClauses } from '../message/table.ts';

/** A stake is told in a line; what there is to it is in the network's own answer. */
const STAKE_LENGTH = 70;

/** What stands between an owner and what a place pays; before the number, which is nothing without it. */
export function obstacleLines(
  { network, eligibility }: Pick<RentingAppraisal, 'network' | 'eligibility'>,
  gpuName: NameOfCard,
  citing: Citing,
): readonly string[] {
  const { words } = citing;
  const short = shortfallsWords(eligibility.shortfalls, citing);
  const verified = eligibility.kind === 'eligible' ? verificationWords(eligibility, citing) : '';
  return present(
    eligibility.kind === 'refused' && words.start.closed(shortRefusal(eligibility.reasons, gpuName, citing)),
    ...(eligibility.kind === 'eligible'
      ? eligibility.conditions.map((condition) => conditionLine(condition, { network }, gpuName, citing))
      : []),
    short !== '' && words.start.fallsShort(network.name, short),
    verified !== '' && words.start.unverified(network.name, verified),
  );
}

/** What the miners of these coins ask of the PC that it does not have. */
export function minerLines(mined: readonly MiningAppraisal[], citing: Citing): readonly string[] {
  const wanting = mined.flatMap(({ coin, shortfalls }) =>
    shortfalls.map((shortfall) => ({ coin, want: shortfallWords(shortfall, citing) })),
  );
  return [...Map.groupBy(wanting, ({ want }) => want)].map(([want, coins]) =>
    citing.words.start.updateFirst(
      coins.map(({ coin }) => coinName(coin)),
      want,
    ),
  );
}

function conditionLine(
  condition: Condition,
  { network }: Pick<RentingAppraisal, 'network'>,
  gpuName: NameOfCard,
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
