import type {
  APIButtonComponent,
  APIButtonComponentWithCustomId,
  APIComponentInMessageActionRow,
  APIStringSelectComponent,
} from 'discord-api-types/v10';
import { ClientRefusal } from './client-refusal.ts';
import type { PlaygroundModal } from '../discord/exchange.ts';
import type { PlaygroundMessage } from '../discord/message.ts';
import { handingOver, isUploadedFile, type Upload, type UploadedFile } from '../discord/uploaded-file.ts';
import { ComponentType } from '../discord/wire-codes.ts';

/** @throws {ClientRefusal} when it is not there, greyed out, or a link. */
export function findButton(message: PlaygroundMessage, wanted: string): APIButtonComponentWithCustomId {
  const buttons = inRows(message).filter(isButton);
  const labelled = buttons.find((button) => 'label' in button && button.label === wanted);
  const found = labelled ?? buttons.find((button) => 'custom_id' in button && button.custom_id === wanted);
  if (!found) throw new ClientRefusal(`There is no button ${wanted}.`);
  if (!('custom_id' in found)) throw new ClientRefusal(`The button ${wanted} is a link.`);
  if (found.disabled) throw new ClientRefusal(`The button ${wanted} is greyed out.`);
  return found;
}

/** @throws {ClientRefusal} when it is not there, greyed out, or does not take these values. */
export function findSelect(
  message: PlaygroundMessage,
  values: readonly string[],
  customId?: string,
): APIStringSelectComponent {
  const selects = inRows(message).filter((component) => !isButton(component));
  const found = selects.find((select) => customId === undefined || select.custom_id === customId);
  if (!found) throw new ClientRefusal(`There is no select menu ${customId ?? ''}.`);
  if (found.disabled) throw new ClientRefusal(`The select menu ${found.custom_id} is greyed out.`);
  const { min_values: min = 1, max_values: max = 1 } = found;
  if (values.length < min || values.length > max) {
    throw new ClientRefusal(`The select menu ${found.custom_id} takes ${min} to ${max} values.`);
  }
  if (!isStringSelect(found)) {
    throw new ClientRefusal('The select menu offers users, roles or channels; the playground has none to pick.');
  }
  for (const value of values) {
    if (!found.options.some((option) => option.value === value)) {
      throw new ClientRefusal(`The select menu ${found.custom_id} does not offer ${value}.`);
    }
  }
  return found;
}

/**
 * What the client sends for a filled form.
 * @throws {ClientRefusal} for a field that is unknown, missing, too short or too long.
 */
export function modalData({ customId, components }: PlaygroundModal, fields: FilledFields, upload: Upload): object {
  const { idOf, resolved } = handingOver(upload);
  const known = components.map((row) => (row.type === ComponentType.Label ? row.component : row.components[0]));
  for (const name of Object.keys(fields)) {
    if (!known.some((input) => input?.custom_id === name)) throw new ClientRefusal(`The form has no field ${name}.`);
  }
  return {
    custom_id: customId,
    components: components.map((row) =>
      row.type === ComponentType.Label
        ? { type: row.type, component: answered(row.component, fields, idOf) }
        : { type: row.type, components: row.components.map((input) => answered(input, fields, idOf)) },
    ),
    ...resolved(),
  };
}

/** What was filled in, by custom id. */
export type FilledFields = Readonly<Record<string, string | UploadedFile>>;

type FormInput = NonNullable<Extract<PlaygroundModal['components'][number], { type: 18 }>['component']>;

function answered(input: FormInput, fields: FilledFields, idOf: (file: UploadedFile) => string): object {
  const { type, custom_id } = input;
  const filled = fields[custom_id];
  if (type === ComponentType.FileUpload) {
    const files = isUploadedFile(filled) ? [filled] : [];
    const least = input.min_values ?? (input.required === false ? 0 : 1);
    if (filled !== undefined && files.length === 0) throw new ClientRefusal(`The field ${custom_id} takes a file.`);
    if (files.length < least) throw new ClientRefusal(`The field ${custom_id} needs a file.`);
    return { type, custom_id, values: files.map(idOf) };
  }
  if (isUploadedFile(filled)) throw new ClientRefusal(`The field ${custom_id} takes no file.`);
  if (type === ComponentType.StringSelect) {
    const value = filled;
    if (value !== undefined && !input.options.some((option) => option.value === value)) {
      throw new ClientRefusal(`The form does not offer ${value}.`);
    }
    return { type, custom_id, values: value === undefined ? [] : [value] };
  }
  const value = filled ?? input.value ?? '';
  const isEmptyAndMayBe = value === '' && input.required === false;
  const min = input.min_length ?? (input.required === false ? 0 : 1);
  const max = input.max_length ?? 4000;
  if (!isEmptyAndMayBe && (value.length < min || value.length > max)) {
    throw new ClientRefusal(`The field ${custom_id} takes ${min} to ${max} characters.`);
  }
  return { type, custom_id, value };
}

function inRows({ components }: PlaygroundMessage): APIComponentInMessageActionRow[] {
  return components.flatMap((row) => row.components);
}

function isButton(component: APIComponentInMessageActionRow): component is APIButtonComponent {
  return 'style' in component;
}

function isStringSelect(component: APIComponentInMessageActionRow): component is APIStringSelectComponent {
  return 'options' in component;
}
