import type { MarkTone } from '../../../grid/mark';
import { MARK_STYLES, MARK_TONES } from '../../mark-styles';
import type { PackageEditor } from '../package/package-editor';
import { argb } from '../styles/look-styles-editor';
import { appendTo, elementsOf, withoutLast } from '../styles/styles-list';
import { stylesPartOf } from '../styles/styles-editor';
import type { WorkbookParts } from '../workbook-parts';

/** Finds the looks of marks in the styles part, where each is put when it is first asked for. */
export function markLooks(editor: PackageEditor, workbook: WorkbookParts): (tone: MarkTone) => number {
  return (tone) => {
    const part = stylesPartOf(editor, workbook);
    const before = editor.text(part);
    const { xml, index } = appendTo(before, 'dxfs', lookElement(tone));
    if (xml !== before) editor.write(part, xml);
    return index;
  };
}

/**
 * Takes the looks of marks out of the styles part that nothing shows any more. Only the last ones can go, because all
 * others are known by their places.
 */
export function dropUnusedMarkLooks(editor: PackageEditor, workbook: WorkbookParts): void {
  const { styles } = workbook;
  if (styles === undefined || !editor.has(styles)) return;
  const ours = new Set(MARK_TONES.map(lookElement));
  const looks = elementsOf(editor.text(styles), 'dxfs');
  if (!ours.has(looks.at(-1) ?? '')) return;
  const used = usedLooks(editor);
  let count = looks.length;
  while (count > 0 && ours.has(looks[count - 1] ?? '') && !used.has(count - 1)) count -= 1;
  let xml = editor.text(styles);
  for (let left = looks.length; left > count; left--) xml = withoutLast(xml, 'dxfs');
  if (count < looks.length) editor.write(styles, xml);
}

function lookElement(tone: MarkTone): string {
  const { fill, isBold } = MARK_STYLES[tone];
  const font = isBold ? '<font><b/><i val="0"/></font>' : '';
  return `<dxf>${font}<fill><patternFill><bgColor rgb="${argb(fill)}"/></patternFill></fill></dxf>`;
}

/** Sheets, tables, pivot tables and styles name looks in attributes such as 「dxfId」 and 「headerRowDxfId」. */
const LOOK_ID = /\b(?:\w*D|d)xfId\s*=\s*["'](\d+)["']/g;

function usedLooks(editor: PackageEditor): ReadonlySet<number> {
  const parts = editor.partNames().filter((part) => /\.xml$/i.test(part) && !/^(?:docProps|customXml)\//.test(part));
  return new Set(parts.flatMap((part) => Array.from(editor.text(part).matchAll(LOOK_ID), ([, id]) => Number(id))));
}
