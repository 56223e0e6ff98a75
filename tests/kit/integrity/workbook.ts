import type { CheckedPackage } from './package';
import { child, childrenOf, named, wholeText, type XmlNode } from './tree';

/** What rules about sheets need of the workbook around them. */
export interface CheckedWorkbook {
  readonly part: string;
  readonly root: XmlNode | undefined;
  readonly sheets: readonly CheckedSheet[];
  readonly names: readonly DefinedName[];
  readonly strings: readonly string[];
  readonly styles: XmlNode | undefined;
  readonly stylesPart: string | undefined;
}

/** A sheet of any kind. */
export interface CheckedSheet {
  readonly name: string;
  readonly sheetId: string;
  readonly state: string | undefined;
  readonly kind: string | undefined;
  /** Part name in lower case. */
  readonly part: string | undefined;
}

/** A defined name as it is written. */
export interface DefinedName {
  readonly name: string;
  readonly scope: string | undefined;
  readonly text: string;
}

/** Reads the workbook part and what sheets share. */
export function readCheckedWorkbook({ relationsOf, xml }: CheckedPackage): CheckedWorkbook | undefined {
  const part = relationsOf('').find(({ kind }) => kind === 'officeDocument')?.target;
  if (part === undefined) return undefined;
  const root = xml(part);
  const relations = relationsOf(part);
  const ofKind = (wanted: string) => relations.find(({ kind }) => kind === wanted)?.target;
  const strings = ofKind('sharedStrings');
  return {
    part,
    root,
    sheets: named(child(root, 'sheets'), 'sheet').map(({ attributes, relationIds }) => {
      const relation = relations.find(({ id }) => id === relationIds['id']);
      const { name = '', sheetId = '', state } = attributes;
      return { name, sheetId, state, kind: relation?.kind, part: relation?.target };
    }),
    names: named(child(root, 'definedNames'), 'definedName').map(({ attributes, text }) => {
      return { name: attributes['name'] ?? '', scope: attributes['localSheetId'], text };
    }),
    strings: named(xml(strings), 'si').map(stringText),
    styles: xml(ofKind('styles')),
    stylesPart: ofKind('styles'),
  };
}

/** Text of a string item or an inline string: its runs, without phonetic hints. */
export function stringText(item: XmlNode | undefined): string {
  const texts = childrenOf(item).filter(({ name }) => name === 't' || name === 'r');
  const text = texts.map((node) => (node.name === 't' ? node.text : wholeText(child(node, 't')))).join('');
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
