import type { APIComponentInLabel, APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import type { Form } from '../views/message/form.ts';

/** A form as Discord takes it. What is filled in comes back under `customId`, each answer under its field's name. */
export function modalBody({ title, fields }: Form, customId: string): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId,
    title,
    components: fields.map((field) => ({
      type: ComponentType.Label,
      label: field.label,
      ...(field.description !== undefined && { description: field.description }),
      component: componentOf(field),
    })),
  };
}

function componentOf(field: Form['fields'][number]): APIComponentInLabel {
  const { name, required } = field;
  if (field.kind === 'file') {
    const least = required ? 1 : 0;
    return { type: ComponentType.FileUpload, custom_id: name, required, min_values: least, max_values: 1 };
  }
  const { placeholder, value, maxLength, lines } = field;
  return {
    type: ComponentType.TextInput,
    custom_id: name,
    style: lines === 'several' ? TextInputStyle.Paragraph : TextInputStyle.Short,
    required,
    max_length: maxLength,
    ...(placeholder !== undefined && { placeholder }),
    ...(value !== undefined && value !== '' && { value: value.slice(0, maxLength) }),
  };
}
