import * as z from 'zod';
import type { Catalog } from '../../catalog/catalog.ts';
import { ofQuantity } from '../../catalog/quantities.ts';
import type { Coin } from '../../catalog/schema.ts';
import type { GetJson, MarketSource } from '../source.ts';
import { foreignNumber } from './foreign-number.ts';
import { parseAnswer, startGathering } from './gathering.ts';
import type { Gathering } from './gathering.ts';
import { MINUTE_MS } from '../../durations.ts';

const ID = 'two-miners';

/** Subdomain of the pool, by coin. */
const POOLS = { 'ethereum-classic': 'etc', ravencoin: 'rvn', ergo: 'erg', conflux: 'cfx' } as const;

// Every number is text, some with decimals. There is no node while the pool restarts its own.
const statsSchema = z.object({ nodes: z.array(z.unknown()) });
const nodeSchema = z.object({
  networkhashps: foreignNumber.nullish(),
  height: foreignNumber.nullish(),
  blockReward: foreignNumber.nullish(),
});
type Node = z.output<typeof nodeSchema>;

/**
 * Network hashrates in H/s as the pools’ own nodes see them, and block rewards: by the coin’s eras at the node’s height,
 * or as the node reports it (Conflux). Ergo’s reward is not told here.
 */
export function createTwoMiners(): MarketSource {
  return {
    id: ID,
    intervalMs: 10 * MINUTE_MS,
    paceMs: 5_000,
    async read(getJson, { catalog, now }) {
      const gathered = startGathering(ID, now);
      const pools = Object.entries(POOLS);
      await Promise.all(
        pools.map(([coinId, pool]) =>
          gathered.attempt(() => readPool(getJson, gathered, { coin: catalog.coin(coinId), pool, catalog })),
        ),
      );
      return gathered.finish();
    },
  };
}

async function readPool(
  getJson: GetJson,
  gathered: Gathering,
  { coin, pool, catalog }: { readonly coin: Coin; readonly pool: string; readonly catalog: Catalog },
): Promise<void> {
  const { nodes } = parseAnswer(ID, statsSchema, await getJson(`https://${pool}.2miners.com/api/stats`));
  if (nodes.length === 0) {
    gathered.drop('no-value');
    return;
  }
  const node = nodeSchema.safeParse(nodes[0]);
  if (!node.success) {
    gathered.drop('unreadable');
    return;
  }

  const { networkhashps: networkHashrateHs } = node.data;
  if (typeof networkHashrateHs !== 'number') gathered.drop('no-value');
  else gathered.observe('measured', { quantity: 'network-hashrate', coinId: coin.id, value: networkHashrateHs });
  observeReward(gathered, coin, node.data, catalog);
}

function observeReward(gathered: Gathering, coin: Coin, node: Node, catalog: Catalog): void {
  const schedule = coin.rewardSchedule;
  if (schedule.moves === 'as-reported') {
    if (typeof node.blockReward !== 'number') return;
    gathered.observe('measured', {
      quantity: 'block-reward',
      coinId: coin.id,
      value: node.blockReward,
    });
    return;
  }

  if (typeof node.height !== 'number') {
    gathered.drop('no-value');
    return;
  }
  const era = Math.floor(node.height / schedule.blocksPerEra);
  const blockRewardCoins = schedule.initialCoins * schedule.factorPerEra ** era;
  // A node that is still catching up is at a height of years ago; a scheduled reward never rises again.
  const known = ofQuantity(catalog.bundle, 'block-reward')
    .filter(({ coinId }) => coinId === coin.id)
    .map(({ value }) => value);
  if (blockRewardCoins > Math.min(...known, Infinity) * 1.000_001) gathered.drop('implausible');
  else gathered.observe('measured', { quantity: 'block-reward', coinId: coin.id, value: blockRewardCoins });
}
