import { expect, test } from 'vitest';
import { textOf } from '../support/message-text.ts';
import { shareStage } from '../support/stage.ts';

const stage = shareStage();

test('a start that cannot be read costs a connection, and no process', async () => {
  const { server } = stage();
  server.faults.garble(({ t: event, ...packet }) =>
    event === 'READY' ? JSON.stringify({ ...packet, t: event, d: { session_id: 4_711 } }) : undefined,
  );
  // The one that was garbled counts for the server as well as the two beside it.
  const ready = server.whenReady(3);
  server.faults.invalidateSession();
  await ready;

  expect(textOf(await stage().sitDown().run('/power', { watts: 600, rate: '$0.13' }))).toContain('$1.87 a day');
  await stage().expectWarnings('gateway connection failed');
});
