import { expect, test } from 'vitest';
import { menusOf, rowOf, textOf } from '../support/message-text.ts';
import { shareStage } from '../support/stage.ts';

const stage = shareStage();
const ON_VAST = {
  gpu: '4090',
  network: 'vast',
  rate: '$0.10',
  utilisation: 50,
  rent: 0.5,
  watts: 600,
  'idle-watts': 0,
};

test('a click on one’s own answer changes it in place', async () => {
  const user = stage().sitDown();
  const message = await user.run('/roi', ON_VAST);
  const [perDay] = rowOf(message, 'Power');

  const clicked = await user.click(message, 'Month');

  // 24 h × 50 % × 0.6 kW × 0.10 $/kWh; the same for a twelfth of 365 days
  expect(perDay).toBe('-0.72');
  expect(rowOf(clicked, 'Power')[0]).toBe('-21.90');
  expect(clicked.id).toBe(message.id);
  expect(clicked.history).toHaveLength(2);
});

test('a click on somebody else’s answer gives a private copy and leaves theirs alone', async () => {
  const message = await stage().sitDown().run('/roi', ON_VAST);
  const before = textOf(message);

  const copy = await stage().sitDown().click(message, 'Month');

  expect(copy.id).not.toBe(message.id);
  expect(copy.visibility).toBe('private');
  expect(rowOf(copy, 'Power')[0]).toBe('-21.90');
  expect(textOf(message)).toBe(before);
});

test('a private copy is its owner’s: further clicks change it in place', async () => {
  const message = await stage().sitDown().run('/roi', ON_VAST);
  const other = stage().sitDown();
  const copy = await other.click(message, 'Year');

  const clicked = await other.click(copy, 'Month');

  expect(clicked.id).toBe(copy.id);
  expect(clicked.visibility).toBe('private');
});

test('buttons lead through every answer and back, with the same terms', async () => {
  const user = stage().sitDown();
  const message = await user.run('/roi', ON_VAST);

  const compared = await user.click(message, 'Compare all');
  expect(textOf(compared)).toContain('Where the RTX 4090 earns most');
  expect(textOf(compared)).toContain('0.10 USD/kWh');
  const [details] = menusOf(compared);
  expect(details?.placeholder).toBe('Details of a place…');
  const back = await user.select(compared, [details?.options[0]?.value ?? '']);
  expect(textOf(back)).toContain('0.10 USD/kWh, as typed');

  const card = await user.run('/gpus', { gpu: '3090' });
  expect(textOf(await user.click(card, 'What it earns'))).toContain('RTX 3090');
  const network = await user.run('/networks', { network: 'vast', gpu: '5090' });
  expect(textOf(await user.click(network, 'What it earns there'))).toContain('RTX 5090 on Vast.ai');
  const place = await user.run('/roi', { gpu: '5090', network: 'vast' });
  expect(textOf(await user.click(place, 'About Vast.ai'))).toContain('Vast.ai');
});

test('whether a network is real stands beside its answer, and can be shared', async () => {
  const user = stage().sitDown();
  const message = await user.run('/networks', { network: 'vast' });

  const checks = await user.click(message, 'Is it real?');

  expect(checks.id).not.toBe(message.id);
  expect(checks.visibility).toBe('private');
  expect(textOf(checks)).toContain('Of four checks');
  const shared = await user.click(checks, 'Share');
  expect(shared.visibility).toBe('public');
  expect(textOf(shared)).toContain('Of four checks');
});

test('buttons work in direct messages', async () => {
  const user = stage().sitDown({ guildId: null });
  const message = await user.run('/compare', { gpu: '4090' });

  expect(await user.click(message, 'Month')).toBe(message);
  expect(textOf(message)).toContain('a month');
});

test('buttons work after the bot was restarted', async () => {
  const user = stage().sitDown();
  const message = await user.run('/roi', ON_VAST);
  const question = await user.run('/roi', { ...ON_VAST, gpu: '409O' });
  await stage().restart();

  const clicked = await user.click(message, 'Month');

  expect(clicked.id).toBe(message.id);
  expect(rowOf(clicked, 'Power')[0]).toBe('-21.90');
  expect(rowOf(await user.click(question, 'RTX 4090'), 'Power')[0]).toBe('-0.72');
});
