import { beforeAll, expect, test } from 'vitest';
import { textOf } from '../support/message-text.ts';
import { shareStage } from '../support/stage.ts';

const CALLBACK = /^\/interactions\/.*\/callback$/;
const EDIT = { method: 'PATCH', path: /^\/webhooks\// };
const LATE_BY_MS = 2_500;
const POWER = { watts: 600, rate: '$0.13' };
const COST = '$1.87 a day';
const stage = shareStage();
// By one that is in time it knows what late is: its clock need not be Discord's.
beforeAll(async () => void (await stage().sitDown().run('/power', POWER)));

test('what Discord delivers two and a half seconds late is still answered', async () => {
  stage().server.faults.deliverLate(LATE_BY_MS);

  const message = await stage().sitDown().run('/power', POWER);

  expect(textOf(message)).toContain(COST);
  expect(message.deferredForMs).toEqual(expect.any(Number));
});

test('a promised answer is sent again where its connection breaks', async () => {
  const { server } = stage();
  server.faults.deliverLate(LATE_BY_MS);
  server.faults.loseNext({ what: 'request', how: 'reset', match: EDIT });

  const message = await stage().sitDown().run('/power', POWER);

  expect(textOf(message)).toContain(COST);
  const edits = message.requests.filter(({ method }) => method === 'PATCH');
  expect(edits.map(({ answer }) => answer?.status)).toEqual([undefined, 200]);
});

test('an interaction that arrives twice is answered once', async () => {
  const user = stage().sitDown();
  stage().server.faults.deliverTwice();

  const message = await user.run('/power', POWER);
  // When the next one is answered, the second copy has been dealt with.
  await user.run('/help');

  expect(message.requests.filter(({ path }) => CALLBACK.test(path))).toHaveLength(1);
  expect(message.history).toHaveLength(1);
});
