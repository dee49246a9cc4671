import { describe, expect, test } from 'vitest';
import type { AttachedFile, FileReading } from '../../src/conversation/attached-file.ts';
import { labelsOf, openDiscord, textOf } from '../support/real-discord.ts';

const SMI = [
  'GPU 0: NVIDIA GeForce RTX 3070 (UUID: GPU-11111111-1111-1111-1111-111111111111)',
  'GPU 1: NVIDIA GeForce RTX 3070 (UUID: GPU-22222222-2222-2222-2222-222222222222)',
  'GPU 2: NVIDIA GeForce RTX 3080 (UUID: GPU-33333333-3333-3333-3333-333333333333)',
].join('\n');

const holding = (name: string, text: string): AttachedFile => failing(name, { kind: 'text', text });
const failing = (name: string, reading: FileReading): AttachedFile => ({ name, read: async () => reading });

describe('/rig save with a file', () => {
  test.each([
    ['what a program prints', 'smi.txt', SMI, '2× RTX 3070 + RTX 3080'],
    ['lines with Windows’ ends', 'smi.log', SMI.replaceAll('\n', '\r\n'), '2× RTX 3070 + RTX 3080'],
    [
      'rows under a heading',
      'cards.csv',
      'index,name\n0,NVIDIA GeForce RTX 3070\n1,NVIDIA GeForce RTX 3070',
      '2× RTX 3070',
    ],
    [
      'JSON in one line',
      'rig.json',
      JSON.stringify({ gpus: Array.from({ length: 12 }, () => ({ name: 'NVIDIA GeForce RTX 3070', power: 120 })) }),
      '12× RTX 3070',
    ],
    ['what a person wrote', 'rig.txt', 'my rig is 6x 3070, sometimes hot', '6× RTX 3070'],
  ])('reads %s', async (_what, name, text, cards) => {
    const seen = await openDiscord().run('rig save', { name: 'attic' }, { file: holding(name, text) });
    expect(textOf(seen)).toContain('attic is saved');
    expect(textOf(seen)).toContain(`**Cards:** ${cards}`);
    expect(seen.reply?.content).toBeUndefined();
  });

  test('says what it did not read', async () => {
    const long = `${SMI}\n${'# nothing here\n'.repeat(5_000)}`;
    const seen = await openDiscord().run('rig save', { name: 'attic' }, { file: holding('long.txt', long) });
    expect(textOf(seen)).toContain('attic is saved');
    expect(seen.reply?.content).toBe('Only its first 64 KB were read; the cards further down are not counted.');
  });

  test('asks which card is meant, and a press answers without the file', async () => {
    const discord = openDiscord();
    const asked = await discord.run(
      'rig save',
      { name: 'attic' },
      { file: holding('smi.txt', 'GPU 0: NVIDIA GeForce RTX 40900 (UUID: GPU-1)') },
    );
    const [label = ''] = labelsOf(asked);
    expect(label).toContain('RTX 4090');
    expect(textOf(await discord.click(label, asked))).toContain(`**Cards:** ${label}`);
  });

  test.each([
    ['not-discords', 'is not kept by Discord'],
    ['wrong-type', 'is no text file'],
    ['too-large', 'is larger than 256 KB'],
    ['not-text', 'is not text'],
    ['empty', 'is empty'],
    ['gone', 'Attach it again'],
    ['slow', 'takes too long'],
    ['unreachable', 'could not be fetched'],
  ] as const)('says what to do where it is %s', async (why, sentence) => {
    const file = failing('a*b*.txt', { kind: 'refused', why });
    const seen = await openDiscord().run('rig save', { name: 'attic' }, { file });
    expect(seen.visibility).toBe('private');
    expect(seen.reply?.content).toContain(sentence);
    expect(seen.reply?.content).toContain('“a\\*b\\*.txt”');
  });

  test('takes cards or a file, needs a name with either, and says where no card is named', async () => {
    const discord = openDiscord();
    const file = holding('smi.txt', SMI);
    const both = await discord.run('rig save', { name: 'attic', cards: '3070' }, { file });
    expect(both.reply?.content).toContain('not in both');
    expect((await discord.run('rig save', {}, { file })).reply?.content).toContain('A rig needs a name');
    const none = await discord.run('rig save', { name: 'attic' }, { file: holding('notes.txt', 'buy milk') });
    expect(none.reply?.content).toContain('I find no graphics card in “notes.txt”');
  });

  test('takes one in its form, unless the cards are known', async () => {
    const discord = openDiscord();
    const form = await discord.run('rig save', { name: 'attic' });
    const saved = await discord.submit(form, {}, { file: holding('smi.txt', SMI) });
    expect(textOf(saved)).toContain('**Cards:** 2× RTX 3070 + RTX 3080');
    const known = await discord.run('rig save', { cards: '3070' });
    expect(known.form?.form.fields.map(({ name }) => name)).not.toContain('file');
  });
});

describe('a message with a file', () => {
  test('is estimated by what is in it', async () => {
    const seen = await openDiscord().run(
      'Estimate this rig',
      { text: 'what would this make?', more: 1 },
      { file: holding('smi.txt', SMI) },
    );
    expect(seen.reply?.content).toBe(
      'Read from “smi.txt”: 2× RTX 3070 + RTX 3080 10GB. One more file was not read: one is read at a time.',
    );
  });

  test('is estimated by its words where the file tells of no rig, and that is said', async () => {
    const file = failing('big.log', { kind: 'refused', why: 'too-large' });
    const seen = await openDiscord().run('Estimate this rig', { text: 'my 6x 3070' }, { file });
    expect(seen.reply?.content).toMatch(/^Read from the message: 6× RTX 3070\. “big\.log” is larger than 256 KB\./);
    const alone = await openDiscord().run('Estimate this rig', { text: 'hello' }, { file });
    expect(alone.reply?.content).toMatch(/^“big\.log” is larger than 256 KB\./);
  });

  test('is checked as a claim by its words, and that is said', async () => {
    const text = 'my 4090 makes $40 a day on vast';
    const seen = await openDiscord().run('Check this claim', { text }, { file: holding('proof.txt', SMI) });
    expect(seen.reply?.content).toContain('was not read');
  });
});
