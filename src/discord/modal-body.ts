import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import type { Form } from '../views/message/form.ts';

/** A form as Discord takes it. What is filled in comes back under `customId`, each answer under its field's name. */
export function modalBody({ title, fields }: Form, customId: string): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId,
    title,
    components: fields.map(({ name, label, description, placeholder, value, required, maxLength, lines }) => ({
      type: ComponentType.Label,
      label,
      ...(description !== undefined && { description }),
      component: {
        type: ComponentType.TextInput,
        custom_id: name,
        style: lines === 'several' ? TextInputStyle.Paragraph : TextInputStyle.Short,
        required,
        max_length: maxLength,
        ...(placeholder !== undefined && { placeholder }),
        ...(value !== undefined && value !== '' && { value: value.slice(0, maxLength) }),
      },
    })),
  };
}
