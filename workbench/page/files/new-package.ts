import { RELATIONSHIPS_TYPE, relationshipType } from '../../../src/host/xlsx/package/relationships';
import { writeArchive } from '../../../src/host/xlsx/package/zip-writer';
import { relationsPart, relativeTarget } from '../../../src/archive/part-names';
import { XML_DECLARATION, element } from './xml-text';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const EMPTY_COMMENT = new Uint8Array(2);

/** A package being written from nothing. */
export interface NewPackage {
  /** Adds a part; XML gets its declaration unless it has one. */
  add(part: string, content: string | Uint8Array, contentType: string): void;
  /**
   * Relates a part (「」 for the package) to another, or to an outside address, and answers the id. The kind is the last
   * word of an Office relationship's type, or a whole type.
   */
  relate(source: string, kind: string, target: string, isExternal?: boolean): string;
  /** The archive; the same parts give the same bytes. */
  save(): Uint8Array;
}

/** An empty package. */
export function newPackage(): NewPackage {
  const files: { readonly name: string; readonly content: Uint8Array }[] = [];
  const types: string[] = [];
  const relations = new Map<string, string[]>();
  return {
    add: (part, content, contentType) => {
      files.push({ name: part, content: typeof content === 'string' ? utf8(content) : content });
      types.push(element('Override', { PartName: `/${part}`, ContentType: contentType }));
    },
    relate: (source, kind, target, isExternal = false) => {
      const known = relations.get(source) ?? [];
      relations.set(source, known);
      const Id = `rId${known.length + 1}`;
      const where = isExternal
        ? { Target: target, TargetMode: 'External' }
        : { Target: source === '' ? target : relativeTarget(source, target) };
      known.push(
        element('Relationship', { Id, Type: kind.includes('/') ? kind : relationshipType(kind, false), ...where }),
      );
      return Id;
    },
    save: () => {
      const list = (name: string, content: readonly string[]) =>
        utf8(
          element(
            name,
            { xmlns: `${PACKAGE}/${name === 'Types' ? 'content-types' : 'relationships'}` },
            content.join(''),
          ),
        );
      const rels = [...relations].map(([source, content]) => ({
        name: relationsPart(source),
        content: list('Relationships', content),
      }));
      const contentTypes = { name: '[Content_Types].xml', content: list('Types', [RELS_TYPE, ...types]) };
      const directory = { entries: [], base: 0, start: 0, tail: EMPTY_COMMENT };
      return writeArchive(new Uint8Array(), directory, {
        changed: new Map(),
        added: [contentTypes, ...rels, ...files],
      });
    },
  };
}

const RELS_TYPE = element('Default', {
  Extension: 'rels',
  ContentType: RELATIONSHIPS_TYPE,
});

function utf8(xml: string): Uint8Array {
  return new TextEncoder().encode(xml.startsWith('<?xml') ? xml : XML_DECLARATION + xml);
}
