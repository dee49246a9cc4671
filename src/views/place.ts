import type { Earner } from '../catalog/finder.ts';
import type { Coin, Gpu } from '../catalog/schema.ts';

interface RigLine {
  readonly count: number;
  readonly gpu: Pick<Gpu, 'name'>;
}

/** `RTX 4090`, `6× RTX 3070`, `2× RTX 4090 + RTX 3080 10GB`. */
export function rigName(rig: readonly RigLine[]): string {
  return rig.map(({ count, gpu }) => (count === 1 ? gpu.name : `${count}× ${gpu.name}`)).join(' + ');
}

/** How a person would type the rig again: `6x RTX 3070 + RTX 3080 10GB`. */
export function rigAsTyped(rig: readonly RigLine[]): string {
  return rig.map(({ count, gpu }) => (count === 1 ? gpu.name : `${count}x ${gpu.name}`)).join(' + ');
}

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

/** The id that `network:` takes. */
export function earnerId(earner: Earner): string {
  return earner.kind === 'network' ? earner.network.id : earner.coin.id;
}

/** `RTX 4090 on Vast.ai`, `RTX 4090 mining Pearl (PRL)` */
export function rigAtEarner(rig: readonly RigLine[], earner: Earner): string {
  return `${rigName(rig)} ${earner.kind === 'network' ? 'on' : 'mining'} ${earnerName(earner)}`;
}

/** `a`, `a and b`, `a, b and c` */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** Names the cards of a rig by id, where it has several. */
export function gpuNameIn(
  rig: readonly { readonly gpu: Pick<Gpu, 'id' | 'name'> }[],
): (gpuId: string) => string | undefined {
  return (gpuId) => (rig.length === 1 ? undefined : rig.find(({ gpu }) => gpu.id === gpuId)?.gpu.name);
}
