import { describe, expect, test } from 'vitest';
import { commands, messageCommands } from '../../commands/index.ts';
import { encodeButton } from '../../src/conversation/button-state.ts';
import type { Command } from '../../src/conversation/command.ts';
import { commandListLimits } from '../../src/playground/discord/command-limits.ts';

/** Discord's limit on names, descriptions and choices of one command, all together. */
const MAX_CHARACTERS = 8_000;

const runnable: readonly (readonly [string, Command])[] = commands.flatMap((command) => [...command.commands]);
const entries = commands.map((command) => [command.body.name, command.body] as const);

test('Discord takes the list as it is', () => {
  const { error } = commandListLimits.safeParse([...commands, ...messageCommands].map(({ body }) => body));
  expect(error?.issues ?? []).toEqual([]);
});

test('every path leads to one command', () => {
  const paths = runnable.map(([path]) => path);
  expect(paths).toEqual([...new Set(paths)]);
});

describe.each(entries)('/%s as Discord is told', (_name, body) => {
  test('works in servers, in messages with the bot and elsewhere, for servers and for people', () => {
    expect(body).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
  });

  test('fits into 8,000 characters', () => {
    expect(charactersIn(body)).toBeLessThanOrEqual(MAX_CHARACTERS);
  });
});

test.each(runnable)('/%s can carry each of its options in a button', (path, { definition }) => {
  for (const { name } of definition.options) expect(encodeButton(path, { [name]: 1 }, definition)).toBeDefined();
});

/** Names, descriptions and choice values, at every depth. */
function charactersIn(part: unknown): number {
  if (Array.isArray(part)) return part.reduce<number>((sum, each) => sum + charactersIn(each), 0);
  if (typeof part !== 'object' || part === null) return 0;
  return Object.entries(part).reduce((sum, [key, value]) => {
    const counts = ['name', 'description', 'value'].includes(key) && typeof value === 'string';
    return sum + (counts ? value.length : charactersIn(value));
  }, 0);
}
