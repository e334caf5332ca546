import { useEffect, useRef } from 'react';

/** Key (as `KeyboardEvent.key`, letters in lower case) → what it does. */
export type Shortcuts = Readonly<Record<string, () => void>>;

const typingPlaces =
  'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=combobox], [role=listbox]';
const dialogs = '[role=dialog], [role=menu]';

/** Whether a key press belongs to what the person is doing rather than to the page. */
function belongsElsewhere(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return true;
  return event.target instanceof Element && event.target.closest(`${typingPlaces}, ${dialogs}`) !== null;
}

/** A dialog keeps the focus while it fades out; keys struck meanwhile are meant for the page again. */
function takeFocusFromDialog(): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && activeElement.closest(dialogs)) activeElement.blur();
}

/**
 * Single-key shortcuts of a page. They never fire while something is typed, an input method composes a character, a
 * dialog has the focus, or a modifier is held; a key held down fires once unless it may repeat (zoom).
 */
export function useShortcuts(shortcuts: Shortcuts, enabled = true, mayRepeat = false): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    if (!enabled) return;
    takeFocusFromDialog();
    const press = (event: KeyboardEvent) => {
      if (belongsElsewhere(event) || (event.repeat && !mayRepeat)) return;
      const run = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!run) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [enabled, mayRepeat]);
}
