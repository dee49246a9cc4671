import { expect, test } from 'vitest';
import { textOf } from '../support/message-text.ts';
import { shareStage } from '../support/stage.ts';

const stage = shareStage();

test('a command without its options asks for them in a form, and what is filled in is carried out', async () => {
  const user = stage().sitDown();

  const form = await user.runToModal('/rig save', { ram: 64 });
  const saved = await user.submit(form, { name: 'attic', cards: '2x 4090\n5090', watts: '1,200' });

  expect(form.title).toBe('Save a rig');
  expect(saved.visibility).toBe('private');
  expect(textOf(saved)).toContain('attic is saved');
  expect(textOf(saved)).toContain('**Cards:** 2× RTX 4090 + RTX 5090\n**At the wall:** 1,200 W under load');
  expect(textOf(saved)).toContain('**RAM:** 64 GB');
});

test('a form that was filled in wrongly is answered with what to type instead', async () => {
  const user = stage().sitDown();

  const form = await user.runToModal('/rig save', { name: 'attic' });
  const refused = await user.submit(form, { cards: '2x 40900' });

  expect(refused.visibility).toBe('private');
  expect(textOf(refused)).toContain('We know no card called “40900”');
  expect(textOf(await user.click(refused, '2x RTX 4090'))).toContain('attic is saved');
});
