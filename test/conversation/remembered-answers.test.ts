import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { defineCommand } from '../../src/conversation/define-command.ts';
import { flag, text } from '../../src/conversation/options.ts';
import { UserError } from '../../src/errors.ts';
import type { Reply } from '../../src/views/message/reply.ts';
import { createMemoryGuildSettings } from '../support/memory-guild-settings.ts';
import { createKeptStores } from '../support/kept-stores.ts';
import { createSimulator } from '../support/simulator.ts';

const RATE = { pricePerKwh: 0.3, currency: 'EUR', userId: '1', at: '2026-10-01T00:00:00Z' };
const ASKED = { gpu: '4090', rate: '$0.3' };
const MAX_ANSWERS = 1_000;

/** What is asked twice within a minute is remembered: as often it has been worked out by then. */
const ANSWERED_TWICE = 'worked out 2';
const ANEW = 'worked out 3';

/** A Discord where `/price` and `/worth` say how often they have been worked out. */
function counting(answersAlike = true, answer?: () => Reply) {
  let times = 0;
  const settings = createMemoryGuildSettings();
  const { persons } = createKeptStores();
  const command = (name: string) =>
    defineCommand({
      name,
      description: 'Counts',
      options: { gpu: text('A text', { required: true }), rate: text('A text') },
      visibility: 'public',
      answersAlike,
      execute() {
        times += 1;
        return answer?.() ?? { content: `worked out ${times}` };
      },
    });
  const discord = createSimulator({ commands: [command('price'), command('worth')], settings, persons });
  async function askTwice(): Promise<Reply | undefined> {
    await discord.run('price', ASKED);
    return (await discord.run('price', ASKED)).reply;
  }
  return { discord, settings, persons, askTwice, times: () => times };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a question that was asked twice just now is answered from memory', () => {
  test.each([
    { path: 'price', options: ASKED, person: {}, reason: 'by the same person' },
    { path: 'price', options: ASKED, person: { userId: 'user-2', canManageServer: true }, reason: 'by somebody else' },
    { path: 'price', options: ASKED, person: { guildId: 'guild-2' }, reason: 'where as much is set' },
    { path: 'price', options: { rate: '$0.3', gpu: '4090' }, person: {}, reason: 'its options in another order' },
  ])('$reason', async ({ path, options, person }) => {
    const { discord, askTwice, times } = counting();
    await askTwice();
    expect((await discord.as(person).run(path, options)).reply?.content).toBe(ANSWERED_TWICE);
    expect(times()).toBe(2);
  });

  test('but not one that was asked once: it is not kept', async () => {
    const { askTwice } = counting();
    expect(await askTwice()).toEqual({ content: ANSWERED_TWICE });
  });

  test.each([
    { path: 'worth', options: ASKED, person: {}, reason: 'of another command' },
    { path: 'price', options: { ...ASKED, gpu: '3090' }, person: {}, reason: 'with another option' },
    { path: 'price', options: { gpu: '4090' }, person: {}, reason: 'with an option less' },
    { path: 'price', options: ASKED, person: { locale: 'de' }, reason: 'in another language' },
    { path: 'price', options: ASKED, person: { guildId: 'guild-eur' }, reason: 'where another rate is set' },
    { path: 'price', options: ASKED, person: { guildId: undefined }, reason: 'outside of servers' },
  ])('but not $reason', async ({ path, options, person }) => {
    const { discord, settings, askTwice } = counting();
    await settings.set('guild-eur', { rate: RATE });
    await askTwice();
    expect((await discord.as(person).run(path, options)).reply?.content).toBe(ANEW);
  });

  test('but not once the server has set something else', async () => {
    const { discord, settings, askTwice } = counting();
    await settings.set('guild-1', { rate: RATE });
    await askTwice();
    await settings.set('guild-1', { rate: { ...RATE, pricePerKwh: 0.2 } });
    expect((await discord.run('price', ASKED)).reply?.content).toBe(ANEW);
  });

  test('but not where the person has set something of their own', async () => {
    const { discord, persons, askTwice } = counting();
    await persons.set('user-2', { currency: { value: 'EUR', setAt: '2026-10-01T00:00:00Z' } });
    await askTwice();
    expect((await discord.as({ userId: 'user-2' }).run('price', ASKED)).reply?.content).toBe(ANEW);
    expect((await discord.as({ userId: 'user-3' }).run('price', ASKED)).reply?.content).toBe(ANSWERED_TWICE);
  });

  test('but not on another day, when every figure is a day older', async () => {
    const { discord, askTwice } = counting();
    await askTwice();
    await discord.clock.pass(11 * 3_600_000);
    expect((await discord.run('price', ASKED)).reply?.content).toBe(ANSWERED_TWICE);
    await discord.clock.pass(3_600_000);
    expect((await discord.run('price', ASKED)).reply?.content).toBe(ANEW);
  });

  test('but not after a minute', async () => {
    const { discord, askTwice } = counting();
    const startMs = Date.now();
    await askTwice();
    vi.setSystemTime(startMs + 59_000);
    expect((await discord.run('price', ASKED)).reply?.content).toBe(ANSWERED_TWICE);
    vi.setSystemTime(startMs + 61_000);
    expect((await discord.run('price', ASKED)).reply?.content).toBe(ANEW);
  });

  test('but not when the first time is more than a minute ago', async () => {
    const { discord } = counting();
    const startMs = Date.now();
    await discord.run('price', ASKED);
    vi.setSystemTime(startMs + 61_000);
    await discord.run('price', ASKED);
    expect((await discord.run('price', ASKED)).reply?.content).toBe(ANEW);
  });

  test('but not when its command does not promise that it answers all alike', async () => {
    const { discord, askTwice } = counting(false);
    await askTwice();
    expect((await discord.run('price', ASKED)).reply?.content).toBe(ANEW);
  });
});

test('what failed is tried again', async () => {
  let failures = 1;
  const { discord } = counting(true, () => {
    if (failures === 0) return { content: 'at last' };
    failures -= 1;
    throw new UserError('unknown_gpu', 'Which card?');
  });
  expect(await discord.run('price', ASKED)).toMatchObject({ reply: { content: 'Which card?' }, visibility: 'private' });
  expect(await discord.run('price', ASKED)).toMatchObject({ reply: { content: 'at last' }, visibility: 'public' });
});

test('what many people are given cannot be changed for one of them', async () => {
  const embeds = [{ title: 'RTX 4090', fields: [{ name: 'a', value: 'b' }] }];
  const reply = await counting(true, () => ({ embeds })).askTwice();
  expect([reply, reply?.embeds, reply?.embeds?.[0], reply?.embeds?.[0]?.fields?.[0]].every(Object.isFrozen)).toBe(true);
});

test('a picture is drawn again each time', async () => {
  const files = [{ name: 'chart.png', bytes: new Uint8Array([1]), description: 'A chart' }];
  const { discord, askTwice, times } = counting(true, () => ({ files }));
  await askTwice();
  await discord.run('price', ASKED);
  expect(times()).toBe(3);
});

test('a thousand answers are remembered, those that were asked for last, and more than that are all answered', async () => {
  const { discord, times } = counting();
  let person = 0;
  const ask = async (number: number) => {
    person += 1;
    const asking = discord.as({ userId: `user-${person}`, guildId: undefined });
    return (await asking.run('price', { gpu: String(number) })).reply;
  };
  for (let number = 0; number < MAX_ANSWERS; number += 1) {
    await ask(number);
    await ask(number);
  }
  expect(await ask(1)).toEqual({ content: 'worked out 4' });
  expect(times()).toBe(2 * MAX_ANSWERS);

  const more = MAX_ANSWERS + 1;
  await ask(more);
  expect(await ask(more)).toEqual({ content: `worked out ${2 * MAX_ANSWERS + 2}` });
  expect(await ask(more)).toEqual({ content: `worked out ${2 * MAX_ANSWERS + 2}` });
  expect(await ask(0)).toEqual({ content: `worked out ${2 * MAX_ANSWERS + 3}` });
});

test('what thousands ask once drives nothing out that was asked twice', async () => {
  const { discord, askTwice } = counting();
  await askTwice();
  for (let number = 0; number < 2 * MAX_ANSWERS; number += 1) {
    await discord.as({ userId: `user-${number}`, guildId: undefined }).run('price', { gpu: String(number) });
  }
  expect((await discord.run('price', ASKED)).reply?.content).toBe(ANSWERED_TWICE);
});

test('a remembered answer is seen by those who saw it when it was worked out', async () => {
  let times = 0;
  const command = defineCommand({
    name: 'price',
    description: 'Counts',
    options: { gpu: text('A text'), hide: flag('For me alone') },
    visibility: ({ hide }) => (hide === true ? 'private' : 'public'),
    answersAlike: true,
    execute() {
      times += 1;
      return { content: `worked out ${times}` };
    },
  });
  const discord = createSimulator({ commands: [command] });
  const [hidden, shown] = [{ gpu: '4090', hide: true }, { gpu: '4090' }];
  const seen = [];
  for (const options of [hidden, shown, hidden, shown, hidden, shown]) seen.push(await discord.run('price', options));
  expect(seen.map(({ reply, visibility }) => [reply?.content, visibility])).toEqual([
    ['worked out 1', 'private'],
    ['worked out 2', 'public'],
    ['worked out 3', 'private'],
    ['worked out 4', 'public'],
    ['worked out 3', 'private'],
    ['worked out 4', 'public'],
  ]);
});

test('a question that is asked back with a form is asked back each time, though a form was sent empty', async () => {
  const command = defineCommand({
    name: 'price',
    description: 'Asks back',
    options: { gpu: text('A text') },
    visibility: 'public',
    answersAlike: true,
    form: ({ gpu }) =>
      gpu === undefined
        ? {
            title: 'Which?',
            path: 'price',
            options: {},
            fields: [{ name: 'gpu', label: 'Card', required: false, maxLength: 20 }],
          }
        : undefined,
    execute: () => ({ content: 'worked out' }),
  });
  const discord = createSimulator({ commands: [command] });
  for (let round = 0; round < 2; round += 1) {
    const opened = await discord.run('price');
    expect(opened.form?.form.title).toBe('Which?');
    expect((await discord.submit(opened, { gpu: '' })).reply?.content).toBe('worked out');
  }
});
