import { builtinFormat } from '../../number-format/builtin-formats';
import { withNumberFormatId } from './number-format-id';
import type { PackageEditor } from '../package/package-editor';
import { appendTo, elementsOf } from './styles-list';
import type { WorkbookParts } from '../workbook-parts';
import { isOn } from '../package/xml';
import { attributesOf, rootSpan, startTagOf, withAttributes } from '../package/xml-outline';

/** Looks of cells by the index cells carry; indices that are in use never change their meaning. */
export interface StylesEditor {
  /** Index of the same look with another number format. */
  withNumberFormat(style: number, code: string): number;
  /** Index of the same look with or without the apostrophe that keeps a text a text when it is edited. */
  withQuote(style: number, isQuoted: boolean): number;
}

const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/** What Excel itself needs before it opens a styles part: a font, the two fills it reserves, a border, a look. */
const LEAST_STYLES =
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>';

/** Name of the styles part; a workbook without one gets the least that Excel takes. */
export function stylesPartOf(editor: PackageEditor, workbook: Pick<WorkbookParts, 'part' | 'styles'>): string {
  if (workbook.styles !== undefined && editor.has(workbook.styles)) return workbook.styles;
  const known = [...editor.relationsOf(workbook.part).values()].find(({ kind }) => kind === 'styles')?.target;
  if (known !== undefined && editor.has(known)) return known;
  const main = editor.text(workbook.part);
  const { xmlns = '' } = attributesOf(startTagOf(main, rootSpan(main)));
  const part = known ?? `${workbook.part.slice(0, workbook.part.lastIndexOf('/') + 1)}styles.xml`;
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  editor.write(part, `${declaration}<styleSheet xmlns="${xmlns}">${LEAST_STYLES}</styleSheet>`, STYLES_TYPE);
  if (known === undefined) editor.addRelation(workbook.part, 'styles', part);
  return part;
}

/** Changes the looks of a workbook; its styles part is made and written only when a look is missing. */
export function stylesEditor(editor: PackageEditor, workbook: Pick<WorkbookParts, 'part' | 'styles'>): StylesEditor {
  const { styles } = workbook;
  const xml = styles !== undefined && editor.has(styles) ? editor.text(styles) : '<styleSheet/>';
  const formats = formatsOf(xml);
  const quotes = elementsOf(xml, 'cellXfs').map((xf) => isOn(attributesOf(startTag(xf))['quotePrefix']));
  const known = new Map<string, number>();
  const variant = (style: number, key: string, change: LookChange) => {
    const index = known.get(`${style} ${key}`) ?? addLook(editor, stylesPartOf(editor, workbook), style, change);
    known.set(`${style} ${key}`, index);
    return index;
  };
  return {
    withNumberFormat: (style, code) => {
      if ((formats[style] ?? 'General') === code) return style;
      const index = variant(style, code, (part) => withFormat(part, code));
      formats[index] = code;
      quotes[index] = quotes[style] ?? false;
      return index;
    },
    withQuote: (style, isQuoted) => {
      if ((quotes[style] ?? false) === isQuoted) return style;
      const quotePrefix = isQuoted ? '1' : undefined;
      const index = variant(style, `'${isQuoted}`, (part) => ({ xml: part, attributes: { quotePrefix } }));
      formats[index] = formats[style] ?? 'General';
      quotes[index] = isQuoted;
      return index;
    },
  };
}

/** Number format of each look. */
function formatsOf(xml: string): string[] {
  const custom = new Map(
    elementsOf(xml, 'numFmts').map((element) => {
      const { numFmtId, formatCode = '' } = attributesOf(element);
      return [Number(numFmtId), formatCode] as const;
    }),
  );
  return elementsOf(xml, 'cellXfs').map((xf) => {
    const id = Number(attributesOf(startTag(xf))['numFmtId'] ?? 0);
    return (custom.get(id) ?? builtinFormat(id)) || 'General';
  });
}

function startTag(xml: string): string {
  return startTagOf(xml, rootSpan(xml));
}

/** What a look differs in, and the part with whatever that needs. */
type LookChange = (stylesXml: string) => {
  readonly xml: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
};

function withFormat(stylesXml: string, code: string): ReturnType<LookChange> {
  const { xml, id } = withNumberFormatId(stylesXml, code);
  return { xml, attributes: { numFmtId: String(id), applyNumberFormat: '1' } };
}

const PLAIN = '<xf numFmtId="0"/>';

function addLook(editor: PackageEditor, part: string, style: number, change: LookChange): number {
  const before = editor.text(part);
  const xfs = elementsOf(before, 'cellXfs');
  // Cells without an index have the first look, which must not become the new one.
  const { xml, attributes } = change(xfs.length > 0 ? before : appendTo(before, 'cellXfs', PLAIN).xml);
  const model = xfs[style] ?? xfs[0] ?? PLAIN;
  const tag = startTag(model);
  const appended = appendTo(xml, 'cellXfs', withAttributes(tag, attributes) + model.slice(tag.length));
  editor.write(part, appended.xml);
  return appended.index;
}
