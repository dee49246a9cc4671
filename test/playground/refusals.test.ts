import { beforeEach, describe, expect, test } from 'vitest';
import type { InteractionPayload } from '../../src/playground/discord/interaction-payload.ts';
import { startBareBot, type BareBot } from '../support/playground-bare-bot.ts';
import { sitDown } from '../support/playground-people.ts';

const TEXT = { content: 'Hello' };
const webhook = ({ application_id: application, token }: InteractionPayload) => `/webhooks/${application}/${token}`;
const original = (payload: InteractionPayload) => `${webhook(payload)}/messages/@original`;
const times = <Item>(count: number, item: (index: number) => Item) => Array.from({ length: count }, (_, i) => item(i));

let bot: BareBot;

beforeEach(async () => {
  bot = await startBareBot();
});

async function sendFiles(count: number, size: number): Promise<unknown> {
  const { id, token } = bot.asked();
  const form = new FormData();
  form.set('payload_json', JSON.stringify({ type: 4, data: TEXT }));
  for (const index of times(count, (i) => i)) form.set(`files[${index}]`, new Blob([new Uint8Array(size)]), 'f.bin');
  const path = `${bot.server.apiUrl}/v10/interactions/${id}/${token}/callback`;
  return (await fetch(path, { method: 'POST', body: form })).json();
}

describe('an answer that Discord refuses', () => {
  test('an empty message: 50006', async () => {
    expect(await bot.reply(bot.asked(), {})).toMatchObject({ status: 400, code: 50_006 });
  });

  test('the second answer: 40060', async () => {
    const payload = bot.asked();
    await bot.reply(payload, TEXT);

    expect(await bot.reply(payload, TEXT)).toMatchObject({ status: 400, code: 40_060 });
  });

  test('after three seconds: 10062, and the person was told that nothing came', async () => {
    const user = sitDown(bot.server);
    const sent = Promise.withResolvers<InteractionPayload>();
    bot.server.events.once('interaction', ({ payload }) => sent.resolve(payload));
    const seen = user.run('/roi');
    bot.clock.advance(3000);

    await expect(seen).rejects.toThrow('The application did not respond');
    expect(await bot.reply(await sent.promise, TEXT)).toMatchObject({ status: 404, code: 10_062 });
  });

  test('just before three seconds is in time', async () => {
    const payload = bot.asked();
    bot.clock.advance(2999);

    expect(await bot.reply(payload, TEXT)).toEqual({ status: 204 });
  });

  test.each([
    { reason: 'an id that was never sent', change: { id: '1' } },
    { reason: 'a token that was never sent', change: { token: 'nonsense' } },
  ])('$reason: 10062', async ({ change }) => {
    expect(await bot.reply({ ...bot.asked(), ...change }, TEXT)).toMatchObject({ status: 404, code: 10_062 });
  });

  test.each([
    { reason: 'an update, where there is no message to update', type: 7, data: TEXT },
    { reason: 'a pong, which nobody asked for', type: 1, data: undefined },
    { reason: 'choices, for a command that was sent', type: 8, data: { choices: [] } },
  ])('$reason: 50035', async ({ type, data }) => {
    expect(await bot.answer(bot.asked(), { type, data })).toMatchObject({ code: 50_035, errors: { type: {} } });
  });

  test.each([
    { reason: '26 choices', choices: times(26, (i) => ({ name: `${i}`, value: `${i}` })), at: 'data.choices' },
    { reason: 'choice name over 100', choices: [{ name: 'x'.repeat(101), value: 'v' }], at: 'data.choices.0.name' },
    { reason: 'choice value over 100', choices: [{ name: 'n', value: 'x'.repeat(101) }], at: 'data.choices.0.value' },
    { reason: 'choice without a name', choices: [{ name: '', value: 'v' }], at: 'data.choices.0.name' },
  ])('$reason: 50035', async ({ choices, at }) => {
    const refusal = await bot.answer(bot.asked('autocomplete'), { type: 8, data: { choices } });

    expect(refusal).toMatchObject({ status: 400, code: 50_035 });
    expect(refusal.errors).toHaveProperty(at);
  });

  test('a message in answer to autocomplete: 50035', async () => {
    expect(await bot.reply(bot.asked('autocomplete'), TEXT)).toMatchObject({ code: 50_035, errors: { type: {} } });
  });

  test.each([
    { reason: 'no title', modal: { custom_id: 'm', components: [] }, at: 'data.title' },
    { reason: 'title over 45', modal: { custom_id: 'm', title: 'x'.repeat(46), components: [] }, at: 'data.title' },
    { reason: 'no inputs', modal: { custom_id: 'm', title: 't', components: [] }, at: 'data.components' },
  ])('a form with $reason: 50035', async ({ modal, at }) => {
    const refusal = await bot.answer(bot.asked(), { type: 9, data: modal });

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
    expect(await bot.ask(method, path(bot.asked()), body)).toMatchObject({ status: 404, code: 10_015 });
  });

  test.each([
    { reason: 'another application', path: '/webhooks/1/nonsense' },
    { reason: 'a token that was never given', path: '/webhooks/200000000000000001/nonsense' },
  ])('an unknown webhook, $reason: 10015', async ({ path }) => {
    expect(await bot.ask('POST', path, TEXT)).toMatchObject({ status: 404, code: 10_015 });
  });

  test.each([
    { reason: 'a follow-up', method: 'POST', path: webhook },
    { reason: 'an edit', method: 'PATCH', path: original },
  ])('$reason after fifteen minutes: 50027', async ({ method, path }) => {
    const payload = bot.asked();
    await bot.reply(payload, TEXT);
    bot.clock.advance(15 * 60_000);
    expect(await bot.ask(method, path(payload), TEXT)).toMatchObject({ status: 200 });
    bot.clock.advance(1);

    expect(await bot.ask(method, path(payload), TEXT)).toMatchObject({ status: 401, code: 50_027 });
  });

  test('an edit of what was deleted: 10008', async () => {
    const payload = bot.asked();
    await bot.reply(payload, TEXT);
    await bot.ask('DELETE', original(payload));

    expect(await bot.ask('PATCH', original(payload), TEXT)).toMatchObject({ status: 404, code: 10_008 });
  });

  test('an edit that leaves nothing: 50006', async () => {
    const payload = bot.asked();
    await bot.reply(payload, TEXT);

    expect(await bot.ask('PATCH', original(payload), { content: '' })).toMatchObject({ status: 400, code: 50_006 });
  });

  test('an edit beyond the limits: 50035, and the message stays as it was', async () => {
    const payload = bot.asked();
    await bot.reply(payload, TEXT);

    const refusal = await bot.ask('PATCH', original(payload), { embeds: [{ title: 'x'.repeat(257) }] });

    expect(refusal).toMatchObject({ code: 50_035, errors: { embeds: { 0: { title: {} } } } });
    expect(await bot.ask('GET', original(payload))).toMatchObject(TEXT);
  });
});

describe('a request that Discord refuses', () => {
  test('a wrong token: 401', async () => {
    expect(await bot.ask('GET', '/users/@me', undefined, 'wrong')).toMatchObject({ status: 401, code: 0 });
    expect(await bot.ask('GET', '/gateway/bot', undefined, 'wrong')).toMatchObject({ status: 401 });
  });

  test('an address that is not there: 404', async () => {
    expect(await bot.ask('GET', '/nowhere')).toMatchObject({ status: 404, code: 0 });
    expect(await bot.ask('DELETE', '/users/@me')).toMatchObject({ status: 404, code: 0 });
  });

  test('JSON that is none: 50109', async () => {
    const { id, token } = bot.asked();
    const response = await fetch(`${bot.server.apiUrl}/v10/interactions/${id}/${token}/callback`, {
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
