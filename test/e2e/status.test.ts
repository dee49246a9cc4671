import { expect, test } from 'vitest';
import { shareStage } from '../support/stage.ts';

const TYPED = 'frobnicator-4711';
const stage = shareStage(() => ({ environment: { HTTP_PORT: '0' } }));

async function ask(path: string, method = 'GET') {
  const { port } = await stage().bot.whenLogged('status is served');
  const response = await fetch(`http://127.0.0.1:${String(port)}${path}`, { method });
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
}

test('a bot that answers is alive and ready', async () => {
  expect(await ask('/healthz')).toMatchObject({ status: 200, text: 'alive\n' });
  const { status, type, text } = await ask('/readyz');
  expect({ status, type }).toEqual({ status: 200, type: 'application/json' });
  expect(JSON.parse(text)).toEqual({
    ready: true,
    inlet: true,
    database: true,
    market: { fresh: true, old: [] },
  });
});

test('each interaction is counted, and is a line of the log, without who and what', async () => {
  const user = stage().sitDown();
  await user.run('/power', { watts: 600, rate: '$0.13' });
  await user.run('/roi', { gpu: TYPED });
  await user.type('/roi', 'gpu', TYPED);
  const before = await ask('/metrics');

  expect(before.text).toContain('rigwise_interactions_total{kind="command",command="power",outcome="answered"} 1');
  expect(before.text).toContain('rigwise_interactions_total{kind="command",command="roi",outcome="refused"} 1');
  expect(before.text).toContain('rigwise_interactions_total{kind="autocomplete",command="roi",outcome="answered"} 1');
  // Lines are written together, a moment later.
  await stage().bot.whenLogged('interaction', 3);
  const lines = stage().bot.log.filter(({ msg }) => msg === 'interaction');
  expect(lines).toMatchObject([
    { level: 30, kind: 'command', command: 'power', outcome: 'answered', ms: expect.any(Number) },
    { level: 30, kind: 'command', command: 'roi', outcome: 'refused' },
    { level: 20, kind: 'autocomplete', command: 'roi', outcome: 'answered' },
  ]);
  for (const told of [before.text, JSON.stringify(stage().bot.log)]) {
    expect(told).not.toContain(TYPED);
    expect(told).not.toContain(user.person.userId);
  }
});

test('nothing else is there, and nothing can be changed', async () => {
  expect((await ask('/')).status).toBe(404);
  expect((await ask('/interactions', 'POST')).status).toBe(404);
  expect((await ask('/metrics', 'POST')).status).toBe(405);
  expect((await ask('//')).status).toBe(404);
});
