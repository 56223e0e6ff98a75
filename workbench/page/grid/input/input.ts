import type { Excel } from '../../../host/excel';
import { copyText } from './clipboard-text';
import {
  clearSelection,
  type CommandContext,
  goTo,
  paste,
  selectAll,
  selectLines,
  showBeside,
  takeStep,
  undo,
  walk,
} from './commands';
import { breakLine, type Editor } from './editor';
import { actionOf, type KeyAction } from './keyboard';
import type { Parts } from '../parts';
import { editText } from '../cells/shown-value';

/** What the keyboard needs of the page. */
export interface InputContext extends CommandContext {
  readonly excel: Excel;
  readonly parts: Parts;
  readonly editor: Editor;
  /** Shows where the active cell has gone. */
  readonly moved: () => void;
  /** Gives the keyboard to the tabs. */
  readonly leave: () => void;
  readonly focusCells: () => void;
}

/** Listens to the keyboard, to the formula bar, to the name box and to the clipboard. */
export function watchInput(context: InputContext): void {
  const { parts, editor } = context;
  parts.editor.addEventListener('keydown', (event) => {
    pressed(context, event, parts.editor);
  });
  parts.formulaBar.addEventListener('keydown', (event) => {
    if (editor.editing()) {
      pressed(context, event, parts.formulaBar);
      return;
    }
    if (event.key === 'Escape' || event.key === 'F6') context.focusCells();
    else if (event.key === 'F2' || event.key === 'Enter') beginEditing(context, false);
    else return;
    event.preventDefault();
  });
  for (const field of [parts.editor, parts.formulaBar]) {
    field.addEventListener('input', () => {
      if (!editor.editing()) beginTyping(context, field.value);
      if (editor.editing()) editor.follow(field);
    });
  }
  // An input method that has just begun to compose has not typed anything yet.
  parts.editor.addEventListener('compositionstart', () => {
    if (!editor.editing()) beginTyping(context, '');
  });
  // Whoever only comes by with Tab edits nothing yet.
  parts.formulaBar.addEventListener('click', () => {
    beginEditing(context, false);
  });
  parts.nameBox.addEventListener('focus', () => {
    editor.commit();
    parts.nameBox.select();
  });
  parts.nameBox.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key !== 'Enter' && event.key !== 'Escape' && event.key !== 'F6') return;
    // The cells take the keyboard over at once: the Enter must not be typed into them.
    event.preventDefault();
    if (event.key === 'Enter') goTo(context, parts.nameBox.value);
    context.focusCells();
  });
  watchClipboard(context);
}

function watchClipboard(context: InputContext): void {
  const { parts, editor, desk } = context;
  parts.editor.addEventListener('copy', (event) => {
    if (editor.editing()) return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', copyText(desk.view(), desk.selected().area));
  });
  parts.editor.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (editor.editing() || text === '') return;
    event.preventDefault();
    paste(context, text);
  });
}

function pressed(context: InputContext, event: KeyboardEvent, field: HTMLTextAreaElement): void {
  if (event.isComposing) return;
  if (context.editor.editing()) {
    if (pressedWhileEditing(context, event, field)) event.preventDefault();
    return;
  }
  const action = actionOf(event);
  if (!action) return;
  event.preventDefault();
  carryOut(context, action);
}

/** Whether a key meant something to the editing; others go into the text. */
function pressedWhileEditing(context: InputContext, event: KeyboardEvent, field: HTMLTextAreaElement): boolean {
  const { editor } = context;
  if (event.key === 'Enter' && event.altKey) {
    breakLine(field);
    editor.follow(field);
    return true;
  }
  if (event.key === 'Escape') {
    editor.cancel();
    context.focusCells();
    return true;
  }
  if (!endsEditing(context, event, field)) return false;
  const action = actionOf(event);
  editor.commit();
  context.focusCells();
  if (action && !(event.key === 'Enter' && event.ctrlKey)) carryOut(context, action);
  return true;
}

/** Enter and Tab end the editing; arrows do where the cell was typed over, elsewhere they move in the text. */
function endsEditing({ editor, parts }: InputContext, { key }: KeyboardEvent, field: HTMLTextAreaElement): boolean {
  if (key === 'Enter' || key === 'Tab') return true;
  return key.startsWith('Arrow') && editor.editing()?.isTypedOver === true && field === parts.editor;
}

function carryOut(context: InputContext, action: KeyAction): void {
  switch (action.kind) {
    case 'step':
      takeStep(context, action);
      break;
    case 'walk':
      walk(context, action.down, action.right);
      break;
    case 'select-all':
      selectAll(context);
      break;
    case 'select-row':
    case 'select-column':
      selectLines(context, action.kind);
      break;
    case 'edit':
      beginEditing(context, true);
      return;
    case 'clear':
      clearSelection(context);
      return;
    case 'undo':
      undo(context);
      return;
    case 'sheet':
      showBeside(context, action.step);
      return;
    case 'leave':
      context.leave();
      return;
  }
  context.moved();
}

/** Begins to edit what the active cell holds. */
export function beginEditing(context: InputContext, isInCell: boolean): void {
  const { desk, editor, parts } = context;
  if (editor.editing() || isRefused(context)) return;
  const { active } = desk.selected();
  const original = editText(desk.view().cellAt(active.row, active.col), context.excel.book.date1904);
  editor.begin({ sheet: desk.sheet(), at: active, original, isTypedOver: false }, original);
  if (!isInCell) return;
  parts.editor.focus({ preventScroll: true });
  parts.editor.setSelectionRange(original.length, original.length);
}

/** Begins to type over the active cell. */
function beginTyping(context: InputContext, text: string): void {
  const { desk, editor } = context;
  if (isRefused(context)) return;
  const { active } = desk.selected();
  const original = editText(desk.view().cellAt(active.row, active.col), context.excel.book.date1904);
  editor.begin({ sheet: desk.sheet(), at: active, original, isTypedOver: true }, text);
}

function isRefused({ desk, parts, say, focusCells }: InputContext): boolean {
  if (!desk.sheet().isProtected) return false;
  say('工作表受保护，不能修改。');
  parts.editor.value = '';
  focusCells();
  return true;
}
