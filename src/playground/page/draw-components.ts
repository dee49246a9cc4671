import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type {
  APIButtonComponent,
  APIComponentInMessageActionRow,
  APIMessageComponent,
  APIStringSelectComponent,
} from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { safeAddress } from './draw-markdown.ts';

/** What happens when somebody uses what stands below a message. */
export interface Use {
  readonly onButton: (customId: string) => void;
  readonly onSelect?: (customId: string, values: readonly string[]) => void;
  /** What was pressed last is still under way. */
  readonly isBusy?: boolean;
}

const STYLES: Partial<Record<ButtonStyle, string>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
};

/** Rows of buttons and menus. Plain buttons and selects: a keyboard and a screen reader know them. */
export function drawComponents(components: readonly APIMessageComponent[], use: Use): TemplateResult | typeof nothing {
  const rows = components.flatMap((row) => (row.type === ComponentType.ActionRow ? [row] : []));
  if (rows.length === 0) return nothing;
  return html`<div slot="components" class="rows">
    ${rows.map(
      (row) => html`<div class="row">${row.components.map((component) => drawComponent(component, use))}</div>`,
    )}
  </div>`;
}

function drawComponent(component: APIComponentInMessageActionRow, use: Use): TemplateResult {
  if (component.type === ComponentType.Button) return drawButton(component, use);
  if (component.type === ComponentType.StringSelect) return drawSelect(component, use);
  return html`<select class="menu" disabled aria-label="Not in the playground">
    <option>Users, roles and channels are not in the playground</option>
  </select>`;
}

function drawButton(button: APIButtonComponent, { onButton, isBusy }: Use): TemplateResult {
  const emoji = 'emoji' in button ? (button.emoji?.name ?? '') : '';
  const label = `${emoji} ${'label' in button ? (button.label ?? '') : ''}`.trim();
  if ('url' in button) {
    return html`<a class="button secondary" href=${safeAddress(button.url)} target="_blank" rel="noreferrer noopener"
      >${label} ↗</a
    >`;
  }
  const customId = 'custom_id' in button ? button.custom_id : '';
  return html`<button
    class=${`button ${STYLES[button.style] ?? 'secondary'}`}
    ?disabled=${button.disabled === true}
    aria-busy=${isBusy === true ? 'true' : 'false'}
    @click=${() => {
      if (isBusy !== true) onButton(customId);
    }}
  >
    ${label}
  </button>`;
}

function drawSelect(select: APIStringSelectComponent, use: Use): TemplateResult {
  const { custom_id: customId, max_values: max = 1, placeholder = 'Make a selection' } = select;
  const disabled = select.disabled === true || use.isBusy === true;
  if (max > 1) return drawChecklist(select, placeholder, disabled, use);
  const pick = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    if (value !== '') use.onSelect?.(customId, [value]);
  };
  return html`<select class="menu" aria-label=${placeholder} ?disabled=${disabled} @change=${pick}>
    <option value="" ?selected=${!select.options.some((option) => option.default)}>${placeholder}</option>
    ${select.options.map(
      (option) =>
        html`<option value=${option.value} ?selected=${option.default === true}>
          ${option.label}${option.description === undefined ? '' : ` · ${option.description}`}
        </option>`,
    )}
  </select>`;
}

/** A menu of which several entries may be taken. */
function drawChecklist(
  { custom_id: customId, options, min_values: min = 1, max_values: max = 1 }: APIStringSelectComponent,
  placeholder: string,
  disabled: boolean,
  { onSelect }: Use,
): TemplateResult {
  const apply = (event: Event): void => {
    const list = (event.target as HTMLElement).closest('fieldset');
    const checked = [...(list?.querySelectorAll<HTMLInputElement>('input:checked') ?? [])];
    onSelect?.(
      customId,
      checked.map(({ value }) => value),
    );
  };
  return html`<fieldset class="checklist" ?disabled=${disabled}>
    <legend>${placeholder} (${min} to ${max})</legend>
    ${options.map(
      ({ label, value, default: isDefault }) =>
        html`<label><input type="checkbox" value=${value} ?checked=${isDefault === true} /> ${label}</label>`,
    )}
    <button class="button secondary" @click=${apply}>Apply</button>
  </fieldset>`;
}
