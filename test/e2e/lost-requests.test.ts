import { expect, test } from 'vitest';
import type { PlaygroundMessage } from '../../src/playground/discord/message.ts';
import { textOf } from '../support/message-text.ts';
import { shareStage } from '../support/stage.ts';

const CALLBACK = { method: 'POST', path: /\/callback$/ };
const ALREADY_ACKNOWLEDGED = 40_060;
const POWER = { watts: 600, rate: '$0.13' };
const COST = '$1.87 a day';
const stage = shareStage();

const statusesOf = ({ requests }: PlaygroundMessage) => requests.map(({ answer }) => answer?.status);

test('an answer whose connection is reset before Discord reads it is sent again', async () => {
  stage().server.faults.loseNext({ what: 'request', how: 'reset', match: CALLBACK });

  const message = await stage().sitDown().run('/power', POWER);

  expect(textOf(message)).toContain(COST);
  expect(statusesOf(message)).toEqual([undefined, 204]);
});

test('an answer on a connection that says nothing is sent again in time', async () => {
  stage().server.faults.loseNext({ what: 'request', how: 'silence', match: CALLBACK });

  const message = await stage().sitDown().run('/power', POWER);

  expect(textOf(message)).toContain(COST);
  expect(statusesOf(message)).toEqual([undefined, 204]);
});

test.each(['reset', 'silence'] as const)('an answer that arrived is not given twice: %s', async (how) => {
  const { server } = stage();
  const refused = new Promise((resolve) => void server.events.once('refused', resolve));
  server.faults.loseNext({ what: 'answer', how, match: CALLBACK });

  const message = await stage().sitDown().run('/power', POWER);
  await refused;

  expect(textOf(message)).toContain(COST);
  expect(message.history).toHaveLength(1);
  stage().expectRefusals(ALREADY_ACKNOWLEDGED);
});

test('choices are sent again as well', async () => {
  stage().server.faults.loseNext({ what: 'request', how: 'reset', match: CALLBACK });

  expect((await stage().sitDown().type('/roi', 'gpu', '40')).length).toBeGreaterThan(0);
});
