import { describe, expect, test } from 'vitest';
import { openDiscord, textOf } from '../support/real-discord.ts';

describe('a rig with a card that cannot be worked out', () => {
  test.each([
    ['plan', '4090 + M4 Max', '“M4 Max” is an Apple chip'],
    ['plan', '5090 + Tesla K80', 'We know no card called “Tesla K80”'],
    ['roi', '4090 + M4 Max', '“M4 Max” is an Apple chip'],
    ['roi', '5090 + Tesla K80', 'We know no card called “Tesla K80”'],
  ])('/%s gpu:%s says so', async (path, gpu, sentence) => {
    expect(textOf(await openDiscord().run(path, { gpu }))).toContain(sentence);
  });
});
