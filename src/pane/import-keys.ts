import type { KeyboardEvent } from 'react';

/** What a key asks of the list of rows; `entry` is the id of the one it was pressed in, `cell` that of its cell. */
export type ImportKey = { readonly entry: number; readonly cell?: string | undefined } & (
  | { readonly kind: 'move'; readonly step: number }
  | { readonly kind: 'edit' | 'close' | 'undo' | 'redo' }
);

/** Reads a key; undefined where it is not the list's: fields keep theirs, but for Esc, and for 撤销 where nothing is typed. */
export function importKey(event: KeyboardEvent, count: number): ImportKey | undefined {
  const { target, key } = event;
  if (!(target instanceof HTMLElement) || event.altKey) return undefined;
  const at = placeOf(target);
  if (key === 'Escape') return { kind: 'close', ...at };
  if (isTypedIn(target)) return undefined;
  if (event.ctrlKey || event.metaKey) return historyKey(event, at);
  if (isField(target)) return undefined;
  if (key === 'Enter') return isPlace(target) ? { kind: 'edit', ...at } : undefined;
  const step = { ArrowDown: 1, ArrowUp: -1, Home: -count, End: count }[key];
  return step === undefined ? undefined : { kind: 'move', step, ...at };
}

function placeOf(target: HTMLElement): Pick<ImportKey, 'entry' | 'cell'> {
  const entry = Number(target.closest<HTMLElement>('[data-entry]')?.dataset['entry'] ?? Number.NaN);
  return { entry, cell: target.dataset['cell'] };
}

function isField(element: HTMLElement): boolean {
  return element.closest('input, select, textarea') !== null;
}

/** It takes back what was typed by itself. */
function isTypedIn(element: HTMLElement): boolean {
  return element.closest('input:not([type="checkbox"]), textarea') !== null;
}

/** An entry or a cell; buttons keep Enter. */
function isPlace({ dataset }: HTMLElement): boolean {
  return dataset['cell'] !== undefined || dataset['entry'] !== undefined;
}

function historyKey({ key, shiftKey }: KeyboardEvent, at: Pick<ImportKey, 'entry' | 'cell'>): ImportKey | undefined {
  const letter = key.toLowerCase();
  if (letter === 'y' || (letter === 'z' && shiftKey)) return { kind: 'redo', ...at };
  return letter === 'z' ? { kind: 'undo', ...at } : undefined;
}
