import { describe, expect, test } from 'vitest';
import { labelsOf, openDiscord, textOf } from '../support/real-discord.ts';

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

describe('a card that is named and not there', () => {
  const SOLD = 'I had a 3090, sold it, now 2x 4070';

  test('/claim leaves it out, says so and offers to count it', async () => {
    const seen = await openDiscord().run('claim', { text: `${SOLD} make $10 a day on vast` });
    expect(textOf(seen)).toContain('Claim: 2× RTX 4070, $10 a day');
    expect(textOf(seen)).toContain('Left out as no longer there: RTX 3090.');
    expect(labelsOf(seen)).toContain('2x RTX 4070 + RTX 3090');
  });

  test('/eligible does', async () => {
    const seen = await openDiscord().run('eligible', { gpu: SOLD });
    expect(textOf(seen)).toContain('Where the 2× RTX 4070 may join');
    expect(textOf(seen)).toContain('Left out as no longer there: RTX 3090.');
    expect(labelsOf(seen)).toContain('2x RTX 4070 + RTX 3090');
  });

  test('/plan is about the card that is thought of', async () => {
    const goal = 'should I buy a 5090 or keep my 4090';
    expect(textOf(await openDiscord().run('plan', { gpu: '4090', goal }))).toContain('What to do with the RTX 5090');
  });
});
