import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { withoutExtensions } from './integrity/without-extensions';
import { sharedFile } from './project';
import { manyXmlErrors } from './xml-errors';

const SCHEMAS = sharedFile('schemas/ooxml');

/** Schema by the name of the outermost element; elements not listed are not checked, nor is the strict dialect. */
const SCHEMA_OF: Readonly<Record<string, string>> = {
  worksheet: 'sml.xsd',
  chartsheet: 'sml.xsd',
  workbook: 'sml.xsd',
  styleSheet: 'sml.xsd',
  sst: 'sml.xsd',
  table: 'sml.xsd',
  comments: 'sml.xsd',
  calcChain: 'sml.xsd',
  wsDr: 'dml-spreadsheetDrawing.xsd',
  chartSpace: 'dml-chart.xsd',
  datastoreItem: 'shared-customXmlDataProperties.xsd',
  Types: 'opc-xsd/opc-contentTypes.xsd',
  Relationships: 'opc-xsd/opc-relationships.xsd',
};
const STRICT = /^[^]{0,2000}?<[^?!][^>]*"http:\/\/purl\.oclc\.org\/ooxml\//;

/** `test`, or a skipped test that says why, where the schemas are not present. */
export const testWithSchemas: (title: string, run: () => void) => void = (title, run) => {
  if (SCHEMAS !== undefined) test(title, run);
  else test.skip(`${title} (skipped: ../shared/schemas/ooxml is not present)`, () => undefined);
};

/**
 * Where parts of a workbook file break the schemas of the format, one line each; undefined where the schemas are not
 * present. Without a list of names every part that has a schema is checked.
 */
export function schemaFaults(bytes: Uint8Array, parts?: readonly string[]): readonly string[] | undefined {
  if (SCHEMAS === undefined) return undefined;
  const files = xmlFiles(bytes);
  return faultsIn(SCHEMAS, parts ? files.filter(([name]) => parts.includes(name)) : files);
}

/** Faults that a change has brought in: those of parts that differ, without what was said of the same part before. */
export function newSchemaFaults(before: Uint8Array, after: Uint8Array): readonly string[] | undefined {
  if (SCHEMAS === undefined) return undefined;
  const old = new Map(xmlFiles(before));
  const changed = xmlFiles(after).filter(([name, xml]) => old.get(name) !== xml);
  const known = new Set(
    faultsIn(
      SCHEMAS,
      changed.flatMap(([name]) => [[name, old.get(name) ?? ''] as const]),
    ),
  );
  return faultsIn(SCHEMAS, changed).filter((fault) => !known.has(fault));
}

function xmlFiles(bytes: Uint8Array): readonly (readonly [string, string])[] {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => /\.(?:xml|rels)$/i.test(name))
    .map(([name, content]) => [name, textOf(content)]);
}

function textOf(content: Uint8Array): string {
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder('utf-16le').decode(content);
  return new TextDecoder(content[0] === 0xfe ? 'utf-16be' : 'utf-8').decode(content);
}

function faultsIn(folder: string, files: readonly (readonly [string, string])[]): readonly string[] {
  const documents = files.flatMap(([name, xml]) => {
    const schema = SCHEMA_OF[rootName(xml)];
    if (schema === undefined || STRICT.test(xml)) return [];
    return [{ name, xml: withoutExtensions(xml), schema: join(folder, schema) }];
  });
  const errors = documents.length === 0 ? [] : manyXmlErrors(documents);
  return documents.flatMap(({ name }, index) => {
    return [...new Set(errors[index])].map((message) => `${name}: ${message.replace(/\{[^}]*\}/g, '')}`);
  });
}

function rootName(xml: string): string {
  return /<(?:[\w.-]+:)?([\w.-]+)[\s/>]/.exec(xml.replace(/<\?[^]*?\?>|<!--[^]*?-->/g, ''))?.[1] ?? '';
}
