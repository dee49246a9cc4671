import { describe, expect, test } from 'vitest';
import { labelsOf, openDiscord, realCatalog, textOf } from '../support/real-discord.ts';
import { earnerName } from '../../src/views/values/earner-names.ts';

const ROWS = [
  ['f2pool', 'is a mining pool, and which coins it takes is not known here.'],
  ['F2 Pool', 'is a mining pool'],
  ['stratum.f2pool.com', 'is a mining pool'],
  ['unMineable', 'is a mining pool'],
  ['HiveOn', 'is a mining pool'],
  ['WoolyPooly', 'is a mining pool'],
  ['K1Pool', 'is a mining pool'],
  ['ViaBTC', 'is a mining pool'],
  ['Antpool', 'is a mining pool'],
  ['nanopool.org', 'is a mining pool'],
  ['RandomX', 'is an algorithm, and no coin here is mined with it.'],
  ['ProgPow', 'is an algorithm'],
  ['ZelHash', 'is an algorithm'],
  ['SHA-256', 'is an algorithm'],
  ['BeamHash III', 'is an algorithm'],
  ['Monero', 'is a coin of which nothing is known here.'],
  ['XMR', 'is a coin'],
  ['Bitcoin', 'is a coin'],
  ['T-Rex', 'is a program that mines, and what it earns depends on the coin.'],
  ['lolMiner', 'is a program that mines'],
  ['HiveOS', 'is a system for rigs, and what it earns depends on the coin.'],
] as const;

describe('what miners name, and what earns nothing here', () => {
  test.each(ROWS)('“%s” %s', async (network, sentence) => {
    const discord = openDiscord();
    const asked = await discord.run('roi', { gpu: '4090', network, rate: '$0.12' });
    expect(textOf(asked)).toContain(sentence);
    const coins = realCatalog.coins.map((coin) => earnerName({ kind: 'coin', coin }));
    expect(labelsOf(asked)).toEqual(coins);
    for (const coin of coins) expect(textOf(asked)).toContain(coin);
    const [first = ''] = coins;
    expect((await discord.click(first, asked)).reply?.embeds).toBeDefined();
  });

  test('a coin, a network, and a pool whose coins are on record are what they are', async () => {
    const discord = openDiscord();
    for (const network of ['pearl', 'NiceHash', 'vast', 'flux']) {
      expect((await discord.run('roi', { gpu: '4090', network, rate: '$0.12' })).reply?.embeds).toBeDefined();
    }
    const pool = await discord.run('roi', { gpu: '4090', network: '2Miners', rate: '$0.12' });
    expect(textOf(pool)).toContain('of the coins here');
  });

  test('what is near to a name is still asked about', async () => {
    const asked = await openDiscord().run('roi', { gpu: '4090', network: 'vest', rate: '$0.12' });
    expect(textOf(asked)).toContain('Did you mean');
  });
});
