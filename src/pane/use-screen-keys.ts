import { type KeyboardEvent, useCallback } from 'react';

/** Esc and Ctrl+Enter (⌘+Enter on a Mac) for a screen, wherever in it the focus is. */
export function useScreenKeys(keys: {
  readonly onEscape?: () => void;
  readonly onCtrlEnter?: () => void;
}): (event: KeyboardEvent) => void {
  const { onEscape, onCtrlEnter } = keys;
  return useCallback(
    (event) => {
      const act = keyAction(event, onEscape, onCtrlEnter);
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    },
    [onEscape, onCtrlEnter],
  );
}

function keyAction(event: KeyboardEvent, onEscape?: () => void, onCtrlEnter?: () => void): (() => void) | undefined {
  if (event.key === 'Escape') return onEscape;
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey) ? onCtrlEnter : undefined;
}
