import { expect, test } from 'vitest';
import { openDiscord, textOf } from '../support/real-discord.ts';

const discord = openDiscord().as({ userId: '80351110224678955', guildId: '80351110224678956' });
const asked = { gpu: '4090', watts: 600, network: 'vast', rate: '0-8 kWh/day $0.15, else $0.25' };

test('steps of kWh are priced for the rig’s own use: 14.4 kWh a day, (8 × 0.15 + 6.4 × 0.25) / 14.4', async () => {
  expect(textOf(await discord.run('roi', asked))).toContain(
    '0.1944 USD/kWh on average, as typed, for this rig’s own kWh',
  );
});

test('a rig that is online for 8 hours uses 4.8 kWh, all of them in the first step', async () => {
  expect(textOf(await discord.run('roi', { ...asked, hours: '8' }))).toContain('0.15 USD/kWh on average');
});

test('of a month they are those of 730 hours: 438 kWh, (100 × 0.1 + 338 × 0.2) / 438', async () => {
  const monthly = { ...asked, rate: 'first 100 kWh a month $0.10, then $0.20' };
  expect(textOf(await discord.run('roi', monthly))).toContain('0.1772 USD/kWh on average');
});
