import { commands, messageCommands } from '../../commands/index.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { createFinder } from '../../src/catalog/finder.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import type { Reply } from '../../src/views/message/reply.ts';
import { createSimulator } from './simulator.ts';
import type { Seen, Simulator, SimulatorParts } from './simulator.ts';

/** What ships. */
export const realCatalog: Catalog = loadCatalog(new URL('../../data/', import.meta.url));
const finder = createFinder(realCatalog);

/** The bot as it ships, its commands registered, in a Discord of a test's own; the day is 10 October 2026. */
export function openDiscord(parts: Partial<SimulatorParts> = {}): Simulator {
  const paths = commands.flatMap(({ commands: runnable }) => [...runnable.keys()]);
  return createSimulator({
    commands: [...commands, ...messageCommands],
    catalog: realCatalog,
    finder,
    bot: () => ({
      version: '0.1.0',
      sources: [],
      startedAt: new Date('2026-10-10T08:00:00Z'),
      commands: paths.map((path) => ({ path, id: undefined })),
    }),
    ...parts,
  });
}

/** Everything that a reply says, as one text: content, then title, description, fields and footer of each embed. */
export function textOf(seen: Seen | Reply): string {
  const reply = 'message' in seen ? seen.reply : seen;
  if (reply === undefined) throw new Error('The bot is still thinking.');
  const embeds = reply.embeds ?? [];
  return [
    reply.content,
    ...embeds.flatMap(({ title, description, fields, footer }) => [
      title,
      description,
      ...(fields ?? []).flatMap(({ name, value }) => [`[${name}]`, value]),
      footer?.text,
    ]),
  ]
    .filter((text) => text !== undefined)
    .join('\n');
}

/** What one field says. */
export function fieldOf(seen: Seen | Reply, name: string): string {
  const reply = 'message' in seen ? seen.reply : seen;
  const field = reply?.embeds?.[0]?.fields?.find((each) => each.name === name);
  if (field === undefined) throw new Error(`There is no field "${name}".`);
  return field.value;
}

/** Labels of all buttons, in order. */
export function labelsOf(seen: Seen | Reply): readonly string[] {
  const reply = 'message' in seen ? seen.reply : seen;
  return (reply?.components ?? []).flatMap(({ components }) =>
    components.flatMap((component) => ('label' in component && component.label !== undefined ? [component.label] : [])),
  );
}

/** The figures of the first table, by label. */
export function tableOf(seen: Seen | Reply): Readonly<Record<string, readonly string[]>> {
  const lines = /```\n(?<table>.*?)\n```/s.exec(textOf(seen))?.groups?.['table']?.split('\n') ?? [];
  return Object.fromEntries(
    lines.map((line) => {
      const [label = '', ...figures] = line.split(/ {2,}| (?=[-\d]\S*(?: |$))/);
      return [label, figures];
    }),
  );
}

/** The typical figures of the first table, by label. */
export function typicalOf(seen: Seen | Reply): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(Object.entries(tableOf(seen)).map(([label, figures]) => [label, figures[1]]));
}
