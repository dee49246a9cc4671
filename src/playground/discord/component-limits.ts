import * as z from 'zod';
import { raise } from './form-errors.ts';

const customId = z.string().min(1).max(100);

const LINK_STYLE = 5;
const ROW_BUTTONS = 5;
const MESSAGE_ROWS = 5;
const componentId = z.int().min(0).nullish();
const emoji = z.object({ id: z.string().nullish(), name: z.string().nullish(), animated: z.boolean().nullish() });

const button = z
  .object({
    type: z.literal(2),
    id: componentId,
    // Style 6 sells a premium SKU, which nothing here has.
    style: z.literal([1, 2, 3, 4, LINK_STYLE]),
    label: z.string().max(80).nullish(),
    emoji: emoji.nullish(),
    custom_id: customId.nullish(),
    url: z.url().max(512).nullish(),
    disabled: z.boolean().nullish(),
  })
  .check((context) => {
    const { style, label, emoji: picture, custom_id: id, url } = context.value;
    if (!label && !picture) {
      raise(context, { code: 'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED', message: 'A label or emoji is required' });
    }
    if (style === LINK_STYLE ? !url || id : !id || url) {
      raise(context, {
        code: style === LINK_STYLE ? 'BUTTON_COMPONENT_URL_REQUIRED' : 'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED',
        message: 'A link has a url, every other button has a custom id, and none has both',
      });
    }
  });

const selectBase = {
  id: componentId,
  custom_id: customId,
  placeholder: z.string().max(150).nullish(),
  min_values: z.int().min(0).max(25).nullish(),
  max_values: z.int().min(1).max(25).nullish(),
  disabled: z.boolean().nullish(),
};

const selectOption = z.object({
  label: z.string().min(1).max(100),
  value: z.string().min(1).max(100),
  description: z.string().max(100).nullish(),
  emoji: emoji.nullish(),
  default: z.boolean().nullish(),
});

const stringSelect = z
  .object({ type: z.literal(3), ...selectBase, options: z.array(selectOption).min(1).max(25) })
  .check((context) => {
    const values = context.value.options.map(({ value }) => value);
    for (const index of repeats(values)) {
      raise(context, {
        code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        message: 'The specified option value is already used',
        path: ['options', index, 'value'],
      });
    }
  });

const actionRow = z
  .object({
    type: z.literal(1),
    id: componentId,
    components: z
      .array(
        z.discriminatedUnion('type', [
          button,
          stringSelect,
          z.object({ type: z.literal(5), ...selectBase }),
          z.object({ type: z.literal(6), ...selectBase }),
          z.object({ type: z.literal(7), ...selectBase }),
          z.object({ type: z.literal(8), ...selectBase }),
        ]),
      )
      .min(1)
      .max(ROW_BUTTONS),
  })
  .check((context) => {
    const { components } = context.value;
    if (components.length > 1 && components.some(({ type }) => type !== 2)) {
      raise(context, {
        code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
        message: 'A select menu fills its row',
        path: ['components'],
      });
    }
  });

/** Rows of a message that carries embeds: only action rows stand at the top. */
export const messageComponents = z
  .array(z.discriminatedUnion('type', [actionRow]))
  .max(MESSAGE_ROWS)
  .check((context) => {
    const places = context.value.flatMap((row, rowIndex) =>
      row.components.map((component, index) => ({
        id: component.custom_id ?? undefined,
        path: [rowIndex, 'components', index, 'custom_id'],
      })),
    );
    for (const index of repeats(places.map(({ id }) => id))) {
      raise(context, {
        code: 'COMPONENT_CUSTOM_ID_DUPLICATED',
        message: 'Component custom id cannot be duplicated',
        path: places[index]?.path ?? [],
      });
    }
  });

const textInput = z.object({
  type: z.literal(4),
  id: componentId,
  custom_id: customId,
  style: z.literal([1, 2]),
  label: z.string().min(1).max(45).nullish(),
  min_length: z.int().min(0).max(4000).nullish(),
  max_length: z.int().min(1).max(4000).nullish(),
  required: z.boolean().nullish(),
  value: z.string().max(4000).nullish(),
  placeholder: z.string().max(100).nullish(),
});

const fileUpload = z.object({
  type: z.literal(19),
  id: componentId,
  custom_id: customId,
  min_values: z.int().min(0).max(10).nullish(),
  max_values: z.int().min(1).max(10).nullish(),
  required: z.boolean().nullish(),
});

const inputRow = z.object({
  type: z.literal(1),
  id: componentId,
  components: z.array(textInput.extend({ label: z.string().min(1).max(45) })).length(1),
});

const labelled = z.object({
  type: z.literal(18),
  id: componentId,
  label: z.string().min(1).max(45),
  description: z.string().max(100).nullish(),
  component: z.discriminatedUnion('type', [textInput, stringSelect, fileUpload]),
});

/** A form that opens over the chat. Text inputs, string selects and files; Discord knows more kinds. */
export const modalLimits = z.object({
  custom_id: customId,
  title: z.string().min(1).max(45),
  components: z
    .array(z.discriminatedUnion('type', [inputRow, labelled]))
    .min(1)
    .max(5),
});

export type ModalBody = z.infer<typeof modalLimits>;

/** Where a value stands that an earlier place already has. */
function repeats(values: readonly (string | undefined)[]): number[] {
  return values.flatMap((value, index) => (value !== undefined && values.indexOf(value) < index ? [index] : []));
}
