import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { encodeButton } from '../../src/conversation/button-state.ts';
import type { Command } from '../../src/conversation/command.ts';
import { commandListLimits } from '../../src/playground/discord/command-limits.ts';

/** Discord's limit on names, descriptions and choices of one command, all together. */
const MAX_CHARACTERS = 8_000;

const runnable: readonly (readonly [string, Command])[] = commands.flatMap((command) => [...command.commands]);
const entries = commands.map((command) => [command.body.name, command.body] as const);

test('Discord takes the list as it is', () => {
  const { error } = commandListLimits.safeParse(commands.map(({ body }) => body));
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

describe.each(runnable)('/%s', (path, command) => {
  const declared = command.definition.options ?? [];
  const parsed = command.options.shape;

  test('declares to Discord exactly the options it parses', () => {
    expect(declared.map(({ name }) => name).toSorted()).toEqual(Object.keys(parsed).toSorted());
  });

  test('refuses an option that it did not declare', () => {
    expect(() => command.prepare({ 'not-declared': true })).toThrow('`not-declared` is not an option of');
  });

  test('completes exactly the options it declares to complete', () => {
    const completing = declared.filter((option) => 'autocomplete' in option && option.autocomplete);
    expect(Object.keys(command.autocomplete ?? {}).toSorted()).toEqual(completing.map(({ name }) => name).toSorted());
  });

  test('can carry each of its options in a button', () => {
    for (const { name } of declared) expect(encodeButton(path, { [name]: 1 }, command.definition)).toBeDefined();
  });

  test.each(declared.map((option) => [option.name, option] as const))(
    '%s is required in both places or in neither',
    (name, option) => {
      const acceptsNothing = parsed[name]?.safeParse(undefined).success;
      expect(option.required ?? false).toBe(acceptsNothing === false);
    },
  );

  test.each(declared.flatMap((option) => ('choices' in option ? [[option.name, option.choices ?? []] as const] : [])))(
    'takes every choice of %s that Discord offers',
    (name, choices) => {
      for (const { value } of choices) expect(parsed[name]?.safeParse(value).success).toBe(true);
    },
  );

  test.each(
    declared.flatMap((option) =>
      ['min_value', 'max_value'].flatMap((limit) => {
        const value: unknown = Reflect.get(option, limit);
        return typeof value === 'number' ? [[option.name, limit, value] as const] : [];
      }),
    ),
  )('%s has the same %s for Discord and for itself', (name, limit, value) => {
    const beyond = limit === 'min_value' ? value - 1 : value + 1;
    expect(parsed[name]?.safeParse(value).success).toBe(true);
    expect(parsed[name]?.safeParse(beyond).success).toBe(false);
  });
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
