import { earnerId } from '../../src/catalog/finder.ts';
import { isoOf } from '../../src/input/claim/claim-time.ts';
import type { ReadClaim } from '../../src/input/claim/claim.ts';

const TODAY = new Date('2026-11-20T12:00:00Z');

/** `1xrtx-4090 800 USD/30.42 on io-net net free 0.95` */
export function told(read: ReadClaim): string {
  const { parts, uncounted, unclear, device, earners, amounts, leftOut, unknownEarners } = read;
  return [
    ...parts.map(({ count, gpu }) => `${count}x${gpu.id}`),
    ...uncounted.map(({ gpu }) => `?x${gpu.id}`),
    ...unclear.map(({ candidates }) => `one of ${candidates.length}`),
    ...(device === undefined ? [] : [device]),
    ...amounts.map(({ low, high, money, days }) => {
      const unit =
        money.kind === 'currency' ? (money.codes[0] ?? '') : money.kind === 'coin' ? money.coin.id : money.kind;
      const parted = money.kind === 'currency' && money.perWhole > 1 ? `/${money.perWhole}` : '';
      return `${low === high ? low : `${low}-${high}`} ${unit}${parted} in ${days === undefined ? '?' : Number(days.toFixed(2))}`;
    }),
    ...earners.map((earner) => `on ${earnerId(earner)}`),
    ...(read.isPerCard ? ['each'] : []),
    ...(read.paidBackInDays === undefined ? [] : [`back in ${Math.round(read.paidBackInDays)}`]),
    ...(read.measure === undefined ? [] : [read.measure]),
    ...(read.isPowerFree ? ['free'] : []),
    ...(read.rateText === undefined ? [] : [`at ${read.rateText}`]),
    ...(read.busyShare === undefined ? [] : [`busy ${read.busyShare}`]),
    ...(read.time === undefined ? [] : [`of ${isoOf(read.time, TODAY)}`]),
  ]
    .join(' ')
    .concat(...[...leftOut, ...unknownEarners].map((word) => `; left out: ${word}`));
}
