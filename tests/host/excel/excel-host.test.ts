/**
 * @jest-environment jsdom
 * @jest-environment-options {"resources": "usable", "runScripts": "dangerously"}
 */
import { a1 } from '../../../src/grid/address';
import type { Grid } from '../../../src/grid/grid';
import type { CellMark } from '../../../src/grid/mark';
import { excelHost } from '../../../src/host/excel/excel-host';
import { readAddress } from '../../../src/host/excel/sheet-range';
import { toneOfMarkFormula } from '../../../src/host/mark-styles';
import { areaAddress } from '../../../workbench/host/model/area';
import { readReference } from '../../../workbench/host/model/references';
import { cellKey, findSheet } from '../../../workbench/host/model/workbook';
import { loadOffice, openInExcel, settle, draftOf } from '../../kit/office';
import { describeHost } from '../contract';

beforeAll(loadOffice);

describeHost('Excel', (sheets: readonly Grid[]) => {
  const excel = openInExcel(sheets.map(draftOf));
  return Promise.resolve({
    host: excelHost(),
    person: {
      async type(sheet, at, value) {
        excel.type(sheet, a1(at), value ?? '');
        await settle();
      },
      rename(sheet, name) {
        excel.rename(sheet, name);
        return Promise.resolve();
      },
      breakNextWrite() {
        // The next request reads what is there, the one after it writes: its last actions are left out.
        excel.setFault({ request: 1, action: 8 });
      },
      edit() {
        excel.editCell(true);
      },
      selected() {
        const { name, selection } = excel.book.active;
        return Promise.resolve(`${name}!${areaAddress(selection)}`);
      },
      linkAt(sheet, at) {
        const cell = findSheet(excel.book, sheet)?.cells.get(cellKey(at.row, at.col));
        const place = cell?.link?.documentReference;
        const name = excel.book.names.find((item) => item.name === place);
        const target = readReference(name?.formula ?? `=${place ?? ''}`);
        return Promise.resolve(target && `${target.sheet}!${areaAddress(target.area)}`);
      },
      marks(name) {
        const formats = findSheet(excel.book, name)?.conditionalFormats ?? [];
        const marks = formats.flatMap(({ rule, areas }): CellMark[] => {
          const tone = rule.kind === 'formula' ? toneOfMarkFormula(rule.formula) : undefined;
          return tone ? areas.map((area) => ({ area: readAddress(areaAddress(area)), tone })) : [];
        });
        return Promise.resolve(marks);
      },
    },
  });
});
