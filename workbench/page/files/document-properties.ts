import { cellText } from '../../../src/host/xlsx/patch/cell-text';
import { unescapeText } from '../../../src/host/xlsx/package/xml';
import type { DocumentProperties, Scalar, Workbook } from '../../host/model/workbook';
import type { NewPackage } from './new-package';
import type { RawPackage } from './package-bytes';
import { element } from './xml-text';

const CORE_RELATION = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const OFFICE_TYPES = 'application/vnd.openxmlformats-officedocument';
const CUSTOM_FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

type PropertyName = keyof DocumentProperties;

/** Elements of the core part, with their prefix, by what they hold. */
const CORE: Readonly<Record<string, PropertyName>> = {
  'dc:title': 'title',
  'dc:subject': 'subject',
  'dc:creator': 'author',
  'cp:keywords': 'keywords',
  'dc:description': 'comments',
  'cp:category': 'category',
};

/** Elements of the extended part, in their order. */
const EXTENDED: Readonly<Record<string, PropertyName>> = { Manager: 'manager', Company: 'company' };

const BY_LOCAL_NAME: Readonly<Record<string, PropertyName>> = {
  ...Object.fromEntries(Object.entries(CORE).map(([name, property]) => [name.slice(3), property])),
  ...EXTENDED,
};

/** Reads what the file says about itself, and the properties somebody has added. */
export function readDocumentProperties(parts: RawPackage, book: Workbook): void {
  for (const { kind, target } of parts.relationsOf('').values()) {
    if (!parts.has(target)) continue;
    if (kind === 'core-properties' || kind === 'extended-properties') readStandard(parts, target, book);
    else if (kind === 'custom-properties') readCustom(parts, target, book);
  }
}

function readStandard(parts: RawPackage, part: string, { properties }: Workbook): void {
  let depth = 0;
  let text = '';
  parts.read(part, {
    open: () => {
      depth += 1;
      text = '';
    },
    text: (more) => {
      text += more;
    },
    close: (name) => {
      depth -= 1;
      const property = depth === 1 ? BY_LOCAL_NAME[name] : undefined;
      if (property) properties[property] = unescapeText(text);
    },
  });
}

const NUMBERS: ReadonlySet<string> = new Set(['r4', 'r8', 'i1', 'i2', 'i4', 'i8', 'int', 'uint', 'ui4', 'decimal']);

function readCustom(parts: RawPackage, part: string, { customProperties }: Workbook): void {
  let name: string | undefined;
  let text = '';
  parts.read(part, {
    open: (tag, attributes) => {
      if (tag === 'property') name = attributes['name'];
      text = '';
    },
    text: (more) => {
      text += more;
    },
    close: (tag) => {
      if (tag === 'property') name = undefined;
      else if (name !== undefined) customProperties.set(name, customValue(tag, text));
    },
  });
}

function customValue(type: string, text: string): Scalar {
  if (type === 'bool') return text === 'true' || text === '1';
  return NUMBERS.has(type) ? Number(text) : unescapeText(text);
}

/** Writes those parts; a workbook that says nothing about itself gets none. */
export function addDocumentProperties(file: NewPackage, { properties, customProperties }: Workbook): void {
  const written = (names: Readonly<Record<string, PropertyName>>) =>
    Object.entries(names).flatMap(([name, property]) => {
      const value = properties[property];
      return value === '' ? [] : [element(name, {}, cellText(value))];
    });
  const [core, extended] = [written(CORE), written(EXTENDED)];
  if (core.length > 0) {
    file.relate('', CORE_RELATION, 'docProps/core.xml');
    const type = 'application/vnd.openxmlformats-package.core-properties+xml';
    file.add('docProps/core.xml', element('cp:coreProperties', CORE_NAMESPACES, core.join('')), type);
  }
  if (extended.length > 0) {
    file.relate('', 'extended-properties', 'docProps/app.xml');
    const xmlns = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
    file.add(
      'docProps/app.xml',
      element('Properties', { xmlns }, extended.join('')),
      `${OFFICE_TYPES}.extended-properties+xml`,
    );
  }
  if (customProperties.size > 0) {
    file.relate('', 'custom-properties', 'docProps/custom.xml');
    file.add('docProps/custom.xml', customXml(customProperties), `${OFFICE_TYPES}.custom-properties+xml`);
  }
}

const CORE_NAMESPACES = {
  'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
} as const;

/** Numbers of added properties begin at 2. */
const FIRST_PROPERTY = 2;

function customXml(customProperties: Workbook['customProperties']): string {
  const properties = [...customProperties].map(([name, value], index) =>
    element('property', { fmtid: CUSTOM_FORMAT, pid: FIRST_PROPERTY + index, name }, customElement(value)),
  );
  const namespaces = {
    xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
    'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
  };
  return element('Properties', namespaces, properties.join(''));
}

function customElement(value: Scalar): string {
  if (typeof value === 'boolean') return `<vt:bool>${value}</vt:bool>`;
  return typeof value === 'number' ? `<vt:r8>${value}</vt:r8>` : `<vt:lpwstr>${cellText(value)}</vt:lpwstr>`;
}
