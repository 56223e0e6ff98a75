import type { Edit } from '../../../grid/edit';
import { planPlaces } from '../../places';
import type { PackageEditor } from '../package/package-editor';
import { ownName, withNames } from '../plan/own-names-editor';
import type { WorkbookParts } from '../workbook-parts';

/** Keeps the places that edits set under hidden names; `workbook` is as it was before its rows and columns moved. */
export function rememberPlaces(
  editor: PackageEditor,
  workbook: WorkbookParts,
  sheet: string,
  edits: readonly Edit[],
): void {
  const { added, changed, removed } = planPlaces(edits, sheet, workbook.placeNames);
  const set = [...changed, ...added].map(({ name, formula }) =>
    ownName({ name, formula, comment: '', visible: false }),
  );
  if (set.length === 0 && removed.length === 0) return;
  const xml = editor.text(workbook.part);
  editor.write(workbook.part, withNames(xml, { set, removed: removed.map((name) => ({ name, sheet: undefined })) }));
}
