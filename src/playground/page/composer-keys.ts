import { fieldAt, neighbour } from './composer-state.ts';
import type { Composer } from './composer.ts';

/** The keyboard in the composer, as in Discord's client. Whatever is not handled here is the browser's. */
export function onComposerKey(composer: Composer, event: KeyboardEvent): void {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (handle(composer, event)) event.preventDefault();
}

function handle(composer: Composer, event: KeyboardEvent): boolean {
  const { state } = composer;
  const input = event.target as HTMLInputElement;
  // Enter and Space open a picker of files; once there is one, Enter goes on.
  const isFile = input.type === 'file';
  switch (event.key) {
    case 'Enter':
      if (isFile && fieldAt(state)?.picked === undefined) return false;
      enter(composer);
      return true;
    case 'Tab':
      return event.shiftKey ? goTo(composer, -1) : tab(composer);
    case 'ArrowUp':
      if (state.leaf === undefined && state.line === '') return composer.repeat();
      composer.move(-1);
      return true;
    case 'ArrowDown':
      composer.move(1);
      return true;
    case 'ArrowLeft':
      return input.selectionEnd === 0 && goTo(composer, -1);
    case 'ArrowRight':
      return input.selectionStart === input.value.length && goTo(composer, 1);
    case 'Escape':
      return escape(composer);
    case 'Backspace':
      return (isFile || input.value === '') && state.leaf !== undefined && erase(composer);
    default:
      return false;
  }
}

function enter(composer: Composer): void {
  const { state } = composer;
  const isSpelledOut =
    fieldAt(state)?.text.trim().toLowerCase() === state.suggestions[state.active]?.label.toLowerCase();
  if (composer.accept() && !isSpelledOut) return;
  const empty = composer.firstEmpty();
  if (empty && fieldAt(state)?.text !== '') composer.go(empty);
  else composer.submit();
}

/** Takes what is highlighted, else goes on; out of the composer only from its end. */
function tab(composer: Composer): boolean {
  const { state } = composer;
  const field = fieldAt(state);
  const isAnswered =
    field === undefined ? state.place === 'tail' && state.active < 0 : field.text === '' || field.picked;
  if (!isAnswered && composer.accept()) return true;
  return goTo(composer, 1);
}

function goTo(composer: Composer, step: 1 | -1): boolean {
  const place = neighbour(composer.state, step);
  if (place === undefined) return false;
  composer.go(place);
  return true;
}

function escape(composer: Composer): boolean {
  const { state } = composer;
  if (state.isListOpen && state.suggestions.length > 0) composer.closeList();
  else composer.clear();
  return true;
}

/** Backspace where there is nothing to erase: takes the field away, or goes back. */
function erase(composer: Composer): boolean {
  const field = fieldAt(composer.state);
  if (field) composer.removeField(field);
  else if (!goTo(composer, -1)) composer.backToLine();
  return true;
}
