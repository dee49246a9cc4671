import { beforeEach, describe, expect, test } from 'vitest';
import type { PlaygroundServer } from '../../src/playground/server.ts';
import type { InteractionPayload } from '../../src/playground/interaction-payload.ts';
import { createPlaygroundClock } from '../support/playground-clock.ts';
import { sitDown } from '../support/playground-people.ts';
import { startPlayground, TOKEN } from '../support/playground.ts';

// These speak HTTP themselves: discord.js would refuse half of it before it leaves.

const COMMANDS = [
  {
    name: 'roi',
    description: 'What a card earns',
    options: [{ type: 3, name: 'gpu', description: 'The card', autocomplete: true }],
  },
];
const TEXT = { content: 'Hello' };

let server: PlaygroundServer;
let clock: ReturnType<typeof createPlaygroundClock>;

beforeEach(async () => {
  clock = createPlaygroundClock();
  server = await startPlayground({ clock, openApi: 'unchecked' });
  await ask('PUT', `/applications/${server.application.id}/commands`, COMMANDS);
});

interface Reply {
  readonly status: number;
  readonly code?: number;
  readonly errors?: object;
}

async function ask(method: string, path: string, body?: unknown, token = TOKEN): Promise<Reply> {
  const response = await fetch(`${server.apiUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { ...(text ? (JSON.parse(text) as object) : {}), status: response.status };
}

/** Somebody asks; nobody listens at the gateway, so that the test is the one who answers. */
function asked(how: 'command' | 'autocomplete' = 'command'): InteractionPayload {
  const payloads: InteractionPayload[] = [];
  server.events.once('interaction', ({ payload }) => void payloads.push(payload));
  const user = sitDown(server);
  const seen = how === 'command' ? user.run('/roi') : user.type('/roi', 'gpu', '40');
  seen.catch(() => undefined);
  const [payload] = payloads;
  if (!payload) throw new Error('The interaction was not sent.');
  return payload;
}

async function sendFiles(count: number, size: number): Promise<unknown> {
  const { id, token } = asked();
  const form = new FormData();
  form.set('payload_json', JSON.stringify({ type: 4, data: TEXT }));
  for (const index of times(count, (i) => i)) form.set(`files[${index}]`, new Blob([new Uint8Array(size)]), 'f.bin');
  const path = `${server.apiUrl}/v10/interactions/${id}/${token}/callback`;
  return (await fetch(path, { method: 'POST', body: form })).json();
}

const answer = ({ id, token }: InteractionPayload, body: unknown) =>
  ask('POST', `/interactions/${id}/${token}/callback`, body);
const reply = (payload: InteractionPayload, data: unknown = TEXT) => answer(payload, { type: 4, data });
const webhook = ({ application_id: application, token }: InteractionPayload) => `/webhooks/${application}/${token}`;
const original = (payload: InteractionPayload) => `${webhook(payload)}/messages/@original`;
const times = <Item>(count: number, item: (index: number) => Item) => Array.from({ length: count }, (_, i) => item(i));
const field = { name: 'n', value: 'v' };
const button = (index: number) => ({ type: 2, style: 1, label: 'b', custom_id: `id-${index}` });
const row = (...components: object[]) => ({ type: 1, components });

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
    const refusal = await reply(asked(), data);

    expect(refusal).toMatchObject({ status: 400, code: 50_035 });
    expect(refusal.errors).toHaveProperty(`data.${at}._errors`);
    expect(server.violations).toMatchObject([{ code: 50_035 }]);
  });

  test('leaves the interaction open for a better answer', async () => {
    const payload = asked();
    await reply(payload, { content: 'x'.repeat(2001) });

    expect(await reply(payload)).toEqual({ status: 204 });
  });

  test('at its limits is a message', async () => {
    const full = {
      content: 'x'.repeat(2000),
      embeds: [{ title: 'x'.repeat(256), description: 'x'.repeat(4096), footer: { text: 'x'.repeat(1648) } }],
      components: times(5, (r) => row(...times(5, (c) => button(r * 5 + c)))),
    };

    expect(await reply(asked(), full)).toEqual({ status: 204 });
  });
});

describe('an answer that Discord refuses', () => {
  test('an empty message: 50006', async () => {
    expect(await reply(asked(), {})).toMatchObject({ status: 400, code: 50_006 });
  });

  test('the second answer: 40060', async () => {
    const payload = asked();
    await reply(payload);

    expect(await reply(payload)).toMatchObject({ status: 400, code: 40_060 });
  });

  test('after three seconds: 10062, and the person was told that nothing came', async () => {
    const user = sitDown(server);
    const sent = Promise.withResolvers<InteractionPayload>();
    server.events.once('interaction', ({ payload }) => sent.resolve(payload));
    const seen = user.run('/roi');
    clock.advance(3000);

    await expect(seen).rejects.toThrow('The application did not respond');
    expect(await reply(await sent.promise)).toMatchObject({ status: 404, code: 10_062 });
  });

  test('just before three seconds is in time', async () => {
    const payload = asked();
    clock.advance(2999);

    expect(await reply(payload)).toEqual({ status: 204 });
  });

  test.each([
    { reason: 'an id that was never sent', change: { id: '1' } },
    { reason: 'a token that was never sent', change: { token: 'nonsense' } },
  ])('$reason: 10062', async ({ change }) => {
    expect(await reply({ ...asked(), ...change })).toMatchObject({ status: 404, code: 10_062 });
  });

  test.each([
    { reason: 'an update, where there is no message to update', type: 7, data: TEXT },
    { reason: 'a pong, which nobody asked for', type: 1, data: undefined },
    { reason: 'choices, for a command that was sent', type: 8, data: { choices: [] } },
  ])('$reason: 50035', async ({ type, data }) => {
    expect(await answer(asked(), { type, data })).toMatchObject({ code: 50_035, errors: { type: {} } });
  });

  test.each([
    { reason: '26 choices', choices: times(26, (i) => ({ name: `${i}`, value: `${i}` })), at: 'data.choices' },
    { reason: 'choice name over 100', choices: [{ name: 'x'.repeat(101), value: 'v' }], at: 'data.choices.0.name' },
    { reason: 'choice value over 100', choices: [{ name: 'n', value: 'x'.repeat(101) }], at: 'data.choices.0.value' },
    { reason: 'choice without a name', choices: [{ name: '', value: 'v' }], at: 'data.choices.0.name' },
  ])('$reason: 50035', async ({ choices, at }) => {
    const refusal = await answer(asked('autocomplete'), { type: 8, data: { choices } });

    expect(refusal).toMatchObject({ status: 400, code: 50_035 });
    expect(refusal.errors).toHaveProperty(at);
  });

  test('a message in answer to autocomplete: 50035', async () => {
    expect(await reply(asked('autocomplete'))).toMatchObject({ code: 50_035, errors: { type: {} } });
  });

  test.each([
    { reason: 'no title', modal: { custom_id: 'm', components: [] }, at: 'data.title' },
    { reason: 'title over 45', modal: { custom_id: 'm', title: 'x'.repeat(46), components: [] }, at: 'data.title' },
    { reason: 'no inputs', modal: { custom_id: 'm', title: 't', components: [] }, at: 'data.components' },
  ])('a form with $reason: 50035', async ({ modal, at }) => {
    const refusal = await answer(asked(), { type: 9, data: modal });

    expect(refusal).toMatchObject({ status: 400, code: 50_035 });
    expect(refusal.errors).toHaveProperty(at);
  });
});

describe('a follow-up, edit or deletion that Discord refuses', () => {
  test.each([
    { reason: 'an edit before a reply', method: 'PATCH', path: original, body: TEXT },
    { reason: 'a follow-up before a reply', method: 'POST', path: webhook, body: TEXT },
    { reason: 'a deletion before a reply', method: 'DELETE', path: original, body: undefined },
  ])('$reason: 10015', async ({ method, path, body }) => {
    expect(await ask(method, path(asked()), body)).toMatchObject({ status: 404, code: 10_015 });
  });

  test.each([
    { reason: 'another application', path: '/webhooks/1/nonsense' },
    { reason: 'a token that was never given', path: '/webhooks/200000000000000001/nonsense' },
  ])('an unknown webhook, $reason: 10015', async ({ path }) => {
    expect(await ask('POST', path, TEXT)).toMatchObject({ status: 404, code: 10_015 });
  });

  test.each([
    { reason: 'a follow-up', method: 'POST', path: webhook },
    { reason: 'an edit', method: 'PATCH', path: original },
  ])('$reason after fifteen minutes: 50027', async ({ method, path }) => {
    const payload = asked();
    await reply(payload);
    clock.advance(15 * 60_000);
    expect(await ask(method, path(payload), TEXT)).toMatchObject({ status: 200 });
    clock.advance(1);

    expect(await ask(method, path(payload), TEXT)).toMatchObject({ status: 401, code: 50_027 });
  });

  test('an edit of what was deleted: 10008', async () => {
    const payload = asked();
    await reply(payload);
    await ask('DELETE', original(payload));

    expect(await ask('PATCH', original(payload), TEXT)).toMatchObject({ status: 404, code: 10_008 });
  });

  test('an edit that leaves nothing: 50006', async () => {
    const payload = asked();
    await reply(payload);

    expect(await ask('PATCH', original(payload), { content: '' })).toMatchObject({ status: 400, code: 50_006 });
  });

  test('an edit beyond the limits: 50035, and the message stays as it was', async () => {
    const payload = asked();
    await reply(payload);

    const refusal = await ask('PATCH', original(payload), { embeds: [{ title: 'x'.repeat(257) }] });

    expect(refusal).toMatchObject({ code: 50_035, errors: { embeds: { 0: { title: {} } } } });
    expect(await ask('GET', original(payload))).toMatchObject(TEXT);
  });
});

describe('a request that Discord refuses', () => {
  test('a wrong token: 401', async () => {
    expect(await ask('GET', '/users/@me', undefined, 'wrong')).toMatchObject({ status: 401, code: 0 });
    expect(await ask('GET', '/gateway/bot', undefined, 'wrong')).toMatchObject({ status: 401 });
  });

  test('an address that is not there: 404', async () => {
    expect(await ask('GET', '/nowhere')).toMatchObject({ status: 404, code: 0 });
    expect(await ask('DELETE', '/users/@me')).toMatchObject({ status: 404, code: 0 });
  });

  test('JSON that is none: 50109', async () => {
    const { id, token } = asked();
    const response = await fetch(`${server.apiUrl}/v10/interactions/${id}/${token}/callback`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    });

    expect(await response.json()).toMatchObject({ code: 50_109 });
  });

  test('eleven files: 50035; a file over 10 MiB: 40005', async () => {
    expect(await sendFiles(11, 1)).toMatchObject({ code: 50_035, errors: { attachments: {} } });
    expect(await sendFiles(1, 10 * 1024 * 1024 + 1)).toMatchObject({ code: 40_005 });
  });
});
