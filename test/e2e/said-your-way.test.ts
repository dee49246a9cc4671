import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryDirectory } from '../support/databases.ts';
import { labelsOf, textOf } from '../support/message-text.ts';
import { shareStage, stageForTest } from '../support/stage.ts';

const ON_VAST = { gpu: '4090', network: 'vast' };
const stage = shareStage();

test('a person’s own rate is theirs alone, and is there after kill -9', async () => {
  const directory = temporaryDirectory();
  onTestFinished(() => directory[Symbol.dispose]());
  const lasting = await stageForTest({ databaseUrl: `sqlite:${join(directory.path, 'rigwise.db')}` });
  const person = lasting.sitDown();
  const set = await person.run('/me rate', { rate: '$0.31 day $0.19 night' });
  await person.run('/rig save', { name: 'attic', cards: '2x 4090 + 3090' });
  await lasting.restart('SIGKILL');

  expect(set.visibility).toBe('private');
  expect(textOf(set)).toContain('Electricity is now 0.27 USD/kWh on average');
  expect(textOf(await person.run('/roi', ON_VAST))).toContain('0.27 USD/kWh on average, your own');
  expect(textOf(await lasting.sitDown().run('/roi', ON_VAST))).not.toContain(', your own');
  expect(textOf(await person.run('/rig list'))).toContain('**attic**: 2× RTX 4090 + RTX 3090');
});

test('a saved rig is offered and used by its name, and others see only its cards', async () => {
  const owner = stage().sitDown();
  const other = stage().sitDown();
  await owner.run('/rig save', { name: 'attic', cards: '2x 4090 + 5090 1200W wall' });

  const [first] = await owner.type('/roi', 'gpu', 'att');
  const answer = await owner.run('/roi', { gpu: 'attic', network: 'vast' });

  expect(first).toEqual({ name: 'attic (your rig)', value: 'attic' });
  expect(JSON.stringify(await other.type('/roi', 'gpu', 'att'))).not.toContain('attic');
  expect(answer.visibility).toBe('public');
  expect(textOf(answer)).toContain('attic: 2× RTX 4090 + RTX 5090 on Vast.ai');
  expect(JSON.stringify(answer.components)).not.toContain('attic');
  const clicked = await other.click(answer, 'Month');
  expect(textOf(clicked)).toContain('2× RTX 4090 + RTX 5090 on Vast.ai');
  expect(textOf(clicked)).toContain('1,200 W at the wall');
});

test('a person gets all that is held about them as a file, and has it forgotten by a button', async () => {
  const person = stage().sitDown();
  await person.run('/me rate', { rate: '28p' });

  const exported = await person.run('/me export');
  const question = await person.run('/me forget');
  // The click replaces the question.
  expect(labelsOf(question)).toEqual(['Delete it all']);
  const forgotten = await person.click(question, 'Delete it all');

  expect(exported.visibility).toBe('private');
  expect(exported.attachments.map(({ name }) => name)).toEqual(['rigwise-my-data.json']);
  expect(textOf(forgotten)).toContain('Nothing is held about you any more.');
  expect(textOf(await person.run('/roi', ON_VAST))).not.toContain(', your own');
});

test('a rate that can’t be meant is asked back, and the button answers with what was meant', async () => {
  const person = stage().sitDown();

  const asked = await person.run('/roi', { ...ON_VAST, rate: '$12' });
  const answered = await person.click(asked, '0.12 USD per kWh (typed in hundredths)');

  expect(asked.visibility).toBe('private');
  expect(textOf(answered)).toContain('0.12 USD/kWh, as typed');
});
