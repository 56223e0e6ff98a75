import type { PlannedCell, SheetPlan } from '../grid/sheet-plan';
import type { UnitDirectory } from '../units/unit-directory';
import { UNIT_DIRECTORY_SHEET } from './unit-directory';
import { DIRECTORY_LABELS } from './unit-directory-header';
import { missingUnits } from './unit-directory-missing';
import { directoryCells } from './unit-directory-rows';

const NOTE =
  '一行一个单位，「全称」是本单位认定的规范写法；「简称」「曾用名」可填多个，用顿号隔开。检查表格时按此名录核对单位，可随时增删修改。';

/** The 单位名录 as a sheet of its own, for a workbook that has none. Units of the same full name share a row. */
export function planUnitDirectory(units: UnitDirectory): SheetPlan {
  const labels = DIRECTORY_LABELS.map(([, label]) => label);
  const body = missingUnits([], units).units.map((unit) => directoryCells(unit).map(textCell));
  const head = [[cell('title', UNIT_DIRECTORY_SHEET.name)], [cell('note', NOTE)]];
  const lastCol = labels.length - 1;
  return {
    key: UNIT_DIRECTORY_SHEET.key,
    title: UNIT_DIRECTORY_SHEET.name,
    rows: [...head, labels.map((label) => cell('header', label)), ...body],
    columnWidthsChars: [32, 32, 28, 10, 12, 18],
    merges: head.map((_, row) => ({ top: row, left: 0, bottom: row, right: lastCol })),
    frozenRows: head.length + 1,
    filter: { top: head.length, left: 0, bottom: head.length + body.length, right: lastCol },
    landscape: true,
  };
}

/** Blank cells are planned too: they get the same borders. */
function textCell(text: string): PlannedCell {
  return cell('text', text);
}

function cell(look: PlannedCell['look'], value: string): PlannedCell {
  return { value, look };
}
