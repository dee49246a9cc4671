import type { Earning } from '../../appraisal/appraisal.ts';
import { dayOf, isDayKnown } from '../../market/figures/figure-date.ts';
import { present } from '../../present.ts';
import { formatDate } from './dates.ts';
import { formatHashrate } from './quantities.ts';
import type { Citing } from './provenance.ts';

/** What the speed of the card rests on, where one kind of card mines; undefined elsewhere. */
export function speedLine(earning: Earning, { locale, words }: Citing): string | undefined {
  if (earning.kind !== 'mining' || earning.hashrates.length !== 1) return undefined;
  const [only] = earning.hashrates;
  if (only === undefined) return undefined;
  const { hashrate } = only;
  const say = words.speed;
  const changed = earning.coin.algorithmChangedOn?.value;
  const isAfter = changed !== undefined && isDayKnown(hashrate) && dayOf(hashrate.date) >= dayOf(changed);
  return say.line(
    formatHashrate(hashrate.hashrateHs, locale),
    present(
      hashrate.origin === undefined ? say.kinds[hashrate.kind] : say.origins[hashrate.origin],
      hashrate.tuning !== undefined && say.tunings[hashrate.tuning],
      hashrate.miner !== undefined && present(hashrate.miner, hashrate.minerVersion).join(' '),
      changed !== undefined && (isAfter ? say.afterChange : say.beforeChange)(formatDate(changed, locale)),
    ),
  );
}
