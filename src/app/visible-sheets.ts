import type { Host } from '../host/host';
import { UNIT_DIRECTORY_SHEET } from '../tasks/unit-directory';

/**
 * Names of the worksheets a person sees and has made, or only the one asked for; chart sheets have no cells, and the 单位名录
 * has no tasks, whoever has made it.
 */
export async function visibleSheets(host: Host, wanted: string | undefined): Promise<readonly string[]> {
  if (wanted !== undefined) return [wanted];
  const sheets = await host.listSheets();
  return sheets
    .filter((sheet) => sheet.kind === 'worksheet' && sheet.isVisible && sheet.isOurs !== true)
    .map((sheet) => sheet.name)
    .filter((name) => name !== UNIT_DIRECTORY_SHEET.name);
}
