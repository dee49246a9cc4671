import { expect, test } from 'vitest';
import type { UploadedFile } from '../../src/playground/discord/uploaded-file.ts';
import { textOf } from '../support/message-text.ts';
import { shareStage } from '../support/stage.ts';

const stage = shareStage();

const SMI = [
  'GPU 0: NVIDIA GeForce RTX 3070 (UUID: GPU-11111111-1111-1111-1111-111111111111)',
  'GPU 1: NVIDIA GeForce RTX 3070 (UUID: GPU-22222222-2222-2222-2222-222222222222)',
].join('\n');

function file(bytes: string | Uint8Array, changes: Partial<UploadedFile> = {}): UploadedFile {
  return { name: 'smi.txt', contentType: 'text/plain; charset=utf-8', bytes: Buffer.from(bytes), ...changes };
}

test('a text file is handed in with a command, and its cards are saved', async () => {
  const user = stage().sitDown();

  const saved = await user.run('/rig save', { name: 'attic', file: file(SMI) });

  expect(saved.visibility).toBe('private');
  expect(textOf(saved)).toContain('**Cards:** 2× RTX 3070');
  expect(textOf(await user.run('/roi', { gpu: 'attic' }))).toContain('2× RTX 3070');
});

test('a text file is handed in with a form', async () => {
  const user = stage().sitDown();

  const form = await user.runToModal('/rig save');
  const saved = await user.submit(form, { name: 'attic', file: file(SMI, { name: 'smi.log', contentType: '' }) });

  expect(textOf(saved)).toContain('**Cards:** 2× RTX 3070');
});

test('a form that is sent without a file is as good as before', async () => {
  const user = stage().sitDown();

  const form = await user.runToModal('/rig save');

  expect(textOf(await user.submit(form, { name: 'attic', cards: '3070' }))).toContain('**Cards:** RTX 3070');
});

test('a message with a text file is estimated by what is in it, and shared', async () => {
  const user = stage().sitDown();
  const said = stage()
    .sitDown()
    .say('What does this make?', [file(SMI, { name: 'message.txt' })]);

  const seen = await user.use(said, 'Estimate this rig');

  expect(seen.content).toBe('Read from “message.txt”: 2× RTX 3070.');
  expect(textOf(await user.click(seen, 'Share'))).toContain('2× RTX 3070');
});

test.each([
  [
    'a picture',
    file(Buffer.from('89504e470d0a1a0a', 'hex'), { name: 'rig.png', contentType: 'image/png' }),
    'is no text file',
  ],
  ['a picture that is called text', file(Buffer.from('89504e470d0a1a0a', 'hex')), 'is not text'],
  ['bytes of zero', file(`${SMI}\0`), 'is not text'],
  ['ten megabytes', file(Buffer.alloc(10 * 1024 * 1024, 'a')), 'is larger than 256 KB'],
  ['nothing', file(''), 'is empty'],
])('%s is refused with what to do', async (_what, handed, sentence) => {
  const refused = await stage().sitDown().run('/rig save', { name: 'attic', file: handed });

  expect(refused.visibility).toBe('private');
  expect(refused.content).toContain(sentence);
});

test('UTF-16, as PowerShell writes what a program prints, is read', async () => {
  const bytes = Buffer.from(`\uFEFF${SMI}`, 'utf16le');

  const saved = await stage()
    .sitDown()
    .run('/rig save', { name: 'attic', file: file(bytes) });

  expect(textOf(saved)).toContain('**Cards:** 2× RTX 3070');
});

test.each([
  ['that Discord has no longer', (url: string) => url.replace(/\d+\/smi/, '1/smi'), 'Attach it again'],
  ['that another host keeps', () => 'https://example.com/smi.txt', 'is not kept by Discord'],
])('a file %s is not read', async (_which, moved, sentence) => {
  const { server } = stage();
  server.faults.deliverInstead((payload) =>
    JSON.parse(JSON.stringify(payload), (key, value: unknown) =>
      key === 'url' && typeof value === 'string' ? moved(value) : value,
    ),
  );

  const refused = await stage()
    .sitDown()
    .run('/rig save', { name: 'attic', file: file(SMI) });

  expect(refused.content).toContain(sentence);
});
