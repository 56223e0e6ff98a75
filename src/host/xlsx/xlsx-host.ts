import type { SheetPlan } from '../../grid/sheet-plan';
import { type ChangeNotice, type Host, HostError } from '../host';
import { refuseStopped } from '../refuse-stopped';
import { clearTracesInFile } from './clear-traces';
import { applyToFile } from './patch/apply-edits';
import { refuseForeignFile } from './package/file-kind';
import { type OpenedWorkbook, readWorkbook } from './open-workbook';
import { editPackage, type PackageEditor } from './package/package-editor';
import { selectRange } from './patch/select-range';
import { writeSettingsPart } from './settings-part';
import { newWorkbook } from './new-workbook';
import { readWorkbookParts } from './workbook-parts';
import { readNamedCell } from './named-cell';
import { undoInFile } from './patch/undo-edits';
import { writePlan } from './plan/write-plan';

/** A workbook file: what is written stays in memory until it is saved. */
export interface XlsxFile extends Host {
  /** The file as it stands; what was not touched keeps its bytes. */
  save(): Uint8Array;
}

/** A host over the bytes of an .xlsx file, with the file's name where it is known; throws what `openWorkbook` throws. */
export function xlsxFile(bytes: Uint8Array, name?: string): XlsxFile {
  refuseForeignFile(bytes);
  return fileOver(editPackage(bytes), name);
}

/** A workbook that is yet to be a file: it holds nothing but the empty sheet the plan of that key will fill. */
export function newXlsxFile(plan: Pick<SheetPlan, 'key' | 'title'>): XlsxFile {
  return fileOver(editPackage(newWorkbook(plan)));
}

/** A host over a package that is open. Every write is made on a draft, which takes the package's place when it is done. */
export function fileOver(opened: PackageEditor, workbookName?: string): XlsxFile {
  const listeners = new Set<(change: ChangeNotice) => void>();
  let editor = opened;
  // What is no workbook is said at once.
  let workbook: OpenedWorkbook | undefined = readWorkbook(editor);
  const read = () => (workbook ??= readWorkbook(editor));
  const write = <T>(change: (draft: PackageEditor) => T): Promise<T> =>
    settle(() => {
      const draft = editor.draft();
      const result = change(draft);
      editor = draft;
      workbook = undefined;
      return result;
    });
  const tell = (sheet: string) => {
    for (const listener of listeners) listener({ sheet, byThisAddIn: true });
  };
  return {
    listSheets: () => settle(() => read().sheets),
    readSheet: (name) => settle(() => read().readSheet(name)),
    readSheetInWorkbook: (name, wanted) =>
      settle(() => {
        const opened = read();
        const grid = opened.readSheet(name);
        const isOurs = opened.sheets.some((sheet) => sheet.name === grid.sheet && sheet.isOurs === true);
        const beside = wanted && opened.readBeside(wanted);
        const named = workbookName === undefined ? {} : { workbookName };
        return { grid, isOurs, settings: opened.readSettings(), ...named, ...(beside && { beside }) };
      }),
    apply: async (sheet, edits, options) => {
      const outcome = await write((draft) => applyToFile(draft, sheet, edits, options));
      tell(sheet);
      return outcome;
    },
    undo: async (record) => {
      const outcome = await write((draft) => undoInFile(draft, record));
      tell(record.sheet);
      return outcome;
    },
    writeSheet: async (plan: SheetPlan, options) => {
      const written = await write((draft) => {
        refuseStopped(options);
        return writePlan(draft, plan);
      });
      options?.onProgress?.({ rows: plan.rows.length, of: plan.rows.length });
      tell(written.sheet);
      return written;
    },
    readNamedCell: (name) => settle(() => readNamedCell(editor, read(), name)),
    select: (sheet, range) =>
      write((draft) => {
        selectRange(draft, sheet, range);
      }),
    watch: (listener) =>
      settle(() => {
        listeners.add(listener);
        return () => {
          listeners.delete(listener);
          return Promise.resolve();
        };
      }),
    readSettings: () => settle(() => read().readSettings()),
    writeSettings: (text) =>
      write((draft) => {
        writeSettingsPart(draft, readWorkbookParts(draft).part, text);
      }),
    clearTraces: async () => {
      const { cleared, changed } = await write(clearTracesInFile);
      for (const sheet of changed) tell(sheet);
      return cleared;
    },
    save: () => editor.save(),
  };
}

/** Every trouble comes as a rejection with a HostError. */
function settle<T>(action: () => T): Promise<T> {
  return new Promise((resolve, reject) => {
    try {
      resolve(action());
    } catch (error) {
      reject(
        error instanceof HostError
          ? error
          : new HostError('unexpected', 'the file could not be changed', { cause: error }),
      );
    }
  });
}
