import type { SubcommandOption, ValueOption } from '../discord/command-limits.ts';
import type { RegisteredCommand } from '../discord/registered-command.ts';
import { CommandType, OptionType } from '../discord/wire-codes.ts';

/** A command that can be run: `/roi`, or `/settings rate` below `/settings`. */
export interface Leaf {
  /** Without the slash: `settings rate`. */
  readonly path: string;
  readonly description: string;
  readonly options: readonly ValueOption[];
}

type AnyOption = NonNullable<RegisteredCommand['options']>[number] | SubcommandOption;

export function leavesOf(commands: readonly RegisteredCommand[], locale: string): Leaf[] {
  const below = (path: string, described: RegisteredCommand | AnyOption): Leaf[] => {
    const options: readonly AnyOption[] = ('options' in described ? described.options : undefined) ?? [];
    const nested = options.filter(({ type }) => type <= OptionType.SubcommandGroup);
    if (nested.length > 0) return nested.flatMap((one) => below(`${path} ${one.name}`, one));
    const description = described.description_localizations?.[locale] ?? described.description;
    return [{ path, description, options: options.filter(isValue) }];
  };
  return commands.filter(({ type }) => type === CommandType.Slash).flatMap((command) => below(command.name, command));
}

/** What a line says: its command, and the text of each option that it names, in the order of the line. */
export interface ReadLine {
  readonly leaf: Leaf;
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Reads `/roi gpu:4090 network:io.net rate:0.13`. Text before the first name belongs to the first option. Undefined until
 * the command is spelled out and followed by a space.
 */
export function readLine(line: string, leaves: readonly Leaf[]): ReadLine | undefined {
  const leaf = leaves
    .filter(({ path }) => line.startsWith(`/${path} `))
    .toSorted((a, b) => b.path.length - a.path.length)[0];
  if (!leaf) return undefined;
  const rest = line.slice(leaf.path.length + 2);
  const marks = [...rest.matchAll(/(?<=^|\s)([^\s:]+):/gu)].filter(([, name]) =>
    leaf.options.some((option) => option.name === name),
  );
  const texts = new Map<string, string>();
  const before = rest.slice(0, marks[0]?.index).trim();
  const [first] = leaf.options;
  if (before !== '' && first) texts.set(first.name, before);
  for (const [index, mark] of marks.entries()) {
    const end = marks[index + 1]?.index ?? rest.length;
    texts.set(mark[1] ?? '', rest.slice(mark.index + mark[0].length, end).trim());
  }
  return { leaf, texts };
}

export interface Choice {
  readonly name: string;
  readonly value: string | number | boolean;
}

/** The fixed list of an option, where it has one. */
export function choicesOf(option: ValueOption): readonly Choice[] | undefined {
  if (option.type === OptionType.Boolean) {
    return [
      { name: 'True', value: true },
      { name: 'False', value: false },
    ];
  }
  return 'choices' in option && option.choices?.length ? option.choices : undefined;
}

export function autocompletes(option: ValueOption): boolean {
  return 'autocomplete' in option && option.autocomplete === true;
}

export function takesFile({ type }: ValueOption): boolean {
  return type === OptionType.Attachment;
}

export type ReadValue = { readonly value: string | number | boolean } | { readonly problem: string };

/** The value that a text stands for, or what Discord's client would say in red. */
export function readValue(option: ValueOption, text: string): ReadValue {
  const trimmed = text.trim();
  const choices = choicesOf(option);
  if (choices) {
    const said = trimmed.toLowerCase();
    const found = choices.find(({ name, value }) => name.toLowerCase() === said || `${value}`.toLowerCase() === said);
    return found ? { value: found.value } : { problem: 'Pick one from the list' };
  }
  switch (option.type) {
    case OptionType.Integer:
    case OptionType.Number: {
      const value = trimmed === '' ? Number.NaN : Number(trimmed);
      const isWhole = option.type === OptionType.Integer;
      if (!Number.isFinite(value) || (isWhole && !Number.isInteger(value))) {
        return { problem: isWhole ? 'Takes a whole number' : 'Takes a number, such as 0.5' };
      }
      const { min_value: min = null, max_value: max = null } = option;
      if ((min !== null && value < min) || (max !== null && value > max)) return { problem: limits(min, max) };
      return { value };
    }
    case OptionType.String: {
      const { min_length: min = null, max_length: max = null } = option;
      if ((min !== null && trimmed.length < min) || (max !== null && trimmed.length > max)) {
        return { problem: `${limits(min, max)} characters` };
      }
      return { value: trimmed };
    }
    case OptionType.Attachment:
      return { problem: 'Pick the file itself' };
    case OptionType.Boolean:
    case 6:
    case 7:
    case 8:
    case 9:
      return { problem: 'Users, roles and channels are not in the playground' };
  }
}

function limits(min: number | null, max: number | null): string {
  if (min !== null && max !== null) return `Takes ${min} to ${max}`;
  return min === null ? `Takes at most ${max}` : `Takes at least ${min}`;
}

function isValue(option: AnyOption): option is ValueOption {
  return option.type > OptionType.SubcommandGroup;
}
