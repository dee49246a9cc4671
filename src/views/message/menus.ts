import { ComponentType } from 'discord-api-types/v10';
import type { APIActionRowComponent, APIStringSelectComponent } from 'discord-api-types/v10';
import type { Reply } from './reply.ts';

/** An entry of a menu that runs a command; without an id (it did not fit) there is no entry. */
export interface RunChoice {
  readonly label: string;
  readonly description?: string | undefined;
  readonly customId: string | undefined;
  /** The state that the message already shows. */
  readonly current?: boolean;
}

/** Discord's limits on a string select. */
const MOST_CHOICES = 25;
const TEXT_LIMIT = 100;
const PLACEHOLDER_LIMIT = 150;

/**
 * A menu of things to run, one of which can be chosen, as a row of its own; none where nothing can be chosen. `name` tells
 * the menus of one message apart.
 */
export function menuRow(
  name: string,
  placeholder: string,
  choices: readonly RunChoice[],
): readonly APIActionRowComponent<APIStringSelectComponent>[] {
  const usable = new Map<string, RunChoice>();
  for (const choice of choices) if (choice.customId !== undefined) usable.set(choice.customId, choice);
  if (usable.size === 0) return [];
  const options = [...usable].slice(0, MOST_CHOICES).map(([value, { label, description, current }]) => ({
    value,
    label: label.slice(0, TEXT_LIMIT),
    ...(description !== undefined && { description: description.slice(0, TEXT_LIMIT) }),
    ...(current === true && { default: true }),
  }));
  return [
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          custom_id: `menu|${name}`,
          placeholder: placeholder.slice(0, PLACEHOLDER_LIMIT),
          options,
        },
      ],
    },
  ];
}

/** A menu above the buttons of a message. */
export function withMenu(
  { components = [] }: Pick<Reply, 'components'>,
  menu: ReturnType<typeof menuRow>,
): Pick<Reply, 'components'> {
  const rows = [...menu, ...components];
  return rows.length === 0 ? {} : { components: rows };
}
