import { ClientRefusal } from './client-refusal.ts';
import type { SubcommandOption, ValueOption } from '../discord/command-limits.ts';
import type { RegisteredCommand } from '../discord/registered-command.ts';
import { isUploadedFile, type UploadedFile } from '../discord/uploaded-file.ts';
import { CommandType, OptionType } from '../discord/wire-codes.ts';

type OptionValue = string | number | boolean | UploadedFile;
export type OptionValues = Readonly<Record<string, OptionValue>>;

/** A command as somebody picks it: `/settings rate` is the command `settings` with the path `['rate']` below it. */
export interface PickedCommand {
  readonly command: RegisteredCommand;
  readonly below: readonly string[];
  readonly options: readonly ValueOption[];
}

export interface SentOption {
  readonly name: string;
  readonly type: number;
  /** Of a file its id. */
  readonly value?: string | number | boolean;
  readonly focused?: true;
  readonly options?: readonly SentOption[];
}

/** Hands a file over to Discord, which gives it an id. */
type IdOf = (file: UploadedFile) => string;

const MAX_TEXT_LENGTH = 6000;

/** @throws {ClientRefusal} when no such command can be picked. */
export function pickCommand(offered: readonly RegisteredCommand[], path: string): PickedCommand {
  const [name = '', ...below] = path.replace(/^\//, '').split(' ');
  const command = offered.find((one) => one.type === CommandType.Slash && one.name === name);
  if (!command) throw new ClientRefusal(`There is no command /${name} to pick.`);

  let options: readonly (ValueOption | SubcommandOption | { name: string; type: 2 })[] = command.options ?? [];
  for (const step of below) {
    const next = options.find((one) => one.name === step && one.type <= OptionType.SubcommandGroup);
    if (!next) throw new ClientRefusal(`/${name} has no subcommand ${step}.`);
    options = ('options' in next ? next.options : undefined) ?? [];
  }
  const values = options.filter((one): one is ValueOption => one.type > OptionType.SubcommandGroup);
  if (values.length < options.length) throw new ClientRefusal(`/${path} needs a subcommand.`);
  return { command, below, options: values };
}

/**
 * What a client sends for a finished command line.
 * @throws {ClientRefusal} for what the client would mark red.
 */
export function filledOptions({ options }: PickedCommand, values: OptionValues, idOf: IdOf): SentOption[] {
  refuseUnknown(options, values);
  for (const { name, required } of options) {
    if (required && values[name] === undefined) throw new ClientRefusal(`The option ${name} is required.`);
  }
  return options.flatMap((option) => {
    const value = values[option.name];
    if (value === undefined) return [];
    refuseWrongType(option, value);
    refuseOutOfBounds(option, value);
    return [{ name: option.name, type: option.type, value: isUploadedFile(value) ? idOf(value) : value }];
  });
}

/**
 * What a client sends while somebody types: the other options as they stand, and the focused one as text.
 * @throws {ClientRefusal} when the option does not autocomplete.
 */
export function typedOptions(
  { options }: PickedCommand,
  focused: string,
  typed: string,
  others: OptionValues,
  idOf: IdOf,
): SentOption[] {
  refuseUnknown(options, others);
  const target = options.find(({ name }) => name === focused);
  if (!target || !('autocomplete' in target) || !target.autocomplete) {
    throw new ClientRefusal(`The option ${focused} does not autocomplete.`);
  }
  return options.flatMap((option): SentOption[] => {
    const { name, type } = option;
    if (option === target) return [{ name, type, value: typed, focused: true }];
    const value = others[name];
    if (value === undefined) return [];
    refuseWrongType(option, value);
    return [{ name, type, value: isUploadedFile(value) ? idOf(value) : value }];
  });
}

/** Puts options below the subcommands that lead to them. */
export function nested({ below, command }: PickedCommand, options: readonly SentOption[]): readonly SentOption[] {
  const types = below.length === 2 ? [OptionType.SubcommandGroup, OptionType.Subcommand] : [OptionType.Subcommand];
  if (below.length > types.length) throw new ClientRefusal(`/${command.name} does not nest that deep.`);
  return below.reduceRight<readonly SentOption[]>(
    (inner, name, depth) => [{ name, type: types[depth] ?? OptionType.Subcommand, options: inner }],
    options,
  );
}

function refuseUnknown(options: readonly ValueOption[], values: OptionValues): void {
  for (const name of Object.keys(values)) {
    if (!options.some((option) => option.name === name)) throw new ClientRefusal(`There is no option ${name}.`);
  }
}

function refuseWrongType({ name, type }: ValueOption, value: OptionValue): void {
  switch (type) {
    case OptionType.String:
      if (typeof value !== 'string') throw new ClientRefusal(`The option ${name} takes text.`);
      return;
    case OptionType.Boolean:
      if (typeof value !== 'boolean') throw new ClientRefusal(`The option ${name} takes true or false.`);
      return;
    case OptionType.Attachment:
      if (!isUploadedFile(value)) throw new ClientRefusal(`The option ${name} takes a file.`);
      return;
    case OptionType.Integer:
      if (!Number.isSafeInteger(value)) throw new ClientRefusal(`The option ${name} takes a whole number.`);
      return;
    case OptionType.Number:
      if (typeof value !== 'number' || !Number.isFinite(value)) {
        throw new ClientRefusal(`The option ${name} takes a number.`);
      }
      return;
    case 6:
    case 7:
    case 8:
    case 9:
      throw new ClientRefusal(`The option ${name} takes a user, role or channel; the playground has none to pick.`);
  }
}

function refuseOutOfBounds(option: ValueOption, value: OptionValue): void {
  const { name } = option;
  if ('choices' in option && option.choices?.length && !option.choices.some((choice) => choice.value === value)) {
    throw new ClientRefusal(
      `The option ${name} offers a list, and ${isUploadedFile(value) ? value.name : String(value)} is not on it.`,
    );
  }
  if ((option.type === OptionType.Integer || option.type === OptionType.Number) && typeof value === 'number') {
    refuseOutside(name, value, option.min_value ?? -Infinity, option.max_value ?? Infinity);
  }
  if (option.type === OptionType.String && typeof value === 'string') {
    refuseOutside(`${name} (its length)`, value.length, option.min_length ?? 0, option.max_length ?? MAX_TEXT_LENGTH);
  }
}

function refuseOutside(what: string, value: number, min: number, max: number): void {
  if (value < min || value > max) throw new ClientRefusal(`The option ${what} takes ${min} to ${max}, not ${value}.`);
}
