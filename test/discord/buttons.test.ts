import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { defineCommand, definePage } from '../../src/conversation/define-command.ts';
import { choice, flag, text } from '../../src/conversation/options.ts';
import type { CommandContext } from '../../src/conversation/command-context.ts';
import { UserError } from '../../src/errors.ts';
import type { Reply } from '../../src/views/message/reply.ts';
import { createSimulator } from '../support/simulator.ts';
import type { Seen } from '../support/simulator.ts';
import { unpackable } from '../support/unpackable.ts';

const slow = Promise.withResolvers<void>();

/** `/roi gpu:… [period] [hide]`, with a button per period; some cards are questions, some are slow, some break. */
const roi = defineCommand({
  name: 'roi',
  description: 'What a card earns',
  options: {
    gpu: text('A card', { required: true }),
    period: choice('Per day or month', { day: 'per day', month: 'per month', never: 'not at all' }),
    hide: flag('Only you see it'),
  },
  visibility: ({ hide }) => (hide === true ? 'private' : 'public'),
  async execute(options, context) {
    if (options.gpu === '3080') {
      throw new UserError('ambiguous_gpu', 'Which 3080?', [
        { label: '10 GB', options: { gpu: '3080-10gb' } },
        { label: '10 gigabytes', options: { gpu: '3080-10gb' } },
        { label: '12 GB', options: { gpu: '3080-12gb' } },
        { label: 'Far too long', options: { gpu: unpackable(100) } },
      ]);
    }
    if (options.gpu === 'slow' && options.period !== undefined) await slow.promise;
    if (options.period === 'never') throw new UserError('bad_options', 'Never is no period.');
    return answer(options, context);
  },
});

function answer(options: { gpu: string; period?: string }, { buttonId }: CommandContext): Reply {
  const buttons = ['day', 'month', 'never'].map((period) => ({
    type: ComponentType.Button as const,
    style: ButtonStyle.Secondary as const,
    label: `Per ${period}`,
    custom_id: buttonId('roi', { ...options, period }) ?? '',
  }));
  return {
    content: `${options.gpu} per ${options.period ?? 'day'}`,
    components: [{ type: ComponentType.ActionRow, components: buttons }],
  };
}

const open = () => createSimulator({ commands: [roi] });

describe('a click on one’s own message', () => {
  test.each([
    ['public', {}],
    ['private', { hide: true }],
  ])('changes it where it is (%s)', async (visibility, hide) => {
    const discord = open();
    await discord.run('roi', { gpu: '4090', ...hide });
    const seen = await discord.click('Per month');
    expect(seen).toMatchObject({ reply: { content: '4090 per month' }, visibility });
    expect(discord.channel).toEqual([seen.message]);
  });

  test('leaves it as it was when the answer fails, and says so privately', async () => {
    const discord = open();
    const before = await discord.run('roi', { gpu: '4090' });
    const seen = await discord.click('Per never');
    expect(seen).toMatchObject({ reply: { content: 'Never is no period.' }, visibility: 'private' });
    expect(before.reply?.content).toBe('4090 per day');
  });

  test('changes it later when the answer takes its time, also when that fails', async () => {
    const discord = open();
    const before = await discord.run('roi', { gpu: 'slow' });
    await discord.impatient.click('Per month', before);
    const failed = await discord.impatient.click('Per never', before);
    await discord.clock.pass(1_000);
    expect(before.reply?.content).toBe('slow per day');
    slow.resolve();
    await discord.clock.pass(0);
    expect(before).toMatchObject({ reply: { content: 'slow per month' }, visibility: 'public' });
    expect(failed).toMatchObject({ reply: { content: 'Never is no period.' }, visibility: 'private' });
  });

  test('never puts a hidden answer where everybody sees it', async () => {
    const discord = open();
    const hidden = await discord.run('roi', { gpu: '4090', hide: true });
    const open4090 = await discord.run('roi', { gpu: '4090' });
    const seen = await discord.clickId(customIdOf(hidden), open4090);
    expect(seen).toMatchObject({ reply: { content: '4090 per day' }, visibility: 'private' });
    expect(discord.channel).toEqual([hidden.message, open4090.message, seen.message]);
  });
});

test('a click on somebody else’s message gives a private copy and leaves theirs alone', async () => {
  const discord = open();
  const theirs = await discord.run('roi', { gpu: '4090' });
  const other = discord.as({ userId: 'user-2' });
  const copy = await other.click('Per month', theirs);
  expect(copy).toMatchObject({ reply: { content: '4090 per month' }, visibility: 'private' });
  expect(theirs.reply?.content).toBe('4090 per day');

  const again = await other.click('Per day', copy);
  expect(again).toMatchObject({ reply: { content: '4090 per day' }, visibility: 'private', message: copy.message });
  expect(discord.channel).toHaveLength(2);
});

test('what is beside an answer is for whoever presses, and leaves the answer as it was', async () => {
  const discord = open();
  const before = await discord.run('roi', { gpu: '4090', hide: true });
  const own = await discord.clickId(customIdOf(before).replace('1|', '1+|'), before);
  expect(own).toMatchObject({ reply: { content: '4090 per day' }, visibility: 'private' });
  expect(discord.channel).toEqual([before.message, own.message]);
});

test('a hidden answer is shared as a new message, by whoever has it', async () => {
  const discord = open();
  const hidden = await discord.run('roi', { gpu: '4090', hide: true });
  const id = customIdOf(await discord.run('roi', { gpu: '4090' })).replace('1|', '1!|');
  const shared = await discord.clickId(id, hidden);
  expect(shared).toMatchObject({ reply: { content: '4090 per day' }, visibility: 'public' });
});

test('what a command hides is not shared', async () => {
  const discord = open();
  const hidden = await discord.run('roi', { gpu: '4090', hide: true });
  const seen = await discord.clickId(customIdOf(hidden).replace('1|', '1!|'), hidden);
  expect(seen.visibility).toBe('private');
});

describe('a page of a command', () => {
  const why = definePage({
    name: 'why',
    options: { gpu: text('A card', { required: true }) },
    execute: ({ gpu }) => ({ content: `Because of the ${gpu}.` }),
  });
  const withPage = defineCommand(
    {
      name: 'roi',
      description: 'Earnings',
      options: { gpu: text('A card', { required: true }) },
      visibility: 'public',
      execute: ({ gpu }, { buttonId }) => ({
        content: 'It pays.',
        components: [
          {
            type: ComponentType.ActionRow,
            components: [
              {
                type: ComponentType.Button,
                style: ButtonStyle.Secondary,
                label: 'Why?',
                custom_id: buttonId('roi why', { gpu }, 'beside') ?? '',
              },
            ],
          },
        ],
      }),
    },
    [why],
  );

  test('is reached by a button and never by typing', async () => {
    const discord = createSimulator({ commands: [withPage] });
    await discord.run('roi', { gpu: '4090' });
    expect(await discord.click('Why?')).toMatchObject({
      reply: { content: 'Because of the 4090.' },
      visibility: 'private',
    });
    expect([...withPage.commands.keys()]).toEqual(['roi']);
    expect(JSON.stringify(withPage.body)).not.toContain('why');
  });
});

describe('a question', () => {
  test('offers each reading once, where it fits', async () => {
    const { reply, visibility } = await open().run('roi', { gpu: '3080', period: 'month' });
    expect(visibility).toBe('private');
    expect(reply?.content).toBe('Which 3080?');
    const labels = reply?.components?.flatMap((row) => row.components.map((each) => 'label' in each && each.label));
    expect(labels).toEqual(['10 GB', '12 GB']);
  });

  test('is answered where the command’s answers go, with the other options as they were', async () => {
    const discord = open();
    await discord.run('roi', { gpu: '3080', period: 'month' });
    const seen = await discord.click('12 GB');
    expect(seen).toMatchObject({ reply: { content: '3080-12gb per month' }, visibility: 'public' });
    expect(discord.channel).toHaveLength(2);
  });

  test('of a hidden command is answered in its place', async () => {
    const discord = open();
    await discord.run('roi', { gpu: '3080', hide: true });
    const seen = await discord.click('10 GB');
    expect(seen).toMatchObject({ reply: { content: '3080-10gb per day' }, visibility: 'private' });
    expect(discord.channel).toEqual([seen.message]);
  });
});

test.each([
  ['made by another version', '0|roi|abc|a4090'],
  ['of a command that is gone', '1|price|abc|a4090'],
  ['that is not ours', 'confirm'],
])('a button %s says that it is old', async (_reason, customId) => {
  const discord = open();
  const message = await discord.run('roi', { gpu: '4090' });
  expect(await discord.clickId(customId, message)).toMatchObject({
    reply: { content: 'This button is from an older version of me. Please type the command again.' },
    visibility: 'private',
  });
  expect(message.reply?.content).toBe('4090 per day');
});

test('a button whose options no longer fit the command says what they take', async () => {
  const discord = open();
  const message = await discord.run('roi', { gpu: '4090' });
  const customId = customIdOf(message).replace('|bday', '|bweek');
  expect((await discord.clickId(customId, message)).reply?.content).toBe(
    '`period` takes one of per day, per month, not at all.',
  );
});

/** Of the first button. */
function customIdOf({ reply }: Seen): string {
  const button = reply?.components?.[0]?.components[0];
  if (button === undefined || !('custom_id' in button) || button.custom_id === undefined) throw new Error('no button');
  return button.custom_id;
}
