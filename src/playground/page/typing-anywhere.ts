const TAKES_KEYS = 'input, textarea, select, dialog, [contenteditable]';
const PRESSED_BY_SPACE = 'button, a, summary';

/**
 * Whether a key that is pressed anywhere on the page begins something for the composer, as in Discord: a character, or what
 * is pasted, where nothing else takes it.
 */
export function isForComposer(event: KeyboardEvent): boolean {
  const { target, key, ctrlKey, metaKey, altKey, isComposing } = event;
  if (isComposing || altKey || document.querySelector('dialog[open]') !== null) return false;
  if (target instanceof Element && target.closest(TAKES_KEYS) !== null) return false;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'v';
  const isPress = key === ' ' && target instanceof Element && target.closest(PRESSED_BY_SPACE) !== null;
  return key.length === 1 && !isPress;
}
