import { relationsPart } from '../../../src/archive/part-names';
import { readZipDirectory, unpackEntry, type ZipEntry } from '../../../src/archive/zip-directory';
import { readTree, type XmlNode } from './tree';

/** Says that a part breaks a rule. */
export type Report = (part: string, rule: string, what: string) => void;

/** A relationship as it is written. */
export interface WrittenRelation {
  readonly id: string;
  /** Last word of its type. */
  readonly kind: string;
  /** Name of the part in lower case, or the address outside. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** A package to be checked; part names are in lower case. */
export interface CheckedPackage {
  /** Names as the archive spells them, by their lower case. */
  readonly parts: ReadonlyMap<string, string>;
  /** Content type by part. */
  readonly typeOf: (part: string) => string | undefined;
  /** Root element; undefined where the part is missing or damaged, which is reported once. */
  readonly xml: (part: string | undefined) => XmlNode | undefined;
  readonly relationsOf: (part: string) => readonly WrittenRelation[];
}

/** Opens a package and reports what is wrong with the archive and the form of its XML; undefined where nothing can be read. */
export function openChecked(bytes: Uint8Array, report: Report): CheckedPackage | undefined {
  const directory = readZipDirectory(bytes);
  if (!directory) {
    report('', 'archive', 'no zip archive');
    return undefined;
  }
  const files = new Map<string, Uint8Array>();
  const parts = new Map<string, string>();
  for (const entry of directory.entries) {
    if (entry.name.endsWith('/')) continue;
    const key = partKey('', entry.name.replace(/^\/+/, ''));
    if (parts.has(key)) report(entry.name, 'duplicate-part', 'the archive holds this name twice');
    parts.set(key, entry.name);
    files.set(key, unpacked(bytes, entry, report));
  }
  const trees = treesOf(files, parts, report);
  const types = contentTypes(trees);
  return {
    parts,
    xml: (part) => (part === undefined ? undefined : trees.get(part)),
    typeOf: (part) => types(part),
    relationsOf: (part) => relationsIn(part, trees.get(relationsPart(part))),
  };
}

function unpacked(bytes: Uint8Array, entry: ZipEntry, report: Report): Uint8Array {
  const pieces: Uint8Array[] = [];
  try {
    unpackEntry(bytes, entry, 1e9, (piece) => void pieces.push(new Uint8Array(piece)));
  } catch {
    report(entry.name, 'archive', 'the entry is damaged');
  }
  const content = Buffer.concat(pieces);
  if (content.length !== entry.size)
    report(entry.name, 'archive', 'the entry has another size than the directory says');
  return content;
}

function treesOf(
  files: ReadonlyMap<string, Uint8Array>,
  parts: ReadonlyMap<string, string>,
  report: Report,
): ReadonlyMap<string, XmlNode> {
  const trees = new Map<string, XmlNode>();
  for (const [key, content] of files) {
    if (!/\.(?:xml|rels)$/.test(key)) continue;
    try {
      trees.set(key, readTree(decoded(content)));
    } catch (error) {
      report(parts.get(key) ?? key, 'xml', String(error).split('\n', 1)[0] ?? '');
    }
  }
  return trees;
}

/** Excel reads UTF-8 and UTF-16, and nothing else. */
function decoded(content: Uint8Array): string {
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder('utf-16le', { fatal: true }).decode(content);
  if (content[0] === 0xfe && content[1] === 0xff) return new TextDecoder('utf-16be', { fatal: true }).decode(content);
  const xml = new TextDecoder('utf-8', { fatal: true }).decode(content);
  const encoding = /^<\?xml[^>]*\bencoding\s*=\s*["']([^"']*)/.exec(xml)?.[1] ?? 'UTF-8';
  if (!/^utf-8$/i.test(encoding)) throw new Error(`the XML declares itself to be ${encoding}`);
  return xml;
}

function contentTypes(trees: ReadonlyMap<string, XmlNode>): (part: string) => string | undefined {
  const types = new Map<string, string>();
  for (const { name, attributes } of trees.get('[content_types].xml')?.children ?? []) {
    const key = name === 'Default' ? `.${attributes['Extension'] ?? ''}` : (attributes['PartName'] ?? '').slice(1);
    types.set(key.toLowerCase(), attributes['ContentType'] ?? '');
  }
  return (part) => types.get(part) ?? types.get(`.${part.slice(part.lastIndexOf('.') + 1)}`);
}

function relationsIn(source: string, root: XmlNode | undefined): readonly WrittenRelation[] {
  return (root?.children ?? []).map(({ attributes: { Id = '', Type = '', Target = '', TargetMode } }) => {
    const isExternal = TargetMode === 'External';
    const kind = Type.slice(Type.lastIndexOf('/') + 1);
    return { id: Id, kind, isExternal, target: isExternal ? Target : partKey(source, Target) };
  });
}

/** The part that an address means, in the spelling in which parts are compared: lower case, other scripts in percent signs. */
function partKey(source: string, target: string): string {
  // An address in the package behaves like one on the web, of which the host does not matter.
  return new URL(target, new URL(source, 'https://package/')).pathname.slice(1).toLowerCase();
}
