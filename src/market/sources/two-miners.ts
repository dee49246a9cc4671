import * as z from 'zod';
import type { Catalog } from '../../catalog/catalog.ts';
import { ofQuantity } from '../../catalog/quantities.ts';
import type { Coin } from '../../catalog/schema.ts';
import type { GetJson, MarketSource } from '../source.ts';
import { foreignNumber } from './foreign-number.ts';
import { parseAnswer, startReading } from './reading.ts';
import type { Reading } from './reading.ts';

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
    intervalMs: 10 * 60_000,
    paceMs: 5_000,
    async read(getJson, { catalog, now }) {
      const reading = startReading(ID, now);
      const pools = Object.entries(POOLS);
      await Promise.all(
        pools.map(([coinId, pool]) =>
          reading.attempt(() => readPool(getJson, reading, { coin: catalog.coin(coinId), pool, catalog })),
        ),
      );
      return reading.finish();
    },
  };
}

async function readPool(
  getJson: GetJson,
  reading: Reading,
  { coin, pool, catalog }: { readonly coin: Coin; readonly pool: string; readonly catalog: Catalog },
): Promise<void> {
  const { nodes } = parseAnswer(ID, statsSchema, await getJson(`https://${pool}.2miners.com/api/stats`));
  if (nodes.length === 0) {
    reading.drop('no-value');
    return;
  }
  const node = nodeSchema.safeParse(nodes[0]);
  if (!node.success) {
    reading.drop('unreadable');
    return;
  }

  const { networkhashps: networkHashrateHs } = node.data;
  if (typeof networkHashrateHs !== 'number') reading.drop('no-value');
  else reading.observe('measured', { quantity: 'network-hashrate', coinId: coin.id, value: networkHashrateHs });
  observeReward(reading, coin, node.data, catalog);
}

function observeReward(reading: Reading, coin: Coin, node: Node, catalog: Catalog): void {
  const schedule = coin.rewardSchedule;
  if (schedule.moves === 'as-reported') {
    if (typeof node.blockReward !== 'number') return;
    reading.observe('measured', {
      quantity: 'block-reward',
      coinId: coin.id,
      value: node.blockReward,
    });
    return;
  }

  if (typeof node.height !== 'number') {
    reading.drop('no-value');
    return;
  }
  const era = Math.floor(node.height / schedule.blocksPerEra);
  const blockRewardCoins = schedule.initialCoins * schedule.factorPerEra ** era;
  // A node that is still catching up is at a height of years ago; a scheduled reward never rises again.
  const known = ofQuantity(catalog.bundle, 'block-reward')
    .filter(({ coinId }) => coinId === coin.id)
    .map(({ value }) => value);
  if (blockRewardCoins > Math.min(...known, Infinity) * 1.000_001) reading.drop('implausible');
  else reading.observe('measured', { quantity: 'block-reward', coinId: coin.id, value: blockRewardCoins });
}
