import { planKeyOf, sheetOfReference } from '../defined-names';
import type { SheetInfo } from '../host';
import { asHostError, runExcel } from './run-excel';

/** Excel gives scripts no chart sheets, so all it lists are worksheets; none is active while a chart is in front. */
export function listSheets(): Promise<readonly SheetInfo[]> {
  return runExcel(async (context) => {
    try {
      return await readList(context, context.workbook.worksheets.getActiveWorksheet());
    } catch (failure) {
      const error = asHostError(failure);
      if (error.code !== 'not-a-worksheet') throw error;
      return readList(context);
    }
  });
}

async function readList(context: Excel.RequestContext, active?: Excel.Worksheet): Promise<readonly SheetInfo[]> {
  const { worksheets, names } = context.workbook;
  names.load('items/name,items/formula');
  worksheets.load('items/name,items/visibility');
  active?.load('name');
  await context.sync();
  const keys = new Map(
    names.items.flatMap(({ name, formula }): (readonly [string, string])[] => {
      const [sheet, key] = [sheetOfReference(String(formula)), planKeyOf(name)];
      return sheet === undefined || key === undefined ? [] : [[sheet, key]];
    }),
  );
  return worksheets.items.map(({ name, visibility }): SheetInfo => {
    const planKey = keys.get(name);
    return {
      name,
      kind: 'worksheet',
      isVisible: visibility === 'Visible',
      isActive: name === active?.name,
      ...(planKey !== undefined && { isOurs: true, planKey }),
    };
  });
}
