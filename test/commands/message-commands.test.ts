import { describe, expect, test } from 'vitest';
import { labelsOf, openDiscord, textOf } from '../support/real-discord.ts';

const ESTIMATE = 'Estimate this rig';
const CLAIM = 'Check this claim';

describe('Estimate this rig', () => {
  test('reads cards and watts out of words, says what it read, and answers only to whoever asked', async () => {
    const discord = openDiscord();
    const seen = await discord.run(ESTIMATE, { text: 'Hi, I have 6x 3070 drawing 1200W at the wall. Worth it?' });
    expect(seen.visibility).toBe('private');
    expect(seen.reply?.content).toBe('Read from the message: 6× RTX 3070, 1,200 W at the wall.');
    expect(seen.reply?.embeds?.[0]?.title).toContain('6× RTX 3070');
    expect(textOf(seen)).toContain('1,200 W at the wall, as typed');
  });

  test('what it answered can be shared', async () => {
    const discord = openDiscord();
    const seen = await discord.run(ESTIMATE, { text: 'my 4090' });
    const shared = await discord.click('Share', seen);
    expect(shared.visibility).toBe('public');
    expect(shared.reply?.embeds?.[0]?.title).toBe(seen.reply?.embeds?.[0]?.title);
  });

  test('asks what is ambiguous, with buttons that go on', async () => {
    const discord = openDiscord();
    const asked = await discord.run(ESTIMATE, { text: 'my 6x 3070 draw 1200W' });
    expect(textOf(asked)).toContain('say what the whole rig draws at the wall, or one card?');
    const seen = await discord.click('6x RTX 3070 1200W wall', asked);
    expect(seen.visibility).toBe('private');
    expect(textOf(seen)).toContain('1,200 W at the wall, as typed');
  });

  test('says so where there is no card', async () => {
    const seen = await openDiscord().run(ESTIMATE, { text: 'gm' });
    expect(textOf(seen)).toContain('I find no graphics card in that message.');
    expect(labelsOf(seen)).toEqual([]);
  });
});

describe('Check this claim', () => {
  test('names the hourly rates that a boast would take, beside what the market shows', async () => {
    const discord = openDiscord();
    const seen = await discord.run(CLAIM, { text: '4090 makes $800 a month on io.net' });
    expect(seen.visibility).toBe('private');
    expect(seen.reply?.embeds?.[0]?.title).toBe('Claim: RTX 4090, $800 a month on io.net');
    // 800 / 730 h, and 800 / (730 h × 0.6)
    expect(textOf(seen)).toMatch(/\$1\.096 per card-hour .*\$1\.826 at 60/);
    expect((await discord.click('Share', seen)).visibility).toBe('public');
  });

  test.each([
    ['a boast without a card', 'I make $800 a month', 'Which card brings that?'],
    ['a boast without an amount', 'my 4090 is all profit', 'How much does it bring'],
  ])('%s is asked about', async (_reason, text, sentence) => {
    expect(textOf(await openDiscord().run(CLAIM, { text }))).toContain(sentence);
  });

  test('what is asked back is answered by a press', async () => {
    const discord = openDiscord();
    const asked = await discord.run(CLAIM, { text: 'my 4090s make $900 a month' });
    const seen = await discord.click('2x RTX 4090', asked);
    expect(seen.visibility).toBe('private');
    expect(textOf(seen)).toContain('2× RTX 4090');
  });
});

describe('cards that a message names and nobody has', () => {
  test('are said to be left out, with buttons that count them', async () => {
    const discord = openDiscord();
    const seen = await discord.run(ESTIMATE, { text: 'swapped my 3080 for a 4090, worth renting out?' });
    expect(seen.reply?.content).toBe('Read from the message: RTX 4090. Left out as no longer there: RTX 3080 10GB.');
    expect(seen.reply?.embeds?.[0]?.title).toContain('RTX 4090');
    const both = await discord.click('RTX 4090 + RTX 3080 10GB', seen);
    expect(textOf(both)).toContain('RTX 3080 10GB');
  });

  test('what may be gone of a count is asked by a button', async () => {
    const discord = openDiscord();
    const seen = await discord.run(ESTIMATE, { text: 'my 6x 3070, sold 2 last month' });
    expect(seen.reply?.content).toContain('Whether “sold 2” is in that count');
    expect(textOf(await discord.click('4x RTX 3070', seen))).toContain('4× RTX 3070');
  });
});
