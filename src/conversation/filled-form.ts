import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { readNumber } from '../input/typed-number.ts';
import type { CommandDefinition } from './command.ts';
import type { RawOptions } from './options.ts';

/**
 * What was typed into a form, as the options that it stands for: what was left empty is not there, and a number is one
 * where only one can be meant within the option's limits. Anything else stays text, which the option refuses.
 */
export function optionsFrom(fields: Readonly<Record<string, string>>, definition: CommandDefinition): RawOptions {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, typed]) => {
      const text = typed.trim();
      const option = definition.options.find((each) => each.name === name);
      return text === '' ? [] : [[name, numberFor(option, text) ?? text]];
    }),
  );
}

/** Below it a number with three digits behind its separator is one of thousands. */
const FEW = 10;

/** Undefined where the option takes none, or the text may be none or several. */
function numberFor(option: APIApplicationCommandBasicOption | undefined, text: string): number | undefined {
  const takesNumber =
    option?.type === ApplicationCommandOptionType.Number || option?.type === ApplicationCommandOptionType.Integer;
  if (!takesNumber || !/^\d[\d.,]*$/u.test(text)) return undefined;
  const { min_value: min = -Infinity, max_value: max = Infinity } = option;
  const [value, ...others] = readNumber(text).filter((number) => number >= min && number <= max);
  const [grouped] = others;
  // Nobody types a few watts, gigabytes or dollars to the thousandth.
  if (grouped !== undefined && value !== undefined && value < FEW) return grouped;
  return others.length > 0 ? undefined : value;
}
