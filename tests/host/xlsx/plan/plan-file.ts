import { strFromU8, unzipSync } from 'fflate';
import type { PlannedCell, PlannedLook, SheetPlan } from '../../../../src/grid/sheet-plan';
import type { WrittenSheet } from '../../../../src/host/host';
import { editPackage } from '../../../../src/host/xlsx/package/package-editor';
import { writePlan } from '../../../../src/host/xlsx/plan/write-plan';
import { parseXml, type XmlElement } from '../../../kit/xml';

/** A plan with what it does not say left plain. */
export function planOf(plan: Partial<SheetPlan>): SheetPlan {
  return {
    key: 'by-lead-unit',
    title: '按牵头单位',
    rows: [],
    columnWidthsChars: [],
    merges: [],
    frozenRows: 0,
    landscape: false,
    ...plan,
  };
}

export function cell(look: PlannedLook, value: PlannedCell['value'], more: Partial<PlannedCell> = {}): PlannedCell {
  return { value, look, ...more };
}

/** The file with the plan written into it. */
export function written(bytes: Uint8Array, plan: SheetPlan): { readonly bytes: Uint8Array } & WrittenSheet {
  const editor = editPackage(bytes);
  const sheet = writePlan(editor, plan);
  return { ...sheet, bytes: editor.save() };
}

const RELATIONSHIPS = 'application/vnd.openxmlformats-package.relationships+xml';

/** The file with parts added: what they hold and their type; lists of relationships need no type. */
export function withParts(
  bytes: Uint8Array,
  parts: Readonly<Record<string, readonly [content: string, type?: string]>>,
): Uint8Array {
  const editor = editPackage(bytes);
  for (const [part, [content, type = RELATIONSHIPS]] of Object.entries(parts)) editor.write(part, content, type);
  return editor.save();
}

/** The file with parts changed as another program or a person would leave them. */
export function edited(bytes: Uint8Array, changes: Readonly<Record<string, (xml: string) => string>>): Uint8Array {
  const editor = editPackage(bytes);
  for (const [part, change] of Object.entries(changes)) editor.write(part, change(editor.text(part)));
  return editor.save();
}

/** Parts by name, as text. */
export function textsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

/** The root of a part. */
export function partOf(bytes: Uint8Array, part: string): XmlElement {
  const text = textsOf(bytes)[part];
  if (text === undefined) throw new Error(`no part ${part}`);
  return parseXml(text);
}
