import { describe, expect, test } from 'vitest';
import { openDiscord, textOf } from '../support/real-discord.ts';

const NVIDIA_SMI = (drawn: string, busy: string) => `
|   0  NVIDIA GeForce RTX 4090        On  |   00000000:01:00.0 Off |                  N/A |
| 62%   58C    P2            ${drawn} /  450W |   22000MiB /  24564MiB |     ${busy}      Default |
`;

/** The power that the answer has, without who else’s it is. */
function powerIn(text: string): string {
  return /; ([^;\n]* at the wall.*)/u.exec(text)?.[1] ?? text;
}

describe('watts that were pasted with the cards', () => {
  test('are what the estimate counts with, and it says so', async () => {
    const seen = await openDiscord().run('roi', { gpu: NVIDIA_SMI('287W', '99%'), network: 'Vast.ai', rate: '$0.12' });
    // (287 + 90) / 0.9 = 418.9
    expect(powerIn(textOf(seen))).toBe('419 W at the wall, with the PC, from the cards’ 287 W, as given.');
  });

  test('stay on the buttons, and in a rig that is saved', async () => {
    const discord = openDiscord();
    const seen = await discord.run('roi', { gpu: NVIDIA_SMI('287W', '99%'), network: 'Vast.ai', rate: '$0.12' });
    expect(textOf(await discord.click('Month', seen))).toContain('from the cards’ 287 W, as given');
    const saved = await discord.run('rig save', { name: 'attic', cards: NVIDIA_SMI('287W', '99%') });
    expect(textOf(saved)).toContain('**Measured on the cards:** 287 W each');
    const again = await discord.run('roi', { gpu: 'attic', network: 'Vast.ai', rate: '$0.12' });
    expect(textOf(again)).toContain('from the cards’ 287 W, as given');
  });

  test('of a card at rest are no power at work, and it says so', async () => {
    const seen = await openDiscord().run('roi', { gpu: NVIDIA_SMI('17W', '0%'), network: 'Vast.ai', rate: '$0.12' });
    // (450 + 90) / 0.9
    expect(powerIn(textOf(seen))).toBe('600 W at the wall, our estimate.');
    expect(textOf(seen)).toContain('The 17 W is a card at rest');
  });

  test('of a limit only bound the estimate, and it says so', async () => {
    const gpu = 'name, power.limit [W]\nNVIDIA GeForce RTX 4090, 270.00 W';
    const seen = await openDiscord().run('roi', { gpu, network: 'Vast.ai', rate: '$0.12' });
    // (270 + 90) / 0.9
    expect(powerIn(textOf(seen))).toBe('400 W at the wall, our estimate.');
    expect(textOf(seen)).toContain('The 270 W is a limit');
  });

  test('give way to watts that were typed for the wall, and it says so', async () => {
    const gpu = NVIDIA_SMI('287W', '99%');
    const seen = await openDiscord().run('roi', { gpu, network: 'Vast.ai', rate: '$0.12', watts: 400 });
    expect(powerIn(textOf(seen))).toBe('400 W at the wall, as typed.');
    expect(textOf(seen)).toContain('give way to those typed for the wall');
  });

  test('of older AMD cards are their chip’s alone, and it says so', async () => {
    const gpu = 'GPU[0] : Card Series: AMD Radeon RX 6800 XT\nGPU[0] : Average Graphics Package Power (W): 180.0';
    const seen = await openDiscord().run('roi', { gpu, network: 'Kaspa', rate: '$0.12' });
    expect(textOf(seen)).toContain('from the cards’ 180 W, as given');
    expect(textOf(seen)).toContain('their chip alone');
  });

  test('are read out of a message too', async () => {
    const text = `my output:\n${NVIDIA_SMI('287W', '99%')}`;
    const seen = await openDiscord().run('Estimate this rig', { text });
    expect(textOf(seen)).toContain('from the cards’ 287 W, as given');
  });

  test.each(['compare', 'plan'])('count in `/%s`', async (command) => {
    const [measured, published] = await Promise.all(
      [NVIDIA_SMI('287W', '99%'), 'RTX 4090'].map((gpu) => openDiscord().run(command, { gpu, rate: '$0.12' })),
    );
    expect(measured && textOf(measured)).not.toBe(published && textOf(published));
  });
});
