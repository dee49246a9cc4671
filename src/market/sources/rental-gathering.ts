import type { FigureKind } from '../../catalog/figure.ts';
import { ProviderError } from '../../errors.ts';
import type { Observed } from '../../catalog/quantities.ts';
import type { SourceAnswer } from '../source.ts';
import { busyShare, type CountedCards } from './busy-share.ts';
import { type Gathering, startGathering } from './gathering.ts';

type RentalFigure = Observed<'rental-price' | 'utilisation'>;

export interface RentalGathering extends Gathering {
  /** As {@link Gathering.observe}; of two figures of one card and product the first counts, the second is dropped. */
  observe(kind: FigureKind, observed: RentalFigure, observedAtMs?: number): void;
  /** Which share of the counted cards is busy, `gpuId` undefined of the whole network; dropped where they are too few. */
  observeBusy(subject: Pick<RentalFigure, 'networkId' | 'gpuId'>, counted: CountedCards, observedAtMs?: number): void;
  /**
   * As {@link Gathering.finish}. Without one price the answer is not what it was, and a busy share would hide it.
   * @throws {ProviderError}
   */
  finish(): SourceAnswer;
}

export function startRentalGathering(sourceId: string, now: Date): RentalGathering {
  const gathered = startGathering(sourceId, now);
  const subjects = new Set<string>();

  function isFirst(...parts: readonly (string | undefined)[]): boolean {
    const subject = parts.join(' ');
    if (subjects.has(subject)) {
      gathered.drop('repeated');
      return false;
    }
    subjects.add(subject);
    return true;
  }

  return {
    ...gathered,
    observe(kind, observed, observedAtMs) {
      const product = observed.quantity === 'rental-price' ? [observed.basis, observed.tier] : [];
      if (isFirst(observed.quantity, observed.networkId, observed.gpuId, ...product)) {
        gathered.observe(kind, observed, observedAtMs);
      }
    },
    observeBusy({ networkId, gpuId }, counted, observedAtMs) {
      if (!isFirst('utilisation', networkId, gpuId)) return;
      const utilisation = busyShare(counted);
      if (utilisation === undefined) gathered.drop('too-few');
      else
        gathered.observe('measured', { quantity: 'utilisation', networkId, gpuId, value: utilisation }, observedAtMs);
    },
    finish() {
      const read = gathered.finish();
      if (read.observations.some(({ quantity }) => quantity === 'rental-price')) return read;
      const cause = new Error(`no usable price, dropped: ${JSON.stringify(read.dropped)}`);
      throw new ProviderError(sourceId, 'invalid_response', { cause });
    },
  };
}
