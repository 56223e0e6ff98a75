import { a1, a1Range, type CellAddress, cellRange, parseA1 } from '../../src/grid/address';
import { contentOf } from '../../src/grid/edit';
import { cellAt, type CellValue } from '../../src/grid/grid';
import type { ChangeNotice, Host } from '../../src/host/host';
import { editPackage, type PackageEditor } from '../../src/host/xlsx/package/package-editor';
import { readWorkbookParts } from '../../src/host/xlsx/workbook-parts';
import { escapeXml } from '../../src/host/xlsx/package/xml-outline';
import { fileOver } from '../../src/host/xlsx/xlsx-host';
import type { HostUnderTest } from '../host/host-under-test';
import { descendants, elementsNamed, parseXml } from './xml';

/** Opens a file beside which a person works with other programs, between two calls; `onChange` sees the file after each call that may have changed it. */
export function fileUnderTest(bytes: Uint8Array, onChange: (bytes: Uint8Array) => void): HostUnderTest {
  let isBroken = false;
  const open = (saved: Uint8Array) => fileOver(breakable(editPackage(saved), () => isBroken));
  let file = open(bytes);
  const listeners = new Map<(change: ChangeNotice) => void, () => Promise<void>>();
  const listen = async (listener: (change: ChangeNotice) => void) => {
    listeners.set(listener, await file.watch(listener));
  };
  const reopen = async (saved: Uint8Array) => {
    file = open(saved);
    for (const listener of listeners.keys()) await listen(listener);
  };
  const seen = async <T>(call: Promise<T>): Promise<T> => {
    const result = await call;
    onChange(file.save());
    return result;
  };
  const host: Host = {
    listSheets: () => file.listSheets(),
    readSheet: (name) => file.readSheet(name),
    readSheetInWorkbook: (...args) => file.readSheetInWorkbook(...args),
    apply: async (...args) => seen(file.apply(...args).finally(() => (isBroken = false))),
    undo: async (record) => seen(file.undo(record)),
    writeSheet: async (...args) => seen(file.writeSheet(...args)),
    readNamedCell: (name) => file.readNamedCell(name),
    select: async (...args) => seen(file.select(...args)),
    watch: async (listener) => {
      await listen(listener);
      return async () => {
        await listeners.get(listener)?.();
        listeners.delete(listener);
      };
    },
    readSettings: () => file.readSettings(),
    writeSettings: async (text) => seen(file.writeSettings(text)),
    clearTraces: async () => seen(file.clearTraces()),
  };
  const type = async (sheet: string, at: CellAddress, value: CellValue) => {
    const other = fileOver(editPackage(file.save()));
    const was = contentOf(cellAt(await other.readSheet(sheet), at));
    await other.apply(sheet, [{ kind: 'set-value', at, was, value }], { flattenMixedFonts: true });
    await reopen(other.save());
    for (const listener of listeners.keys()) listener({ sheet, range: cellRange(at), byThisAddIn: false });
  };
  return {
    host,
    person: {
      type,
      rename: (sheet, name) => reopen(renamed(file.save(), sheet, name)),
      breakNextWrite: () => {
        isBroken = true;
      },
      edit: undefined,
      selected: () => Promise.resolve(selectionOf(editPackage(file.save()))),
      linkAt: (sheet, at) => Promise.resolve(linkAt(editPackage(file.save()), sheet, at)),
    },
  };
}

/** A package whose drafts, once broken, fail when a part is half written. */
function breakable(editor: PackageEditor, isBroken: () => boolean): PackageEditor {
  return {
    ...editor,
    draft: () => {
      const draft = breakable(editor.draft(), isBroken);
      return {
        ...draft,
        write: (part, content, contentType) => {
          if (isBroken()) {
            draft.write(part, '<half', contentType);
            throw new Error('the disk is on fire');
          }
          draft.write(part, content, contentType);
        },
      };
    },
  };
}

/** As a person renames a sheet in Excel: the names that lead to it follow. */
function renamed(bytes: Uint8Array, sheet: string, name: string): Uint8Array {
  const editor = editPackage(bytes);
  const { part } = readWorkbookParts(editor);
  const xml = editor
    .text(part)
    .replace(`name="${escapeXml(sheet)}"`, `name="${escapeXml(name)}"`)
    .replaceAll(quoted(sheet), quoted(name));
  editor.write(part, xml);
  return editor.save();
}

/** A sheet as references begin with it. */
function quoted(sheet: string): string {
  return `'${escapeXml(sheet.replaceAll("'", "''"))}'!`;
}

function selectionOf(editor: PackageEditor): string {
  const { sheets } = readWorkbookParts(editor);
  const active = sheets.find(({ isActive }) => isActive);
  const [selection] = elementsNamed(parseXml(editor.text(active?.part ?? '')), 'selection');
  return `${active?.name ?? ''}!${selection?.attributes['sqref'] ?? ''}`;
}

function linkAt(editor: PackageEditor, sheet: string, at: CellAddress): string | undefined {
  const { sheets, part } = readWorkbookParts(editor);
  const sheetXml = editor.text(sheets.find(({ name }) => name === sheet)?.part ?? '');
  const link = elementsNamed(parseXml(sheetXml), 'hyperlink').find(({ attributes }) => attributes['ref'] === a1(at));
  const location = link?.attributes['location'];
  const name = descendants(parseXml(editor.text(part))).find(
    (element) => element.name === 'definedName' && element.attributes['name'] === location,
  );
  const [, target, cell = ''] = /^'?([^']*)'?!(.*)$/.exec(name?.text ?? location ?? '') ?? [];
  const range = parseA1(cell);
  return target === undefined || !range ? undefined : `${target}!${a1Range(range)}`;
}
