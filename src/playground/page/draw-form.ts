import { html, nothing, type TemplateResult } from 'lit';
import type { ShownForm } from '../web/web-protocol.ts';
import { ComponentType } from '../discord/wire-codes.ts';
import type { Actions, App } from './app.ts';
import { isTooLarge, packed, TOO_LARGE } from './handed-file.ts';

/** Discord's number for a text input of several lines. */
const PARAGRAPH = 2;

type Row = ShownForm['components'][number];
type TextInput = Extract<Row, { type: 1 }>['components'][number];
type Input = Extract<Row, { type: 18 }>['component'] | TextInput;

/** A form that the bot opened, over everything else. */
export function drawForm({ form }: App, { submitForm, closeForm }: Actions): TemplateResult | typeof nothing {
  if (form === undefined) return nothing;
  const { shown, problem } = form;
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const filled = await Promise.all(Array.from(new FormData(event.target as HTMLFormElement), answerOf));
    submitForm(shown.exchangeId, Object.fromEntries(filled.flat()));
  };
  return html`<dialog class="form" aria-labelledby="form-title" @cancel=${closeForm}>
    <form @submit=${submit}>
      <h2 id="form-title">${shown.title}</h2>
      ${shown.components.map((row) =>
        row.type === ComponentType.Label
          ? drawRow(row.component, row.label, row.description ?? undefined)
          : row.components.map((input) => drawRow(input, input.label, undefined)),
      )}
      ${problem === undefined ? nothing : html`<p class="failure" role="alert">${problem}</p>`}
      <footer>
        <button type="button" class="button secondary" @click=${closeForm}>Cancel</button>
        <button class="button primary">Submit</button>
      </footer>
    </form>
  </dialog>`;
}

/** What was filled into one field; nothing where a file was left out. */
async function answerOf([name, value]: readonly [string, File | string]) {
  const answer = typeof value === 'string' ? value : await packed(value);
  return answer === undefined ? [] : [[name, answer] as const];
}

/** Says at once what the playground will not send. */
function checkSize({ target }: Event): void {
  const input = target as HTMLInputElement;
  input.setCustomValidity(isTooLarge(input.files?.[0]) ? TOO_LARGE : '');
}

function drawRow(input: Input, label: string, description: string | undefined): TemplateResult {
  return html`<label>
    <span
      >${label}${input.type !== ComponentType.StringSelect && input.required === false ? nothing : html`<b aria-hidden="true"> *</b>`}</span
    >
    ${description === undefined ? nothing : html`<small>${description}</small>`} ${drawInput(input)}
  </label>`;
}

function drawInput(input: Input): TemplateResult {
  if (input.type === ComponentType.StringSelect) {
    return html`<select class="menu" name=${input.custom_id}>
      ${input.options.map(({ label, value }) => html`<option value=${value}>${label}</option>`)}
    </select>`;
  }
  if (input.type === ComponentType.FileUpload) {
    return html`<input
      name=${input.custom_id}
      type="file"
      ?required=${input.required !== false}
      @change=${checkSize}
    />`;
  }
  const { custom_id: name, style, required, value, placeholder, min_length: min, max_length: max } = input;
  if (style === PARAGRAPH) {
    return html`<textarea
      name=${name}
      rows="4"
      ?required=${required !== false}
      placeholder=${placeholder ?? ''}
      minlength=${min ?? nothing}
      maxlength=${max ?? nothing}
      .value=${value ?? ''}
    ></textarea>`;
  }
  return html`<input
    name=${name}
    type="text"
    ?required=${required !== false}
    placeholder=${placeholder ?? ''}
    minlength=${min ?? nothing}
    maxlength=${max ?? nothing}
    .value=${value ?? ''}
  />`;
}
