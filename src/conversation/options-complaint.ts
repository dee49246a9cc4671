import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type * as z from 'zod';
import type { CommandDefinition } from './command.ts';

const MAX_OPTIONS_NAMED = 5;

/** One sentence per option that was refused, saying what it takes. */
export function optionsComplaint(definition: CommandDefinition, issues: readonly z.core.$ZodIssue[]): string {
  const sentences = new Set(issues.flatMap((issue) => sentencesFor(definition, issue)));
  return [...sentences].slice(0, MAX_OPTIONS_NAMED).join('\n');
}

function sentencesFor(definition: CommandDefinition, issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => `\`${plain(name)}\` is not an option of \`${definition.name}\`.`);
  }
  // Rules that only the command knows bring their own sentence.
  if (issue.code === 'custom') return [issue.message];
  const name = String(issue.path[0] ?? '');
  const option = definition.options?.find((each) => each.name === name);
  return [`\`${plain(name)}\` takes ${option === undefined ? 'something else' : takes(option)}.`];
}

function takes(option: APIApplicationCommandBasicOption): string {
  switch (option.type) {
    case ApplicationCommandOptionType.String: {
      const { choices } = option;
      if (choices !== undefined && choices.length > 0) return `one of ${choices.map(({ name }) => name).join(', ')}`;
      return `text${lengths(option.min_length, option.max_length)}`;
    }
    case ApplicationCommandOptionType.Integer:
      return `a whole number${limits(option.min_value, option.max_value)}`;
    case ApplicationCommandOptionType.Number:
      return `a number${limits(option.min_value, option.max_value)}`;
    case ApplicationCommandOptionType.Boolean:
      return 'True or False';
    case ApplicationCommandOptionType.User:
    case ApplicationCommandOptionType.Channel:
    case ApplicationCommandOptionType.Role:
    case ApplicationCommandOptionType.Mentionable:
    case ApplicationCommandOptionType.Attachment:
      return 'what Discord offers there';
  }
}

function limits(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return ` from ${min} to ${max}`;
  if (min !== undefined) return ` of at least ${min}`;
  if (max !== undefined) return ` of at most ${max}`;
  return '';
}

function lengths(min: number | undefined, max: number | undefined): string {
  if (max !== undefined) return ` of ${min ?? 1} to ${max} characters`;
  return min === undefined ? '' : ` of at least ${min} characters`;
}

/** Names that Discord never registered are typed by whoever sent them: no markup, no mentions, no length. */
function plain(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}_-]/gu, '').slice(0, 32);
}
