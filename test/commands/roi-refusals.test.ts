import { describe, expect, test } from 'vitest';
import { fieldOf, labelsOf, openDiscord, tableOf, textOf } from '../support/real-discord.ts';
import { market } from '../support/small-catalogue.ts';

describe('a place that gives no figure', () => {
  test.each([
    ['7900xtx', 'nosana', 'takes NVIDIA only', 'wrong maker'],
    ['4090', 'grass', 'pays nothing for a GPU', 'pays for something else'],
    ['4090', 'titan', 'pays nothing for a GPU', 'pays for something else'],
    ['4090', 'nexus', 'pays nothing for a GPU', 'pays for something else'],
    ['4090', 'helium', 'pays nothing for a GPU', 'pays for something else'],
    ['4090', 'hivemapper', 'pays nothing for a GPU', 'pays for something else'],
    ['4090', 'orochi', 'pays nothing for a GPU', 'pays for something else'],
    ['4090', 'gensyn', 'testnet, pays no money', 'pays in points'],
    ['4090', 'aethir', 'data centres only', 'companies only'],
    ['4090', 'render', 'waiting list', 'one has to wait'],
  ])('%s on %s: %s (%s)', async (gpu, network, reason) => {
    const seen = await openDiscord().run('roi', { gpu, network, rate: '$0.13' });
    expect(seen.visibility).toBe('public');
    expect(textOf(seen)).toContain('**No figure:**');
    expect(textOf(seen)).toContain(reason);
    expect(fieldOf(seen, 'What it could do instead')).toMatch(
      / would (?:leave|lose) about .* a day after power \((?:price |only on paper: )/,
    );
    expect(labelsOf(seen)).toEqual(['Compare all', 'Sources', 'Save as my rig']);
  });

  test('says what would fill the gap, and answers when it is filled', async () => {
    const discord = openDiscord({ market: market() });
    const gap = await discord.run('roi', { gpu: '6x 3070', network: 'Vast.ai', rate: '$0.13' });
    expect(textOf(gap)).toContain('we know no price here, and Rigwise invents nothing.\nType `rent:`');
    const filled = await discord.run('roi', { gpu: '6x 3070', network: 'Vast.ai', rate: '$0.13', rent: 0.1 });
    expect(tableOf(filled)['Left over']).toBeDefined();
  });

  test('names first what is sure of what it could do instead, and of the rest why it is only on paper', async () => {
    const seen = await openDiscord().run('roi', { gpu: '4090', network: 'grass', rate: '$0.12' });
    expect(fieldOf(seen, 'What it could do instead')).toMatch(/^\*\*Pearl \(PRL\)\*\* .* \(price listed /);
    const onPaper = await openDiscord().run('roi', { gpu: '3080', network: 'octaspace', rate: '$0.12' });
    expect(fieldOf(onPaper, 'What it could do instead')).toMatch(
      /would leave about \$[\d.]+ a day after power \(only on paper: the /,
    );
  });

  test('does not lend what was typed for it to the places it names instead', async () => {
    const discord = openDiscord();
    const plain = await discord.run('roi', { gpu: '4090', network: 'grass', rate: '$0.13' });
    const typed = await discord.run('roi', {
      gpu: '4090',
      network: 'grass',
      rate: '$0.13',
      rent: 2,
      utilisation: 100,
    });
    expect(fieldOf(typed, 'What it could do instead')).toBe(fieldOf(plain, 'What it could do instead'));
  });
});

describe('what can’t be meant is asked back, only to the person who typed it', () => {
  test.each([
    [
      { gpu: '4090', network: 'iont' },
      'We know no network or coin called “iont”. Did you mean io.net?',
      'io.net',
      'RTX 4090 on io.net',
    ],
    [
      { gpu: '4099', network: 'vast' },
      'We know no card called “4099”. Did you mean RTX 4090?',
      'RTX 4090',
      'RTX 4090 on Vast.ai',
    ],
    [
      { gpu: '4090', network: 'vast', rate: '$12' },
      'what a kilowatt-hour costs in USD.',
      '0.12 USD per kWh (typed in hundredths)',
      'RTX 4090 on Vast.ai',
    ],
    [
      { gpu: '4060 ti', network: 'pearl' },
      'fits several cards that earn differently',
      'RTX 4060 Ti 8GB',
      'RTX 4060 Ti 8GB mining Pearl (PRL)',
    ],
    [{ gpu: '4090', network: 'vast', currency: 'peso' }, 'is used by several currencies', 'PHP', 'RTX 4090 on Vast.ai'],
  ])('%j', async (options, question, button, title) => {
    const discord = openDiscord();
    const asked = await discord.run('roi', options);
    expect(asked.visibility).toBe('private');
    expect(textOf(asked)).toContain(question);
    const answered = await discord.click(button, asked);
    expect(answered).toMatchObject({ visibility: 'public', reply: { embeds: [{ title }] } });
  });

  test.each([
    [{ gpu: '4090', currency: 'bitcoin' }, 'ordinary money, not in coins', 'a coin'],
    [{ gpu: '4090', currency: 'xyzzy' }, "We don't know the currency “xyzzy”", 'no currency'],
    [{ gpu: '4090', network: 'qqqqqqqq' }, '`/networks` lists those we know.', 'nothing is near'],
    [{ gpu: 'antminer s21' }, 'is an ASIC miner', 'no card'],
    [{ gpu: '4090', watts: -5 }, '`watts` takes a number from 0 to 1000000.', 'beyond Discord’s own limit'],
  ])('%j: %s (%s)', async (options, sentence, _reason) => {
    const asked = await openDiscord().run('roi', options);
    expect(asked.visibility).toBe('private');
    expect(textOf(asked)).toContain(sentence);
  });
});
