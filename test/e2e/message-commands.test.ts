import { expect, test } from 'vitest';
import { ClientRefusal } from '../../src/playground/people/client-refusal.ts';
import { textOf } from '../support/message-text.ts';
import { shareStage } from '../support/stage.ts';

const stage = shareStage();

test('a message that somebody wrote is handed to the bot from its apps, and shared afterwards', async () => {
  const user = stage().sitDown();
  const said = stage().sitDown().say('Selling my rig: 6x 3070, 1200W at the wall');

  const seen = await user.use(said, 'Estimate this rig');

  expect(seen.visibility).toBe('private');
  expect(seen.content).toBe('Read from the message: 6× RTX 3070, 1,200 W at the wall.');
  const shared = await user.click(seen, 'Share');
  expect(shared.visibility).toBe('public');
  expect(textOf(shared)).toContain('6× RTX 3070');
});

test('an answer of the bot can be handed over too, and one that only a person sees can’t', async () => {
  const user = stage().sitDown();
  const answer = await user.run('/gpus', { gpu: '4090' });

  const seen = await user.use(answer, 'Estimate this rig');

  expect(seen.content).toContain('RTX 4090');
  await expect(user.use(seen, 'Estimate this rig')).rejects.toThrow(ClientRefusal);
});
