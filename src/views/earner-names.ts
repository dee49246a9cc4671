import type { Earner } from '../catalog/finder.ts';
import type { Coin } from '../catalog/schema.ts';
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

/** For a narrow column: a coin is its symbol where its name is too long. */
export function earnerShortName(earner: Earner, width: number): string {
  const name = earnerName(earner);
  return earner.kind === 'network' || name.length <= width ? name : `${earner.coin.symbol} (coin)`;
}

/** `RTX 4090 on Vast.ai`, `RTX 4090 mining Pearl (PRL)` */
export function rigAtEarner(rig: readonly RigLine[], earner: Earner): string {
  return `${rigName(rig)} ${earner.kind === 'network' ? 'on' : 'mining'} ${earnerName(earner)}`;
}
