import type { FigureKind } from '../../catalog/figure.ts';
import { ProviderError } from '../../errors.ts';
import type { Observed } from '../../catalog/quantities.ts';
import type { SourceReading } from '../source.ts';
import { busyShare, type CountedCards } from './busy-share.ts';
import { type Reading, startReading } from './reading.ts';

type RentalFigure = Extract<Observed, { readonly networkId: string }>;

export interface RentalReading extends Reading {
  /** As {@link Reading.observe}; of two figures of one card and product the first counts, the second is dropped. */
  observe(kind: FigureKind, observed: RentalFigure, observedAtMs?: number): void;
  /** Which share of the counted cards is busy, `gpuId` undefined of the whole network; dropped where they are too few. */
  observeBusy(subject: Pick<RentalFigure, 'networkId' | 'gpuId'>, counted: CountedCards, observedAtMs?: number): void;
  /**
   * As {@link Reading.finish}. Without one price the answer is not what it was, and a busy share would hide it.
   * @throws {ProviderError}
   */
  finish(): SourceReading;
}

export function startRentalReading(sourceId: string, now: Date): RentalReading {
  const reading = startReading(sourceId, now);
  const subjects = new Set<string>();

  function isFirst(...parts: readonly (string | undefined)[]): boolean {
    const subject = parts.join(' ');
    if (subjects.has(subject)) {
      reading.drop('repeated');
      return false;
    }
    subjects.add(subject);
    return true;
  }

  return {
    ...reading,
    observe(kind, observed, observedAtMs) {
      const product = observed.quantity === 'rental-price' ? [observed.basis, observed.tier] : [];
      if (isFirst(observed.quantity, observed.networkId, observed.gpuId, ...product)) {
        reading.observe(kind, observed, observedAtMs);
      }
    },
    observeBusy({ networkId, gpuId }, counted, observedAtMs) {
      if (!isFirst('utilisation', networkId, gpuId)) return;
      const utilisation = busyShare(counted);
      if (utilisation === undefined) reading.drop('too-few');
      else reading.observe('measured', { quantity: 'utilisation', networkId, gpuId, value: utilisation }, observedAtMs);
    },
    finish() {
      const read = reading.finish();
      if (read.observations.some(({ quantity }) => quantity === 'rental-price')) return read;
      const cause = new Error(`no usable price, dropped: ${JSON.stringify(read.dropped)}`);
      throw new ProviderError(sourceId, 'invalid_response', { cause });
    },
  };
}
