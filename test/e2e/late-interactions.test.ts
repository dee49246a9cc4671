import { expect, test } from 'vitest';
import { labelsOf, textOf } from '../support/message-text.ts';
import { shareStage } from '../support/stage.ts';

const LATE_BY_MS = 60_000;
const UNKNOWN_INTERACTION = 10_062;
const TOO_LATE = 'arrived too late: nothing was done';
const stage = shareStage();

test('what Discord delivers a minute late, after a lost connection, changes nothing', async () => {
  const { server } = stage();
  const admin = stage().sitDown({ permissions: 'admin' });
  await admin.run('/me rate', { rate: '$0.31' });
  const question = await admin.run('/me forget');
  const [forgetMe = ''] = labelsOf(question);
  const resumed = server.whenResumed(1);
  server.faults.dropConnection();

  server.faults.deliverLate(LATE_BY_MS);
  const rate = admin.sends.run('/settings rate', { rate: '$0.77' });
  server.faults.deliverLate(LATE_BY_MS);
  const forget = admin.sends.click(question, forgetMe);
  await resumed;

  await expect(rate.outcome).rejects.toThrow('The application did not respond');
  await expect(forget.outcome).rejects.toThrow('The application did not respond');
  stage().expectRefusals(UNKNOWN_INTERACTION, UNKNOWN_INTERACTION);
  await stage().expectWarnings(TOO_LATE, TOO_LATE);
  expect(textOf(await admin.run('/settings view'))).not.toContain('0.77');
  expect(textOf(await admin.run('/me view'))).toContain('0.31');
});
