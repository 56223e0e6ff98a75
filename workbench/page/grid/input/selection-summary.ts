import { showGeneral } from '../../../../src/host/number-format/shown-text';
import type { Area } from '../../../host/model/area';
import type { Sheet } from '../../../host/model/workbook';
import { eachCell } from '../cells/each-cell';

/** What the status bar tells of a selection, as Excel does: nothing of a single cell. */
export function summaryOf(sheet: Sheet, area: Area): string {
  let [filled, numbers, sum] = [0, 0, 0];
  eachCell(sheet.cells, area, ({ value }) => {
    if (value === '') return;
    filled += 1;
    if (typeof value !== 'number') return;
    numbers += 1;
    sum += value;
  });
  if (filled < 2) return '';
  const count = `计数：${filled}`;
  if (numbers === 0) return count;
  return `平均值：${rounded(sum / numbers)}　${count}　求和：${rounded(sum)}`;
}

/** Sums of decimals carry errors in their last digits. */
function rounded(value: number): string {
  return showGeneral(Number(value.toPrecision(12)));
}
