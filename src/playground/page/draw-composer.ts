import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { autocompletes, choicesOf, takesFile } from './command-line.ts';
import { onComposerKey } from './composer-keys.ts';
import { packed } from './handed-file.ts';
import { fieldAt, placeKey, type ComposerState, type Field, type Place } from './composer-state.ts';
import type { Composer } from './composer.ts';

/** The line at the bottom of a channel, and the list above it. */
export function drawComposer(composer: Composer, channelName: string): TemplateResult {
  const { state } = composer;
  const { leaf, fields } = state;
  const lost = (event: FocusEvent): void => {
    const box = event.currentTarget as HTMLElement;
    if (!box.contains(event.relatedTarget as Node | null)) composer.closeList();
  };
  return html`
    <div class="composer" role="group" aria-label="Composer" @focusout=${lost}>
      ${drawList(composer)}
      <div class="composer-row" @keydown=${(event: KeyboardEvent) => onComposerKey(composer, event)}>
        ${
          leaf === undefined
            ? drawInput(composer, 'line', `Message ${channelName}`, state.line, (text) => composer.typeLine(text))
            : html`<span class="command-name">/${leaf.path}</span> ${fields.map((field) => drawField(composer, field))}
                ${drawInput(composer, 'tail', moreLabel(state), state.tail, (text) => composer.typeTail(text))}`
        }
      </div>
      ${
        leaf === undefined
          ? nothing
          : html`<button class="quiet" aria-label="Cancel the command" @click=${() => composer.clear()}>✕</button>`
      }
      <button class="send" aria-label="Send" @click=${() => composer.submit()}>➤</button>
    </div>
  `;
}

function drawField(composer: Composer, field: Field): TemplateResult {
  const { option, text, problem } = field;
  const place = { option: option.name };
  return html`<label class=${problem === undefined ? 'field' : 'field wrong'}>
    <span class="field-name">${option.name}</span>
    ${
      takesFile(option)
        ? drawFileInput(composer, field)
        : drawInput(composer, place, option.name, text, (typed) => composer.typeField(field, typed), problem)
    }
  </label>`;
}

function drawFileInput(composer: Composer, field: Field): TemplateResult {
  const place = { option: field.option.name };
  const pick = async (event: Event): Promise<void> => {
    const [file] = (event.target as HTMLInputElement).files ?? [];
    // Who opens the picker and closes it again picks nothing.
    if (file !== undefined) composer.attach(field, await packed(file));
  };
  return html`<input
    id=${placeKey(place)}
    type="file"
    aria-label=${field.option.name}
    aria-invalid=${field.problem === undefined ? nothing : 'true'}
    aria-describedby="composer-hint"
    @change=${pick}
    @focus=${() => {
      if (placeKey(composer.state.place) !== placeKey(place)) composer.go(place);
    }}
  />`;
}

function drawInput(
  composer: Composer,
  place: Place,
  label: string,
  text: string,
  type: (text: string) => void,
  problem?: string,
): TemplateResult {
  const { state } = composer;
  const key = placeKey(place);
  const isHere = placeKey(state.place) === key;
  const isExpanded = isHere && hasList(state);
  const isLong = typeof place === 'string';
  return html`<input
    id=${key}
    type="text"
    role="combobox"
    aria-label=${label}
    placeholder=${isLong ? label : nothing}
    size=${isLong ? nothing : Math.max(text.length, 3)}
    aria-autocomplete="list"
    aria-controls="suggestions"
    aria-expanded=${isExpanded ? 'true' : 'false'}
    aria-activedescendant=${isExpanded && state.active >= 0 ? `suggestion-${state.active}` : nothing}
    aria-invalid=${problem === undefined ? nothing : 'true'}
    aria-describedby="composer-hint"
    autocomplete="off"
    autocapitalize="off"
    spellcheck="false"
    .value=${live(text)}
    @input=${(event: Event) => type((event.target as HTMLInputElement).value)}
    @focus=${() => {
      if (!isHere) composer.go(place);
      else if (!state.isListOpen) composer.list();
    }}
  />`;
}

function drawList(composer: Composer): TemplateResult {
  const { state } = composer;
  const field = fieldAt(state);
  const heading = headingOf(state, field);
  const isShown = state.isListOpen && (heading !== undefined || hasList(state));
  return html`<div class="suggestions" ?hidden=${!isShown} @mousedown=${(event: Event) => event.preventDefault()}>
    <div id="composer-hint" class=${field?.problem === undefined ? 'hint' : 'hint wrong'}>${heading ?? nothing}</div>
    <ul id="suggestions" role="listbox" aria-label="Suggestions">
      ${
        hasList(state)
          ? state.suggestions.map(
              ({ label, detail }, index) =>
                html`<li
                  id=${`suggestion-${index}`}
                  role="option"
                  aria-selected=${index === state.active ? 'true' : 'false'}
                  @click=${() => composer.accept(index)}
                >
                  <span class="suggestion-label">${label}</span>
                  ${detail === undefined ? nothing : html`<span class="suggestion-detail">${detail}</span>`}
                </li>`,
            )
          : nothing
      }
    </ul>
  </div>`;
}

function hasList({ isListOpen, suggestions }: ComposerState): boolean {
  return isListOpen && suggestions.length > 0;
}

function headingOf({ place, line, suggestions, isStale }: ComposerState, field: Field | undefined): string | undefined {
  if (field) {
    const { option, problem } = field;
    const isEmpty = autocompletes(option) && !isStale && suggestions.length === 0;
    const end = isEmpty ? ' · nothing on the list: what you typed is sent as it is' : '';
    return problem === undefined
      ? `${option.description}${choicesOf(option) ? '' : end}`
      : `${option.name}: ${problem}`;
  }
  if (place === 'line') return line.startsWith('/') && suggestions.length === 0 ? 'No such command' : undefined;
  return suggestions.length > 0 ? 'Options' : undefined;
}

function moreLabel({ leaf, fields }: ComposerState): string {
  const left = (leaf?.options.length ?? 0) - fields.length;
  return left > 0 ? `+${left} more, or Enter to send` : 'Enter to send';
}
