import type { Step } from './selection';

/** What a key asks for while no cell is being edited. */
export type KeyAction =
  | { readonly kind: 'step'; readonly step: Step; readonly extends: boolean }
  /** Through the selection where it has several cells, else to the neighbour. */
  | { readonly kind: 'walk'; readonly down: -1 | 0 | 1; readonly right: -1 | 0 | 1 }
  | { readonly kind: 'edit' | 'clear' | 'undo' | 'select-all' | 'leave' | 'select-row' | 'select-column' }
  | { readonly kind: 'sheet'; readonly step: -1 | 1 };

type KeyPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const ARROWS: Readonly<Record<string, Pick<Step, 'down' | 'right'>>> = {
  ArrowUp: { down: -1, right: 0 },
  ArrowDown: { down: 1, right: 0 },
  ArrowLeft: { down: 0, right: -1 },
  ArrowRight: { down: 0, right: 1 },
};

/** Reads a key as Excel does; undefined for keys that type something or mean nothing here. */
export function actionOf(press: KeyPress): KeyAction | undefined {
  if (press.altKey) return undefined;
  const isControl = press.ctrlKey || press.metaKey;
  return stepOf(press, isControl) ?? (isControl ? controlAction(press) : plainAction(press));
}

function stepOf({ key, shiftKey }: KeyPress, isControl: boolean): KeyAction | undefined {
  const arrow = ARROWS[key];
  if (arrow) return { kind: 'step', step: { move: isControl ? 'edge' : 'cell', ...arrow }, extends: shiftKey };
  const still = { down: 0, right: 0 } as const;
  if (key === 'Home') {
    return { kind: 'step', step: { move: isControl ? 'sheet-start' : 'line-start', ...still }, extends: shiftKey };
  }
  if (key === 'End' && isControl) return { kind: 'step', step: { move: 'sheet-end', ...still }, extends: shiftKey };
  // A plain End waits for an arrow in Excel; here it goes where the arrow to the right would.
  if (key === 'End') return { kind: 'step', step: { move: 'edge', down: 0, right: 1 }, extends: shiftKey };
  if (key !== 'PageUp' && key !== 'PageDown') return undefined;
  const down = key === 'PageUp' ? -1 : 1;
  return isControl
    ? { kind: 'sheet', step: down }
    : { kind: 'step', step: { move: 'page', down, right: 0 }, extends: shiftKey };
}

function controlAction({ key }: KeyPress): KeyAction | undefined {
  switch (key.toLowerCase()) {
    case 'z':
      return { kind: 'undo' };
    case 'a':
      return { kind: 'select-all' };
    case ' ':
      return { kind: 'select-column' };
    default:
      return undefined;
  }
}

function plainAction({ key, shiftKey }: KeyPress): KeyAction | undefined {
  const back = shiftKey ? -1 : 1;
  switch (key) {
    case 'Enter':
      return { kind: 'walk', down: back, right: 0 };
    case 'Tab':
      return { kind: 'walk', down: 0, right: back };
    case 'F2':
      return { kind: 'edit' };
    case 'F6':
      return { kind: 'leave' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'clear' };
    case ' ':
      return shiftKey ? { kind: 'select-row' } : undefined;
    default:
      return undefined;
  }
}
