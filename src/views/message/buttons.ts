import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { present } from '../../present.ts';
import type { Reply } from './reply.ts';

/** A button that runs a command; without an id (it did not fit) there is no button. */
export interface RunButton {
  readonly label: string;
  readonly customId: string | undefined;
  /** The state that the message already shows. */
  readonly current?: boolean;
}

const BUTTONS_PER_ROW = 5;
const MOST_ROWS = 5;
const LABEL_LIMIT = 80;

/** One row of buttons, or no components at all. */
export function buttonRow(buttons: readonly RunButton[]): Pick<Reply, 'components'> {
  return buttonRows([buttons]);
}

/** The reply with one row more, where a button is in it and Discord takes another row. */
export function withRow(reply: Reply, buttons: readonly RunButton[]): Reply {
  const { components: [row] = [] } = buttonRow(buttons);
  const before = reply.components ?? [];
  return row === undefined || before.length >= MOST_ROWS ? reply : { ...reply, components: [...before, row] };
}

/** A row for each that has a button. */
export function buttonRows(rows: readonly (readonly RunButton[])[]): Pick<Reply, 'components'> {
  const components = rows.map(usableIn).filter((row) => row.length > 0);
  if (components.length === 0) return {};
  return {
    components: components.map((row) => ({
      type: ComponentType.ActionRow as const,
      components: row.slice(0, BUTTONS_PER_ROW),
    })),
  };
}

/** What a phone of 400 px has room for in one line, in characters of labels; a button's edges and the gap behind it too. */
const LINE_CHARACTERS = 45;
const EDGE_CHARACTERS = 5.3;

/** In how many lines a phone shows the rows: it goes on in the next where a button has no room. */
export function buttonLinesOf(rows: readonly (readonly RunButton[])[]): number {
  return rows.reduce((sum, row) => sum + linesOf(row), 0);
}

function linesOf(row: readonly RunButton[]): number {
  let lines = 0;
  let left = 0;
  for (const { label, customId } of row) {
    if (customId === undefined) continue;
    const width = Math.min(label.length, LABEL_LIMIT) + EDGE_CHARACTERS;
    if (width > left) {
      lines += 1;
      left = LINE_CHARACTERS;
    }
    left -= width;
  }
  return lines;
}

function usableIn(buttons: readonly RunButton[]) {
  return present(...buttons.map(asComponent));
}

function asComponent({ label, customId, current }: RunButton) {
  return (
    customId !== undefined && {
      type: ComponentType.Button as const,
      style: current === true ? (ButtonStyle.Primary as const) : (ButtonStyle.Secondary as const),
      label: label.slice(0, LABEL_LIMIT),
      custom_id: customId,
      ...(current === true && { disabled: true }),
    }
  );
}
