import { readSerials } from '../../tasks/serials';
import { columnIndexOf, type TaskCell, type TaskTable } from '../../tasks/task-table';
import { toHalfWidth } from '../../text/width';
import type { FormedEntry } from './numbering-forms';

/** A serial with the way it is written. */
export interface SerialForm extends FormedEntry {
  readonly cell: TaskCell;
}

const PLAIN = /^\d{1,6}$/;
const NUMERAL = /\d{1,6}|[〇零一二三四五六七八九十百]{1,6}/;

/** What may stand around a serial's number; 「1.1」「A3」 are codes, which nobody compares. */
const FORM = /^[(\[【第]?[#一][)\]】.、,项]{0,2}$/;

/** The serials of a table from top to bottom, strays and codes left out; none where all are plain numbers, as in most tables. */
export function serialForms(table: TaskTable): readonly SerialForm[] {
  if (areAllPlain(table)) return [];
  return readSerials(table).flatMap(({ state, number, cell }) => {
    if (state !== 'own' || number === undefined || !cell) return [];
    const form = formOf(cell.text);
    return form === undefined ? [] : [{ cell, number, form }];
  });
}

function areAllPlain(table: TaskTable): boolean {
  const index = columnIndexOf(table, 'no') ?? -1;
  return table.rows.every(({ cells }) => PLAIN.test(cells[index]?.text ?? '1'));
}

function formOf(text: string): string | undefined {
  if (PLAIN.test(text)) return '#';
  const form = toHalfWidth(text).replace(NUMERAL, (numeral) => (/\d/.test(numeral) ? '#' : '一'));
  return FORM.test(form) ? form : undefined;
}
