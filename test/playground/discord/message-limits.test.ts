import { beforeEach, describe, expect, test } from 'vitest';
import { startBareBot, type BareBot } from '../../support/playground-bare-bot.ts';

const TEXT = { content: 'Hello' };
const field = { name: 'n', value: 'v' };
const button = (index: number) => ({ type: 2, style: 1, label: 'b', custom_id: `id-${index}` });
const row = (...components: object[]) => ({ type: 1, components });
const times = <Item>(count: number, item: (index: number) => Item) => Array.from({ length: count }, (_, i) => item(i));

let bot: BareBot;

beforeEach(async () => {
  bot = await startBareBot();
});

describe('a message that Discord refuses with 50035', () => {
  test.each([
    { reason: 'content over 2000', data: { content: 'x'.repeat(2001) }, at: 'content' },
    { reason: 'title over 256', data: { embeds: [{ title: 'x'.repeat(257) }] }, at: 'embeds.0.title' },
    {
      reason: 'description over 4096',
      data: { embeds: [{ description: 'x'.repeat(4097) }] },
      at: 'embeds.0.description',
    },
    { reason: '26 fields', data: { embeds: [{ fields: times(26, () => field) }] }, at: 'embeds.0.fields' },
    {
      reason: 'field name over 256',
      data: { embeds: [{ fields: [{ ...field, name: 'x'.repeat(257) }] }] },
      at: 'embeds.0.fields.0.name',
    },
    {
      reason: 'field value over 1024',
      data: { embeds: [{ fields: [{ ...field, value: 'x'.repeat(1025) }] }] },
      at: 'embeds.0.fields.0.value',
    },
    {
      reason: 'field value of blanks',
      data: { embeds: [{ fields: [{ ...field, value: '  ' }] }] },
      at: 'embeds.0.fields.0.value',
    },
    { reason: 'field without a name', data: { embeds: [{ fields: [{ value: 'v' }] }] }, at: 'embeds.0.fields.0.name' },
    {
      reason: 'field value that is a number',
      data: { embeds: [{ fields: [{ ...field, value: 5 }] }] },
      at: 'embeds.0.fields.0.value',
    },
    {
      reason: 'footer over 2048',
      data: { embeds: [{ footer: { text: 'x'.repeat(2049) } }] },
      at: 'embeds.0.footer.text',
    },
    {
      reason: 'author over 256',
      data: { embeds: [{ author: { name: 'x'.repeat(257) } }] },
      at: 'embeds.0.author.name',
    },
    { reason: 'over 6000 in all', data: { embeds: times(2, () => ({ description: 'x'.repeat(3001) })) }, at: 'embeds' },
    { reason: '11 embeds', data: { embeds: times(11, () => ({ title: 't' })) }, at: 'embeds' },
    { reason: 'empty embed', data: { embeds: [{}] }, at: 'embeds.0.description' },
    { reason: 'colour out of range', data: { embeds: [{ title: 't', color: 0x1_00_00_00 }] }, at: 'embeds.0.color' },
    {
      reason: 'timestamp that is none',
      data: { embeds: [{ title: 't', timestamp: 'now' }] },
      at: 'embeds.0.timestamp',
    },
    { reason: '6 rows', data: { ...TEXT, components: times(6, (i) => row(button(i))) }, at: 'components' },
    {
      reason: '6 buttons in a row',
      data: { ...TEXT, components: [row(...times(6, button))] },
      at: 'components.0.components',
    },
    { reason: 'empty row', data: { ...TEXT, components: [row()] }, at: 'components.0.components' },
    { reason: 'button outside a row', data: { ...TEXT, components: [button(0)] }, at: 'components.0.type' },
    {
      reason: 'custom id over 100',
      data: { ...TEXT, components: [row({ ...button(0), custom_id: 'x'.repeat(101) })] },
      at: 'components.0.components.0.custom_id',
    },
    {
      reason: 'empty custom id',
      data: { ...TEXT, components: [row({ ...button(0), custom_id: '' })] },
      at: 'components.0.components.0.custom_id',
    },
    {
      reason: 'button without custom id',
      data: { ...TEXT, components: [row({ type: 2, style: 1, label: 'b' })] },
      at: 'components.0.components.0',
    },
    {
      reason: 'custom id twice',
      data: { ...TEXT, components: [row(button(1)), row(button(1))] },
      at: 'components.1.components.0.custom_id',
    },
    {
      reason: 'label over 80',
      data: { ...TEXT, components: [row({ ...button(0), label: 'x'.repeat(81) })] },
      at: 'components.0.components.0.label',
    },
    {
      reason: 'link with a custom id',
      data: { ...TEXT, components: [row({ ...button(0), style: 5, url: 'https://a.example' })] },
      at: 'components.0.components.0',
    },
    {
      reason: '26 options in a menu',
      data: {
        ...TEXT,
        components: [row({ type: 3, custom_id: 's', options: times(26, (i) => ({ label: 'l', value: `${i}` })) })],
      },
      at: 'components.0.components.0.options',
    },
    {
      reason: 'menu beside a button',
      data: {
        ...TEXT,
        components: [row(button(0), { type: 3, custom_id: 's', options: [{ label: 'l', value: 'v' }] })],
      },
      at: 'components.0.components',
    },
    {
      reason: 'mentions both parsed and listed',
      data: { ...TEXT, allowed_mentions: { parse: ['users'], users: ['1'] } },
      at: 'allowed_mentions',
    },
  ])('$reason', async ({ data, at }) => {
    const refusal = await bot.reply(bot.asked(), data);

    expect(refusal).toMatchObject({ status: 400, code: 50_035 });
    expect(refusal.errors).toHaveProperty(`data.${at}._errors`);
    expect(bot.server.violations).toMatchObject([{ code: 50_035 }]);
  });

  test('names each fault in the words of Discord', async () => {
    const twice = { ...TEXT, components: [row(button(1), button(1))], embeds: [{ title: 'x'.repeat(257) }] };

    expect((await bot.reply(bot.asked(), twice)).errors).toEqual({
      data: {
        embeds: {
          0: { title: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 256 or fewer in length.' }] } },
        },
        components: {
          0: {
            components: {
              1: {
                custom_id: {
                  _errors: [
                    { code: 'COMPONENT_CUSTOM_ID_DUPLICATED', message: 'Component custom id cannot be duplicated' },
                  ],
                },
              },
            },
          },
        },
      },
    });
  });

  test('leaves the interaction open for a better answer', async () => {
    const payload = bot.asked();
    await bot.reply(payload, { content: 'x'.repeat(2001) });

    expect(await bot.reply(payload, TEXT)).toEqual({ status: 204 });
  });

  test('at its limits is a message', async () => {
    const full = {
      content: 'x'.repeat(2000),
      embeds: [{ title: 'x'.repeat(256), description: 'x'.repeat(4096), footer: { text: 'x'.repeat(1648) } }],
      components: times(5, (r) => row(...times(5, (c) => button(r * 5 + c)))),
    };

    expect(await bot.reply(bot.asked(), full)).toEqual({ status: 204 });
  });
});
