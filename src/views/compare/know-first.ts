import { earnerOf } from '../../appraisal/appraisal.ts';
import type { Earning, MiningAppraisal } from '../../appraisal/appraisal.ts';
import type { RigPart } from '../../appraisal/rig.ts';
import { present } from '../../present.ts';
import { formatAmount } from '../values/money.ts';
import { formatPercent } from '../values/numbers.ts';
import type { Citing } from '../values/provenance.ts';

/** What can turn an answer round for one of these cards, in a few words each; nothing where the pay was typed, which no network decides. */
export function decidingCaveats(earning: Earning, rig: readonly RigPart[]): readonly string[] {
  if (earning.kind === 'renting' && earning.prices.some(({ kind }) => kind === 'typed')) return [];
  const earner = earnerOf(earning);
  const { caveats } = earner.kind === 'network' ? earner.network : earner.coin;
  const touched = caveats.filter(
    ({ spares = [] }) => !rig.every(({ gpu }) => spares.some((beginning) => gpu.name.startsWith(beginning))),
  );
  return present(...touched.map(({ short }) => short));
}

/** The coins that so many of would be for sale that it moves their price. */
export function hardToSell(earnings: readonly Earning[]): readonly MiningAppraisal[] {
  return earnings.flatMap((earning) =>
    earning.kind === 'mining' && earning.liquidity?.isLarge === true ? [earning] : [],
  );
}

/** Whether so much would be for sale, in a sentence; undefined where it is little. */
export function hardToSellLine(earning: Earning, { words, locale }: Citing): string | undefined {
  const [large] = hardToSell([earning]);
  if (large === undefined) return undefined;
  const { liquidity, conditions } = large;
  return words.roi.hardToSell(
    formatPercent(liquidity?.shareOfVolume ?? 0, locale),
    formatAmount(conditions.volumeUsdPerDay?.value ?? 0, 'USD', locale),
  );
}

/** The first of what can turn an answer about it round, as a sentence. */
export function knowFirstSentence(earning: Earning, rig: readonly RigPart[], { words }: Citing): string | undefined {
  const [first] = decidingCaveats(earning, rig);
  return first && words.roi.knowFirst(first);
}
