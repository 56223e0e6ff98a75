import { a1, a1Range, type CellRange, topLeft } from '../../../grid/address';
import { HostError } from '../../host';
import { findSheet } from '../open-workbook';
import { WORKBOOK_ORDER, WORKSHEET_ORDER, withChildren } from '../package/ordered-children';
import type { PackageEditor } from '../package/package-editor';
import { cutSheet, joinSheet } from './sheet-text';
import { readWorkbookParts, type WorkbookSheet } from '../workbook-parts';
import {
  attributesOf,
  childSpan,
  childSpans,
  prefixOf,
  rootSpan,
  spliced,
  startTagOf,
  withAttributes,
  type XmlSpan,
} from '../package/xml-outline';

/** Lets Excel open the file on this sheet with this range selected. */
export function selectRange(editor: PackageEditor, name: string, range: CellRange): void {
  const workbook = readWorkbookParts(editor);
  const sheet = findSheet(workbook, name);
  if (!sheet.isVisible) throw new HostError('sheet-hidden', `sheet ${name} is hidden`);
  const tab = workbook.sheets.findIndex((one) => one.name === name);
  editor.write(workbook.part, withActiveTab(editor.text(workbook.part), tab));
  for (const other of workbook.sheets) if (other.name !== name) leaveSheet(editor, other);
  changeFrame(editor, sheet.part, (frame) => withSelection(frame, range));
}

function withActiveTab(xml: string, tab: number): string {
  const root = rootSpan(xml);
  const prefix = prefixOf(xml, root);
  const views = childSpan(xml, root, 'bookViews');
  const view = views && childSpan(xml, views, 'workbookView');
  if (!view) {
    const text = `<${prefix}bookViews><${prefix}workbookView activeTab="${tab}"/></${prefix}bookViews>`;
    return withChildren(xml, WORKBOOK_ORDER, new Map([['bookViews', text]]));
  }
  return withTag(xml, view, { activeTab: String(tab) });
}

function withTag(xml: string, span: XmlSpan, attributes: Readonly<Record<string, string | undefined>>): string {
  const tag = startTagOf(xml, span);
  return spliced(xml, [{ start: span.start, end: span.innerStart, text: withAttributes(tag, attributes) }]);
}

/** Sheets selected together are changed together by what a person types, so only one stays selected. */
function leaveSheet(editor: PackageEditor, { part }: WorkbookSheet): void {
  if (part === undefined || !editor.has(part)) return;
  changeFrame(editor, part, (frame) => {
    const view = firstView(frame);
    const isSelected = view && attributesOf(startTagOf(frame, view))['tabSelected'] !== undefined;
    return isSelected ? withTag(frame, view, { tabSelected: undefined }) : frame;
  });
}

function changeFrame(editor: PackageEditor, part: string, change: (frame: string) => string): void {
  const xml = editor.text(part);
  const sheet = cutSheet(xml);
  const frame = change(sheet.frame);
  if (frame !== sheet.frame) editor.write(part, joinSheet({ ...sheet, frame }));
}

function firstView(frame: string): XmlSpan | undefined {
  const views = childSpan(frame, rootSpan(frame), 'sheetViews');
  return views && childSpan(frame, views, 'sheetView');
}

function withSelection(frame: string, range: CellRange): string {
  const place = { activeCell: a1(topLeft(range)), sqref: a1Range(range), activeCellId: undefined };
  const prefix = prefixOf(frame, rootSpan(frame));
  const view = firstView(frame);
  if (!view) {
    const selection = withAttributes(`<${prefix}selection/>`, place);
    const text = `<${prefix}sheetViews><${prefix}sheetView tabSelected="1" workbookViewId="0">${selection}</${prefix}sheetView></${prefix}sheetViews>`;
    return withChildren(frame, WORKSHEET_ORDER, new Map([['sheetViews', text]]));
  }
  const tag = withAttributes(startTagOf(frame, view), { tabSelected: '1' }).replace(/(?<!\s)\s*\/?>$/, '>');
  const inner = frame.slice(view.innerStart, view.innerEnd);
  const text = `${tag}${withSelectionIn(inner, place, prefix)}</${prefix}sheetView>`;
  return spliced(frame, [{ start: view.start, end: view.end, text }]);
}

/** Frozen sheets have a selection for each pane; the one of the active pane is what a person sees. */
function withSelectionIn(inner: string, place: Readonly<Record<string, string | undefined>>, prefix: string): string {
  const children = childSpans(inner, { name: '', start: 0, innerStart: 0, innerEnd: inner.length, end: inner.length });
  const pane = children.find(({ name }) => name === 'pane');
  const active = pane && (attributesOf(startTagOf(inner, pane))['activePane'] ?? 'topLeft');
  const selection = children.find(
    (child) =>
      child.name === 'selection' &&
      (attributesOf(startTagOf(inner, child))['pane'] ?? 'topLeft') === (active ?? 'topLeft'),
  );
  if (selection) return withTag(inner, selection, place);
  const text = withAttributes(`<${prefix}selection/>`, { ...(active !== undefined && { pane: active }), ...place });
  const at = pane?.end ?? 0;
  return spliced(inner, [{ start: at, end: at, text }]);
}
