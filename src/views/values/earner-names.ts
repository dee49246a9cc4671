import { earnerOf } from '../../appraisal/appraisal.ts';
import type { Earning } from '../../appraisal/appraisal.ts';
import type { Earner } from '../../catalog/finder.ts';
import type { Coin, Network } from '../../catalog/schema.ts';
import type { Words } from '../../words/words.ts';
import { fit } from '../message/table.ts';
import type { RigLine } from './rig-names.ts';
import { rigName } from './rig-names.ts';

/** `Pearl (PRL)` */
export function coinName(coin: Pick<Coin, 'name' | 'symbol'>): string {
  return `${coin.name} (${coin.symbol})`;
}

/** `Vast.ai`, `Pearl (PRL)` */
export function earnerName(earner: Earner): string {
  return earner.kind === 'network' ? earner.network.name : coinName(earner.coin);
}

/** Whether GPUs get practically nothing of it. */
export function isOfAsics({ minedBy }: Pick<Coin, 'minedBy'>): boolean {
  return minedBy.value === 'asic';
}

/** For a narrow column: a coin is its symbol where its name is too long, and beside it who mines it where GPUs do not. */
export function earnerShortName(earner: Earner, width: number): string {
  const name = earnerName(earner);
  if (earner.kind === 'coin' && isOfAsics(earner.coin) && Number.isFinite(width))
    return `${earner.coin.symbol} (ASICs)`;
  return earner.kind === 'network' || name.length <= width ? name : `${earner.coin.symbol} (coin)`;
}

/** `RTX 4090 on Vast.ai`, `RTX 4090 mining Pearl (PRL)` */
export function rigAtEarner(rig: readonly RigLine[], earner: Earner): string {
  return `${rigName(rig)} ${earner.kind === 'network' ? 'on' : 'mining'} ${earnerName(earner)}`;
}

/** `Vast.ai`, `Pearl (PRL)`, `Vast.ai + gaps`; shortened for a column of that width. */
export function earningName(earning: Earning, { compare }: Words, width = Number.POSITIVE_INFINITY): string {
  if (earning.kind !== 'gap-mining') return earnerShortName(earnerOf(earning), width);
  const { name } = earning.rented.network;
  const room = width - compare.withGaps('').length;
  const [beforeDot = name] = name.split('.');
  return compare.withGaps(name.length <= room ? name : fit(beforeDot, room));
}

/** `Lium`: a network’s name without what stands behind it in brackets. */
export function shortPlace({ name }: Pick<Network, 'name'>): string {
  return name.replace(/ \(.*\)$/u, '');
}
