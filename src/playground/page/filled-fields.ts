import { choicesOf, readValue, takesFile } from './command-line.ts';
import type { Leaf } from './command-line.ts';
import type { Field, Value } from './composer-state.ts';

export type Values = Record<string, Value>;

/** As somebody would write it: `/roi gpu:RTX 4090 hide:True`. */
export function lineOf({ path }: Leaf, fields: readonly Field[]): string {
  const filled = fields
    .filter(({ option, text }) => text.trim() !== '' && !takesFile(option))
    .map(({ option, text }) => `${option.name}:${text}`);
  return [`/${path}`, ...filled, ''].join(' ');
}

/** An option before anybody has written into it, or with a text that may be one of its choices. */
export function blank(option: Field['option'], text: string): Field {
  const choice = choicesOf(option)?.find(({ value, name }) => [`${value}`, name].includes(text));
  return { option, text: choice?.name ?? text, picked: choice, problem: undefined };
}

/** Why it can’t be sent so, in words. */
export function problemOf({ option, text, picked }: Field): string | undefined {
  if (text.trim() === '') return option.required ? 'This option is needed' : undefined;
  const read = picked ?? readValue(option, text);
  return 'problem' in read ? read.problem : undefined;
}

/** What is filled in and makes sense so far. */
export function valuesOf(fields: readonly Field[]): Values {
  const values: Values = {};
  for (const { option, text, picked } of fields) {
    const read = picked ?? readValue(option, text);
    if (text.trim() !== '' && 'value' in read) values[option.name] = read.value;
  }
  return values;
}
