import type { UndoRecord } from '../app/assistant';
import type { Fix } from '../findings/finding';
import { a1 } from '../grid/address';
import { TEXT } from './text/zh-cn';

/** True where a fix only changes what cells hold; others insert or delete rows, and their steps are no places. */
export function isOfCells({ edits }: Fix): boolean {
  return edits.every(({ kind }) => kind === 'set-value');
}

/** True where nothing was written after all. */
export function isEmptyUndo({ cells, structure }: UndoRecord): boolean {
  return cells.length + structure.length === 0;
}

/** The button of a fix: its cell, the number of its cells, or 「按此修改」 where rows move. */
export function applyWords(fix: Fix): string {
  if (!isOfCells(fix)) return TEXT.finding.applyThis;
  const [first, ...others] = fix.edits;
  const isOneCell = first !== undefined && 'at' in first && others.length === 0;
  return isOneCell ? TEXT.finding.applyTo(a1(first.at)) : TEXT.finding.apply(fix.edits.length);
}

/** What a fix makes of the text of its one cell, where its title does not say it: 「删去拼音残留」. */
export function rewriting({ title, edits }: Fix): { readonly original: string; readonly changed: string } | undefined {
  const [edit, ...others] = edits;
  if (edit?.kind !== 'set-value' || others.length > 0) return undefined;
  const { was, value } = edit;
  const original = 'value' in was ? was.value : undefined;
  if (typeof original !== 'string' || typeof value !== 'string' || title.includes(value)) return undefined;
  return { original, changed: value };
}
