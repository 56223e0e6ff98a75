import { attributesOf } from './xml-outline';

/** Namespaces of the dialect a workbook is written in: the usual transitional one, or strict. */
export interface Dialect {
  readonly main: string;
  readonly relations: string;
  readonly sheetDrawing: string;
  readonly drawing: string;
  readonly chart: string;
}

/** The one almost every workbook is written in. */
export const TRANSITIONAL: Dialect = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  sheetDrawing: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
};

/** The strict dialect, which few programs write. */
export const STRICT: Dialect = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  sheetDrawing: 'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing',
  drawing: 'http://purl.oclc.org/ooxml/drawingml/main',
  chart: 'http://purl.oclc.org/ooxml/drawingml/chart',
};

/** The dialect of a workbook or worksheet part, told by its outermost start tag. */
export function dialectOf(rootTag: string): Dialect {
  return Object.values(attributesOf(rootTag)).includes(STRICT.main) ? STRICT : TRANSITIONAL;
}

/** The attribute that names a relationship, with its namespace where the root does not declare it: 「 r:id="rId3"」. */
export function relationAttribute(rootTag: string, { relations }: Dialect, id: string): string {
  const declared = Object.entries(attributesOf(rootTag)).find(
    ([name, value]) => name.startsWith('xmlns:') && value === relations,
  );
  const prefix = declared?.[0].slice('xmlns:'.length);
  return prefix === undefined ? ` xmlns:r="${relations}" r:id="${id}"` : ` ${prefix}:id="${id}"`;
}
