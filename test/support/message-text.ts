import { ComponentType } from 'discord-api-types/v10';
import type { APIStringSelectComponent } from 'discord-api-types/v10';
import { expect } from 'vitest';
import type { MessageVersion } from '../../src/playground/discord/message.ts';

/** Everything that a message says, as one text. */
export function textOf({ content, embeds }: MessageVersion): string {
  const spoken = embeds.flatMap(({ title, description, fields, footer }) => [
    title,
    description,
    ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
    footer?.text,
  ]);
  return [content, ...spoken].filter((text) => text !== undefined && text !== '').join('\n');
}

/** The figures of one row of the table, low to high. */
export function rowOf(message: MessageVersion, label: string): string[] {
  const row = textOf(message)
    .split('\n')
    .find((line) => line.startsWith(`${label} `));
  expect(row, `a row ${label} in\n${textOf(message)}`).toBeDefined();
  return row?.slice(label.length).trim().split(/\s+/) ?? [];
}

/** Labels of the buttons, in order. */
export function labelsOf({ components }: MessageVersion): string[] {
  return components.flatMap((row) =>
    row.components.flatMap((one) => ('label' in one && one.label !== undefined ? [one.label] : [])),
  );
}

/** Menus of which an entry can be chosen, in order. */
export function menusOf({ components }: MessageVersion): APIStringSelectComponent[] {
  return components.flatMap((row) => row.components.filter((one) => one.type === ComponentType.StringSelect));
}
