import type { Coin, Gpu, Hashrate } from '../catalog/schema.ts';
import type { Range } from '../engine/range.ts';
import { remembered } from '../remembered.ts';
import { dayOf, isDayKnown } from '../market/figures/figure-date.ts';

/** How fast a card does the work of a coin, after what the miner’s maker keeps of it. */
export interface CardSpeed {
  readonly hashrateHs: Range;
  /** The figure that the typical speed is made of. */
  readonly used: Hashrate;
}

/** Of two cards whose makers claim a speed and publish a table too, the table has 3 and 11 % less. */
const OF_A_CLAIM = 0.95;

type Work = Pick<Coin, 'algorithm' | 'algorithmChangedOn'>;

/**
 * Typical is the figure that the catalogue lists first, of those from after the last change of the algorithm if there are any.
 * A maker’s mere claim counts 0.95 of itself, and is the high end. The ends are widened by what others say of the card at
 * the same limits. Undefined where nobody says anything.
 */
export function cardSpeed(gpu: Gpu, work: Work): CardSpeed | undefined {
  return speedsOf(gpu)(work);
}

// One answer asks of every coin, and the catalogue stays what it is.
const speedsOf = remembered(new WeakMap(), (gpu: Gpu) =>
  remembered(new WeakMap(), (work: Work) => workedOutSpeed(gpu, work)),
);

function workedOutSpeed(gpu: Gpu, work: Work): CardSpeed | undefined {
  const current = currentHashrates(gpu, work);
  const [used] = current;
  if (used === undefined) return undefined;
  const comparable = current.filter(({ tuning }) => tuning === used.tuning);
  const typical = expectedHs(used);
  return {
    used,
    hashrateHs: {
      low: Math.min(...comparable.map(expectedHs)),
      typical,
      high: Math.max(...comparable.map(atMostHs)),
    },
  };
}

function currentHashrates({ hashrates }: Gpu, { algorithm, algorithmChangedOn }: Work): readonly Hashrate[] {
  const all = hashrates.filter((hashrate) => hashrate.algorithm === algorithm);
  const current = all.filter(
    (hashrate) =>
      algorithmChangedOn === undefined ||
      (isDayKnown(hashrate) && dayOf(hashrate.date) >= dayOf(algorithmChangedOn.value)),
  );
  return current.length > 0 ? current : all;
}

function expectedHs(hashrate: Hashrate): number {
  return atMostHs(hashrate) * (hashrate.origin === 'makers-claim' ? OF_A_CLAIM : 1);
}

/** Who makes the miner measures what it computes, not what is left of it. */
function atMostHs({ hashrateHs, origin, devFee = 0 }: Hashrate): number {
  return origin === 'makers-claim' || origin === 'makers-table' ? hashrateHs * (1 - devFee) : hashrateHs;
}
