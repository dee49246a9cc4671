import { describe, expect, test } from 'vitest';
import { fieldOf, labelsOf, openDiscord, realCatalog, tableOf, textOf } from '../support/real-discord.ts';

const RATE = '0.12 USD';
const CARDS = '2x RTX 4090';

/** The second line of an answer: the one below its title. */
const answerOf = (text: string): string | undefined => text.split('\n')[1];

describe('/networks with a coin', () => {
  test('says first what a rig would leave that mines it, as /roi does', async () => {
    const discord = openDiscord();
    await discord.run('me rate', { rate: RATE });
    const seen = await discord.run('networks', { network: 'pearl', gpu: CARDS });
    expect(answerOf(textOf(seen))).toBe(answerOf(textOf(await discord.run('roi', { network: 'pearl', gpu: CARDS }))));
    expect(tableOf(await discord.click('What it earns mining it', seen))).toEqual(
      tableOf(await discord.run('roi', { network: 'pearl', gpu: CARDS })),
    );
  });

  test('says without a card what mines it and its newest figures, and all of them behind a button', async () => {
    const discord = openDiscord();
    const seen = await discord.run('networks', { network: 'pearl' });
    const text = textOf(seen);
    for (const name of ['Price', 'All miners together', 'Block reward', 'Pool fee']) {
      const row = text.split('\n').find((line) => line.startsWith(`**${name}** `));
      const all = fieldOf(await discord.click('All its figures', seen), name);
      const [newest = ''] = all.split(', ');
      expect(row).toContain(newest);
    }
    expect(text).not.toContain('a day');
  });

  test('says of a card without a speed that nobody can say, and offers no sum', async () => {
    const coin = realCatalog.coins.find(({ id }) => id === 'pearl');
    const idle = realCatalog.gpus.find(
      ({ hashrates }) => !hashrates.some(({ algorithm }) => algorithm === coin?.algorithm),
    );
    const seen = await openDiscord().run('networks', { network: 'pearl', gpu: idle?.name ?? '' });
    expect(textOf(seen)).toMatch(/\*\*(?:What it would leave nobody can say|Not with yours)/);
    expect(textOf(seen)).not.toContain('after power');
    expect(labelsOf(seen)).toContain('All its figures');
  });

  test('is called by the rig’s own name only to its owner', async () => {
    const discord = openDiscord();
    await discord.run('rig save', { name: 'Secret lair', cards: CARDS });
    const seen = await discord.run('networks', { network: 'pearl', gpu: 'Secret lair', hide: true });
    expect(textOf(seen)).toContain('Secret lair: Pearl (PRL) and the 2× RTX 4090');
    expect(JSON.stringify(seen.reply?.components)).not.toContain('Secret');
  });
});
