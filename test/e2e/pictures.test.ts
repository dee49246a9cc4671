import { expect, test } from 'vitest';
import { edited } from '../support/message-edit.ts';
import { shareStage } from '../support/stage.ts';

const stage = shareStage();

test('a picture comes after its answer, as a file with alt text that the embed shows', async () => {
  const user = stage().sitDown();
  const message = await user.run('/roi', { gpu: 'RTX 4090', network: 'vast', rate: '$0.15', chart: 'cash' });
  await edited(stage().server.events, message, ({ attachments }) => attachments.length > 0);

  const [file] = message.attachments;
  expect(file).toMatchObject({ name: 'chart.png', contentType: 'image/png' });
  expect(file?.description).toMatch(/cash from 20\d\d-\d\d to/);
  expect(
    Buffer.from(file?.bytes ?? [])
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');
  expect(message.embeds[0]?.image?.url).toBe(file?.url);
  // The first state has the answer alone.
  expect(message.history[0]?.attachments).toEqual([]);
  expect(message.history[0]?.embeds[0]?.title).toBe(message.embeds[0]?.title);
});
