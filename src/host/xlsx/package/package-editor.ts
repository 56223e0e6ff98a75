import { ArchiveError } from '../../../archive/archive-error';
import { crc32 } from '../../../archive/crc32';
import { normalName, relationsPart, relativeTarget } from '../../../archive/part-names';
import { declaredUtf8, partDecoder } from '../../../archive/part-text';
import { unpackEntry, type ZipEntry } from '../../../archive/zip-directory';
import { CONTENT_TYPES, withContentType, withoutContentType } from './content-types';
import { asDamage, missingPart } from './damage';
import { openArchive, type PackageArchive, type PackageParts, partsFrom, type PartTexts } from './package-parts';
import {
  isStrict,
  NO_RELATIONSHIPS,
  RELATIONSHIPS_TYPE,
  relationshipType,
  withoutRelationship,
  withRelationship,
} from './relationships';
import { type ArchiveFile, writeArchive } from './zip-writer';

/**
 * A package that can be changed part by part. What is not written keeps its bytes; a draft is changed and then takes
 * the place of the editor it came from, so that a change that fails half-way leaves nothing behind.
 */
export interface PackageEditor extends PackageParts {
  /** Names of all parts, as the archive spells them; lists of relationships and of content types are parts here too. */
  partNames(): readonly string[];
  /** Text of an XML part as it stands; HostError where it is missing, damaged or too large. */
  text(part: string): string;
  /** Replaces a part or adds one; a new part needs its content type. */
  write(part: string, content: string | Uint8Array, contentType?: string): void;
  /** Takes a part away, with its relationships part and its content type. */
  remove(part: string): void;
  /** The name with the lowest free number: 「xl/charts/chart*.xml」 → 「xl/charts/chart3.xml」. */
  freeName(pattern: string): string;
  /** Adds a relationship and answers its id; `kind` is the last word of its type: 「drawing」. */
  addRelation(source: string, kind: string, target: string): string;
  removeRelation(source: string, id: string): void;
  /** A copy to be changed. */
  draft(): PackageEditor;
  /** The archive: untouched entries byte for byte, the others with a fixed time; the very bytes opened where nothing changed. */
  save(): Uint8Array;
}

/** Changes laid over an archive, by the normal names of the parts. */
interface Overlay {
  readonly bytes: Uint8Array;
  readonly archive: PackageArchive;
  readonly written: Map<string, WrittenPart>;
  readonly removed: Set<string>;
}

interface WrittenPart {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** A part above this is not changed: its text would hardly fit into one string. */
const MAX_TEXT_BYTES = 384 * 1024 * 1024;

const ROOT_RELATIONSHIPS = relationsPart('');

/** Opens an Office file to be changed; HostError where the bytes are no archive. */
export function editPackage(bytes: Uint8Array): PackageEditor {
  return editorOver({ bytes, archive: openArchive(bytes), written: new Map(), removed: new Set() });
}

function editorOver(overlay: Overlay): PackageEditor {
  const texts = textsOf(overlay);
  return {
    ...partsFrom(texts),
    partNames: () => partNames(overlay),
    text: (part) => wholeText(texts, part),
    write: (name, content, contentType) => {
      const part = name.replace(/^\/+/, '');
      if (!texts.has(part)) addContentType(overlay, texts, part, contentType);
      put(overlay, part, content);
    },
    remove: (part) => {
      removePart(overlay, texts, part);
    },
    freeName: (pattern) => {
      for (let number = 1; ; number++) {
        const name = pattern.replace('*', String(number));
        if (!texts.has(name)) return name;
      }
    },
    addRelation: (source, kind, target) => addRelation(overlay, texts, { source, kind, target }),
    removeRelation: (source, id) => {
      removeRelation(overlay, texts, source, id);
    },
    draft: () => editorOver({ ...overlay, written: new Map(overlay.written), removed: new Set(overlay.removed) }),
    save: () => save(overlay),
  };
}

function textsOf({ archive, written, removed }: Overlay): PartTexts {
  return {
    has: (part) => written.has(normalName(part)) || (!removed.has(normalName(part)) && archive.has(part)),
    pieces: (part, maxBytes, onPiece) => {
      const name = normalName(part);
      const content = written.get(name)?.content;
      if (typeof content === 'string') onPiece(content);
      else if (content) onPiece(partDecoder()(content, true));
      else if (removed.has(name)) throw missingPart(part);
      else archive.pieces(part, maxBytes, onPiece);
    },
  };
}

function partNames({ archive, written, removed }: Overlay): readonly string[] {
  const names = new Map<string, string>();
  for (const { name } of archive.directory.entries) {
    const isPart = !name.endsWith('/') && !removed.has(normalName(name));
    if (isPart) names.set(normalName(name), name);
  }
  for (const [normal, { name }] of written) if (!names.has(normal)) names.set(normal, name);
  return [...names.values()];
}

function wholeText(texts: PartTexts, part: string): string {
  const pieces: string[] = [];
  try {
    texts.pieces(part, MAX_TEXT_BYTES, (piece) => void pieces.push(piece));
  } catch (error) {
    throw asDamage(error, part);
  }
  return declaredUtf8(pieces.join(''));
}

function put({ written, removed }: Overlay, part: string, content: string | Uint8Array): void {
  written.set(normalName(part), { name: part, content });
  removed.delete(normalName(part));
}

function addContentType(overlay: Overlay, texts: PartTexts, part: string, contentType: string | undefined): void {
  if (contentType === undefined) throw new Error(`${part} is new and has no content type`);
  put(overlay, CONTENT_TYPES, withContentType(wholeText(texts, CONTENT_TYPES), part, contentType));
}

function drop({ archive, written, removed }: Overlay, part: string): void {
  written.delete(normalName(part));
  if (archive.has(part)) removed.add(normalName(part));
}

function removePart(overlay: Overlay, texts: PartTexts, part: string): void {
  drop(overlay, part);
  drop(overlay, relationsPart(part));
  const types = withoutContentType(wholeText(texts, CONTENT_TYPES), relationsPart(part));
  put(overlay, CONTENT_TYPES, withoutContentType(types, part));
}

interface RelationEnds {
  readonly source: string;
  readonly kind: string;
  readonly target: string;
}

function addRelation(overlay: Overlay, texts: PartTexts, { source, kind, target }: RelationEnds): string {
  const rels = relationsPart(source);
  const strict = texts.has(ROOT_RELATIONSHIPS) && isStrict(wholeText(texts, ROOT_RELATIONSHIPS));
  const absolute = `/${target.replace(/^\/+/, '')}`;
  const relation = {
    type: relationshipType(kind, strict),
    relative: relativeTarget(source, absolute.slice(1)),
    absolute,
  };
  const isNew = !texts.has(rels);
  const { xml, id } = withRelationship(isNew ? NO_RELATIONSHIPS : wholeText(texts, rels), relation);
  if (isNew) addContentType(overlay, texts, rels, RELATIONSHIPS_TYPE);
  put(overlay, rels, xml);
  return id;
}

/** A list of relationships that has become empty goes with its last one. */
function removeRelation(overlay: Overlay, texts: PartTexts, source: string, id: string): void {
  const rels = relationsPart(source);
  const left = withoutRelationship(wholeText(texts, rels), id);
  if (left !== undefined) put(overlay, rels, left);
  else removePart(overlay, texts, rels);
}

function save(overlay: Overlay): Uint8Array {
  const { bytes, archive, written } = overlay;
  const changed = new Map<ZipEntry, Uint8Array | undefined>();
  for (const entry of archive.directory.entries) {
    const name = normalName(entry.name);
    const part = written.get(name);
    if (part) {
      const content = bytesOf(part);
      // An entry that is there twice is read from the later one; the other must not speak against it.
      if (archive.entry(name) !== entry) changed.set(entry, undefined);
      else if (!holds(bytes, entry, content)) changed.set(entry, content);
    } else if (overlay.removed.has(name)) changed.set(entry, undefined);
  }
  const added: ArchiveFile[] = [];
  for (const part of written.values()) {
    if (!archive.has(part.name)) added.push({ name: part.name, content: bytesOf(part) });
  }
  if (changed.size === 0 && added.length === 0) return bytes;
  return writeArchive(bytes, archive.directory, { changed, added });
}

function bytesOf({ content }: WrittenPart): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

const BYTE_ORDER_MARK = new Uint8Array([0xef, 0xbb, 0xbf]);

/** True where the entry holds this content already: a part that was changed and changed back keeps its own bytes. */
function holds(bytes: Uint8Array, entry: ZipEntry, content: Uint8Array): boolean {
  if (entry.size !== content.length + BYTE_ORDER_MARK.length) return holdsBytes(bytes, entry, content);
  // Some writers begin each part with a mark, which reading takes off.
  const marked = new Uint8Array(entry.size);
  marked.set(BYTE_ORDER_MARK);
  marked.set(content, BYTE_ORDER_MARK.length);
  return holdsBytes(bytes, entry, marked);
}

function holdsBytes(bytes: Uint8Array, entry: ZipEntry, content: Uint8Array): boolean {
  if (entry.size !== content.length || entry.crc32 !== crc32(content)) return false;
  let same = 0;
  try {
    unpackEntry(bytes, entry, content.length, (piece) => {
      let at = 0;
      // An index runs many times as fast here as a callback for each byte.
      while (at < piece.length && piece[at] === content[same + at]) at++;
      if (at === piece.length) same += at;
    });
  } catch (error) {
    if (error instanceof ArchiveError) return false;
    throw error;
  }
  return same === content.length;
}
