import { describe, expect, test } from 'vitest';
import { defineCommand, definePage } from '../../src/conversation/define-command.ts';
import type { ButtonOptions } from '../../src/conversation/command-context.ts';
import { number, text } from '../../src/conversation/options.ts';
import type { Given } from '../../src/conversation/options.ts';
import { createSimulator } from '../support/simulator.ts';
import { unpackable } from '../support/unpackable.ts';

const options = {
  name: text('A name'),
  watts: number('Watts', { min: 10, max: 100_000 }),
  note: text('A note'),
  disk: number('Disk', { max: 100_000 }),
};

/** `/keep name:… watts:… note:…`, which asks for the name in a form, with the note in its `custom_id`. */
function keeping(known: (given: Given<typeof options>) => ButtonOptions = ({ note }) => ({ note })) {
  const kept: object[] = [];
  const execute = (given: Given<typeof options>) => {
    kept.push(given);
    return { content: `Kept ${given.name ?? 'nothing'}` };
  };
  const keep = defineCommand(
    {
      name: 'keep',
      description: 'Keeps',
      options,
      visibility: 'public',
      form: (given) =>
        given.name === undefined
          ? {
              title: 'Keep what?',
              path: 'keep form',
              options: known(given),
              fields: [
                { name: 'name', label: 'Name', required: true, maxLength: 20 },
                { name: 'watts', label: 'Watts', required: false, maxLength: 10, value: given.watts?.toString() },
                { name: 'disk', label: 'Disk', required: false, maxLength: 10 },
              ],
            }
          : undefined,
      execute,
    },
    [definePage({ name: 'form', options, execute })],
  );
  return { kept, discord: createSimulator({ commands: [keep] }) };
}

describe('a form', () => {
  test('opens where something is missing, and what is filled in runs the command', async () => {
    const { kept, discord } = keeping();
    const opened = await discord.run('keep', { note: 'in the attic', watts: 900 });
    expect(opened.form?.form.title).toBe('Keep what?');
    expect(kept).toEqual([]);
    const seen = await discord.submit(opened, { name: 'attic' });
    expect(seen).toMatchObject({ reply: { content: 'Kept attic' }, visibility: 'private' });
    expect(kept).toEqual([{ name: 'attic', watts: 900, note: 'in the attic' }]);
    expect(discord.handled.map(({ kind, command, outcome }) => [kind, command, outcome])).toEqual([
      ['command', 'keep', 'answered'],
      ['form', 'keep form', 'answered'],
    ]);
  });

  test('does not open where nothing is missing', async () => {
    const { discord } = keeping();
    expect(await discord.run('keep', { name: 'attic' })).toMatchObject({ form: undefined, visibility: 'public' });
  });

  test('does not open where what is known does not fit into it: then the command answers', async () => {
    const { discord } = keeping();
    const seen = await discord.run('keep', { note: unpackable(100) });
    expect(seen).toMatchObject({ form: undefined, reply: { content: 'Kept nothing' } });
  });

  test('leaves out what was left empty', async () => {
    const { kept, discord } = keeping();
    await discord.submit(await discord.run('keep'), { name: ' attic ', watts: '  ' });
    expect(kept).toEqual([{ name: 'attic' }]);
  });

  test.each([
    ['900', 900],
    ['900.5', 900.5],
    ['900,5', 900.5],
    // As a fraction it would be below the option's least.
    ['1,200', 1_200],
    ['12.345,6', 12_345.6],
  ])('reads the number %s as %d', async (typed, watts) => {
    const { kept, discord } = keeping();
    await discord.submit(await discord.run('keep'), { name: 'attic', watts: typed });
    expect(kept).toEqual([{ name: 'attic', watts }]);
  });

  test.each([
    ['1,600', 1_600],
    ['1.6', 1.6],
    ['0,125', 0.125],
  ])('reads %s as %d where fractions are possible too', async (typed, disk) => {
    const { kept, discord } = keeping();
    await discord.submit(await discord.run('keep'), { name: 'attic', disk: typed });
    expect(kept).toEqual([{ name: 'attic', disk }]);
  });

  test.each(['900 kW', 'a lot', '5', '-20', '12,345', '١٢'])(
    'refuses the number %s, and says what it takes',
    async (typed) => {
      const { kept, discord } = keeping();
      const seen = await discord.submit(await discord.run('keep'), { name: 'attic', watts: typed });
      expect(seen.reply?.content).toBe('`watts` takes a number from 10 to 100000.');
      expect(kept).toEqual([]);
    },
  );

  test('of an older bot is called old', async () => {
    const { discord } = keeping();
    const opened = await discord.run('keep');
    discord.tamper((interaction) =>
      interaction.kind === 'form' ? { ...interaction, customId: '0|keep' } : interaction,
    );
    expect((await discord.submit(opened, { name: 'attic' })).reply?.content).toContain('from an older version of me');
  });

  test('cannot be answered with a form again', async () => {
    const { discord } = keeping();
    const opened = await discord.run('keep');
    discord.tamper((interaction) => (interaction.kind === 'form' ? { ...interaction, fields: {} } : interaction));
    expect(await discord.submit(opened, {})).toMatchObject({ form: undefined, reply: { content: 'Kept nothing' } });
  });
});
