import type { Host } from '../host/host';

/** Names of the worksheets a person sees and has made, or only the one asked for; chart sheets have no cells. */
export async function visibleSheets(host: Host, wanted: string | undefined): Promise<readonly string[]> {
  if (wanted !== undefined) return [wanted];
  const sheets = await host.listSheets();
  return sheets
    .filter((sheet) => sheet.kind === 'worksheet' && sheet.isVisible && sheet.isOurs !== true)
    .map((sheet) => sheet.name);
}

/** Name of the active sheet where the add-in has written it: a summary lists tasks too, but is none of the office's tables. */
export async function activeSheetOfOurs(host: Host): Promise<string | undefined> {
  const active = (await host.listSheets()).find(({ isActive }) => isActive);
  return active?.isOurs === true ? active.name : undefined;
}
