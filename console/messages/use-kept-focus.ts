import { useEffect, useRef } from 'react';

/**
 * Where a button goes with its row after it was pressed, the keyboard goes on at the one that takes its place, else at the heading.
 * Gives what is told which button was pressed.
 */
export function useKeptFocus(buttonIds: readonly string[], headingId: string): (buttonId: string) => void {
  const pressed = useRef('');
  const before = useRef(buttonIds);
  useEffect(() => {
    const index = before.current.indexOf(pressed.current);
    before.current = buttonIds;
    const isLost = document.activeElement === document.body && !document.getElementById(pressed.current);
    if (pressed.current === '' || !isLost) return;
    const next = index < 0 ? undefined : buttonIds[Math.min(index, buttonIds.length - 1)];
    document.getElementById(next ?? headingId)?.focus();
    pressed.current = '';
  }, [buttonIds, headingId]);
  return (buttonId) => {
    pressed.current = buttonId;
  };
}
