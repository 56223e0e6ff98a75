import { isTraceName } from '../defined-names';
import type { ClearedTraces } from '../host';
import { dropUnusedMarkLooks } from './marks/mark-looks';
import { marksOf, withMarks } from './marks/sheet-marks';
import type { PackageEditor } from './package/package-editor';
import { isOn } from './package/xml';
import { attributesOf, childSpan, rootSpan, startTagOf } from './package/xml-outline';
import { cutSheet, joinSheet } from './patch/sheet-text';
import { linkedNames, withDirectLinks } from './plan/direct-links';
import { type DefinedName, readAllNames, withNames } from './plan/own-names-editor';
import { removeSettingsPart } from './settings-part';
import { readWorkbookParts } from './workbook-parts';

/** What was cleared, and the sheets of which something was changed. */
export interface ClearedFile {
  readonly cleared: ClearedTraces;
  readonly changed: readonly string[];
}

/**
 * Takes our settings, names and marks out of a workbook file. Protected sheets stay as they are: their marks, and the names
 * their links lead through.
 */
export function clearTracesInFile(editor: PackageEditor): ClearedFile {
  const workbook = readWorkbookParts(editor);
  const traces = readAllNames(editor.text(workbook.part)).filter(({ name }) => isTraceName(name));
  const targets = new Map(traces.map(({ name, text }) => [name.toLowerCase(), text]));
  const found = workbook.sheets.flatMap(({ name, part, kind }) =>
    part !== undefined && kind === 'worksheet' && editor.has(part)
      ? (clearSheet(editor, name, part, targets) ?? [])
      : [],
  );
  const kept = new Set(found.flatMap(({ stillLinked }) => stillLinked));
  const removed = traces.filter(({ name }) => !kept.has(name.toLowerCase()));
  removeNames(editor, workbook.part, removed);
  dropUnusedMarkLooks(editor, workbook);
  const named = (test: (sheet: SheetTraces) => boolean) => found.filter(test).map(({ name }) => name);
  return {
    cleared: {
      settings: removeSettingsPart(editor, workbook.part),
      names: removed.length,
      unmarked: named(({ isMarked, isProtected }) => isMarked && !isProtected),
      stillMarked: named(({ isMarked, isProtected }) => isMarked && isProtected),
    },
    changed: named(({ isProtected }) => !isProtected),
  };
}

interface SheetTraces {
  readonly name: string;
  readonly isMarked: boolean;
  readonly isProtected: boolean;
  /** Names the links of a protected sheet go on leading through, in lower case. */
  readonly stillLinked: readonly string[];
}

/** Clears a sheet; undefined where it bears no trace. */
function clearSheet(
  editor: PackageEditor,
  name: string,
  part: string,
  targets: ReadonlyMap<string, string>,
): SheetTraces | undefined {
  const sheet = cutSheet(editor.text(part));
  const isMarked = marksOf(sheet.frame).length > 0;
  const linked = linkedNames(sheet.frame, targets);
  if (!isMarked && linked.length === 0) return undefined;
  const protection = childSpan(sheet.frame, rootSpan(sheet.frame), 'sheetProtection');
  const isProtected = protection !== undefined && isOn(attributesOf(startTagOf(sheet.frame, protection))['sheet']);
  if (isProtected) return { name, isMarked, isProtected, stillLinked: linked };
  const frame = withDirectLinks(
    withMarks(sheet.frame, [], () => 0),
    targets,
  );
  editor.write(part, joinSheet({ ...sheet, frame }));
  return { name, isMarked, isProtected, stillLinked: [] };
}

function removeNames(editor: PackageEditor, part: string, removed: readonly DefinedName[]): void {
  if (removed.length > 0) editor.write(part, withNames(editor.text(part), { set: [], removed }));
}
