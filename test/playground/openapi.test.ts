import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createOpenApiCheck, type OpenApiCheck } from '../support/openapi-check.ts';
import { openApiDocument } from '../support/playground.ts';

const COMMANDS = { method: 'PUT', path: '/applications/1/commands' };
const CALLBACK = { method: 'POST', path: '/interactions/1/token/callback' };
const ORIGINAL = { method: 'PATCH', path: '/webhooks/1/token/messages/@original' };
const FOLLOW_UP = { method: 'POST', path: '/webhooks/1/token' };

const SMALL_DOCUMENT = {
  paths: {
    '/notes/{id}': {
      post: {
        operationId: 'write_note',
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Note' } } } },
      },
    },
  },
  components: { schemas: { Note: { type: 'object', properties: { text: { type: 'string' } } } } },
};

const button = { type: 2, style: 1, label: 'Again', custom_id: 'again' };
const field = { name: 'Net', value: '1.79', inline: true };
const message = (changes: object) => ({
  type: 4,
  data: { tts: false, flags: 64, allowed_mentions: { parse: [] }, ...changes },
});
const command = (changes: object) => [{ name: 'roi', description: 'What a card earns', ...changes }];
const option = (changes: object) =>
  command({ options: [{ type: 3, name: 'gpu', description: 'The card', ...changes }] });

test('a document decides what a request body may be, whoever wrote it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'openapi-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'openapi.json');
  writeFileSync(path, JSON.stringify(SMALL_DOCUMENT));
  const small = createOpenApiCheck(path);

  small.check({ method: 'POST', path: '/notes/7', body: { text: 'Hello' } });
  small.check({ method: 'POST', path: '/elsewhere', body: { text: 5 } });
  expect(small.violations).toEqual([]);

  small.check({ method: 'POST', path: '/notes/7', body: { text: 5 } });
  expect(small.violations).toEqual([{ operation: 'POST /notes/{id}', faults: ['/text must be string: 5'] }]);
});

describe.runIf(openApiDocument)('Discord’s own description of its API, where DISCORD_OPENAPI names it', () => {
  let check: OpenApiCheck;

  beforeAll(() => {
    check = createOpenApiCheck(openApiDocument ?? '');
  });

  function faultsOf(request: { method: string; path: string }, body: unknown): readonly string[] {
    const before = check.violations.length;
    check.check({ ...request, body });
    return check.violations.slice(before).flatMap(({ faults }) => faults);
  }

  test.each([
    {
      reason: 'a reply with all that an answer has',
      request: CALLBACK,
      body: message({
        content: 'Hello',
        embeds: [
          {
            title: 't',
            color: 5,
            timestamp: '2026-11-21T12:00:00.000Z',
            footer: { text: 'f' },
            image: { url: 'attachment://a.png' },
            fields: [field],
          },
        ],
        components: [{ type: 1, components: [button] }],
        attachments: [{ id: '0', description: 'alt' }],
      }),
    },
    {
      reason: 'a reply that is empty but for null',
      request: CALLBACK,
      body: message({ content: null, embeds: null, components: null }),
    },
    { reason: 'a deferral', request: CALLBACK, body: { type: 5, data: { flags: 64 } } },
    { reason: 'a deferred update, without data', request: CALLBACK, body: { type: 6 } },
    { reason: 'an update', request: CALLBACK, body: { type: 7, data: { content: 'New' } } },
    {
      reason: 'choices of text',
      request: CALLBACK,
      body: { type: 8, data: { choices: [{ name: 'RTX 4090', value: 'rtx-4090' }] } },
    },
    {
      reason: 'choices of numbers',
      request: CALLBACK,
      body: { type: 8, data: { choices: [{ name: 'One', value: 1 }] } },
    },
    {
      reason: 'a form with rows',
      request: CALLBACK,
      body: {
        type: 9,
        data: {
          custom_id: 'm',
          title: 't',
          components: [{ type: 1, components: [{ type: 4, custom_id: 'i', style: 1, label: 'l' }] }],
        },
      },
    },
    {
      reason: 'a form with labels',
      request: CALLBACK,
      body: {
        type: 9,
        data: {
          custom_id: 'm',
          title: 't',
          components: [{ type: 18, label: 'l', component: { type: 4, custom_id: 'i', style: 1 } }],
        },
      },
    },
    { reason: 'an edit', request: ORIGINAL, body: { content: 'Hello', embeds: [{ fields: [field] }] } },
    { reason: 'a follow-up', request: FOLLOW_UP, body: { content: 'Hello', flags: 64 } },
    {
      reason: 'a command with permissions as text',
      request: COMMANDS,
      body: command({ default_member_permissions: '32', contexts: [0, 1, 2], integration_types: [0, 1] }),
    },
    {
      reason: 'a command with an option that has limits',
      request: COMMANDS,
      body: command({ options: [{ type: 10, name: 'rent', description: 'USD', min_value: 0, max_value: 100.5 }] }),
    },
    {
      reason: 'a command with subcommands',
      request: COMMANDS,
      body: command({ options: [{ type: 1, name: 'rate', description: 'Sets it', options: [] }] }),
    },
    {
      reason: 'a request that the document gives no body',
      request: { method: 'DELETE', path: '/webhooks/1/token/messages/@original' },
      body: undefined,
    },
  ])('allows $reason', ({ request, body }) => {
    expect(faultsOf(request, body)).toEqual([]);
  });

  test.each([
    {
      reason: 'a field value that is a number',
      request: CALLBACK,
      body: message({ embeds: [{ fields: [{ ...field, value: 1.79 }] }] }),
      fault: '/data/embeds/0/fields/0/value',
    },
    {
      reason: 'a field without a name',
      request: CALLBACK,
      body: message({ embeds: [{ fields: [{ value: '1' }] }] }),
      fault: "required property 'name'",
    },
    {
      reason: 'a field value that is too long',
      request: ORIGINAL,
      body: { embeds: [{ fields: [{ ...field, value: 'x'.repeat(1025) }] }] },
      fault: '/embeds/0/fields/0/value',
    },
    {
      reason: 'a component of no known type',
      request: CALLBACK,
      body: message({ components: [{ type: 1, components: [{ ...button, type: 99 }] }] }),
      fault: '/data/components/0',
    },
    {
      reason: 'a button outside a row',
      request: CALLBACK,
      body: message({ components: [button] }),
      fault: '/data/components/0',
    },
    {
      reason: 'a button without a style',
      request: CALLBACK,
      body: message({ components: [{ type: 1, components: [{ type: 2, label: 'b', custom_id: 'c' }] }] }),
      fault: "required property 'style'",
    },
    {
      reason: 'a button of no known style',
      request: FOLLOW_UP,
      body: { components: [{ type: 1, components: [{ ...button, style: 9 }] }] },
      fault: '/components/0/components/0/style',
    },
    {
      reason: 'a colour in words',
      request: CALLBACK,
      body: message({ embeds: [{ title: 't', color: 'red' }] }),
      fault: '/data/embeds/0/color',
    },
    {
      reason: 'a timestamp that is none',
      request: CALLBACK,
      body: message({ embeds: [{ timestamp: 'today' }] }),
      fault: '/data/embeds/0/timestamp',
    },
    {
      reason: 'mentions of no known kind',
      request: CALLBACK,
      body: message({ allowed_mentions: { parse: ['everybody'] } }),
      fault: '/data/allowed_mentions/parse/0',
    },
    {
      reason: 'an attachment without its number',
      request: CALLBACK,
      body: message({ attachments: [{ description: 'alt' }] }),
      fault: "required property 'id'",
    },
    { reason: 'a callback of no known type', request: CALLBACK, body: { type: 99 }, fault: '/type' },
    {
      reason: 'a choice without a value',
      request: CALLBACK,
      body: { type: 8, data: { choices: [{ name: 'n' }] } },
      fault: "required property 'value'",
    },
    {
      reason: 'a form without a title',
      request: CALLBACK,
      body: { type: 9, data: { custom_id: 'm', components: [] } },
      fault: "required property 'title'",
    },
    {
      reason: 'a command without a name',
      request: COMMANDS,
      body: [{ description: 'd' }],
      fault: "required property 'name'",
    },
    {
      reason: 'an option without a description',
      request: COMMANDS,
      body: option({ description: undefined }),
      fault: "required property 'description'",
    },
    { reason: 'an option of no known type', request: COMMANDS, body: option({ type: 77 }), fault: '/0/options/0' },
    {
      reason: 'an option with a limit in words',
      request: COMMANDS,
      body: option({ type: 10, max_value: 'ten' }),
      fault: '/0/options/0/max_value',
    },
    {
      reason: 'permissions in words',
      request: COMMANDS,
      body: command({ default_member_permissions: 'all' }),
      fault: '/0/default_member_permissions',
    },
    {
      reason: 'a context that does not exist',
      request: COMMANDS,
      body: command({ contexts: [3] }),
      fault: '/0/contexts/0',
    },
  ])('catches $reason', ({ request, body, fault }) => {
    expect(faultsOf(request, JSON.parse(JSON.stringify(body))).join('\n')).toContain(fault);
  });
});
