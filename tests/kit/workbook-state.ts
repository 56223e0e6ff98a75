import { areaAddress, cellAddress } from '../../workbench/host/model/area';
import { type Cell, type Chart, placeOfKey, type Workbook } from '../../workbench/host/model/workbook';

/**
 * Everything a person could see or lose in a workbook, in a form that compares well. Empty plain cells do not count,
 * nor do results of formulas, which the emulated Excel does not calculate anew.
 */
export function workbookState(book: Workbook): unknown {
  return {
    sheets: book.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      isProtected: sheet.isProtected,
      tabColor: sheet.tabColor,
      showsGridlines: sheet.showsGridlines,
      cells: [...sheet.cells]
        .sort(([a], [b]) => a - b)
        .filter(([, cell]) => JSON.stringify(cell) !== EMPTY)
        .map(([key, cell]) => `${addressOf(key)} ${JSON.stringify(sorted(withoutResult(cell)))}`),
      merges: sheet.merges.map(areaAddress).sort(),
      tables: sheet.tables.map(({ name, area }) => `${name} ${areaAddress(area)}`).sort(),
      hiddenRows: [...sheet.hiddenRows].sort(),
      hiddenCols: [...sheet.hiddenCols].sort(),
      rowHeights: [...sheet.rowHeights].sort(),
      colWidths: [...sheet.colWidths].sort(),
      frozen: sheet.frozen && areaAddress(sheet.frozen),
      filter: sheet.filter && areaAddress(sheet.filter),
      layout: sorted(sheet.layout),
      conditionalFormats: sheet.conditionalFormats.map(({ areas, rule, stopIfTrue }) =>
        JSON.stringify(sorted({ areas: areas.map(areaAddress), rule, stopIfTrue })),
      ),
      customProperties: [...sheet.customProperties].sort(),
      charts: sheet.charts.map((chart) => JSON.stringify(sorted(withoutIds(chart)))).sort(),
    })),
    names: book.names.map((name) => JSON.stringify(sorted(name))).sort(),
    isStructureProtected: book.isStructureProtected,
    properties: book.properties,
    customProperties: [...book.customProperties].sort(),
    settings: [...book.settings].sort(),
  };
}

const EMPTY = '{"value":"","numberFormat":"General","look":{}}';

function addressOf(key: number): string {
  const { row, col } = placeOfKey(key);
  return cellAddress(row, col);
}

function withoutResult(cell: Cell): unknown {
  return cell.formula === undefined ? cell : { ...cell, value: '' };
}

/** A chart as it shows: ids are Excel's own affair. */
function withoutIds({ id: _id, series, place, ...shown }: Chart): unknown {
  return { ...shown, place: areaAddress(place), series: series.map(({ id: _seriesId, ...line }) => line) };
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}
