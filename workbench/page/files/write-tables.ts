import { areaAddress } from '../../host/model/area';
import { type Sheet, type Table, cellKey } from '../../host/model/workbook';
import { element, list } from './xml-text';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A table part; its columns are named by the header cells, as Excel demands. */
export function tableXml(table: Table, sheet: Sheet, id: number): string {
  const ref = areaAddress(table.area);
  const columns = columnNames(table, sheet).map((name, index) => element('tableColumn', { id: index + 1, name }));
  return element(
    'table',
    { xmlns: MAIN, id, name: table.name, displayName: table.name, ref, totalsRowShown: false },
    element('autoFilter', { ref }) +
      list('tableColumns', columns) +
      element('tableStyleInfo', { name: 'TableStyleMedium2', showRowStripes: true }),
  );
}

function columnNames({ area }: Table, sheet: Sheet): readonly string[] {
  const used = new Set<string>();
  return Array.from({ length: area.cols }, (_, col) => {
    const text = String(sheet.cells.get(cellKey(area.row, area.col + col))?.value ?? '');
    const wanted = text === '' ? `列${col + 1}` : text.replaceAll('\n', '_x000a_');
    let name = wanted;
    for (let number = 2; used.has(name.toLowerCase()); number++) name = `${wanted}${number}`;
    used.add(name.toLowerCase());
    return name;
  });
}
